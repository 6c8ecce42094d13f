package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.roundtrip.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties whose names have a pattern, beside others: what is reported, and where each is found. */
class PatternPropertiesTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Open: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}}
            Some: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}, '^y-': {}}, additionalProperties: false}
            None: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}, '^y-': false}}
            Rest: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}, additionalProperties: {}}
            Both: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}, additionalProperties: {type: integer}}
            Inverse: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {}}, additionalProperties: {type: integer}}
            Mixed: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}, '^y-': {}}, additionalProperties: {type: integer}}
            Only: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
            Nullable: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: [integer, 'null']}}}
            Odd: {type: object, properties: {id: {type: string}}, patternProperties: {'(?<=a)x': {type: integer}}}
            Exact: {type: object, required: [$ref], patternProperties: {'^\\$ref$': {type: string, format: uri}, '^\\$ref2$': {type: integer}}}
            Both2: {type: object, properties: {id: {type: string}}, patternProperties: {'^id$': {maxLength: 1}}}
            Listed: {type: object, required: [id], properties: {id: {type: string}}, patternProperties: {'^x-': {enum: [a, b]}}}
            Other: {type: object, required: [id], properties: {id: {type: integer}}}
            Union: {anyOf: [{$ref: '#/components/schemas/Listed'}, {$ref: '#/components/schemas/Other'}]}
        """;

    @TempDir
    static Path folder;

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.of(folder, DOCUMENT, Validation.NONE, Map.of());
    }

    private static List<String> deviations(String type, String json) {
        Object value = shop.read(type, json);
        assertThat(Json.difference(json, (String) Compiled.get(value, "toJson")))
                .isNull();
        return shop.deviations(type, value).stream()
                .map(each -> (String) Compiled.get(each, "pointer"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open     | {'x-a':1,'y-a':'s','z':[]}",
                "Some     | {'x-a':1,'y-a':'s'}",
                "None     | {'x-a':1,'z':{}}",
                "Rest     | {'x-a':1,'z':{}}",
                "Both     | {'x-a':1,'z':2}",
                "Inverse  | {'x-a':'s','z':2}",
                "Mixed    | {'x-a':1,'y-a':'s','z':2}",
                "Only     | {'x-a':1}",
                "Nullable | {'x-a':null,'x-b':1,'y':null,'z':'s'}",
                "Odd      | {'ax':1,'bx':'s'}",
                "Exact    | {'$ref':'https://example.com','description':'s'}",
                "Both2    | {'id':'a'}",
                "Union    | {'id':'i','zz':true,'x-a':'a'}"
            })
    void namesWithoutATypeHaveAnyValue(String type, String json) {
        assertThat(deviations(type, json.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Open", "Some", "None", "Rest", "Both", "Only", "Nullable"})
    void aValueOfAnotherTypeThanItsNameHasIsReported(String type) {
        assertThat(deviations(type, "{\"id\":\"i\",\"x-a\":\"s\"}")).containsExactly("/x-a");
    }

    @Test
    void valuesOfTheTypeAreInTheMapAndOthersInExtras() {
        Object open = shop.read("Open", "{\"x-a\":1,\"y-a\":\"s\"}");
        assertThat(Compiled.get(open, "additionalProperties")).hasToString("{x-a=1}");
        assertThat(Compiled.get(open, "extras")).hasToString("{\"y-a\":\"s\"}");
    }

    @Test
    void aPatternOfOneNameIsAProperty() {
        Object exact = shop.read("Exact", "{\"$ref\":\"https://example.com\",\"$ref2\":1,\"description\":\"s\"}");
        assertThat(Compiled.get(exact, "extras")).hasToString("{\"description\":\"s\"}");
        assertThat(Compiled.get(exact, "ref")).hasToString("https://example.com");
        assertThat(deviations("Exact", "{\"$ref\":\"https://example.com\",\"$ref2\":\"s\"}"))
                .containsExactly("/$ref2");
    }

    @Test
    void ofAUnionTheMemberWithAPatternIsReadWhateverOtherNamesHave() {
        assertThat(shop.read("Union", "{\"id\":\"i\",\"zz\":true,\"x-b\":\"b\"}")
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Listed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{patternProperties: {^a: {type: string, maxLength: 2}, ^b: {type: string, maxLength: 5}}, additionalProperties: false} | {'b':'abcd'}",
                "{properties: {id: {}}, patternProperties: {^a: {type: string, maxLength: 2}}, additionalProperties: {type: string, maxLength: 5}} | {'b':'abcd'}",
                "{patternProperties: {^a: {type: string}, ^b: {type: [string, 'null']}}, additionalProperties: false} | {'b':null}",
                "{properties: {foo: {}}, allOf: [{patternProperties: {^bar: {type: string}}}], unevaluatedProperties: false} | {'bar':'b'}",
                "{properties: {foo: {}}, patternProperties: {^bar: {type: string}}, unevaluatedProperties: false} | {'bar':'b'}",
                "{allOf: [{patternProperties: {^x-: true}}], patternProperties: {^/: {type: string}}, unevaluatedProperties: false} | {'x-a':{'b':1},'/':'s'}",
                "{properties: {foo: {}}, allOf: [{unevaluatedProperties: true}], unevaluatedProperties: {type: string, maxLength: 2}} | {'bar':'bar'}",
                "{patternProperties: {^/: {type: object, properties: {s: {type: string, maxLength: 1}}}, ^x-: {}}, additionalProperties: false} | {'x-a':{'s':'long'},'/':{'s':'k'}}",
                "{properties: {k: {}}, if: {properties: {k: {const: 1}}}, then: {properties: {b: {type: object, properties: {s: {type: string, maxLength: 1}}}}}} | {'k':2,'b':{'s':'long'}}"
            })
    void aConstraintThatNeedNotApplyIsNone(String schema, String json) {
        Compiled strict = Compiled.of(
                folder,
                "openapi: 3.1.0\ninfo: {title: S, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {type: object, properties: {v: {type: object, "
                        + schema.substring(1) + "}}}}\n",
                Validation.STRICT,
                Map.of());
        String text = "{\"v\":" + json.replace('\'', '"') + "}";
        assertThat(Json.difference(text, (String) Compiled.get(strict.read("A", text), "toJson")))
                .isNull();
    }
}
