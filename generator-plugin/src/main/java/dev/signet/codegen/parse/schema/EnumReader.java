package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Value;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code enum} and {@code const}. */
record EnumReader(Problems problems, ReferenceResolver refs, Extensions extensions) {
    private static final List<String> DESCRIPTIONS = List.of(
            "x-enum-descriptions", "x-enumDescriptions", "x-google-enum-descriptions", "x-speakeasy-enum-descriptions");
    private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames");
    private static final List<String> DEPRECATED = List.of("x-google-enum-deprecated");

    private static final List<String> ALL_LABELS =
            Stream.of(DESCRIPTIONS, NAMES, DEPRECATED).flatMap(List::stream).toList();

    /** Longer texts have no room in the constants of a class file (JVMS 4.4.7), which has up to three bytes for a character. */
    private static final int LONGEST = 20_000;

    /** Whether all that a schema lists, but null, are objects or arrays, as its type is. */
    boolean listsOnly(DocumentNode at, String type) {
        JsonNode constant = at.node().path("const");
        List<JsonNode> values = constant.isMissingNode() ? listed(at) : List.of(constant);
        List<JsonNode> present =
                values.stream().filter(value -> !value.isNull()).toList();
        return !present.isEmpty()
                && ((type.equals("object") && present.stream().allMatch(JsonNode::isObject))
                        || (type.equals("array") && present.stream().allMatch(JsonNode::isArray)));
    }

    /** What is said of a schema of such values: that there are no others. */
    Meta listed(DocumentNode at, Meta meta) {
        JsonNode constant = at.node().path("const");
        List<JsonNode> values = constant.isMissingNode() ? listed(at) : List.of(constant);
        Meta only = only(meta, values);
        return values.stream().anyMatch(JsonNode::isNull) ? only.withNullable(true) : only;
    }

    /** The values of {@code enum} without those that {@code not} excludes, unless these are all. */
    private List<JsonNode> listed(DocumentNode at) {
        List<JsonNode> values = all(at);
        List<JsonNode> left = new ArrayList<>(values);
        left.removeAll(ExcludedTypes.values(at, refs));
        return left.isEmpty() ? values : left;
    }

    private static List<JsonNode> all(DocumentNode at) {
        List<JsonNode> values = new ArrayList<>();
        at.node().path("enum").forEach(values::add);
        return values;
    }

    Schema constant(DocumentNode at, Meta meta, String type) {
        JsonNode value = at.node().path("const");
        if (value.isNull()) {
            return new Schema.Null(meta);
        }
        ScalarKind kind = kind(at, List.of(value), type);
        if (kind == null) {
            problems.warn(
                    at.place("const"),
                    type.isEmpty()
                            ? "a constant that is an object or an array has no Java type of its own"
                            : "the constant is no value of the type `" + type + "`",
                    type.isEmpty()
                            ? "any JSON value is accepted; state its `type`, too"
                            : "any JSON value is accepted; correct the constant or the type");
            return any(meta, List.of(value));
        }
        if (isTooLong(value)) {
            return plain(at, "const", meta, kind);
        }
        return new Schema.Enumeration(meta, kind, List.of(new Value(text(value, kind), null, null)), true, false);
    }

    /** An {@code enum}; null if its list is empty and so says nothing. */
    @Nullable
    Schema enumeration(DocumentNode at, Meta meta, String type) {
        List<JsonNode> values = listed(at);
        if (values.isEmpty()) {
            return null;
        }
        List<JsonNode> present =
                values.stream().filter(value -> !value.isNull()).toList();
        Meta known = present.size() < values.size() ? meta.withNullable(true) : meta;
        if (present.isEmpty()) {
            return new Schema.Null(known);
        }
        ScalarKind kind = kind(at, present, type);
        if (kind == null) {
            problems.warn(
                    at.place("enum"),
                    "the enum values are not all of one scalar type" + (type.isEmpty() ? "" : " `" + type + "`"),
                    "any JSON value is accepted; use values of one type to get a Java enum");
            return any(known, values);
        }
        if (present.stream().anyMatch(EnumReader::isTooLong)) {
            return plain(at, "enum", known, kind);
        }
        warnOfLabels(at);
        boolean open = "allow".equals(at.text("x-speakeasy-unknown-values"));
        return new Schema.Enumeration(known, kind, values(at, values, kind), false, open);
    }

    /** Any value as to its type, but only these. */
    private static Schema any(Meta meta, List<JsonNode> values) {
        return new Schema.Any(only(meta, values));
    }

    private static Meta only(Meta meta, List<JsonNode> values) {
        Assertions only =
                Assertions.only(values.stream().map(MetaReader::literal).toList());
        return meta.withAssertions(meta.assertions().and(only));
    }

    private static boolean isTooLong(JsonNode value) {
        return value.isTextual() && value.textValue().length() > LONGEST;
    }

    private Schema plain(DocumentNode at, String keyword, Meta meta, ScalarKind kind) {
        problems.warn(
                at.place(keyword),
                "a value has more than " + LONGEST + " characters, and no room in a Java constant",
                "the plain type is used in Java; remove the value");
        return new Schema.Scalar(meta, kind);
    }

    /** Labels that don't fit the values: a list of another length, and names of values that there are not. */
    private void warnOfLabels(DocumentNode at) {
        List<JsonNode> values = all(at);
        Set<String> known = values.stream().map(JsonNode::asText).collect(Collectors.toSet());
        for (String key : ALL_LABELS) {
            JsonNode labels = at.node().path(key);
            if (labels.isArray() && labels.size() != values.size()) {
                problems.warn(
                        at.place(key),
                        "`" + key + "` has " + labels.size() + " entries for " + values.size()
                                + " values; they are taken in order",
                        "write one for each value of `enum`");
            }
            List<String> unknown = new ArrayList<>();
            if (labels.isObject()) {
                labels.fieldNames().forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        unknown.add(name);
                    }
                });
            }
            if (!unknown.isEmpty()) {
                String first = unknown.get(0);
                problems.warn(
                        at.place(key),
                        "`" + first + "` in `" + key + "` is not a value of `enum`; ignored",
                        NearMiss.hint(first, known.stream().sorted().toList(), ""));
            }
        }
    }

    private List<Value> values(DocumentNode at, List<JsonNode> values, ScalarKind kind) {
        Map<Object, Value> distinct = new LinkedHashMap<>();
        List<JsonNode> all = all(at);
        Set<JsonNode> counted = new HashSet<>(values);
        for (int i = 0; i < all.size(); i++) {
            JsonNode value = all.get(i);
            if (value.isNull() || !counted.contains(value)) {
                continue;
            }
            String text = text(value, kind);
            Object key = kind == ScalarKind.FLOAT64 ? (Object) value.doubleValue() : text;
            String own = value.asText();
            Value labelled = new Value(
                    text,
                    label(at, DESCRIPTIONS, i, own),
                    label(at, NAMES, i, own),
                    "true".equals(label(at, DEPRECATED, i, own)));
            if (distinct.putIfAbsent(key, labelled) != null) {
                problems.warn(
                        at.place("enum"), "`" + text + "` is a duplicate value", "remove it; the first one is used");
            }
        }
        return List.copyOf(distinct.values());
    }

    private static String text(JsonNode value, ScalarKind kind) {
        return kind.isNumber() ? Numeral.canonical(value.decimalValue()) : value.asText();
    }

    /** What a parallel list, or an object by value, says of a value. */
    private static @Nullable String label(DocumentNode at, List<String> keys, int index, String value) {
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
    private @Nullable ScalarKind kind(DocumentNode at, List<JsonNode> values, String type) {
        if (values.stream().anyMatch(JsonNode::isContainerNode)) {
            return null;
        }
        if (type.equals("string") || values.stream().allMatch(JsonNode::isTextual)) {
            return type.isEmpty() || type.equals("string") ? ScalarKind.STRING : null;
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return type.isEmpty() || type.equals("boolean") ? ScalarKind.BOOLEAN : null;
        }
        return values.stream().allMatch(JsonNode::isNumber) ? number(at, values, type) : null;
    }

    /** The type of numbers; one that the format can't hold makes it wider. */
    private @Nullable ScalarKind number(DocumentNode at, List<JsonNode> values, String type) {
        boolean plain = values.stream().allMatch(JsonNode::isIntegralNumber);
        String own = type.isEmpty() ? (plain ? "integer" : "number") : type;
        List<BigDecimal> numbers = values.stream().map(JsonNode::decimalValue).toList();
        boolean integers = numbers.stream().allMatch(Numeral::isInteger);
        if (!own.equals("number") && !(own.equals("integer") && integers)) {
            return null;
        }
        ScalarKind stated = ScalarReader.kind(own, at.text("format"), null);
        ScalarKind kind = Numeral.holding(stated, numbers);
        if (kind != stated) {
            problems.warn(
                    at.place(),
                    "the range of the format does not cover all enum values",
                    "a wider type is used; correct the format or the values");
        }
        return kind;
    }
}
