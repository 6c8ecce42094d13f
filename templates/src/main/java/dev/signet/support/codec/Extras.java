package dev.signet.support.codec;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.value.Durations;
import dev.signet.support.value.Numbers;
import dev.signet.support.value.Quotes;
import dev.signet.support.value.Times;
import dev.signet.support.value.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Operations on {@code extras}: the unknown properties of a record, and the JSON that its components can't represent.
 */
public final class Extras {

    /** Stands for a component that is always serialized, so that extras never replace it: a constant or a required empty list. */
    public static final Object SPEAKS = new Object();

    private Extras() {}

    /**
     * The value of a required component: itself, or {@link #SPEAKS} if it is null or empty, since that is serialized too.
     *
     * @param value of the component
     * @return what to give to {@link #settle}
     */
    public static Object required(@Nullable Object value) {
        return value != null && speaks(value) ? value : SPEAKS;
    }

    /**
     * {@return {@code extras} as {@code toString()} may show them}
     *
     * @param extras of a record
     * @param names the names on the wire of what may hold a secret
     */
    public static JsonObject masked(JsonObject extras, String... names) {
        JsonObject masked = extras;
        for (String name : names) {
            if (masked.has(name)) {
                masked = masked.with(name, new JsonString("***"));
            }
        }
        return masked;
    }

    /**
     * {@return {@code literal}, if it reads as {@code value} and says more than that does; null otherwise}
     *
     * @param literal the JSON that a value was read from
     * @param value the value
     */
    public static @Nullable JsonValue literal(JsonValue literal, @Nullable Object value) {
        return isLiteral(literal, value) ? literal : null;
    }

    /**
     * Drops the members of {@code extras} that a component says already. A component that is null, or an empty list or map, is
     * silent. One that speaks tolerates only the literal it was read from, if that says more than it does itself: a number that
     * rounds to its double, a date-time with a longer fraction; for a list or map, the JSON that reads as the same values, nulls
     * included.
     *
     * @param extras what to look through, not empty
     * @param names the components' names on the wire
     * @param values the components' values, in the same order
     * @return {@code extras} itself if nothing is to be dropped
     */
    public static JsonObject settle(JsonObject extras, JsonName[] names, @Nullable Object... values) {
        LinkedHashMap<String, JsonValue> left = null;
        for (int i = 0; i < names.length; i++) {
            JsonValue kept = extras.get(names[i].value());
            if (kept != null && speaks(values[i]) && !isLiteral(kept, values[i])) {
                left = left == null ? new LinkedHashMap<>(extras.members()) : left;
                left.remove(names[i].value());
            }
        }
        return left == null ? extras : Trees.MODEL.object(left);
    }

    /**
     * As {@link #settle(JsonObject, JsonName[], Object...)}, for further properties that have a type: whatever the map has, it says.
     *
     * @param extras what to look through
     * @param properties value by name on the wire
     * @return {@code extras} itself if nothing is to be dropped
     */
    public static JsonObject settle(JsonObject extras, Map<String, ? extends @Nullable Object> properties) {
        LinkedHashMap<String, JsonValue> left = null;
        for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
            JsonValue kept = extras.get(property.getKey());
            if (kept != null && !isLiteral(kept, property.getValue())) {
                left = left == null ? new LinkedHashMap<>(extras.members()) : left;
                left.remove(property.getKey());
            }
        }
        return left == null ? extras : Trees.MODEL.object(left);
    }

    /**
     * {@return {@code properties}, which have none of the names}
     *
     * @param properties value by name on the wire
     * @param names the names on the wire that components have
     * @param <V> the type of the values
     * @throws IllegalArgumentException if one of the properties is a component's: it would be written twice
     */
    public static <V extends @Nullable Object> Map<String, V> undeclared(Map<String, V> properties, JsonName[] names) {
        if (!properties.isEmpty()) {
            for (JsonName name : names) {
                if (properties.containsKey(name.value())) {
                    throw new IllegalArgumentException(
                            Quotes.brief(name.value()).concat(" is a declared property; set its component instead"));
                }
            }
        }
        return properties;
    }

    /**
     * {@return a component's value of a class that the runtime library does not know, or a collection of such, for {@link #settle}}
     *
     * @param value the component
     * @param of what makes a value of a text
     */
    public static @Nullable Object parsed(@Nullable Object value, Function<String, ?> of) {
        return value == null ? null : new Parsed(value, of);
    }

    private record Parsed(Object value, Function<String, ?> of) {}

    private static boolean speaks(@Nullable Object value) {
        if (value instanceof Parsed parsed) {
            return speaks(parsed.value);
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value instanceof Map<?, ?> map ? !map.isEmpty() : value != null;
    }

    /** Whether {@code kept} reads as {@code value}, but {@code value} is not written as {@code kept}. */
    private static boolean isLiteral(JsonValue kept, @Nullable Object value) {
        return reads(kept, value) == Reading.INEXACT;
    }

    /** How a kept value relates to a component's, from worst to best. */
    private enum Reading {
        OTHER,
        INEXACT,
        EXACT
    }

    private static Reading reads(JsonValue kept, @Nullable Object value) {
        if (value instanceof Parsed parsed) {
            return parsed(kept, parsed.value, parsed.of);
        }
        if (kept instanceof JsonNumber number) {
            return number(number.text(), value);
        }
        if (kept instanceof JsonString string) {
            return string(string.value(), value);
        }
        if (kept instanceof JsonArray array && value instanceof List<?> list) {
            return list(array, list);
        }
        if (kept instanceof JsonObject object && value instanceof Map<?, ?> map) {
            return map(object, map);
        }
        return kept instanceof JsonNull && value == null ? Reading.EXACT : Reading.OTHER;
    }

    private static Reading number(String literal, @Nullable Object value) {
        if (value instanceof DoubleEnum constant) {
            return number(literal, constant.value());
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            boolean equal = number.equals(Numbers.nearestDouble(literal));
            return reading(equal, equal && Numbers.same(literal, Numbers.shortest(number)));
        }
        if (value instanceof Long number && Numbers.isInteger(literal)) {
            boolean equal = number == Numbers.nearestLong(literal);
            return reading(equal, equal && Numbers.same(literal, number.toString()));
        }
        return Reading.OTHER;
    }

    private static Reading string(String string, @Nullable Object value) {
        byte[] text = string.getBytes(StandardCharsets.UTF_8);
        int length = text.length;
        if (value instanceof OffsetDateTime dateTime) {
            boolean equal = dateTime.equals(Times.dateTime(text, 0, length));
            return reading(equal, equal && Times.isCanonicalDateTime(text, 0, length));
        }
        if (value instanceof OffsetTime time) {
            boolean equal = time.equals(Times.time(text, 0, length));
            return reading(equal, equal && Times.isCanonicalTime(text, 0, length));
        }
        if (value instanceof Duration duration) {
            return reading(
                    duration.equals(Durations.parse(string)),
                    duration.toString().equals(string));
        }
        if (value instanceof UUID uuid) {
            return reading(uuid.equals(Uuids.parse(text, 0, length)), Uuids.isCanonical(text, 0, length));
        }
        return Reading.OTHER;
    }

    private static Reading parsed(JsonValue kept, @Nullable Object value, Function<String, ?> of) {
        if (kept instanceof JsonArray array && value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object each : list) {
                values.add(parsed(each, of));
            }
            return list(array, values);
        }
        if (kept instanceof JsonObject object && value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                values.put(each.getKey(), parsed(each.getValue(), of));
            }
            return map(object, values);
        }
        if (!(kept instanceof JsonString string) || value == null) {
            return Reading.OTHER;
        }
        try {
            return reading(
                    value.equals(of.apply(string.value())), value.toString().equals(string.value()));
        } catch (RuntimeException e) {
            return Reading.OTHER;
        }
    }

    private static Reading list(JsonArray kept, List<?> list) {
        if (kept.size() != list.size()) {
            return Reading.OTHER;
        }
        Reading worst = Reading.EXACT;
        Iterator<?> values = list.iterator();
        for (JsonValue element : kept.values()) {
            worst = worse(worst, reads(element, values.next()));
        }
        return worst;
    }

    private static Reading map(JsonObject kept, Map<?, ?> map) {
        if (kept.size() != map.size()) {
            return Reading.OTHER;
        }
        Reading worst = Reading.EXACT;
        for (Map.Entry<String, JsonValue> member : kept.members().entrySet()) {
            Reading same = map.containsKey(member.getKey())
                    ? reads(member.getValue(), map.get(member.getKey()))
                    : Reading.OTHER;
            worst = worse(worst, same);
        }
        return worst;
    }

    private static Reading reading(boolean same, boolean canonical) {
        return !same ? Reading.OTHER : canonical ? Reading.EXACT : Reading.INEXACT;
    }

    private static Reading worse(Reading left, Reading right) {
        return left.compareTo(right) < 0 ? left : right;
    }

    /**
     * What the setters of a builder were given that components can't represent: an explicit null, an empty list or map, and that a
     * property is to be left out. Not thread-safe.
     */
    public static final class Explicit {
        /** By name on the wire; empty for what is left out. Null as long as there is nothing. */
        private @Nullable Map<String, Optional<JsonValue>> values;

        /** Creates one for a builder of which no setter was called. */
        public Explicit() {}

        /**
         * Notes the value that a setter was given.
         *
         * @param name the property's name on the wire
         * @param value the component's value
         */
        public void set(String name, @Nullable Object value) {
            if (value == null) {
                put(name, Optional.of(JsonNull.NULL));
            } else if (value instanceof Collection<?> list && list.isEmpty()) {
                put(name, Optional.of(JsonArray.EMPTY));
            } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
                put(name, Optional.of(JsonObject.EMPTY));
            } else if (values != null) {
                values.remove(name);
            }
        }

        /**
         * Notes that a property is left out.
         *
         * @param name the property's name on the wire
         */
        public void setAbsent(String name) {
            put(name, Optional.empty());
        }

        /**
         * {@return whether a setter, or the JSON that a record was read from, has said something of a property}
         *
         * @param name the property's name on the wire
         * @param extras of the record that the builder started with
         */
        public boolean has(String name, JsonObject extras) {
            return (values != null && values.containsKey(name)) || extras.has(name);
        }

        private void put(String name, Optional<JsonValue> value) {
            Map<String, Optional<JsonValue>> all = values;
            if (all == null) {
                all = new LinkedHashMap<>();
                values = all;
            }
            all.put(name, value);
        }

        /**
         * {@return {@code extras} with what the setters were given}
         *
         * @param extras of a record
         */
        public JsonObject in(JsonObject extras) {
            if (values == null || values.isEmpty()) {
                return extras;
            }
            LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>(extras.members());
            for (Map.Entry<String, Optional<JsonValue>> value : values.entrySet()) {
                if (value.getValue().isPresent()) {
                    members.put(value.getKey(), value.getValue().get());
                } else {
                    members.remove(value.getKey());
                }
            }
            return Trees.MODEL.object(members);
        }
    }
}
