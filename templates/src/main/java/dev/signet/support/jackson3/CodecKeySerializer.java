package dev.signet.support.jackson3;

import dev.signet.support.databind.ValueCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes values that are keys of a map. */
final class CodecKeySerializer extends ValueSerializer<Object> {
    private final ValueCodec codec;

    CodecKeySerializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object key, JsonGenerator out, SerializationContext context) {
        out.writeName(codec.writeKey(key));
    }
}
