package dev.signet.interactions.revisions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON equality as another library sees it: order of members ignored, numbers compared by value to the last digit. */
public final class Json {
    private static final JsonMapper MAPPER = mapper(false);
    private static final JsonMapper STRICT = mapper(true);

    private Json() {}

    private static JsonMapper mapper(boolean refuseDuplicates) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .build();
        mapper.getFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, refuseDuplicates);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(10_000).build());
        return mapper;
    }

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    /** The tree, or null if the text is no JSON or names a member twice. */
    static @Nullable JsonNode parseStrictly(String json) {
        return parse(STRICT, json);
    }

    /** The tree, or null if the text is no JSON; of members with one name the last counts. */
    static @Nullable JsonNode parseLeniently(String json) {
        return parse(MAPPER, json);
    }

    private static @Nullable JsonNode parse(JsonMapper mapper, String json) {
        try {
            JsonNode node = mapper.readTree(json);
            return node.isMissingNode() ? null : node;
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    public static void assertSame(String expected, String actual) {
        String difference = difference(parse(expected), parse(actual), "");
        if (difference != null) {
            throw new AssertionError(difference + "\nexpected: " + expected + "\nactual:   " + actual);
        }
    }

    /** Where two trees differ first, or null. */
    static @Nullable String difference(JsonNode a, JsonNode b, String pointer) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0 ? null : pointer + ": " + a + " and " + b;
        }
        if (a.isObject() && b.isObject()) {
            return objects(a, b, pointer);
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                String inner = difference(a.get(i), b.get(i), pointer + "/" + i);
                if (inner != null) {
                    return inner;
                }
            }
            return null;
        }
        return Objects.equals(a, b) ? null : pointer + ": " + a + " and " + b;
    }

    private static @Nullable String objects(JsonNode a, JsonNode b, String pointer) {
        List<String> names = new ArrayList<>();
        a.fieldNames().forEachRemaining(names::add);
        for (Map.Entry<String, JsonNode> field : b.properties()) {
            if (!names.remove(field.getKey())) {
                return pointer + "/" + field.getKey() + " is new";
            }
            String inner = difference(a.get(field.getKey()), field.getValue(), pointer + "/" + field.getKey());
            if (inner != null) {
                return inner;
            }
        }
        return names.isEmpty() ? null : pointer + "/" + names.get(0) + " is lost";
    }
}
