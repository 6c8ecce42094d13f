package dev.signet.benchmarks.loopback;

import com.google.genai.gaos.GenAI;
import com.google.genai.gaos.models.interactions.CreateModelInteraction;
import com.google.genai.gaos.models.interactions.InteractionSSEStreamEvent;
import com.google.genai.gaos.models.interactions.InteractionsInput;
import com.google.genai.gaos.models.interactions.StepDelta;
import com.google.genai.gaos.models.interactions.TextDelta;
import com.google.genai.gaos.models.operations.CreateInteractionRequestBody;
import com.google.genai.gaos.models.operations.CreateInteractionResponse;
import com.google.genai.gaos.models.shared.Security;
import com.google.genai.gaos.utils.EventStream;
import dev.signet.benchmarks.answer.SdkAnswer;
import java.io.IOException;
import java.net.URI;

/** Calls the service by Google's own client, without what that brings for other services. */
public final class SdkPeer implements Peer {
    private final GenAI client;

    public SdkPeer(URI address) {
        this.client = GenAI.builder()
                .serverURL(address.toString())
                .security(Security.builder().apiKey(Peers.KEY).build())
                .build();
    }

    private CreateInteractionResponse send(boolean streamed) {
        CreateModelInteraction.Builder request =
                CreateModelInteraction.builder().model(Peers.MODEL).input(InteractionsInput.of(Peers.QUESTION));
        if (streamed) {
            request.stream(true);
        }
        return client.interactions()
                .create()
                .apiVersion("v1beta")
                .body(CreateInteractionRequestBody.of(request.build()))
                .call();
    }

    @Override
    public String call() {
        return SdkAnswer.of(send(false).interaction().orElseThrow());
    }

    @Override
    public Received stream() throws IOException {
        Received received = Received.NOTHING;
        try (EventStream<InteractionSSEStreamEvent> stream = send(true).events()) {
            for (InteractionSSEStreamEvent event : stream) {
                if (event.data().orElseThrow() instanceof StepDelta step
                        && step.delta().orElseThrow() instanceof TextDelta text) {
                    received = received.event(text.text().orElseThrow());
                } else {
                    received = received.event();
                }
            }
        }
        return received;
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
