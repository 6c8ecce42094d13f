package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** Work in the background that is not wanted any more. */
final class CallOff {
    private CallOff() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction begun = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Write a novel."))
                        .background(true)
                        .build());
        Interaction ended = client.interactions().cancel(begun.id());
        out.println(ended.status().value());
    }
}
