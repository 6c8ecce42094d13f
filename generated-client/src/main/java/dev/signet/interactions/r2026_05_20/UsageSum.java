package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what parts of one answer used. It works on JSON, so that counts that no type knows are added as well. */
final class UsageSum {
    /** It is about the first part alone. */
    private static final String INITIAL = "initial_input_tokens";

    private UsageSum() {}

    /** {@return the sum; null if neither part says anything} */
    static @Nullable JsonObject of(@Nullable JsonObject first, @Nullable JsonObject second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        Map<String, JsonValue> sum = new LinkedHashMap<>(first.members());
        second.members()
                .forEach((name, value) -> sum.merge(name, value, (a, b) -> name.equals(INITIAL) ? a : add(a, b)));
        return new JsonObject(sum);
    }

    private static JsonValue add(JsonValue a, JsonValue b) {
        if (a instanceof JsonNumber one && b instanceof JsonNumber other) {
            return JsonNumber.of(one.bigDecimal().add(other.bigDecimal()));
        }
        if (a instanceof JsonArray one && b instanceof JsonArray other) {
            return lists(one, other);
        }
        return b;
    }

    /** Counts of the same kind are added, and each kind stays in its place. */
    private static JsonValue lists(JsonArray a, JsonArray b) {
        Map<JsonValue, JsonValue> byKind = new LinkedHashMap<>();
        List<JsonValue> all = new ArrayList<>(a.values());
        all.addAll(b.values());
        all.forEach(each -> byKind.merge(kind(each), each, UsageSum::elements));
        return new JsonArray(List.copyOf(byKind.values()));
    }

    /** What an element counts: all of it but the numbers. */
    private static JsonValue kind(JsonValue element) {
        if (!(element instanceof JsonObject object)) {
            return element;
        }
        Map<String, JsonValue> rest = new LinkedHashMap<>(object.members());
        rest.values().removeIf(JsonNumber.class::isInstance);
        return new JsonObject(rest);
    }

    private static JsonValue elements(JsonValue a, JsonValue b) {
        JsonObject sum = a instanceof JsonObject one && b instanceof JsonObject other ? of(one, other) : null;
        return sum == null ? b : sum;
    }
}
