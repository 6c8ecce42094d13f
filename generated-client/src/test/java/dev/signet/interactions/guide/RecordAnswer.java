package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.StructuredOutput;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.structured.Description;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as a record. */
final class RecordAnswer {
    private RecordAnswer() {}

    // tag::record[]
    record Step(
            @Description("An imperative sentence") String text,
            @Nullable Integer minutes) {}

    record Recipe(String title, List<Step> steps) {}

    static void run(InteractionsClient client, PrintStream out) {
        StructuredOutput<Recipe> format = StructuredOutput.of(Recipe.class);
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("How do I make an onion soup?"))
                        .responseFormat(format.responseFormat())
                        .build());
        Recipe recipe = format.read(answer);
        out.println(recipe.title() + ": " + recipe.steps().size() + " step");
    }
    // end::record[]
}
