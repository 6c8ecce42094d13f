package dev.signet.support.codec;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.value.OrderedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Builds trees without recursion, so that depth costs no stack. */
final class Trees {

    private Trees() {}

    /** Reads the value at the cursor. */
    static JsonValue read(Cursor in) {
        Node open = null;
        while (true) {
            int first = in.first();
            if (first == '{' || first == '[') {
                open = new Node(open, first == '{', in);
            } else {
                JsonValue scalar = scalar(in, first);
                if (open == null) {
                    return scalar;
                }
                open.add(scalar);
            }
            while (!open.next(in)) {
                JsonValue closed = open.value();
                open = open.parent;
                if (open == null) {
                    return closed;
                }
                open.add(closed);
            }
        }
    }

    private static JsonValue scalar(Cursor in, int first) {
        if (first == '"') {
            return new JsonString(Tokens.string(in, in.value));
        }
        if (JsonReader.Kind.of(first) == null) {
            throw in.malformed(in.value);
        }
        Tokens.skipScalar(in);
        return switch (first) {
            case 't' -> JsonBoolean.TRUE;
            case 'f' -> JsonBoolean.FALSE;
            case 'n' -> JsonNull.NULL;
            default -> new JsonNumber(new String(in.json, in.value, in.at - in.value, StandardCharsets.ISO_8859_1));
        };
    }

    /** An object of members that nobody else holds. */
    @SuppressWarnings("NonApiType") // only a map in order will do
    static JsonObject object(LinkedHashMap<String, JsonValue> members) {
        return members.isEmpty() ? JsonObject.EMPTY : new JsonObject(OrderedMap.adopt(members));
    }

    /** A container that is not complete yet. */
    private static final class Node {
        private final @Nullable Node parent;
        private final @Nullable LinkedHashMap<String, JsonValue> members;
        private final ArrayList<JsonValue> values;
        private String name = "";

        Node(@Nullable Node parent, boolean object, Cursor in) {
            this.parent = parent;
            this.members = object ? new LinkedHashMap<>() : null;
            this.values = new ArrayList<>(object ? 0 : 10);
            if (object) {
                in.beginObject();
            } else {
                in.beginArray();
            }
        }

        /** Steps onto the next value; false at the end. */
        boolean next(Cursor in) {
            if (members == null) {
                return in.nextElement();
            }
            String next = in.nextName();
            if (next == null) {
                return false;
            }
            name = next;
            return true;
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
                return object(members);
            }
            return values.isEmpty() ? JsonArray.EMPTY : new JsonArray(values);
        }
    }
}
