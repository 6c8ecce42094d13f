package dev.signet.support.codec;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Failures;
import dev.signet.support.text.JsonBuffer;
import dev.signet.support.text.TokenReader;
import dev.signet.support.text.TreeModel;
import dev.signet.support.text.TreeReader;
import dev.signet.support.text.TreeWriter;
import dev.signet.support.value.OrderedMap;
import dev.signet.support.value.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Free-form JSON within what codecs read and write. The package of values has such a model of its own, which it could not share with
 * this one without showing it to callers.
 */
@SuppressWarnings("NonApiType") // only a map in order will do
final class Trees implements TreeModel<JsonValue>, Failures {

    static final Trees MODEL = new Trees();

    private Trees() {}

    /** Reads the value at the cursor. */
    static JsonValue read(TokenReader in) {
        return TreeReader.read(in, MODEL);
    }

    /** Reads a value that was passed already; the cursor stays where it is. */
    static JsonValue readAgain(TokenReader in, long mark) {
        return TreeReader.readAgain(in, mark, MODEL);
    }

    static void write(JsonValue value, JsonBuffer out) {
        TreeWriter.write(value, MODEL, out);
    }

    /** An exception for the value at the cursor, which is of another kind than it should be. */
    static JsonFormatException unexpected(TokenReader in, String expected) {
        return new JsonFormatException(in.pointer(), expected, in.describe());
    }

    /** An exception for the scalar at the cursor, which is of the right kind, and still not what it should be. */
    static JsonFormatException unlike(TokenReader in, String expected) {
        return new JsonFormatException(in.pointer(), expected, Quotes.brief(in.text()));
    }

    @Override
    public JsonObject object(LinkedHashMap<String, JsonValue> members) {
        return members.isEmpty() ? JsonObject.EMPTY : new JsonObject(OrderedMap.adopt(members));
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
    public JsonFormatException failure(String pointer, String expected, String found) {
        return new JsonFormatException(pointer, expected, found);
    }
}
