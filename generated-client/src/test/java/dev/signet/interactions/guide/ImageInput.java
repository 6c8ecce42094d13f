package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ImageContent;
import dev.signet.interactions.r2026_05_20.model.ImageMimeType;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.TextContent;
import java.io.PrintStream;
import java.util.Base64;
import java.util.List;

/** A question about a picture that is sent along. */
final class ImageInput {
    private ImageInput() {}

    static void run(InteractionsClient client, PrintStream out) {
        byte[] picture = {1, 2, 3};
        InteractionsInput input = InteractionsInput.ofContentList(List.of(
                TextContent.builder("What is in this picture?").build(),
                ImageContent.builder()
                        .data(Base64.getEncoder().encodeToString(picture))
                        .mimeType(ImageMimeType.IMAGE_PNG)
                        .build()));
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(input)
                        .build());
        out.println(answer.outputText());
    }
}
