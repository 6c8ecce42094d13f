package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ImageAspectRatio;
import dev.signet.interactions.r2026_05_20.model.ImageContent;
import dev.signet.interactions.r2026_05_20.model.ImageResponseFormat;
import dev.signet.interactions.r2026_05_20.model.ImageSize;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.Step;
import java.io.PrintStream;
import java.util.Base64;

/** A picture as the answer. */
final class ImageOutput {
    private ImageOutput() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_PRO_IMAGE)
                .input(InteractionsInput.of("A sunset over the ocean."))
                .responseFormat(ImageResponseFormat.builder()
                        .aspectRatio(ImageAspectRatio._16_9)
                        .imageSize(ImageSize._1K)
                        .build())
                .build();
        for (Step step : client.interactions().create(request).steps()) {
            if (step instanceof ModelOutputStep output
                    && output.content().get(0) instanceof ImageContent image
                    && image.data() != null) {
                out.println(Base64.getDecoder().decode(image.data()).length + " bytes of "
                        + image.mimeType().value());
            }
        }
    }
}
