package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.signet.support.codec.JsonReader;
import dev.signet.support.databind.ValueCodec;
import java.io.IOException;

/** Writes what a codec writes. */
final class CodecSerializer extends JsonSerializer<Object> {
    private final ValueCodec codec;

    CodecSerializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        try (JsonReader json = codec.written(value)) {
            JsonToTokens.value(json, out);
        }
    }

    /** Where a type id is asked for, as by default typing, the value gets one: the other end expects it. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        try (JsonReader json = codec.written(value)) {
            WritableTypeId id = types.writeTypePrefix(out, types.typeId(value, shape(json)));
            JsonToTokens.content(json, out);
            types.writeTypeSuffix(out, id);
        }
    }

    private static JsonToken shape(JsonReader json) {
        return switch (json.kind()) {
            case OBJECT -> JsonToken.START_OBJECT;
            case ARRAY -> JsonToken.START_ARRAY;
            case STRING -> JsonToken.VALUE_STRING;
            case NUMBER -> JsonToken.VALUE_NUMBER_FLOAT;
            case BOOLEAN -> JsonToken.VALUE_TRUE;
            case NULL -> JsonToken.VALUE_NULL;
        };
    }
}
