package com.example.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.parcels.model.Delivered;
import com.example.parcels.model.Parcel;
import com.sun.net.httpserver.HttpServer;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    public static void main(String[] arguments) throws IOException {
        Parcel parcel = Parcel.fromJson(PARCEL);
        String receiver = parcel.lastEvent() instanceof Delivered delivered ? delivered.signedBy() : "nobody";
        System.out.println("generated: " + parcel.id() + " in " + parcel.city() + " was taken by " + receiver);
        System.out.println("unchanged: " + parcel.toJson().equals(PARCEL));

        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.getBytes(UTF_8).length);
            exchange.getResponseBody().write(ANSWER.getBytes(UTF_8));
            exchange.close();
        });
        service.start();
        try (InteractionsClient client = InteractionsClient.builder()
                .apiKey("no-key-needed")
                .baseUri(URI.create("http://127.0.0.1:" + service.getAddress().getPort()))
                .build()) {
            System.out.println("client: " + client.interactions()
                    .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH).input(InteractionsInput.of("How did it travel?"))
                            .build())
                    .outputText());
        } finally {
            service.stop(0);
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
