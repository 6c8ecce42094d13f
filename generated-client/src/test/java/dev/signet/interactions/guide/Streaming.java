package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionAccumulator;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.TextDelta;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.PrintStream;

/** An answer that is shown while it comes. */
final class Streaming {
    private Streaming() {}

    static void run(InteractionsClient client, PrintStream out) {
        // tag::streaming[]
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Tell me a story."))
                .build();
        InteractionAccumulator whole = new InteractionAccumulator();
        try (EventStream<InteractionSseEvent> events = client.interactions().stream(request)) {
            for (InteractionSseEvent event : events) {
                whole.accept(event);
                if (event instanceof StepDelta step && step.delta() instanceof TextDelta text) {
                    out.print(text.text());
                }
            }
        }
        out.println();
        out.println(whole.interaction().usage().totalTokens() + " tokens");
        // end::streaming[]
    }
}
