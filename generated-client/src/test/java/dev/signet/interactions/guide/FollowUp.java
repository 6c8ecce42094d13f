package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** A second question that the service connects with the first. */
final class FollowUp {
    private FollowUp() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction first = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("My name is Ada."))
                        .build());
        Interaction second = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("What is my name?"))
                        .previousInteractionId(first.id())
                        .build());
        out.println(second.outputText());
    }
}
