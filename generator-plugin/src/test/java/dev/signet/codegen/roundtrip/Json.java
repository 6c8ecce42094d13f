package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON equality as another library sees it: order of members ignored, numbers compared by value to the last digit. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    /** Where two texts differ first, or null. */
    public static @Nullable String difference(String expected, String actual) {
        return difference(parse(expected), parse(actual), "");
    }

    public static boolean same(JsonNode a, JsonNode b) {
        return difference(a, b, "") == null;
    }

    private static @Nullable String difference(JsonNode a, JsonNode b, String pointer) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0 ? null : pointer + ": " + a + " and " + b;
        }
        if (a.isObject() && b.isObject()) {
            return members(a, b, pointer);
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            String inner = null;
            for (int i = 0; i < a.size() && inner == null; i++) {
                inner = difference(a.get(i), b.get(i), pointer + "/" + i);
            }
            return inner;
        }
        return a.equals(b) ? null : pointer + ": " + a + " and " + b;
    }

    private static @Nullable String members(JsonNode a, JsonNode b, String pointer) {
        for (Map.Entry<String, JsonNode> member : b.properties()) {
            JsonNode before = a.get(member.getKey());
            String inner = before == null
                    ? pointer + "/" + member.getKey() + " is new"
                    : difference(before, member.getValue(), pointer + "/" + member.getKey());
            if (inner != null) {
                return inner;
            }
        }
        for (Iterator<String> names = a.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!b.has(name)) {
                return pointer + "/" + name + " is lost";
            }
        }
        return null;
    }
}
