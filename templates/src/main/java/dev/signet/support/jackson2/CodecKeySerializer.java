package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.signet.support.databind.ValueCodec;
import java.io.IOException;

/** Writes values that are keys of a map. */
final class CodecKeySerializer extends JsonSerializer<Object> {
    private final ValueCodec codec;

    CodecKeySerializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object key, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeFieldName(codec.writeKey(key));
    }
}
