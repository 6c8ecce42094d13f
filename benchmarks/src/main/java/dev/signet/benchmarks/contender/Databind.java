package dev.signet.benchmarks.contender;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.benchmarks.model.Event;
import dev.signet.benchmarks.model.Interaction;
import dev.signet.benchmarks.payload.Payload.Kind;
import java.io.IOException;

/** Jackson's databind with annotated records, its reader and writer made once. */
final class Databind implements Codec {
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private Databind(Class<?> type) {
        ObjectMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.reader = mapper.readerFor(type);
        this.writer = mapper.writerFor(type);
    }

    static Databind of(Kind kind) {
        return new Databind(kind == Kind.EVENT ? Event.class : Interaction.class);
    }

    @Override
    public Object read(byte[] message) throws IOException {
        return reader.readValue(message);
    }

    @Override
    public String write(Object value) throws IOException {
        return writer.writeValueAsString(value);
    }
}
