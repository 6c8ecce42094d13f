package dev.signet.codegen.parse.structure;

import static dev.signet.codegen.parse.structure.ObjectType.SCHEMA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keywords of schemas: those of JSON Schema draft-04, draft-06, draft-07, 2019-09 and 2020-12 (their core, applicator,
 * validation, content and metadata vocabularies) and those that OpenAPI adds.
 *
 * <p>They are one set, not one for each dialect: Signet reads what any of them says wherever it stands, since documents that call
 * themselves 3.0 do use {@code const}, and newer ones {@code nullable}. Where dialects disagree on a type, each of them is right:
 * {@code exclusiveMinimum} is a number or a flag, {@code items} a schema or an array.
 */
final class SchemaKeywords {
    /** Keywords of one schema. */
    private static final List<String> ONE = List.of(
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "contentSchema",
            "not",
            "if",
            "then",
            "else");

    /** Keywords of schemas by name. */
    private static final List<String> MAPS =
            List.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private SchemaKeywords() {}

    /** Every keyword, with the type of its value. */
    static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        add(fields, ValueType.STRING_OR_ARRAY, "type");
        add(fields, ValueType.STRING, "format", "contentEncoding", "contentMediaType");
        add(fields, ValueType.TEXT, "title", "description", "$comment");
        add(fields, ValueType.ARRAY, "enum");
        add(fields, ValueType.ANY, "const", "default", "example", "examples", "dependencies", "$vocabulary");
        add(fields, ValueType.BOOLEAN, "nullable", "deprecated", "readOnly", "writeOnly", "uniqueItems");
        add(fields, ValueType.NUMBER, "minimum", "maximum");
        add(fields, ValueType.POSITIVE, "multipleOf");
        add(fields, ValueType.BOUND, "exclusiveMinimum", "exclusiveMaximum");
        add(
                fields,
                ValueType.COUNT,
                "minLength",
                "maxLength",
                "minItems",
                "maxItems",
                "minProperties",
                "maxProperties");
        add(fields, ValueType.COUNT, "minContains", "maxContains");
        add(fields, ValueType.PATTERN, "pattern");
        fields.put("required", Field.of(ValueType.TEXT).array());
        fields.put("dependentRequired", Field.of(ValueType.ARRAY).map());
        applicators(fields);
        fields.put("discriminator", Field.of(ObjectType.DISCRIMINATOR));
        fields.put("xml", Field.of(ObjectType.XML));
        fields.put("externalDocs", Field.of(ObjectType.EXTERNAL_DOCUMENTATION));
        add(fields, ValueType.STRING, "$ref", "$dynamicRef", "$recursiveRef", "$anchor", "$dynamicAnchor");
        add(fields, ValueType.STRING, "$id", "id", "$schema");
        add(fields, ValueType.BOOLEAN, "$recursiveAnchor");
        return fields;
    }

    private static void applicators(Map<String, Field> fields) {
        MAPS.forEach(key -> fields.put(key, Field.of(SCHEMA).map()));
        ONE.forEach(key -> fields.put(key, Field.of(SCHEMA)));
        fields.put("items", Field.of(SCHEMA).oneOrArray());
        for (String key : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            fields.put(key, Field.of(SCHEMA).array());
        }
    }

    private static void add(Map<String, Field> fields, ValueType type, String... keys) {
        for (String key : keys) {
            fields.put(key, Field.of(type));
        }
    }
}
