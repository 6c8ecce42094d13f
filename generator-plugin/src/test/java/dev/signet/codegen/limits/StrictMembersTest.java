package dev.signet.codegen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.signet.codegen.javamodel.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which members an object has: strict mode against a validator that others wrote, for all combinations of some names. */
class StrictMembersTest {
    private static final String SCHEMAS = """
        {
          "Some": {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}]},
          "Only": {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}, {"required": ["c"]}]},
          "Never": {"type": "object", "properties": {"a": {}, "b": {}}, "not": {"anyOf": [{"required": ["a", "b"]}, {"required": ["c"]}]}},
          "Case": {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}},
          "Beside": {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "dependentSchemas": {"a": {"oneOf": [{"required": ["b"]}, {"required": ["c"]}]}, "x-1": false}},
          "Without": {"type": "object", "properties": {"a": {}, "b": {}}, "oneOf": [{"required": ["a"], "properties": {"b": false}}, {"required": ["b"], "properties": {"a": false}}]},
          "Parts": {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "allOf": [{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, {"not": {"required": ["c"]}}]},
          "Map": {"type": "object", "additionalProperties": {"type": "integer"}, "required": ["a"], "not": {"required": ["b"]}},
          "Free": {"type": "object", "required": ["b", "c"]},
          "False": {"type": "object", "properties": {"a": false, "b": {"not": {}}, "c": {"allOf": [true, false]}, "x-1": {"type": "null"}}},
          "Patterns": {"type": "object", "properties": {"a": {}}, "patternProperties": {"^x-": {}, "^[bB]$": {}}, "additionalProperties": false},
          "Typed": {"type": "object", "properties": {"a": {}}, "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": false},
          "Pattern": {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": false},
          "Extended": {"$ref": "#/components/schemas/Extensible", "properties": {"a": {}}, "unevaluatedProperties": false},
          "Extensible": {"type": "object", "patternProperties": {"^x-": true}},
          "Open": {"type": "object", "properties": {"a": {}}, "additionalProperties": true, "unevaluatedProperties": false},
          "Deep": {"type": "object", "properties": {"a": {}}, "allOf": [{"additionalProperties": true}], "unevaluatedProperties": false},
          "If": {"type": "object", "if": {"properties": {"b": {"const": 1}}, "required": ["b"]}, "then": {"properties": {"a": {}}}, "unevaluatedProperties": false, "not": {"anyOf": [{"required": ["c"]}, {"required": ["x-1"]}, {"required": ["a"]}]}},
          "Size": {"type": "string", "enum": ["s", "m"]},
          "Count": {"type": "integer", "enum": [1, 2]},
          "Named": {"oneOf": [{"$ref": "#/components/schemas/Size"}, {"type": "boolean"}]},
          "Pick": {"oneOf": [{"$ref": "#/components/schemas/Count"}, {"$ref": "#/components/schemas/Named"}, {"$ref": "#/components/schemas/Open"}]},
          "Picks": {"type": "object", "properties": {
            "one": {"$ref": "#/components/schemas/Pick"},
            "list": {"type": "array", "items": {"$ref": "#/components/schemas/Pick"}},
            "map": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/components/schemas/Named"}}}
          }},
          "AllOf": {"allOf": [{"type": "object", "properties": {"a": {}}}, {"properties": {"b": {}}}], "unevaluatedProperties": false}
        }
        """;

    private static final List<String> NAMES = List.of("a", "b", "c", "x-1");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static Limited strict;
    private static Limited builder;

    @BeforeAll
    static void generate() {
        String document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Shop\", \"version\": \"1\"}, \"paths\": {},"
                + " \"components\": {\"schemas\": {\"Holder\": {\"type\": \"object\", \"properties\": {"
                + "\"Map\": {\"$ref\": \"#/components/schemas/Map\"}, \"Free\": {\"$ref\": \"#/components/schemas/Free\"},"
                + "\"Pattern\": {\"$ref\": \"#/components/schemas/Pattern\"}}}, "
                + SCHEMAS.strip().substring(1) + "}}";
        strict = new Limited(folder, document, Validation.STRICT);
        builder = new Limited(folder, document, Validation.BUILDER);
    }

    private static boolean isValid(String type, String json) throws Exception {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("components").set("schemas", JSON.readTree(SCHEMAS));
        root.put("$ref", "#/components/schemas/" + type);
        Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return judge.validate(JSON.readTree(json)).isEmpty();
    }

    /** Maps and free-form objects have no type of their own. */
    private static void read(String type, String json) {
        if (List.of("Map", "Pattern").contains(type)) {
            strict.read("Holder", "{\"" + type + "\":" + json + "}");
        } else {
            strict.read(type, json);
        }
    }

    private static List<String> objects() {
        List<String> all = new ArrayList<>();
        for (int some = 0; some < 1 << NAMES.size(); some++) {
            ObjectNode object = JSON.createObjectNode();
            for (int i = 0; i < NAMES.size(); i++) {
                if ((some & (1 << i)) != 0) {
                    object.put(NAMES.get(i), 1);
                }
            }
            all.add(object.toString());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some",
                "Only",
                "Never",
                "Case",
                "Beside",
                "Without",
                "Parts",
                "Map",
                "Free",
                "False",
                "Patterns",
                "Typed",
                "Pattern",
                "Extended",
                "Open",
                "Deep",
                "If",
                "AllOf"
            })
    void exactlyWhatIsValidIsRead(String type) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String json : objects()) {
            String said = "";
            try {
                read(type, json);
            } catch (RuntimeException e) {
                said = String.valueOf(e.getMessage());
            }
            if (said.isEmpty() != isValid(type, json)) {
                wrong.add(json + " " + said);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"one\": \"s\"}",
                "{\"one\": \"l\"}",
                "{\"one\": 2}",
                "{\"one\": 3}",
                "{\"one\": true}",
                "{\"list\": [1, \"m\", {}, false]}",
                "{\"list\": [1, \"m\", {}, 7]}",
                "{\"list\": [\"x\"]}",
                "{\"map\": {\"a\": [\"s\"], \"b\": []}}",
                "{\"map\": {\"a\": [\"s\"], \"b\": [true, \"x\"]}}",
            })
    void anEnumInAUnionHasTheValuesThatAreListed(String json) throws Exception {
        String said = "";
        try {
            strict.read("Picks", json);
        } catch (RuntimeException e) {
            said = String.valueOf(e.getMessage());
        }

        assertThat(said.isEmpty()).as(said).isEqualTo(isValid("Picks", json));
        assertThat(said).matches("|/\\w+.*: expected a value that the document lists, found .*");
    }

    @Test
    void messagesSayWhatIsExpectedAndWhatThereIs() {
        assertThat(message("Only", "{\"a\": 1, \"c\": 1}"))
                .contains("expected properties one of \"a\", \"b\", \"c\", found \"a\", \"c\"");
        assertThat(message("Some", "{\"b\": 1}"))
                .contains("expected properties \"a\" or (\"b\" and \"c\"), found \"b\"");
        assertThat(message("Never", "{\"a\": 1, \"b\": 1}"))
                .contains("expected properties not ((\"a\" and \"b\") or \"c\"), found \"a\", \"b\"");
        assertThat(message("Patterns", "{\"d\": 1}")).contains("/d: expected no property of that name, found one");
    }

    private static String message(String type, String json) {
        try {
            strict.read(type, json);
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void buildersCheckWhatIsThereTogether() {
        Object both = builder.read("Only", "{\"a\": 1, \"b\": 2}");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> builder.rebuilt(both)))
                .hasMessageContaining("one of \"a\", \"b\", \"c\"");
        assertThat(builder.rebuilt(builder.read("Patterns", "{\"d\": 1}"))).isNotNull();
    }
}
