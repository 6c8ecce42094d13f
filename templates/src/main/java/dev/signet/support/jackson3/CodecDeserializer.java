package dev.signet.support.jackson3;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.databind.ValueCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads what a codec reads. */
final class CodecDeserializer extends ValueDeserializer<Object> {
    private final ValueCodec codec;

    CodecDeserializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
        if (in.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && codec.type().isInstance(in.getEmbeddedObject())) {
            return in.getEmbeddedObject();
        }
        TokenStreamLocation start = in.currentTokenLocation();
        byte[] json = TokensToJson.text(in, context, codec.type());
        try {
            return codec.read(json, context.getAttribute(JsonDeviation.class));
        } catch (JsonFormatException e) {
            throw MismatchException.of(e, json, codec.type(), in, start);
        }
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return codec.nullValue();
    }

    /** An absent value is not null, where the two can be distinguished. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public Class<?> handledType() {
        return codec.type();
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
