package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects of several types, lists, and values of any shape. */
final class Objects {
    final JsonParser in;
    private final byte[] json;
    private final int from;
    private final int to;

    Objects(JsonParser in, byte[] json, int from, int to) {
        this.in = in;
        this.json = json;
        this.from = from;
        this.to = to;
    }

    /** Reads a value from its first token on, and leaves the parser on its last. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws IOException;
    }

    /**
     * {@return the text of the member that tells the type} The parser goes from the start of the object to the name of a member:
     * the one behind the type if that comes first, else the first; {@link #firstName} tells it.
     */
    String type(String member) throws IOException {
        String first = in.nextFieldName();
        if (member.equals(first)) {
            String type = in.nextTextValue();
            in.nextToken();
            return type;
        }
        return lookAhead(member);
    }

    /** {@return the name the parser is on, or null at the end of the object} */
    @Nullable
    String firstName() throws IOException {
        return in.currentToken() == JsonToken.FIELD_NAME ? in.currentName() : null;
    }

    /** Reads the object once more from its bracket, which is what stands before its first member. */
    private String lookAhead(String member) throws IOException {
        int start = from + (int) in.currentTokenLocation().getByteOffset() - 1;
        while (json[start] != '{') {
            start--;
        }
        try (JsonParser ahead = HandWritten.FACTORY.createParser(json, start, to - start)) {
            ahead.nextToken();
            for (String name = ahead.nextFieldName(); name != null; name = ahead.nextFieldName()) {
                if (name.equals(member)) {
                    return ahead.nextTextValue();
                }
                ahead.nextToken();
                ahead.skipChildren();
            }
        }
        throw new IOException("no " + member);
    }

    /** Skips the value of the name the parser is on. */
    void skip() throws IOException {
        in.nextToken();
        in.skipChildren();
    }

    /** {@return the array that is the next value} */
    <T> List<T> list(Reader<T> element) throws IOException {
        in.nextToken();
        List<T> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.read());
        }
        return list;
    }

    /** {@return the array of texts that is the next value} */
    List<String> texts() throws IOException {
        return list(in::getText);
    }

    /** {@return the object that is the next value} */
    Map<String, @Nullable Object> object() throws IOException {
        in.nextToken();
        return currentObject();
    }

    private Map<String, @Nullable Object> currentObject() throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            object.put(name, current());
        }
        return object;
    }

    /** {@return the value the parser is on} */
    @Nullable
    Object current() throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> currentObject();
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    array.add(current());
                }
                yield array;
            }
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
