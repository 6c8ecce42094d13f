package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.ListVoicesParams;
import dev.signet.interactions.r2026_05_20.model.CreateVoiceRequest;
import dev.signet.interactions.r2026_05_20.model.PromptedVoice;
import dev.signet.interactions.r2026_05_20.model.Voice;
import dev.signet.interactions.r2026_05_20.model.VoiceInput;
import dev.signet.interactions.r2026_05_20.model.VoiceType;
import java.io.PrintStream;
import java.util.List;

/** A voice that is made from a description. */
final class OwnVoices {
    private OwnVoices() {}

    static void run(InteractionsClient client, PrintStream out) {
        Voice voice = client.voices()
                .create(CreateVoiceRequest.builder(VoiceInput.builder(VoiceType.PROMPTED)
                                .prompted(PromptedVoice.builder("Deep, calm and a little tired")
                                        .build())
                                .displayName("Night watch")
                                .build())
                        .store(true)
                        .build());
        for (Voice each : client.voices()
                .list(ListVoicesParams.builder().type(List.of("prompted")).build())) {
            out.println(each.displayName() + " is " + each.type().value());
        }
        client.voices().delete(voice.id());
    }
}
