package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.databind.ValueCodec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what a codec reads. */
final class CodecDeserializer extends JsonDeserializer<Object> {
    private final ValueCodec codec;

    CodecDeserializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && codec.type().isInstance(in.getEmbeddedObject())) {
            return in.getEmbeddedObject();
        }
        JsonLocation start = in.currentTokenLocation();
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
