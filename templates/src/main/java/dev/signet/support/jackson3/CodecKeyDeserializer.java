package dev.signet.support.jackson3;

import dev.signet.support.JsonFormatException;
import dev.signet.support.databind.ValueCodec;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads values that are keys of a map. */
final class CodecKeyDeserializer extends KeyDeserializer {
    private final ValueCodec codec;

    CodecKeyDeserializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return codec.readKey(key);
        } catch (JsonFormatException e) {
            return context.handleWeirdKey(codec.type(), key, "expected %s, found %s", e.expected(), e.found());
        }
    }
}
