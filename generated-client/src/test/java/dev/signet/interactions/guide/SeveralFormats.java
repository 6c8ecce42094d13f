package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.AudioResponseFormat;
import dev.signet.interactions.r2026_05_20.model.GenerationConfig;
import dev.signet.interactions.r2026_05_20.model.InteractionResponseFormat;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.SpeechConfig;
import dev.signet.interactions.r2026_05_20.model.SpeechSettings;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormat;
import java.io.PrintStream;
import java.util.List;

/** Text and sound in one answer. */
final class SeveralFormats {
    private SeveralFormats() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Say good morning, and write it down."))
                .responseFormat(InteractionResponseFormat.ofResponseFormatList(List.of(
                        AudioResponseFormat.builder().build(),
                        TextResponseFormat.builder().build())))
                .generationConfig(GenerationConfig.builder()
                        .speechConfig(SpeechSettings.ofSpeechConfigList(
                                List.of(SpeechConfig.builder().voice("Kore").build())))
                        .build())
                .build();
        for (Step step : client.interactions().create(request).steps()) {
            if (step instanceof ModelOutputStep output) {
                output.content().forEach(piece -> out.println(piece.type()));
            }
        }
    }
}
