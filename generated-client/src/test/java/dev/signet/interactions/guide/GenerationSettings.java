package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.GenerationConfig;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ThinkingLevel;
import java.io.PrintStream;

/** How much the model thinks, and how freely it speaks. */
final class GenerationSettings {
    private GenerationSettings() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Plan a day in Porto."))
                .generationConfig(GenerationConfig.builder()
                        .thinkingLevel(ThinkingLevel.LOW)
                        .seed(7)
                        .maxOutputTokens(500)
                        .build())
                .build();
        out.println(client.interactions().create(request).outputText());
    }
}
