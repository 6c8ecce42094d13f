package dev.signet.codegen.report;

import dev.signet.codegen.problem.Visible;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object without empty members, so that a page of thousands of types stays small. */
final class Node {
    private final JsonObject.Builder json = JsonObject.builder();

    Node text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.put(name, new JsonString(Visible.text(value)));
        }
        return this;
    }

    Node flag(String name, boolean value) {
        if (value) {
            json.put(name, JsonBoolean.TRUE);
        }
        return this;
    }

    Node texts(String name, List<String> values) {
        return list(
                name, values.stream().map(Visible::text).map(JsonString::new).toList());
    }

    Node list(String name, List<? extends JsonValue> values) {
        return values.isEmpty() ? this : value(name, JsonArray.of(values));
    }

    Node value(String name, @Nullable JsonValue value) {
        if (value != null) {
            json.put(name, value);
        }
        return this;
    }

    JsonObject build() {
        return json.build();
    }
}
