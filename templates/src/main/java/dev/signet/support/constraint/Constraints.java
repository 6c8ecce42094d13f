package dev.signet.support.constraint;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.Extras;
import dev.signet.support.codec.JsonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the constraint violations of one object. A null value counts as absent and violates none.
 *
 * <pre>{@code
 * Constraints check = new Constraints();
 * check.at("name").text(name).minLength(1).maxLength(64);
 * check.end();
 * }</pre>
 */
public final class Constraints {

    private final List<ConstraintViolation> violations = new ArrayList<>();

    /** Nothing is broken yet. */
    public Constraints() {}

    /**
     * {@return the place of a property}
     *
     * @param property its name in JSON
     */
    public ConstraintPlace at(String property) {
        return new ConstraintPlace(this, null, property, false);
    }

    /**
     * {@return the place of a property whose value no message may show}
     *
     * @param property its name in JSON
     */
    public ConstraintPlace secret(String property) {
        return new ConstraintPlace(this, null, property, true);
    }

    /** {@return the place of the value itself} */
    public ConstraintPlace value() {
        return new ConstraintPlace(this, null, null, false);
    }

    /** {@return the place of the value itself, which no message may show} */
    public ConstraintPlace secret() {
        return new ConstraintPlace(this, null, null, true);
    }

    /**
     * Ends the checks.
     *
     * @throws ConstraintException if a limit is broken
     */
    public void end() {
        if (!violations.isEmpty()) {
            throw new ConstraintException(violations);
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    void add(ConstraintViolation violation) {
        violations.add(violation);
    }

    /**
     * {@return the list, or null if it is empty because the property is absent, or is JSON of another type}
     *
     * @param list the component
     * @param extras where an explicit empty list is kept
     * @param name the property's name in JSON
     * @param <E> the type of the elements
     */
    public static <E> @Nullable List<E> said(List<E> list, JsonObject extras, String name) {
        return list.isEmpty() && !isEmptyArray(extras.get(name)) ? null : list;
    }

    /**
     * {@return the map, or null if it is empty because the property is absent, or is JSON of another type}
     *
     * @param map the component
     * @param extras where an explicit empty object is kept
     * @param name the property's name in JSON
     * @param <V> the type of the values
     */
    public static <V> @Nullable Map<String, V> said(Map<String, V> map, JsonObject extras, String name) {
        return map.isEmpty() && !isEmptyObject(extras.get(name)) ? null : map;
    }

    /**
     * {@return JSON that stands for no list or map, since it is of another type; null if there is none}
     *
     * @param isEmpty whether the component is empty
     * @param extras where such JSON is kept
     * @param name the property's name in JSON
     */
    public static @Nullable JsonValue kept(boolean isEmpty, JsonObject extras, String name) {
        JsonValue json = isEmpty ? extras.get(name) : null;
        return isEmptyArray(json) || isEmptyObject(json) ? null : json;
    }

    private static boolean isEmptyArray(@Nullable JsonValue json) {
        return json instanceof JsonArray array && array.isEmpty();
    }

    private static boolean isEmptyObject(@Nullable JsonValue json) {
        return json instanceof JsonObject object && object.isEmpty();
    }

    /**
     * {@return how many of the further properties of an object are members that extras don't count}
     *
     * @param further the properties, by their names in JSON
     * @param extras the members without a component
     */
    public static int further(Map<String, ?> further, JsonObject extras) {
        int count = 0;
        for (String name : further.keySet()) {
            count += extras.has(name) ? 0 : 1;
        }
        return count;
    }

    /**
     * {@return how many members an object has in JSON}
     *
     * @param extras the members without a component
     * @param names the names of the components in JSON
     * @param values the components' values in the same order; {@link Extras#SPEAKS} for one that is always there
     */
    public static int members(JsonObject extras, JsonName[] names, @Nullable Object... values) {
        int count = extras.size();
        for (int i = 0; i < names.length; i++) {
            count += speaks(values[i]) && !extras.has(names[i].value()) ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return the names of the members that an object has in JSON, as keys}
     *
     * @param further the properties without a component of their own, by their names in JSON
     * @param extras the members without a component
     * @param names the names of the components in JSON
     * @param values the components' values in the same order; {@link Extras#SPEAKS} for one that is always there
     */
    public static Map<String, Boolean> present(
            Map<String, ?> further, JsonObject extras, JsonName[] names, @Nullable Object... values) {
        Map<String, Boolean> present = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (speaks(values[i])) {
                present.put(names[i].value(), true);
            }
        }
        further.keySet().forEach(name -> present.put(name, true));
        extras.members().keySet().forEach(name -> present.put(name, true));
        return present;
    }

    private static boolean speaks(@Nullable Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty()
                : value instanceof Map<?, ?> map ? !map.isEmpty() : value != null;
    }
}
