package dev.signet.benchmarks.growth;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are short for what could be made of them. Of each there is one for every size, as long as the size says. */
public enum Bomb {
    ARRAYS_IN_ARRAYS(200, n -> schemas("") + "x-a: " + "[".repeat(n) + "]".repeat(n) + "\n"),
    ALIASES(60_000, n -> schemas("") + "x-a: &a 1\nx-b: [" + list(n, i -> "*a") + "]\n"),
    ALIASES_OF_ALIASES(5, n -> schemas("") + lines(n, i -> aliases(i + 1))),
    REFERENCES_IN_A_CHAIN(
            80, n -> schemas(list(n, i -> "A" + i + ": " + ref("A", i + 1)) + ", A" + n + ": " + object("x"))),
    SCHEMAS_IN_SCHEMAS(40, n -> schemas("A: " + "{type: array, items: ".repeat(n) + "{type: string}" + "}".repeat(n))),
    ALL_OF_THE_SAME_TWICE(
            40,
            n -> schemas(list(n, i -> "A" + i + ": {allOf: [" + ref("A", i + 1) + ", " + ref("A", i + 1) + "]}") + ", A"
                    + n + ": " + object("x"))),
    PARTS_OF_ALL_OF(500, n -> schemas("A: {allOf: [" + list(n, i -> object("p" + i % 200)) + "]}")),
    CONDITIONS(
            500,
            n -> schemas("A: {type: object, properties: {t: {type: string}}, allOf: ["
                    + list(n, i -> "{if: {properties: {t: {const: c" + i + "}}}, then: " + object("p" + i) + "}")
                    + "]}")),
    UNIONS_MULTIPLIED(
            20,
            n -> schemas("U: {oneOf: [" + refs(n, "M") + "]}, V: {oneOf: [" + refs(n, "N") + "]}, " + own(n, "M") + ", "
                    + own(n, "N") + ", "
                    + list(8, i -> "P" + i + ": {allOf: [" + ref("U", "") + ", " + ref("V", "") + "]}"))),
    UNIONS_IN_UNIONS(
            120,
            n -> schemas(list(n, i -> "U" + i + ": {oneOf: [" + ref("U", i + 1) + ", " + ref("X", i) + "]}") + ", "
                    + own(n, "X") + ", U" + n + ": " + object("x"))),
    WAYS_THROUGH_UNIONS(
            12,
            n -> schemas(list(
                            n,
                            i -> "U" + i + ": {oneOf: [" + ref("V", i) + ", " + ref("W", i) + "]}, V" + i
                                    + ": {oneOf: ["
                                    + ref("U", i + 1) + ", " + ref("X", i) + "]}, W" + i + ": {oneOf: ["
                                    + ref("U", i + 1) + ", "
                                    + ref("X", i) + "]}")
                    + ", " + own(n, "X") + ", U" + n + ": " + object("x"))),
    UNIONS_OF_ONE_ANOTHER(
            12, n -> schemas(list(n, i -> "U" + i + ": {oneOf: [" + refs(n, "U") + ", " + object("x" + i) + "]}"))),
    MEMBERS_WITH_A_CONSTANT(
            400,
            n -> schemas("U: {oneOf: [" + refs(n, "M") + "]}, "
                    + list(n, i -> "M" + i + ": {type: object, required: [t], properties: {t: {const: v" + i + "}}}"))),
    MEMBERS_ALIKE(
            100, n -> schemas("U: {oneOf: [" + refs(n, "M") + "]}, " + list(n, i -> "M" + i + ": " + object("a")))),
    UNIONS_OF_ONE_MEMBER(
            50,
            n -> schemas("M: " + object("x") + ", "
                    + list(n, i -> "U" + i + ": {oneOf: [" + ref("M", "") + ", {type: string}]}"))),
    HEIRS_OF_ONE_PARENT(150, n -> schemas(parent() + list(n, i -> heir("H" + i, "P0", i)))),
    HEIRS_OF_HEIRS(50, n -> schemas(parent() + list(n, i -> heir("P" + (i + 1), "P" + i, i)))),
    INHERITED_PROPERTIES(
            5,
            n -> schemas("P: {type: object, properties: {" + list(8_000, i -> "p" + i + ": {type: string}") + "}}, "
                    + list(n, i -> heir("H" + i, "P", i)))),
    INHERITED_DESCRIPTIONS(
            100,
            n -> schemas("P: {type: object, properties: {"
                    + list(10, i -> "p" + i + ": {type: string, description: '" + "Words. ".repeat(1_400) + "'}")
                    + "}}, "
                    + list(n, i -> heir("H" + i, "P", i)))),
    PROPERTIES(
            100, n -> schemas("A: {type: object, properties: {" + list(n, i -> "p" + i + ": {type: string}") + "}}")),
    PROPERTIES_OF_A_LONG_NAME(
            2_000,
            n -> schemas("? " + "a".repeat(9_000) + "\n  : {type: object, properties: {"
                    + list(n, i -> "p" + i + ": {}") + "}}")),
    VALUES_OF_AN_ENUM(1_200, n -> schemas("A: {type: string, enum: [" + list(n, i -> "v" + i) + "]}")),
    VALUES_AND_A_SLOW_PATTERN(
            700,
            n -> schemas(
                    "U: {oneOf: [" + ref("E", "") + ", " + ref("P", "") + "]}, P: {type: string, pattern: '^(a+)+$'}, "
                            + "E: {type: string, enum: [" + list(n, i -> "a".repeat(40) + i) + "]}")),
    USES_OF_A_LONG_PATTERN(
            100,
            n -> schemas("D: {type: string, default: x, pattern: '" + "p".repeat(4_900) + "'}, "
                    + list(n, i -> "A" + i + ": {type: object, properties: {a: " + ref("D", "") + "}}"))),
    ONE_NAME_IN_JAVA(
            750,
            n -> schemas(list(
                    n,
                    i -> "'a" + Integer.toBinaryString(i).replace('0', '-').replace('1', '_')
                            + "': {type: string, enum: [x" + i + "]}"))),
    NAMES_NEARLY_KNOWN(
            250,
            n -> schemas(list(n, i -> i + "y" + "abcdefgh".repeat(11) + ": {type: string}") + ", "
                    + list(n, i -> "A" + i + ": " + ref(i + "x" + "abcdefgh".repeat(11), "")))),
    DUPLICATE_KEYS(10_000, n -> schemas("") + "x-a: {" + list(n, i -> "a: 1") + "}\n"),
    A_LONG_TOKEN(2_000_000, n -> schemas("") + "x-a: '" + "x".repeat(n) + "'\n"),
    A_LONG_NUMBER(300, n -> schemas("A: {type: number, maximum: " + "9".repeat(n) + "}")),
    PATHS_OF_ONE_ITEM(
            150,
            n -> schemas("A: " + object("x"))
                            .replace(
                                    "paths: {}",
                                    "paths: {" + list(n, i -> "/p" + i + ": {$ref: '#/components/pathItems/X'}") + "}")
                    + " pathItems: {X: {parameters: [" + parameters(250) + "], get: {responses: {}}}}\n"),
    PARAMETERS(
            80,
            n -> schemas("A: " + object("x"))
                    .replace("paths: {}", "paths: {/p: {get: {parameters: [" + parameters(n) + "], responses: {}}}}"));

    private final int size;
    private final IntFunction<String> document;

    Bomb(int size, IntFunction<String> document) {
        this.size = size;
        this.document = document;
    }

    /** The least size to measure; twice and four times as much show how it grows. */
    int size() {
        return size;
    }

    /** {@return the document of a size, in YAML} */
    String document(int of) {
        return document.apply(of);
    }

    /** {@return what the table calls it} */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String schemas(String schemas) {
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n schemas: {" + schemas + "}\n";
    }

    private static String list(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String lines(int count, IntFunction<String> text) {
        return "x-a0: &a0 [1]\n" + IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static String aliases(int level) {
        return "x-a" + level + ": &a" + level + " [" + list(8, i -> "*a" + (level - 1)) + "]\n";
    }

    private static String object(String property) {
        return "{type: object, properties: {" + property + ": {type: string}}}";
    }

    private static String own(int count, String name) {
        return list(
                count,
                i -> name + i + ": {type: object, required: [" + name + i + "], properties: {" + name + i
                        + ": {type: string}}}");
    }

    private static String parent() {
        return "P0: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}, ";
    }

    private static String heir(String name, String parent, int i) {
        return name + ": {allOf: [" + ref(parent, "") + ", " + object("h" + i) + "]}";
    }

    private static String ref(String name, Object number) {
        return "{$ref: '#/components/schemas/" + name + number + "'}";
    }

    private static String refs(int count, String name) {
        return list(count, i -> ref(name, i));
    }

    private static String parameters(int count) {
        return list(count, i -> "{name: q" + i + ", in: query, schema: {type: string}}");
    }
}
