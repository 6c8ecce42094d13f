package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.client.EventStream;
import java.io.PrintStream;

/** What the service keeps: fetched whole, followed as a stream, deleted. */
final class StoredInteractions {
    private StoredInteractions() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Hello!"))
                        .build());
        Interaction again = client.interactions().get(answer.id());
        out.println(again.steps().size() + " step");
        try (EventStream<InteractionSseEvent> events = client.interactions()
                .events(
                        answer.id(),
                        GetInteractionByIdParams.builder()
                                .lastEventId("event-1")
                                .build())) {
            events.forEach(event -> out.println(event.eventType()));
        }
        client.interactions().delete(answer.id());
    }
}
