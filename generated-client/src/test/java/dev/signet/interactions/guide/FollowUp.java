package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.CreateModelInteractionParams;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** A second question that the service connects with the first. */
final class FollowUp {
    private FollowUp() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction first = client.interactions()
                .create(CreateModelInteractionParams.builder(
                                ModelOption.GEMINI_3_5_FLASH, InteractionsInput.of("My name is Ada."))
                        .build());
        Interaction second = client.interactions()
                .create(CreateModelInteractionParams.builder(
                                ModelOption.GEMINI_3_5_FLASH, InteractionsInput.of("What is my name?"))
                        .previousInteractionId(first.id())
                        .build());
        out.println(second.outputText());
    }
}
