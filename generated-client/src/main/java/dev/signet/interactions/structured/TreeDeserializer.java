package dev.signet.interactions.structured;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonNull;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads any JSON as it is, where a component is a {@link JsonValue} or one of its kinds. */
final class TreeDeserializer<T extends JsonValue> extends StdDeserializer<T> {
    private final Class<T> kind;

    TreeDeserializer(Class<T> kind) {
        super(kind);
        this.kind = kind;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonValue value = tree(parser);
        return kind.isInstance(value) ? kind.cast(value) : context.reportInputMismatch(kind, "another kind of JSON");
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer type)
            throws IOException {
        return deserialize(parser, context);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return kind == JsonValue.class ? kind.cast(JsonNull.NULL) : null;
    }

    private static JsonValue tree(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> JsonValue.of(true);
            case VALUE_FALSE -> JsonValue.of(false);
            case VALUE_NULL -> JsonNull.NULL;
            default -> JsonValue.of(parser.getText());
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, tree(parser));
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(tree(parser));
        }
        return JsonArray.of(values);
    }
}
