package dev.signet.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Builds {@link JsonValue}s from tokens, without descending into the stack. */
final class Trees {

    private Trees() {}

    /** The value that starts at {@code offset}, read again. */
    static JsonValue read(Source source, int offset) {
        int end = new Scanner(source).skipValue(offset);
        try (ParserBase parser = source.parser(offset, end < 0 ? source.end() : end)) {
            parser.nextToken();
            return read(parser);
        } catch (IOException e) {
            throw new JsonFormatException(
                    Failures.pointer(source, end < 0 ? source.end() : end), "well-formed JSON", "something else");
        }
    }

    /** The value at the parser's current token; ends on the value's last token. */
    static JsonValue read(ParserBase parser) throws IOException {
        Node open = null;
        JsonToken token = parser.currentToken();
        while (true) {
            JsonValue done;
            switch (token.id()) {
                case JsonTokenId.ID_START_OBJECT, JsonTokenId.ID_START_ARRAY -> {
                    open = new Node(open, token == JsonToken.START_OBJECT);
                    token = parser.nextToken();
                    continue;
                }
                case JsonTokenId.ID_FIELD_NAME -> {
                    requireNonNull(open).name = parser.currentName();
                    token = parser.nextToken();
                    continue;
                }
                case JsonTokenId.ID_END_OBJECT, JsonTokenId.ID_END_ARRAY -> {
                    done = requireNonNull(open).value();
                    open = open.parent;
                }
                default -> done = scalar(parser, token);
            }
            if (open == null) {
                return done;
            }
            open.add(done);
            token = parser.nextToken();
        }
    }

    private static JsonValue scalar(ParserBase parser, JsonToken token) throws IOException {
        return switch (token.id()) {
            case JsonTokenId.ID_STRING -> new JsonString(parser.getText());
            case JsonTokenId.ID_TRUE -> JsonBoolean.TRUE;
            case JsonTokenId.ID_FALSE -> JsonBoolean.FALSE;
            case JsonTokenId.ID_NULL -> JsonNull.NULL;
            default -> new JsonNumber(parser.getText());
        };
    }

    /** An object or array that is not complete yet. */
    private static final class Node {
        private final @Nullable Node parent;
        private final @Nullable LinkedHashMap<String, JsonValue> members;
        private final ArrayList<JsonValue> values;
        private String name = "";

        Node(@Nullable Node parent, boolean object) {
            this.parent = parent;
            this.members = object ? new LinkedHashMap<>() : null;
            this.values = new ArrayList<>(object ? 0 : 10);
        }

        void add(JsonValue value) {
            if (members != null) {
                members.put(name, value);
            } else {
                values.add(value);
            }
        }

        JsonValue value() {
            if (members != null) {
                return JsonObject.adopt(members);
            }
            return values.isEmpty() ? JsonArray.EMPTY : new JsonArray(values);
        }
    }
}
