package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties that one part of a schema declares and another forbids. */
class ClosedPartsTest {
    private static final String OTHERS = """

        Base: {type: object, properties: {a: {type: string}, id: {type: integer}}}
        Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
        """;

    @TempDir
    Path folder;

    private ReadDocument read(String schema) {
        return ReadDocument.schemas(
                folder,
                "A: " + schema.replace("$ref: ", "$ref: '#/components/schemas/").replace("}@", "'}") + OTHERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{anyOf: [{$ref: Closed}@, {type: object}], properties: {k: {type: string}}} | anyOf/0 | false | k",
                "{oneOf: [{type: object}, {type: object, additionalProperties: false, properties: {b: {}}}], required: [k]} | oneOf/1 | false | k",
                "{allOf: [{$ref: Base}@, {$ref: Closed}@]} | allOf/1 | false | id",
                "{allOf: [{$ref: Base}@], additionalProperties: false, properties: {b: {}}} | A | false | a`, `id",
                "{$ref: Base, properties: {b: {}}, additionalProperties: false}~ | A | false | a`, `id",
                "{allOf: [{allOf: [{$ref: Closed}@]}, {properties: {k: {}}}]} | allOf/0 | false | k",
                "{allOf: [{$ref: Closed}@, {oneOf: [{properties: {k: {}}}, {type: object}]}]} | allOf/0 | false | k",
                "{allOf: [{properties: {k: {}}}, {unevaluatedProperties: false}]} | allOf/1 | unevaluatedProperties: false | k",
                "{allOf: [{properties: {b: {}}, unevaluatedProperties: false}], properties: {k: {}}} | allOf/0 | unevaluatedProperties | k",
                "{allOf: [{$ref: Base}@, {type: object, additionalProperties: {type: string}}]} | allOf/1 | of type `string` | id",
                "{allOf: [{properties: {k: {}}}, {patternProperties: {^x-: {}}, additionalProperties: false}]} | allOf/1 | false | k",
                "{allOf: [{properties: {k: {}}}, {patternProperties: {'^[0-9]+$': {}}, additionalProperties: false}]} | allOf/1 | false | k"
            })
    void whatAPartForbidsBesideItIsAWarning(String schema, String place, String keyword, String names) {
        String text = schema.endsWith("~") ? schema.replace("Base,", "Base',").replace("~", "") : schema;
        assertThat(read(text).warnings())
                .singleElement()
                .asString()
                .contains(place, keyword, "forbids `" + names + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{anyOf: [{$ref: Closed}@, {$ref: Base}@]}",
                "{anyOf: [{$ref: Closed}@, {type: object}], properties: {a: {}}}",
                "{allOf: [{$ref: Base}@, {properties: {k: {}}}], unevaluatedProperties: false}",
                "{allOf: [{properties: {x-a: {}}}, {patternProperties: {^x-: {}}, additionalProperties: false}]}",
                "{allOf: [{properties: {k: {}}}, {patternProperties: {'(a*)*$': {}}, additionalProperties: false}]}",
                "{allOf: [{properties: {k: {}}}, {patternProperties: {'[^]': {}}, additionalProperties: false}]}",
                "{allOf: [{properties: {a: {type: string}}}, {additionalProperties: {type: string}}]}",
                "{allOf: [{$ref: Base}@, {additionalProperties: true}]}",
                "{allOf: [{properties: {k: false}}, {$ref: Closed}@]}"
            })
    void whatNoPartForbidsIsNone(String schema) {
        assertThat(read(schema).warnings())
                .noneMatch(warning -> warning.toString().contains("forbids"));
    }

    @Test
    void patternsOfADocumentAreNotRun() {
        String slow = "{allOf: [{properties: {" + "a".repeat(60)
                + ": {}}}, {patternProperties: {'^(a+)+$': {}, '^(a|aa)+b': {}}," + " additionalProperties: false}]}";
        assertThat(read(slow).warnings()).isEmpty();
    }
}
