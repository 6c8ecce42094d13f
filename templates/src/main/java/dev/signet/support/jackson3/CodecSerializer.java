package dev.signet.support.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.signet.support.codec.JsonReader;
import dev.signet.support.databind.ValueCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes what a codec writes. */
final class CodecSerializer extends ValueSerializer<Object> {
    private final ValueCodec codec;

    CodecSerializer(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        try (JsonReader json = codec.written(value)) {
            JsonToTokens.value(json, out);
        }
    }

    /** Where a type id is asked for, as by default typing, the value gets one: the other end expects it. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        try (JsonReader json = codec.written(value)) {
            WritableTypeId id = types.writeTypePrefix(out, context, types.typeId(value, shape(json)));
            JsonToTokens.content(json, out);
            types.writeTypeSuffix(out, context, id);
        }
    }

    /** A format that a property asks for has no meaning to a codec. */
    @Override
    public ValueSerializer<?> withFormatOverrides(SerializationConfig config, JsonFormat.Value overrides) {
        return this;
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
