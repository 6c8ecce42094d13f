package dev.signet.codegen.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict mode against a validator that others wrote, for keywords that are about values, names and members rather than sizes. */
class StrictAssertionsTest {
    private static final String SCHEMAS = """
        {
          "Color": {"type": "string", "enum": ["red", "green"]},
          "Level": {"type": "integer", "enum": [1, 5]},
          "Name": {"type": "string", "maxLength": 2},
          "Box": {
            "type": "object",
            "additionalProperties": false,
            "propertyNames": {"maxLength": 8},
            "dependentRequired": {"size": ["unit", "color"], "unit": ["size"]},
            "required": ["kind"],
            "properties": {
              "kind": {"const": "box"},
              "on": {"const": true},
              "off": {"enum": [false]},
              "color": {"$ref": "#/components/schemas/Color"},
              "level": {"$ref": "#/components/schemas/Level"},
              "colors": {"type": "array", "items": {"$ref": "#/components/schemas/Color"}},
              "hues": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Color"}},
              "size": {"type": "number"},
              "unit": {"type": "string", "const": "cm"},
              "half": {"const": 1.50},
              "big": {"type": "integer", "const": 12345678901},
              "mixed": {"enum": ["a", 1, null, {"x": [1]}]},
              "point": {"const": {"x": 1, "y": [true, null]}},
              "words": {
                "type": "array", "items": {"type": "string"},
                "contains": {"pattern": "^a", "minLength": 2}, "minContains": 2, "maxContains": 3
              },
              "ints": {"type": "array", "items": {"type": "integer", "format": "int32"}, "contains": {"const": 7}},
              "any": {"type": "array", "contains": {"type": "integer", "minimum": 5}, "maxContains": 2},
              "some": {"type": "array", "items": {}, "contains": {"enum": ["x", 2]}},
              "few": {
                "type": "array", "items": {"type": "string"},
                "contains": {"$ref": "#/components/schemas/Name"}, "minContains": 0, "maxContains": 1
              },
              "hue": {"type": "array", "items": {"$ref": "#/components/schemas/Color"}, "contains": {"const": "red"}},
              "not": {"type": "array", "items": {"type": "boolean"}, "contains": {"const": true}, "minContains": 2},
              "map": {
                "type": "object", "additionalProperties": {"type": "integer"},
                "propertyNames": {"pattern": "^[a-z]+$"}, "dependentRequired": {"a": ["b"]}
              },
              "free": {"type": "object", "propertyNames": {"enum": ["p", "q"]}, "dependentRequired": {"p": ["q"]}},
              "none": {"type": "object", "additionalProperties": false},
              "empty": {"contains": {"const": 1}, "propertyNames": false},
              "box": {"$ref": "#/components/schemas/Box"}
            }
          },
          "Rest": {
            "type": "object",
            "required": ["at", "check", "members"],
            "dependentRequired": {"a": ["b"], "z": ["a"]},
            "propertyNames": {"pattern": "^[a-z]+$"},
            "properties": {
              "a": {"type": "string"}, "b": {"type": "array", "items": {"type": "string"}},
              "at": {"type": "integer"}, "check": {"type": "integer"},
              "item": {"type": "array", "items": {"enum": ["u", "v"]}},
              "members": {"type": "boolean"}, "name": {"type": "string"}
            },
            "additionalProperties": {"type": "integer"}
          },
          "Strict": {
            "allOf": [{"$ref": "#/components/schemas/Sized"}, {"dependentRequired": {"b": ["a"]}}],
            "properties": {"d": {"type": "string"}},
            "unevaluatedProperties": false
          },
          "Kept": {
            "type": "object",
            "properties": {
              "few": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 3, "uniqueItems": true},
              "pair": {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "integer"}], "items": false, "minItems": 2},
              "entry": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false},
              "map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2}
            }
          },
          "Sized": {"type": "object", "properties": {"a": {"type": "string", "enum": ["x"]}, "b": {"type": "string"}}}
        }
        """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Schema> JUDGES = new HashMap<>();

    @TempDir
    static Path folder;

    private static Limited strict;
    private static Limited builder;

    @BeforeAll
    static void generate() {
        String document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Shop\", \"version\": \"1\"}, \"paths\": {},"
                + " \"components\": {\"schemas\": " + SCHEMAS + "}}";
        strict = new Limited(folder, document, Validation.STRICT);
        builder = new Limited(folder, document, Validation.BUILDER);
    }

    private static Schema judge(String type) {
        try {
            ObjectNode root = JSON.createObjectNode();
            root.putObject("components").set("schemas", JSON.readTree(SCHEMAS));
            root.put("$ref", "#/components/schemas/" + type);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(root);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isValid(String type, String json) throws Exception {
        return JUDGES.computeIfAbsent(type, StrictAssertionsTest::judge)
                .validate(JSON.readTree(json))
                .isEmpty();
    }

    private static boolean isRead(Limited code, String type, String json) {
        return catchThrowable(() -> code.read(type, json)) == null;
    }

    private static void check(String type, String json) throws Exception {
        assertThat(isRead(strict, type, json)).as(json).isEqualTo(isValid(type, json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x':1",
                "'x':null",
                "'on':true",
                "'on':false",
                "'on':true,'off':false",
                "'off':true",
                "'color':'blue'",
                "'color':'red','level':5,'colors':['red','green'],'hues':{'a':'red'}",
                "'level':2",
                "'level':5.0",
                "'colors':['red','blue']",
                "'hues':{'a':'red','b':'x'}",
                "'size':1",
                "'size':1,'unit':'cm','color':'red'",
                "'unit':'cm'",
                "'size':1,'unit':'mm','color':'red'",
                "'half':1.5,'big':12345678901",
                "'half':1.51",
                "'big':12345678902",
                "'mixed':'a'",
                "'mixed':1.0",
                "'mixed':null",
                "'mixed':{'x':[1]}",
                "'mixed':{'x':[2]}",
                "'mixed':'b'",
                "'mixed':[1]",
                "'point':{'y':[true,null],'x':1}",
                "'point':{'x':1}",
                "'words':[]",
                "'words':['ab','b','ac']",
                "'words':['ab','a','b']",
                "'words':['ab','ab','ab','ab']",
                "'ints':[1,7]",
                "'ints':[1]",
                "'any':['a',5,{}]",
                "'any':['a',4,5.5,null]",
                "'any':[5,6,7]",
                "'any':[5.0]",
                "'some':['x']",
                "'some':[2.0]",
                "'some':['2',null]",
                "'few':[]",
                "'few':['ab','abc']",
                "'few':['ab','c']",
                "'hue':['green']",
                "'hue':['green','red']",
                "'not':[true,false,true]",
                "'not':[true,false]",
                "'map':{'a':1}",
                "'map':{'a':1,'b':2}",
                "'map':{'B':1}",
                "'free':{'p':1,'q':{}}",
                "'free':{'p':1}",
                "'free':{'x':1}",
                "'none':{}",
                "'none':{'a':1}",
                "'empty':[1]",
                "'empty':[2]",
                "'empty':[]",
                "'empty':{}",
                "'empty':{'a':1}",
                "'empty':'x'",
                "'box':{'kind':'box','x':1}",
                "'box':{'kind':'box','level':1}"
            })
    void verdictOnBoxIsThatOfTheValidator(String members) throws Exception {
        check("Box", "{\"kind\":\"box\"," + members.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a':'x'",
                "'a':'x','b':['y']",
                "'a':'x','b':[]",
                "'b':['y']",
                "'z':1",
                "'z':1,'a':'x','b':['y']",
                "'c':1,'Z':2",
                "'item':['u']",
                "'item':['u','w']",
                "'name':'n','k':5"
            })
    void verdictOnAdditionalPropertiesIsThatOfTheValidator(String members) throws Exception {
        check("Rest", "{\"at\":1,\"check\":2,\"members\":true," + members.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'a':'x'}", "{'a':'y'}", "{'b':'y'}", "{'a':'x','b':'y'}", "{'c':1}", "{'d':'x'}"})
    void verdictOnPartsOfAllOfIsThatOfTheValidator(String json) throws Exception {
        check("Strict", json.replace('\'', '"'));
    }

    @Test
    void verdictOnCombinationsIsThatOfTheValidator() throws Exception {
        List<String> members = List.of(
                "'on':true",
                "'off':true",
                "'color':'red'",
                "'level':9",
                "'size':1",
                "'unit':'cm'",
                "'words':['ab','ac']",
                "'ints':[]",
                "'any':[9]",
                "'mixed':1",
                "'map':{'a':1}",
                "'x':1");
        Random random = new Random(7);
        int valid = 0;
        for (int n = 0; n < 300; n++) {
            List<String> chosen = new ArrayList<>(List.of("'kind':'box'"));
            members.stream().filter(member -> random.nextInt(6) == 0).forEach(chosen::add);
            String json = "{" + String.join(",", chosen).replace('\'', '"') + "}";
            check("Box", json);
            valid += isValid("Box", json) ? 1 : 0;
        }
        assertThat(valid).isBetween(30, 270);
    }

    @Test
    void builderModeTakesWhatIsNewAndChecksTheRest() {
        Object newer = builder.read("Box", "{\"kind\":\"box\",\"color\":\"blue\",\"more\":1,\"level\":7}");
        assertThat(builder.rebuilt(newer)).isEqualTo(newer);
        Object lacking = builder.read("Box", "{\"kind\":\"box\",\"size\":1,\"words\":[\"b\"],\"map\":{\"B\":1}}");
        assertThat(catchThrowable(() -> builder.rebuilt(lacking))
                        .getMessage()
                        .lines()
                        .map(String::strip))
                .contains(
                        "the value: expected \"unit\" beside \"size\", found none",
                        "the value: expected \"color\" beside \"size\", found none",
                        "/words: expected at least 2 items of those that `contains` describes, found 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"seven":1e300} | /seven
        {"seven":7e300} |
        {"five":0.11}   | /five
        {"five":5.5}    |
        {"word":"abc"}  | /word
        {"word":[1]}    |
        {"day":1}       |
        {"on":1}        | /on
        """)
    void jsonThatDoesNotFitItsTypeIsCheckedWhereItIsKept(String json, @Nullable String violated) {
        Limited code = new Limited(folder, """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  properties:
                    seven: {type: integer, format: int64, multipleOf: 7}
                    five: {type: integer, minimum: 5}
                    word: {type: string, maxLength: 2}
                    day: {type: string, format: date}
                    on: {type: boolean, const: true}
            """, Validation.STRICT);
        Throwable thrown = catchThrowable(() -> code.read("A", json));
        assertThat(thrown == null ? null : thrown.getMessage().replaceFirst(":.*", ""))
                .isEqualTo(violated);
    }

    @Test
    void whatCannotBeCheckedIsAWarning() {
        Limited code = new Limited(folder, """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  properties:
                    b: {type: array, items: {type: object}, contains: {type: object, required: [a]}}
                    c: {type: object, additionalProperties: true, propertyNames: {type: integer}}
            """, Validation.STRICT);
        assertThat(code.problems())
                .extracting(Problem::message)
                .satisfiesExactly(
                        contains -> assertThat(contains).startsWith("`contains` is not checked"),
                        names -> assertThat(names).startsWith("`propertyNames` is not checked"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"few\": [\"a\"]} | /few: expected at least 2 items, found 1 item",
                "{\"few\": []} | /few: expected at least 2 items, found 0 items",
                "{\"few\": [1, \"a\", 1]} | /few: expected unique items, found equal items at 0 and 2",
                "{\"pair\": [\"a\"]} | /pair: expected at least 2 items, found 1 item",
                "{\"pair\": [1, 2, 3]} | /pair: expected at most 2 items, found 3 items",
                "{\"entry\": [\"a\", 1, 2]} | /entry: expected at most 2 items, found 3 items",
                "{\"map\": {\"a\": \"b\"}} | /map: expected at least 2 properties, found 1 property",
            })
    void jsonThatStandsForNoListIsCountedAsItIs(String json, String message) throws Exception {
        assertThat(isValid("Kept", json)).isFalse();
        assertThat(catchThrowable(() -> strict.read("Kept", json))).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"few\": [\"a\", \"b\"]}", "{\"few\": {}}", "{\"map\": []}", "{\"pair\": 5}"})
    void jsonOfAnotherTypeThatViolatesNothingStaysInExtras(String json) throws Exception {
        assertThat(isRead(strict, "Kept", json)).isTrue();
    }
}
