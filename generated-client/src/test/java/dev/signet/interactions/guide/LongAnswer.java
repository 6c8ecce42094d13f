package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.TextDelta;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.PrintStream;

/** An answer that takes several requests, and what there is of it after the first. */
final class LongAnswer {
    private LongAnswer() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_4_CARBON)
                .input(InteractionsInput.of("Write a book."))
                .build();
        Interaction whole = client.interactions().create(request);
        out.println(whole.outputText() + " " + whole.usage().totalTokens() + " tokens");

        try (EventStream<InteractionSseEvent> events = client.interactions().stream(request)) {
            for (InteractionSseEvent event : events) {
                if (event instanceof StepDelta step && step.delta() instanceof TextDelta text) {
                    out.print(text.text());
                }
            }
        }
        out.println();

        Interaction first = client.interactions().create(request, Continuation.NONE, CallOptions.NONE);
        out.println(first.status().value() + ": " + first.outputText());
    }
}
