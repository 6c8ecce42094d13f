package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ChoiceAnswer;
import dev.signet.interactions.r2026_05_20.model.ChoiceQuestion;
import dev.signet.interactions.r2026_05_20.model.CreateDecisionRequest;
import dev.signet.interactions.r2026_05_20.model.CreateDecisionResponse;
import dev.signet.interactions.r2026_05_20.model.DecisionInput;
import dev.signet.interactions.r2026_05_20.model.DecisionInstructions;
import dev.signet.interactions.r2026_05_20.model.NoulAnswer;
import dev.signet.interactions.r2026_05_20.model.NoulQuestion;
import dev.signet.interactions.r2026_05_20.model.Question;
import dev.signet.interactions.r2026_05_20.model.ScoreAnswer;
import dev.signet.interactions.r2026_05_20.model.ScoreQuestion;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Closed questions about a text. */
final class Decisions {
    private Decisions() {}

    static void run(InteractionsClient client, PrintStream out) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(
                "complaint",
                NoulQuestion.builder(DecisionInstructions.of("Is it a complaint?"))
                        .build());
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("food", "What was served");
        topics.put("service", "Who served it");
        questions.put(
                "topic",
                ChoiceQuestion.builder(topics, DecisionInstructions.of("What is it about?"))
                        .build());
        questions.put(
                "anger",
                ScoreQuestion.builder(
                                List.of("calm", "annoyed", "furious"), DecisionInstructions.of("How angry is it?"))
                        .build());
        CreateDecisionResponse response = client.decisions()
                .create(CreateDecisionRequest.builder(
                                DecisionInput.of("The soup was cold, again!"), "models/gemini-4-carbon", questions)
                        .build());
        response.answers().forEach((name, answer) -> {
            if (answer instanceof NoulAnswer truth) {
                out.println(name + ": " + truth.noul());
            } else if (answer instanceof ChoiceAnswer choice) {
                out.println(name + ": " + choice.choice());
            } else if (answer instanceof ScoreAnswer score) {
                out.println(name + ": " + score.score());
            }
        });
    }
}
