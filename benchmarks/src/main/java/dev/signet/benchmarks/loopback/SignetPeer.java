package dev.signet.benchmarks.loopback;

import dev.signet.benchmarks.answer.SignetAnswer;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.TextDelta;
import dev.signet.interactions.support.http.client.EventStream;
import java.net.URI;

/** Calls the service by Signet's generated client. */
public final class SignetPeer implements Peer {
    private final InteractionsClient client;

    public SignetPeer(URI address) {
        this.client =
                InteractionsClient.builder().baseUri(address).apiKey(Peers.KEY).build();
    }

    private static ModelInteraction request() {
        return ModelInteraction.builder(ModelOption.of(Peers.MODEL))
                .input(InteractionsInput.of(Peers.QUESTION))
                .build();
    }

    @Override
    public String call() {
        return SignetAnswer.of(client.interactions().create(request()));
    }

    @Override
    public Received stream() {
        Received received = Received.NOTHING;
        try (EventStream<InteractionSseEvent> stream = client.interactions().stream(request())) {
            for (InteractionSseEvent event : stream) {
                if (event instanceof StepDelta step && step.delta() instanceof TextDelta text) {
                    received = received.event(text.text());
                } else {
                    received = received.event();
                }
            }
        }
        return received;
    }

    @Override
    public void close() {
        client.close();
    }
}
