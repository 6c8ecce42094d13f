package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** A question and its answer. */
final class PlainText {
    private PlainText() {}

    static void run(InteractionsClient client, PrintStream out) {
        // tag::text[]
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Tell me a joke about compilers."))
                        .build());
        out.println(answer.outputText());
        // end::text[]
    }
}
