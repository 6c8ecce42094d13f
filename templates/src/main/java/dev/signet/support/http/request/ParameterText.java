package dev.signet.support.http.request;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON as the texts that parameters and forms are made of. */
public final class ParameterText {

    private ParameterText() {}

    /** A longer exponent is left to the reader: its digits could fill the memory. */
    private static final Pattern MODERATE = Pattern.compile("[^eE]{1,40}[eE][+-]?0*\\d{1,2}");

    /** A string without quotes, a number in plain digits unless they were many; anything else as JSON. */
    public static String scalar(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return MODERATE.matcher(number.text()).matches()
                    ? number.bigDecimal().toPlainString()
                    : number.text();
        }
        return value instanceof JsonString text ? text.value() : value.toJson();
    }

    /** The elements that are not null, in their order. */
    public static List<String> list(JsonArray array) {
        return array.values().stream()
                .filter(value -> value != JsonNull.NULL)
                .map(ParameterText::scalar)
                .toList();
    }

    /** JSON text in ASCII, as a header can carry it. */
    public static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= ' ' && c <= '~') {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.toString();
    }

    /** The members that are not null, in their order. */
    public static Map<String, String> members(JsonObject object) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : object.names()) {
            JsonValue value = object.get(name);
            if (value != null && value != JsonNull.NULL) {
                members.put(name, scalar(value));
            }
        }
        return members;
    }

    /** Names and values of members, one after the other. */
    public static List<String> pairs(JsonObject object) {
        List<String> pairs = new ArrayList<>();
        members(object).forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return pairs;
    }

    /**
     * Names and values of members as {@code name=value}, not encoded.
     *
     * @throws IllegalArgumentException if a name has an equals sign: it would end there
     */
    public static List<String> equations(String header, JsonObject object) {
        List<String> equations = new ArrayList<>();
        members(object).forEach((name, value) -> {
            if (name.indexOf('=') >= 0) {
                throw new IllegalArgumentException("The key \"" + name + "\" of the object in the header " + header
                        + " has an equals sign, which ends keys there and can't be encoded");
            }
            equations.add(name + "=" + value);
        });
        return equations;
    }

    /**
     * The values of a list or an object in a header, separated by commas.
     *
     * @throws IllegalArgumentException if one has a comma: headers have no encoding, so that it would be read as two
     */
    public static String commaSeparated(String header, List<String> values) {
        for (String value : values) {
            if (value.indexOf(',') >= 0) {
                throw new IllegalArgumentException("A value of the list in the header " + header
                        + " has a comma, which separates values there and can't be encoded");
            }
        }
        return String.join(",", values);
    }

    /**
     * The name of a member of an object: {@code name[member]}.
     *
     * @throws IllegalArgumentException if the member's own name is empty or has a bracket: it would be read as another structure
     */
    public static String member(String name, String member) {
        if (member.isEmpty() || member.indexOf('[') >= 0 || member.indexOf(']') >= 0) {
            throw new IllegalArgumentException("The key \"" + member + "\" of " + name
                    + " can't be told from nested objects and lists: it must have no brackets, nor be empty");
        }
        return name + "[" + member + "]";
    }

    /**
     * Adds names with values: lists of scalars repeat their name, lists of anything else number it ({@code name[0]}), objects
     * give {@code name[member]}; nulls are left out.
     */
    public static void add(List<Map.Entry<String, String>> fields, String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> values = array.values();
            boolean nested = values.stream().anyMatch(v -> v instanceof JsonArray || v instanceof JsonObject);
            for (int i = 0; i < values.size(); i++) {
                add(fields, nested ? name + "[" + i + "]" : name, values.get(i));
            }
        } else if (value instanceof JsonObject inner) {
            for (String member : inner.names()) {
                JsonValue each = inner.get(member);
                if (each != null) {
                    add(fields, member(name, member), each);
                }
            }
        } else if (value != JsonNull.NULL) {
            fields.add(new SimpleImmutableEntry<>(name, scalar(value)));
        }
    }
}
