package dev.signet.support;

import dev.signet.support.text.Failures;
import dev.signet.support.text.TreeModel;
import dev.signet.support.text.TreeWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Makes values and exceptions of JSON text, for {@link JsonValue}. */
@SuppressWarnings("NonApiType") // what is handed over is held by nobody else, and in order
final class JsonModel implements TreeModel<JsonValue>, Failures {

    static final JsonModel INSTANCE = new JsonModel();

    private JsonModel() {}

    @Override
    public JsonValue object(LinkedHashMap<String, JsonValue> members) {
        return JsonObject.adopt(members);
    }

    @Override
    public JsonValue array(ArrayList<JsonValue> elements) {
        return elements.isEmpty() ? JsonArray.EMPTY : new JsonArray(elements);
    }

    @Override
    public JsonValue string(String content) {
        return new JsonString(content);
    }

    @Override
    public JsonValue number(String literal) {
        return new JsonNumber(literal);
    }

    @Override
    public JsonValue literal(int first) {
        return first == 'n' ? JsonNull.NULL : JsonBoolean.of(first == 't');
    }

    @Override
    public void write(JsonValue value, TreeWriter<JsonValue> out) {
        if (value instanceof JsonString string) {
            out.string(string.value());
        } else if (value instanceof JsonObject object) {
            out.object(object.members());
        } else if (value instanceof JsonArray array) {
            out.array(array.values());
        } else {
            out.literal(value.toJson());
        }
    }

    @Override
    public RuntimeException failure(String pointer, String expected, String found) {
        return new JsonFormatException(pointer, expected, found);
    }
}
