package dev.signet.benchmarks.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.genai.gaos.models.interactions.Interaction;
import com.google.genai.gaos.models.interactions.InteractionSSEEvent;
import com.google.genai.gaos.utils.JSON;
import dev.signet.benchmarks.payload.Payload.Kind;
import java.io.IOException;

/** Google's own client: its types, read and written by the mapper it uses itself. */
final class SdkCodec implements Codec {
    private final ObjectMapper mapper = JSON.getMapper();
    private final Class<?> type;

    private SdkCodec(Class<?> type) {
        this.type = type;
    }

    static SdkCodec of(Kind kind) {
        return new SdkCodec(kind == Kind.EVENT ? InteractionSSEEvent.class : Interaction.class);
    }

    @Override
    public Object read(byte[] message) throws IOException {
        return mapper.readValue(message, type);
    }

    @Override
    public String write(Object value) throws IOException {
        return mapper.writeValueAsString(value);
    }
}
