package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureCheckTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** A value that each type takes, and one that it does not. */
    private static final Map<ValueType, List<String>> VALUES = Map.ofEntries(
            Map.entry(ValueType.ANY, List.of("{a: [1]}")),
            Map.entry(ValueType.TEXT, List.of("1.0", "[a]")),
            Map.entry(ValueType.STRING, List.of("a", "1")),
            Map.entry(ValueType.PATTERN, List.of("'[0-9]'", "3")),
            Map.entry(ValueType.BOOLEAN, List.of("false", "'yes'")),
            Map.entry(ValueType.NUMBER, List.of("-1.5", "'1'")),
            Map.entry(ValueType.POSITIVE, List.of("0.01", "0")),
            Map.entry(ValueType.COUNT, List.of("10.0", "-1")),
            Map.entry(ValueType.BOUND, List.of("true", "'1'")),
            Map.entry(ValueType.STRING_OR_ARRAY, List.of("[string, 'null']", "{}")),
            Map.entry(ValueType.ARRAY, List.of("[]", "{}")),
            Map.entry(ValueType.SCHEMA, List.of("true", "text")),
            Map.entry(ValueType.OBJECT, List.of("{}", "[]")));

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream()
                .map(each -> "/" + String.join("/", each.keys()) + " " + each.message() + "; " + each.outcome() + " → "
                        + each.hint())
                .toList();
    }

    private static Stream<Arguments> everyField() {
        return Arrays.stream(ObjectType.values())
                .flatMap(type -> OpenApiObjects.fields(type).entrySet().stream()
                        .map(field -> Arguments.of(type, field.getKey(), field.getValue())));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void fieldTakesItsTypeAndNoOther(ObjectType type, String key, Field field) {
        List<String> values = VALUES.get(field.outerType());
        String right = field.values().stream().findFirst().orElse(values.get(0));
        assertThat(check(type, key, right)).noneMatch(finding -> finding.fault() != Fault.NO_EFFECT);
        assertThat(check(type, key, "null")).hasSize(field.outerType().isContainer() || key.equals("$ref") ? 1 : 0);
        if (field.outerType() != ValueType.ANY) {
            assertThat(check(type, key, values.get(1))).singleElement().satisfies(finding -> {
                assertThat(finding.keys()).containsExactly(key);
                assertThat(finding.fault()).isEqualTo(Fault.WRONG_TYPE);
                assertThat(finding.message())
                        .startsWith("`" + key + "` must be " + field.outerType().noun() + ", not ");
            });
        }
    }

    private static List<Finding> check(ObjectType type, String key, String value) {
        return StructureCheck.of(yaml("{'" + key + "': " + value + "}"), type, Version.OPENAPI_3_0);
    }

    @ParameterizedTest
    @EnumSource
    void keyThatNoVersionKnowsIsFoundInEveryObject(ObjectType type) {
        List<Finding> findings = check(type, "zzz", "1");
        boolean isMap = OpenApiObjects.patterned(type) != null;
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message())
                .startsWith(isMap ? "`zzz` must be an object" : "`zzz` means nothing in " + type.noun());
        assertThat(check(type, "x-zzz", "1")).isEmpty();
    }

    @Test
    void everyObjectIsReachedFromTheDocument() {
        String operation = """
                parameters: [{name: a, in: query, zzz: 1, content: {a/b: {zzz: 1, encoding: {a: {zzz: 1}}}}}]
                requestBody: {zzz: 1}
                responses:
                  '200': {zzz: 1, headers: {A: {zzz: 1}}, links: {l: {zzz: 1}}}
                callbacks: {done: {'{$url}': {zzz: 1}}}
                servers: [{zzz: 1, variables: {v: {zzz: 1}}}]
                zzz: 1
                """;
        String document = """
                openapi: 3.0.3
                zzz: 1
                info: {zzz: 1, contact: {zzz: 1}, license: {zzz: 1}}
                tags: [{zzz: 1, externalDocs: {zzz: 1}}]
                components:
                  zzz: 1
                  schemas:
                    A: {properties: {a: {zzz: 1, discriminator: {zzz: 1}, xml: {zzz: 1}}}}
                  securitySchemes: {a: {zzz: 1, flows: {zzz: 1, implicit: {zzz: 1}}}}
                paths:
                  /a:
                    get:
                """;
        List<Finding> findings = StructureCheck.openApi(yaml(document + operation.indent(6)));
        List<String> objects = findings.stream()
                .map(finding -> finding.message().replaceFirst("`zzz` means nothing in ", ""))
                .toList();
        assertThat(objects)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ObjectType.values())
                        .filter(type -> OpenApiObjects.patterned(type) == null)
                        .map(ObjectType::noun)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPERATION     | response        | did you mean `responses`?",
                "OPERATION     | requestBodies   | did you mean `requestBody`?",
                "OPERATION     | operationID     | did you mean `operationId`?",
                "OPERATION     | owner           | remove it, or let its name start with `x-`",
                "OPERATION     | produces        | OpenAPI 3 names media types below `content` of request bodies and responses",
                "OPENAPI       | definitions     | OpenAPI 3 has `components/schemas` in its place",
                "OPENAPI       | basePath        | OpenAPI 3 has `servers` in its place",
                "PARAMETER     | collectionFormat | OpenAPI 3 has `style` and `explode` in its place",
                "OPERATION     | content         | did you mean `requestBody/content`?",
                "OPERATION     | $ref            | write here what it refers to: OpenAPI allows no reference in this place",
                "RESPONSE      | schema          | did you mean `content/<media type>/schema`?",
                "RESPONSE      | header          | did you mean `headers`?",
                "REQUEST_BODY  | schema          | did you mean `content/<media type>/schema`?",
                "PARAMETER     | type            | did you mean `schema/type`?",
                "PARAMETER     | enum            | did you mean `schema/enum`?",
                "MEDIA_TYPE    | properties      | did you mean `schema/properties`?",
                "OPENAPI       | component       | did you mean `components`?",
                "OPENAPI       | securitySchemes | did you mean `components/securitySchemes`?",
                "COMPONENTS    | schema          | did you mean `schemas`?",
                "COMPONENTS    | parameter       | did you mean `parameters`?",
                "SERVER        | uri             | did you mean `url`?",
                "SCHEMA        | propertys       | did you mean `properties`?",
                "SCHEMA        | maxlength       | did you mean `maxLength`?",
                "SCHEMA        | format_         | did you mean `format`?",
            })
    void unknownKeyIsAWarningThatSaysWhatWasMeant(ObjectType type, String key, String hint) {
        assertThat(check(type, key, "{}")).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.UNKNOWN_KEY);
            assertThat(finding.hint()).isEqualTo(hint);
        });
    }

    @Test
    void onlyFieldsOfTheVersionAreSuggested() {
        JsonNode components = yaml("{mediaType: {}}");
        assertThat(StructureCheck.of(components, ObjectType.COMPONENTS, Version.OPENAPI_3_1)
                        .get(0)
                        .hint())
                .isEqualTo("remove it, or let its name start with `x-`");
        assertThat(StructureCheck.of(components, ObjectType.COMPONENTS, Version.OPENAPI_3_2)
                        .get(0)
                        .hint())
                .isEqualTo("did you mean `mediaTypes`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxLength: x          | `maxLength` must be a non-negative integer, not the string `x`; it is ignored",
                "maxLength: 5.5        | `maxLength` must be a non-negative integer, not the number `5.5`; it is ignored",
                "minimum: y            | `minimum` must be a number, not the string `y`; it is ignored",
                "pattern: 3            | `pattern` must be a string, not the number `3`; it is read as `3`",
                "deprecated: 'yes'     | `deprecated` must be a boolean, not the string `yes`; it is ignored",
                "deprecated: 'true'    | `deprecated` must be a boolean, not the string `true`; it is read as `true`",
                "readOnly: 1           | `readOnly` must be a boolean, not the number `1`; it is ignored",
                "required: true        | `required` must be an array, not the boolean `true`; it is ignored",
                "multipleOf: -2        | `multipleOf` must be a number greater than 0, not the number `-2`; it is ignored",
                "items:                | `items` must be a schema, not null; it is ignored",
                "items: 5              | `items` must be a schema, not the number `5`; it is ignored",
                "allOf: {}             | `allOf` must be an array, not an object; it is ignored",
                "enum: a               | `enum` must be an array, not the string `a`; it is ignored",
                "discriminator: kind   | `discriminator` must be an object, not the string `kind`; it is ignored",
                "'properties: {a: [1]}'| each value of `properties` must be a schema, not an array; it is ignored",
                "'required: [a, [b]]'  | each value of `required` must be a string, not an array; it is ignored",
            })
    void keywordOfAWrongTypeIsAWarningThatSaysWhatBecomesOfIt(String schema, String expected) {
        List<Finding> findings = StructureCheck.schema(yaml(schema));
        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message() + "; " + finding.outcome()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{note: a, tag: b, order: 1, units: c, in: d, ui: {}, enumNames: [a], constant: 4, of: 5, name: e, _id: f, contents: g, when: h, next: i}",
                "{exclusiveMinimum: true, minimum: 1, items: [{type: string}, {type: integer}], additionalItems: false}",
                "{$schema: 'http://json-schema.org/draft-04/schema#', id: a, definitions: {a: {}}, dependencies: {a: [b]}}",
                "{unevaluatedProperties: false, dependentRequired: {a: [b]}, $dynamicRef: '#a', prefixItems: [true]}",
                "{examples: {a: 1}, example: [], default: {maxLength: x}, const: {required: true}, enum: [{type: 5}]}",
                "{properties: {maxlength: {}, required: {type: string}, x-a: {}}, $comment: a, contentSchema: true}",
                "{$ref: '#/a', description: 5, title: 1.0, nullable: true, xml: {name: a}, externalDocs: {url: b}}",
            })
    void whatADialectAllowsOrLeavesOpenIsNoFinding(String schema) {
        assertThat(found(StructureCheck.schema(yaml(schema)))).isEmpty();
        assertThat(found(StructureCheck.of(yaml(schema), ObjectType.SCHEMA, Version.OPENAPI_3_1)))
                .isEmpty();
    }

    @Test
    void customKeywordIsForbiddenByOpenApi30Alone() {
        JsonNode schema = yaml("{units: metre}");
        assertThat(found(StructureCheck.of(schema, ObjectType.SCHEMA, Version.OPENAPI_3_0)))
                .containsExactly(
                        "/units `units` means nothing in a Schema Object; it is ignored → remove it, or let its name start with `x-`");
        assertThat(StructureCheck.of(schema, ObjectType.SCHEMA, Version.OPENAPI_3_1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "propertes, properties",
        "require, required",
        "additionalproperties, additionalProperties",
        "one_of, oneOf",
        "ref, $ref",
        "anchor, $anchor",
        "readonly, readOnly",
        "types, type"
    })
    void slipInAKeywordIsFoundWhereCustomKeywordsAreAllowed(String key, String meant) {
        assertThat(found(StructureCheck.schema(yaml("{'" + key + "': []}"))))
                .containsExactly("/" + key + " `" + key
                        + "` is no keyword of JSON Schema; it is ignored → did you mean `" + meant + "`?");
    }

    @Test
    void manyFindingsOfAKindAreOneWithTheirNumber() {
        StringBuilder properties = new StringBuilder("properties:\n");
        for (int i = 0; i < 50; i++) {
            properties.append("  p").append(i).append(": {required: true}\n");
        }
        assertThat(found(StructureCheck.schema(yaml(properties + "required: true"))))
                .containsExactly("/properties/p0/required `required` must be an array, not the boolean `true`"
                        + " (likewise in 50 other places); it is ignored"
                        + " → list the property's name in `required` of the object that has it");
        assertThat(StructureCheck.schema(yaml("{properties: {a: {required: 1}, b: {required: 2}}}")))
                .hasSize(2);
    }

    @Test
    void kindsOfFindingsHaveAnEnd() {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            keys.append("k").append(i).append(": 1,");
        }
        assertThat(StructureCheck.of(yaml(keys + "}"), ObjectType.OPERATION, Version.OPENAPI_3_1))
                .hasSize(200);
    }

    @Test
    void referenceIsNotCheckedFurther() {
        assertThat(check(ObjectType.OPERATION, "parameters", "[{$ref: '#/a', in: 5, zzz: 1}]"))
                .isEmpty();
        assertThat(found(check(ObjectType.OPENAPI, "paths", "{/a: {$ref: '#/a', zzz: 1}, x-b: 1}")))
                .containsExactly(
                        "/paths//a/zzz `zzz` means nothing in a Path Item Object; it is ignored → remove it, or let its name start with `x-`");
    }

    @Test
    void pathsThatDifferByNamesOfVariablesAreANote() {
        JsonNode document = yaml("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /pets/{id}: {}
                  /pets/{id}/toys/{toy}: {}
                  /pets/{name}: {}
                  /pets/{id}.{format}: {}
                  /pets/{id}#owner: {}
                """);

        assertThat(StructureCheck.openApi(document)).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.HARMLESS);
            assertThat(finding.keys()).containsExactly("paths", "/pets/{name}");
            assertThat(finding.message())
                    .isEqualTo("the path is identical with `/pets/{id}`, but for the names of variables");
        });
    }
}
