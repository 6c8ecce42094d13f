package com.example.asking;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;

/** A program on the module path: it asks whom it is told to ask, and reads the answer once more from text. */
public final class Main {
    private Main() {}

    /** @param arguments the address of the service */
    public static void main(String[] arguments) {
        try (InteractionsClient client = InteractionsClient.builder()
                .apiKey("no-key-needed")
                .baseUri(URI.create(arguments[0]))
                .httpClient(HttpClient.newHttpClient())
                .build()) {
            Interaction answer = client.interactions()
                    .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH).input(InteractionsInput.of("Tell me a joke."))
                            .build());
            Interaction again = Interaction.fromJson(answer.toJson());
            System.out.println(again.outputText());
            System.out.println(again.equals(answer));
            System.out.println(JsonObject.fromJson("{\"a\": 1.0}").toJson());
            System.out.println(InteractionsClient.class.getModule().getName());
        }
    }
}
