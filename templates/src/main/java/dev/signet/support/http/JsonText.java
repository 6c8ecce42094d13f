package dev.signet.support.http;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the texts that parameters and forms are made of. */
final class JsonText {

    private JsonText() {}

    /** A string without quotes; anything else as JSON. */
    static String scalar(JsonValue value) {
        return value instanceof JsonString text ? text.value() : value.toJson();
    }

    static List<String> list(JsonArray array) {
        return array.values().stream().map(JsonText::scalar).toList();
    }

    /** The members that are not null, in their order. */
    static Map<String, String> members(JsonObject object) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : object.names()) {
            JsonValue value = object.get(name);
            if (value != null && value != JsonNull.NULL) {
                members.put(name, scalar(value));
            }
        }
        return members;
    }

    /** Names with values, lists repeated and objects as {@code name[member]}; nulls are left out. */
    static List<Map.Entry<String, String>> fields(JsonObject object) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String name : object.names()) {
            JsonValue value = object.get(name);
            if (value != null) {
                add(fields, name, value);
            }
        }
        return fields;
    }

    private static void add(List<Map.Entry<String, String>> fields, String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            array.values().forEach(each -> add(fields, name, each));
        } else if (value instanceof JsonObject inner) {
            for (String member : inner.names()) {
                JsonValue each = inner.get(member);
                if (each != null) {
                    add(fields, name + "[" + member + "]", each);
                }
            }
        } else if (value != JsonNull.NULL) {
            fields.add(new SimpleImmutableEntry<>(name, scalar(value)));
        }
    }
}
