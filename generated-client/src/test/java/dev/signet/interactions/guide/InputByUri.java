package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.AudioContent;
import dev.signet.interactions.r2026_05_20.model.AudioMimeType;
import dev.signet.interactions.r2026_05_20.model.DocumentContent;
import dev.signet.interactions.r2026_05_20.model.DocumentMimeType;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.TextContent;
import dev.signet.interactions.r2026_05_20.model.VideoContent;
import dev.signet.interactions.r2026_05_20.model.VideoMimeType;
import java.io.PrintStream;
import java.util.List;

/** Sound, film and documents that lie elsewhere, such as files that were uploaded before. */
final class InputByUri {
    private InputByUri() {}

    static void run(InteractionsClient client, PrintStream out) {
        InteractionsInput input = InteractionsInput.ofContentList(List.of(
                AudioContent.builder()
                        .uri("https://example.com/talk.mp3")
                        .mimeType(AudioMimeType.AUDIO_MP3)
                        .build(),
                VideoContent.builder()
                        .uri("https://example.com/talk.mp4")
                        .mimeType(VideoMimeType.VIDEO_MP4)
                        .build(),
                DocumentContent.builder()
                        .uri("https://example.com/slides.pdf")
                        .mimeType(DocumentMimeType.APPLICATION_PDF)
                        .build(),
                TextContent.builder("Do the slides fit the talk?").build()));
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(input)
                        .build());
        out.println(answer.outputText());
    }
}
