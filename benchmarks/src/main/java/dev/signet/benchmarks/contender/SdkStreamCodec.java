package dev.signet.benchmarks.contender;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.genai.gaos.models.interactions.InteractionSSEStreamEvent;
import com.google.genai.gaos.utils.EventStream;
import com.google.genai.gaos.utils.JSON;
import dev.signet.benchmarks.payload.SseText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Google's own client as it reads events from the body of an answer, without the network. */
final class SdkStreamCodec implements Codec {
    private static final TypeReference<InteractionSSEStreamEvent> EVENT = new TypeReference<>() {};

    @Override
    public List<byte[]> input(List<byte[]> messages) {
        return List.of(SseText.of(messages));
    }

    @Override
    public Object read(byte[] message) throws IOException {
        try (EventStream<InteractionSSEStreamEvent> events =
                new EventStream<>(new ByteArrayInputStream(message), EVENT, JSON.getMapper(), Optional.empty())) {
            return events.toList();
        }
    }

    @Override
    public String write(Object value) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object event : (List<?>) value) {
            text.append(JSON.getMapper()
                    .writeValueAsString(
                            ((InteractionSSEStreamEvent) event).data().orElseThrow()));
        }
        return text.toString();
    }
}
