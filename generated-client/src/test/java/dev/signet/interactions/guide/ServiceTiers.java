package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ServiceTier;
import java.io.PrintStream;

/** Sooner, or cheaper. */
final class ServiceTiers {
    private ServiceTiers() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("No hurry."))
                        .serviceTier(ServiceTier.FLEX)
                        .build());
        out.println(answer.serviceTier().value() + ": " + answer.outputText());
    }
}
