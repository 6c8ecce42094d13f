package dev.signet.support.constraint;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonName;
import dev.signet.support.text.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The location of a value within the validated object. */
public final class ConstraintPlace {

    private final Constraints all;
    private final @Nullable ConstraintPlace outer;
    private final @Nullable String step;
    private final boolean secret;

    ConstraintPlace(Constraints all, @Nullable ConstraintPlace outer, @Nullable String step, boolean secret) {
        this.all = all;
        this.outer = outer;
        this.step = step;
        this.secret = secret;
    }

    /**
     * {@return checks of a text}
     *
     * @param value the text; null if there is none
     */
    public ConstraintText text(@Nullable String value) {
        return new ConstraintText(this, value);
    }

    /**
     * {@return checks of a text}
     *
     * @param value any JSON; not validated unless it is a string
     */
    public ConstraintText text(@Nullable JsonValue value) {
        return text(value instanceof JsonString string ? string.value() : null);
    }

    /**
     * {@return checks of a number}
     *
     * @param value the number; null if there is none
     */
    public ConstraintNumber number(@Nullable Number value) {
        return new ConstraintNumber(this, value);
    }

    /**
     * {@return checks of a number}
     *
     * @param value any JSON; not validated unless it is a number
     */
    public ConstraintNumber number(@Nullable JsonValue value) {
        return number(value instanceof JsonNumber number ? Exact.of(number) : null);
    }

    /**
     * {@return checks of a list}
     *
     * @param value the list; null if there is none
     * @param <E> the type of the elements
     */
    public <E extends @Nullable Object> ConstraintItems<E> list(@Nullable List<E> value) {
        return new ConstraintItems<>(this, value);
    }

    /**
     * {@return checks of a list}
     *
     * @param value any JSON; not validated unless it is an array
     */
    public ConstraintItems<JsonValue> list(@Nullable JsonValue value) {
        return list(value instanceof JsonArray array ? array.values() : null);
    }

    /**
     * {@return checks of a map}
     *
     * @param value the map; null if there is none
     * @param <V> the type of the values
     */
    public <V extends @Nullable Object> ConstraintEntries<V> map(@Nullable Map<String, V> value) {
        return new ConstraintEntries<>(this, value);
    }

    /**
     * {@return checks of an object}
     *
     * @param value any JSON; not validated unless it is an object
     */
    public ConstraintEntries<JsonValue> map(@Nullable JsonValue value) {
        return map(value instanceof JsonObject object ? object.members() : null);
    }

    /**
     * {@return checks of which JSON a value is}
     *
     * @param value the value; null if there is none
     */
    public ConstraintJson json(@Nullable JsonValue value) {
        return new ConstraintJson(this::violated, value);
    }

    /**
     * Checks that an object has no members but those that components are made of.
     *
     * @param extras the members without a component, and JSON that components can't represent
     * @param names the names of the components in JSON
     */
    public void closed(JsonObject extras, JsonName[] names) {
        if (extras.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (JsonName name : names) {
            known.add(name.value());
        }
        for (String name : extras.members().keySet()) {
            if (!known.contains(name)) {
                below(name).violated("no property of that name", "one");
            }
        }
    }

    /**
     * Checks that an object has as many members as it must.
     *
     * @param count how many it has
     * @param least how many it must have
     * @param most how many it may have; {@link Integer#MAX_VALUE} for any number
     */
    public void members(int count, int least, int most) {
        if (count < least) {
            violated("at least " + counted(least, "property"), counted(count, "property"));
        }
        if (count > most) {
            violated("at most " + counted(most, "property"), counted(count, "property"));
        }
    }

    ConstraintPlace below(String next) {
        return new ConstraintPlace(all, this, next, secret);
    }

    /** @param found told unless it is a secret */
    void violated(String limit, String found) {
        all.add(new ConstraintViolation(pointer(), limit, secret ? "a secret" : found));
    }

    /** Ends at the property if it is secret: names inside may tell as much as values. */
    private String pointer() {
        if (step == null) {
            return "";
        }
        String own = Pointers.segment(step);
        if (outer == null) {
            return own;
        }
        return secret ? outer.pointer() : outer.pointer() + own;
    }

    static String counted(int count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return count + " " + (count == 1 ? noun : plural);
    }
}
