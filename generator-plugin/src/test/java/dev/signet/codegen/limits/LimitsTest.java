package dev.signet.codegen.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated checks against an oracle that reads the same limits off the document, on values at their edges; {@code -Dsignet.fuzz.values=} makes more. */
class LimitsTest {
    private static final int VALUES = Integer.getInteger("signet.fuzz.values", 2_000);
    private static final String EVERYTHING = """
            {
              "openapi": "3.1.0",
              "info": {"title": "Shop", "version": "1"},
              "paths": {},
              "components": {"schemas": {
                "Word": {"type": "string", "minLength": 2, "pattern": "^[a-c\\ud83d\\ude00]*$"},
                "Thing": {
                  "type": "object",
                  "minProperties": 2,
                  "maxProperties": 6,
                  "required": ["id"],
                  "properties": {
                    "id": {"type": "integer", "format": "int32", "minimum": -2, "exclusiveMaximum": 7, "multipleOf": 2},
                    "big": {"type": "integer", "exclusiveMinimum": -3, "maximum": 5.5, "multipleOf": 1.5},
                    "price": {"type": "number", "minimum": 0.01, "exclusiveMaximum": 0.3, "multipleOf": 0.01},
                    "exact": {"type": "number", "format": "decimal", "exclusiveMinimum": 0, "maximum": 0.25, "multipleOf": 0.005},
                    "word": {"$ref": "#/components/schemas/Word", "maxLength": 3},
                    "words": {
                      "type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true,
                      "items": {"$ref": "#/components/schemas/Word", "maxLength": 4}
                    },
                    "rows": {
                      "type": "object", "minProperties": 1, "maxProperties": 2,
                      "additionalProperties": {"type": "array", "maxItems": 2, "items": {"type": "integer", "maximum": 3}}
                    },
                    "free": {"maxLength": 2, "minimum": 1, "maxItems": 1, "minProperties": 1},
                    "kind": {"type": "string", "enum": ["ab", "abcd"], "x-open": true, "maxLength": 3}
                  }
                }
              }}
            }
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static Limited strict;
    private static Limited builder;

    @BeforeAll
    static void generate() {
        strict = new Limited(folder, EVERYTHING, Validation.STRICT);
        builder = new Limited(folder, EVERYTHING, Validation.BUILDER);
    }

    @Test
    void theVerdictIsThatOfTheOracle() throws Exception {
        JsonNode schemas = JSON.readTree(EVERYTHING).at("/components/schemas");
        Random random = new Random(11);
        int accepted = 0;
        for (int n = 0; n < VALUES; n++) {
            ObjectNode value = Values.thing(random);
            Set<String> expected = Oracle.violations(schemas.get("Thing"), value, schemas);
            String json = value.toString();
            assertThat(violations(() -> builder.rebuilt(builder.read("Thing", json))))
                    .as(json)
                    .isEqualTo(expected);
            if (expected.isEmpty()) {
                accepted++;
                assertThat(strict.read("Thing", json)).as(json).isNotNull();
            } else {
                assertThatThrownBy(() -> strict.read("Thing", json))
                        .as(json)
                        .hasCauseInstanceOf(IllegalArgumentException.class)
                        .satisfies(e -> assertThat(pointers(e.getCause())).isEqualTo(expected));
            }
        }
        assertThat(accepted).isBetween(VALUES / 20, VALUES * 19 / 20);
    }

    private static Set<String> violations(Runnable run) {
        try {
            run.run();
            return new TreeSet<>();
        } catch (IllegalArgumentException e) {
            return pointers(e);
        }
    }

    /** Read off the message, which tells all of up to fifty. */
    private static Set<String> pointers(Throwable e) {
        TreeSet<String> all = new TreeSet<>();
        e.getMessage()
                .lines()
                .filter(line -> line.contains(": expected "))
                .forEach(line ->
                        all.add(line.strip().replaceFirst(": expected .*", "").replace("the value", "")));
        return all;
    }

    @Test
    void aFaultInsideIsToldWithItsPlaceInTheWhole() {
        Limited nested = new Limited(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Box: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
                    Item:
                      oneOf:
                        - {$ref: '#/components/schemas/Ball'}
                        - {$ref: '#/components/schemas/Cube'}
                        - {title: Text, type: string, maxLength: 2}
                    Ball: {type: object, required: [kind, size], properties: {kind: {const: ball}, size: {type: number, maximum: 3}}}
                    Cube: {type: object, required: [kind], properties: {kind: {const: cube}, tags: {type: array, minItems: 1, items: {type: string, maxLength: 1}}}}
                """, Validation.STRICT);
        assertThatThrownBy(() -> nested.read("Box", "{\"items\": [{\"kind\": \"ball\", \"size\": 4}]}"))
                .hasMessage("/items/0/size: expected at most 3, found 4.0");
        assertThatThrownBy(() -> nested.read("Box", "{\"items\": [\"ab\", \"abc\"]}"))
                .hasMessage("/items/1: expected at most 2 characters, found 3 characters, \"abc\"");
        assertThatThrownBy(() -> nested.read("Item", "{\"kind\": \"cube\", \"tags\": [\"a\", \"bb\"]}"))
                .hasMessageStartingWith("/tags/1: ");
        assertThatThrownBy(() -> nested.read("Item", "{\"kind\": \"cube\", \"tags\": []}"))
                .hasMessage("/tags: expected at least 1 item, found 0 items");
        assertThat(nested.read("Item", "{\"kind\": \"cube\"}")).hasToString("Cube[tags=[], extras={}]");
        assertThat(nested.read("Item", "{\"kind\": \"cone\", \"size\": 9}").toString())
                .startsWith("Unknown");
    }

    @Test
    void allPartsOfAllOfApply() {
        Limited merged = new Limited(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Name: {type: string, maxLength: 4}
                    Short: {allOf: [{$ref: '#/components/schemas/Name'}, {pattern: '^a'}], minLength: 2}
                    Base: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}, list: {type: array, items: {type: string, maxLength: 3}}}}
                    Thing:
                      allOf:
                        - $ref: '#/components/schemas/Base'
                        - properties:
                            name: {type: string, pattern: 'z$'}
                            list: {type: array, maxItems: 1, items: {type: string, minLength: 2}}
                            short: {$ref: '#/components/schemas/Short', pattern: 'z$'}
                            either: {anyOf: [{type: string, maxLength: 1}, {type: string, pattern: '^x'}]}
                """, Validation.BUILDER);
        assertThat(merged.problems()).extracting(Problem::message).containsExactly("`anyOf` is not checked");
        String[] good = {"name", "\"az\"", "list", "[\"ab\"]", "short", "\"abz\"", "either", "\"xyz\""};
        assertThat(broken(merged, "Thing", object(good))).isEmpty();
        assertThat(broken(merged, "Thing", "{\"name\": \"abcdz\"}")).containsExactly("/name");
        assertThat(broken(merged, "Thing", "{\"name\": \"abc\"}")).containsExactly("/name");
        assertThat(broken(merged, "Thing", "{\"list\": [\"abcd\", \"a\"]}"))
                .containsExactly("/list", "/list/0", "/list/1");
        for (String bad : List.of("z", "abcdz", "bz", "ab")) {
            assertThat(broken(merged, "Thing", "{\"short\": \"" + bad + "\"}"))
                    .as(bad)
                    .containsExactly("/short");
        }
        assertThat(broken(merged, "Base", "{\"name\": \"abc\", \"list\": [\"a\", \"b\"]}"))
                .isEmpty();
    }

    private static String object(String... members) {
        return IntStream.range(0, members.length / 2)
                .mapToObj(i -> "\"" + members[2 * i] + "\": " + members[2 * i + 1])
                .reduce((a, b) -> a + ", " + b)
                .map(all -> "{" + all + "}")
                .orElse("{}");
    }

    private static Set<String> broken(Limited code, String type, String json) {
        return violations(() -> code.rebuilt(code.read(type, json)));
    }

    @Test
    void aSecretIsNeverShownAndAHostilePatternIsNoCode() {
        Limited code = new Limited(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Login:
                      type: object
                      properties:
                        password: {type: string, minLength: 50, format: password}
                        odd: {type: string, pattern: '")); System.exit(1); /* \\u0022 $L'}
                        slow: {type: string, pattern: '^(a+)+$'}
                """, Validation.BUILDER);
        assertThatThrownBy(() -> code.rebuilt(code.read("Login", "{\"password\": \"hunter2\"}")))
                .hasMessage("/password: expected at least 50 characters, found a secret");
        assertThat(code.problems()).extracting(Problem::message).allMatch(m -> m.contains("can't be checked"));
        assertThat(broken(code, "Login", "{\"slow\": \"" + "a".repeat(5_000) + "!\"}"))
                .containsExactly("/slow");
    }

    @Test
    void warnsOfWhatNoValueCanMeet() {
        Limited code = new Limited(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Pet: {type: object, properties: {name: {type: string}}}
                    Never:
                      type: object
                      properties:
                        number: {type: integer, exclusiveMinimum: 4, maximum: 4}
                        int: {type: integer, format: int32, minimum: 3000000000}
                        fine: {type: integer, format: int32, maximum: 3000000000}
                        text: {type: string, minLength: 4, maxLength: 3}
                        list: {type: array, minItems: 4, maxItems: 3}
                        both: {allOf: [{type: string, minLength: 4}, {maxLength: 3}]}
                        pet: {$ref: '#/components/schemas/Pet', minProperties: 1}
                """, Validation.STRICT);
        assertThat(code.problems())
                .extracting(p -> p.pointer().replaceFirst(".*/", "") + ": " + p.message())
                .containsExactly(
                        "exclusiveMinimum: `exclusiveMinimum` excludes `maximum`; no value is valid",
                        "minLength: `minLength` is more than `maxLength`; no value is valid",
                        "minItems: `minItems` is more than `maxItems`; no value is valid",
                        "int: no value can satisfy the constraints: 3000000000 or more, and 2147483647 or less",
                        "both: no value can satisfy the constraints: 4 or more, and 3 or less",
                        "pet: constraints next to a reference to Pet are not checked");
    }

    @Test
    void whatHasNoLimitsGetsNothing() {
        Limited plain = new Limited(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Pet: {type: object, properties: {name: {type: string, minLength: 0}, age: {type: integer, multipleOf: 1}}}
                """, Validation.STRICT);
        assertThat(plain.files())
                .noneMatch(file -> file.path().toLowerCase(Locale.ROOT).contains("constraint"));
        assertThat(strict.files()).anyMatch(file -> file.path().equals("shop/support/constraint/Constraints.java"));
    }

    @Test
    void parametersAreCheckedWhenTheyAreBuilt() {
        String document = """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths:
                  /pets:
                    get:
                      operationId: find
                      parameters:
                        - {name: q, in: query, schema: {type: string, minLength: 2}}
                        - {name: tags, in: query, schema: {type: array, minItems: 2, items: {type: string}}}
                      responses: {'204': {description: None.}}
                """;
        for (Validation where : List.of(Validation.BUILDER, Validation.STRICT)) {
            Limited code = new Limited(folder, document, where);
            Object params = code.call(null, "shop.FindParams", "builder");
            assertThat(code.call(params, "", "build")).hasToString("FindParams[q=null, tags=[]]");
            code.call(code.call(params, "", "q", "a"), "", "tags", List.of("b"));
            assertThat(violations(() -> code.call(params, "", "build"))).containsExactly("/q", "/tags");
        }
    }

    @Test
    @Tag("integration")
    void aRecordOfManyLimitsStaysReadable() {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            properties
                    .append("        p")
                    .append(i)
                    .append(": {type: array, minItems: 1, items: {type: string, pattern: '^a")
                    .append(i)
                    .append("$'}}\n");
        }
        String document =
                "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Big:\n      type: object\n"
                        + "      properties:\n" + properties;
        for (Validation where : List.of(Validation.BUILDER, Validation.STRICT)) {
            Limited big = new Limited(folder, document, where);
            assertThat(big.read("Big", "{\"p119\": [\"a119\"]}")).isNotNull();
            assertThatThrownBy(() -> big.rebuilt(big.read("Big", "{\"p119\": [\"a1\"]}")))
                    .hasMessageContaining("/p119/0: expected a string that matches ^a119$, found \"a1\"");
        }
    }
}
