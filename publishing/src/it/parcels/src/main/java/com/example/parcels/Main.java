package com.example.parcels;

import com.example.parcels.model.Delivered;
import com.example.parcels.model.Parcel;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.net.URI;
import java.nio.file.Path;

/** Reads a parcel with generated code, and asks about it with the client. The service answers from within this program. */
public final class Main {
    private static final String PARCEL =
            "{\"id\":\"p-7\",\"city\":\"Oslo\",\"last_event\":{\"type\":\"delivered\",\"signed_by\":\"Kari\"},\"fragile\":true}";
    private static final String ANSWER = """
            {"id": "1", "status": "completed", "created": "2026-05-20T10:00:00Z", "updated": "2026-05-20T10:00:01Z",
             "steps": [{"type": "model_output", "content": [{"type": "text", "text": "It went by ship."}]}]}""";

    private Main() {}

    public static void main(String[] arguments) {
        Parcel parcel = Parcel.fromJson(PARCEL);
        String receiver = parcel.lastEvent() instanceof Delivered delivered ? delivered.signedBy() : "nobody";
        System.out.println("generated: " + parcel.id() + " in " + parcel.city() + " was taken by " + receiver);
        System.out.println("unchanged: " + parcel.toJson().equals(PARCEL));

        try (TestServer service = TestServer.start(TestResponse.json(ANSWER));
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("no-key-needed")
                        .baseUri(service.uri())
                        .build()) {
            System.out.println("client: " + client.interactions()
                    .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH).input(InteractionsInput.of("How did it travel?"))
                            .build())
                    .outputText());
            System.out.println("sent: " + service.requests());
        }
        System.out.println("jar: " + jar() + " on Java " + Runtime.version().feature());
    }

    private static Path jar() {
        URI place = InteractionsClient.class
                .getModule()
                .getLayer()
                .configuration()
                .findModule("dev.signet.interactions")
                .orElseThrow()
                .reference()
                .location()
                .orElseThrow();
        return Path.of(place).getFileName();
    }
}
