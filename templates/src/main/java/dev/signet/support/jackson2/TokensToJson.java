package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import dev.signet.support.JsonNumber;
import dev.signet.support.codec.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes what a parser is on as JSON text, with all digits of numbers, and members in the order that they come in. */
final class TokensToJson {
    private final JsonParser in;
    private final JsonWriter out;
    private final DeserializationContext context;
    private final Class<?> type;

    private TokensToJson(JsonParser in, JsonWriter out, DeserializationContext context, Class<?> type) {
        this.in = in;
        this.out = out;
        this.context = context;
        this.type = type;
    }

    /**
     * The value that the parser is on, in UTF-8; the parser is on its last token then.
     *
     * @param type what the value is to become
     */
    static byte[] text(JsonParser in, DeserializationContext context, Class<?> type) throws IOException {
        try (JsonWriter out = JsonWriter.create()) {
            new TokensToJson(in, out, context, type).copy();
            return out.toBytes();
        }
    }

    private void copy() throws IOException {
        int depth = 0;
        if (in.hasToken(JsonToken.FIELD_NAME) || in.hasToken(JsonToken.END_OBJECT)) {
            // The start went with the type id that stood behind it.
            out.beginObject();
            depth = 1;
        }
        depth += one(in.currentToken());
        while (depth > 0) {
            depth += one(in.nextToken());
        }
    }

    /** Copies a token, and gives by how much it leads deeper. */
    private int one(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            return context.reportInputMismatch(type, "expected the rest of the value, found the end of the input");
        }
        switch (token) {
            case START_OBJECT -> out.beginObject();
            case END_OBJECT -> out.endObject();
            case START_ARRAY -> out.beginArray();
            case END_ARRAY -> out.endArray();
            case FIELD_NAME -> out.name(in.currentName());
            case VALUE_STRING -> out.value(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.value(number());
            case VALUE_TRUE -> out.value(true);
            case VALUE_FALSE -> out.value(false);
            case VALUE_NULL -> out.nullValue();
            case VALUE_EMBEDDED_OBJECT -> embedded(in.getEmbeddedObject());
            default -> context.reportInputMismatch(type, "expected a value, found %s", token);
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    /** The literal, if it is one of JSON's: other formats, and a lenient parser, have further ones. */
    private JsonNumber number() throws IOException {
        String literal = in.getText();
        try {
            return new JsonNumber(literal);
        } catch (IllegalArgumentException e) {
            return in.isNaN()
                    ? context.reportInputMismatch(type, "expected a number that JSON can represent, found %s", literal)
                    : JsonNumber.of(in.getDecimalValue());
        }
    }

    /** What buffers and other formats have beside JSON's own kinds of values. */
    private void embedded(@Nullable Object object) throws IOException {
        if (object == null) {
            out.nullValue();
        } else if (object instanceof byte[] bytes) {
            out.value(context.getBase64Variant().encode(bytes));
        } else {
            context.reportInputMismatch(
                    type, "expected a JSON value, found %s", object.getClass().getName());
        }
    }
}
