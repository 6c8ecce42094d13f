package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Value;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code enum} and {@code const}. */
record EnumReader(Problems problems, Extensions extensions) {
    private static final List<String> DESCRIPTIONS =
            List.of("x-enum-descriptions", "x-enumDescriptions", "x-google-enum-descriptions");
    private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames");

    Schema constant(Cursor at, Meta meta, String type) {
        JsonNode value = at.node().path("const");
        if (value.isNull()) {
            return new Schema.Null(meta);
        }
        ScalarKind kind = kind(List.of(value), type, at.text("format"));
        if (kind == null) {
            return new Schema.Any(meta);
        }
        return new Schema.Enumeration(meta, kind, List.of(new Value(value.asText(), null, null)), true, false);
    }

    /** An {@code enum}; null if its list is empty and so says nothing. */
    @Nullable
    Schema enumeration(Cursor at, Meta meta, String type) {
        List<JsonNode> values = new ArrayList<>();
        at.node().path("enum").forEach(values::add);
        if (values.isEmpty()) {
            return null;
        }
        List<JsonNode> present =
                values.stream().filter(value -> !value.isNull()).toList();
        Meta known = present.size() < values.size() ? meta.withNullable(true) : meta;
        if (present.isEmpty()) {
            return new Schema.Null(known);
        }
        ScalarKind kind = kind(present, type, at.text("format"));
        if (kind == null) {
            problems.warn(
                    at.place("enum"),
                    "the values are not all of one scalar type" + (type.isEmpty() ? "" : " `" + type + "`"),
                    "any JSON value is accepted here; list values of one type to get an enumeration");
            return new Schema.Any(known);
        }
        return new Schema.Enumeration(known, kind, values(at, values), false, false);
    }

    private List<Value> values(Cursor at, List<JsonNode> values) {
        Map<String, Value> distinct = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isNull()) {
                String text = values.get(i).asText();
                distinct.putIfAbsent(
                        text, new Value(text, label(at, DESCRIPTIONS, i, text), label(at, NAMES, i, text)));
            }
        }
        return List.copyOf(distinct.values());
    }

    /** What a parallel list, or an object by value, says of a value. */
    private static @Nullable String label(Cursor at, List<String> keys, int index, String value) {
        for (String key : keys) {
            JsonNode labels = at.node().get(key);
            if (labels != null) {
                String label = (labels.isArray() ? labels.path(index) : labels.path(value)).asText("");
                return label.isBlank() ? null : label;
            }
        }
        return null;
    }

    /** The type of all the values, or null if there is none; {@code type: string} makes strings of YAML's numbers. */
    private static @Nullable ScalarKind kind(List<JsonNode> values, String type, @Nullable String format) {
        if (values.stream().anyMatch(JsonNode::isContainerNode)) {
            return null;
        }
        if (type.equals("string") || values.stream().allMatch(JsonNode::isTextual)) {
            return type.isEmpty() || type.equals("string") ? ScalarKind.STRING : null;
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return ScalarKind.BOOLEAN;
        }
        if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return type.equals("number") ? ScalarKind.FLOAT64 : ScalarReader.kind("integer", format, null);
        }
        return values.stream().allMatch(JsonNode::isNumber) ? ScalarReader.kind("number", format, null) : null;
    }
}
