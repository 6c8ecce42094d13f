package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short documents of which a careless generator would make a lot: what they become stays as small as they are, or is cut off with a
 * warning. Each has a size at which steps for each pair, each way or each subset would take minutes.
 */
@Tag("integration")
class BombsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEMBERS = 300;
    private static final String OBJECT = "{type: object, properties: {x: {type: string}}}";

    @TempDir
    Path folder;

    /**
     * A document.
     *
     * @param types how many types it becomes at most
     * @param warning part of the warning that says what was cut off; empty if nothing is
     */
    private record Bomb(String document, int types, String warning) {}

    private static String schemas(String... lines) {
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n schemas:\n  "
                + String.join("", lines).strip() + "\n";
    }

    private static String each(int count, IntFunction<String> line) {
        return IntStream.range(0, count)
                .mapToObj(line)
                .map(text -> "  " + text + "\n")
                .collect(Collectors.joining());
    }

    private static String ref(String name) {
        return "{$ref: '#/components/schemas/" + name + "'}";
    }

    private static String refs(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> ref(name + i)).collect(Collectors.joining(", "));
    }

    private static String own(String name, int i) {
        return "%s%d: {type: object, required: [%s%d], properties: {%s%d: {type: string}}}"
                .formatted(name, i, name, i, name, i);
    }

    private static Map<String, Bomb> bombs() {
        Map<String, Bomb> all = new TreeMap<>();
        all.put(
                "allOf twice the same, 150 deep",
                new Bomb(
                        schemas(
                                each(
                                        150,
                                        i -> "A%d: {allOf: [%s, %s]}"
                                                .formatted(i, ref("A" + (i + 1)), ref("A" + (i + 1)))),
                                "  A150: " + OBJECT),
                        151,
                        ""));
        all.put(
                "unions multiplied",
                new Bomb(
                        schemas(
                                each(60, i -> own("M", i)),
                                each(60, i -> own("N", i)),
                                "  U: {oneOf: [" + refs(60, "M") + "]}\n",
                                "  V: {oneOf: [" + refs(60, "N") + "]}\n",
                                each(8, i -> "P%d: {allOf: [%s, %s]}".formatted(i, ref("U"), ref("V")))),
                        700,
                        "too many combinations"));
        all.put(
                "ways through unions, 40 deep",
                new Bomb(
                        schemas(
                                each(40, i -> "U%d: {oneOf: [%s, %s]}".formatted(i, ref("V" + i), ref("W" + i))),
                                each(40, i -> "V%d: {oneOf: [%s, %s]}".formatted(i, ref("U" + (i + 1)), ref("X" + i))),
                                each(40, i -> "W%d: {oneOf: [%s, %s]}".formatted(i, ref("U" + (i + 1)), ref("X" + i))),
                                each(
                                        40,
                                        i -> "X%d: {type: object, required: [x%d], properties: {x%d: {type: string}}}"
                                                .formatted(i, i, i)),
                                "  U40: " + OBJECT),
                        200,
                        ""));
        all.put(
                "unions of one another",
                new Bomb(
                        schemas(each(
                                40,
                                i -> "U%d: {oneOf: [%s, {type: object, properties: {x%d: {type: string}}}]}"
                                        .formatted(i, refs(40, "U"), i))),
                        80,
                        "match several"));
        all.put(
                "heirs of one parent",
                new Bomb(
                        schemas(
                                "  P: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}\n",
                                each(
                                        500,
                                        i -> "H%d: {allOf: [%s, {type: object, properties: {h%d: {type: string}}}]}"
                                                .formatted(i, ref("P"), i))),
                        502,
                        ""));
        all.put(
                "names of structures that differ, 40 deep",
                new Bomb(
                        schemas("  A: {type: object, properties: {l: " + named(40, "x") + ", r: " + named(40, "y")
                                + "}}"),
                        90,
                        "has another structure"));
        all.put(
                "one name for 3,000",
                new Bomb(
                        schemas(each(
                                3_000,
                                i -> "'a%s': {type: string, enum: [x%d]}"
                                        .formatted(
                                                Integer.toBinaryString(i)
                                                        .replace('0', '-')
                                                        .replace('1', '_'),
                                                i))),
                        3_000,
                        "is taken by another"));
        all.put(
                "addresses with variables in variables",
                new Bomb(
                        schemas("  A: " + OBJECT) + "servers:\n - url: 'https://e.com/{v0}'\n   variables:\n"
                                + each(60, i -> "   v%d: {default: '{v%d}{v%d}'}".formatted(i, i + 1, i + 1)),
                        1,
                        ""));
        all.put(
                "1,000 names that are nearly known",
                new Bomb(
                        schemas(
                                each(150, i -> "A%d: %s".formatted(i, ref("%dx".formatted(i) + "abcdefgh".repeat(11)))),
                                each(1_000, i -> "%dy%s: {type: string}".formatted(i, "abcdefgh".repeat(11)))),
                        0,
                        "has no"));
        all.put(
                "a long word of letters and digits",
                new Bomb(schemas("  A: {type: string, enum: [" + "a1".repeat(20_000) + "B, b]}"), 1, ""));
        all.putAll(depths());
        all.putAll(sharing());
        for (Map.Entry<String, String> each : unions().entrySet()) {
            all.put(
                    "%d members %s".formatted(MEMBERS, each.getKey()),
                    new Bomb(
                            union(MEMBERS, each.getValue()),
                            MEMBERS + 1,
                            each.getKey().equals("that are alike") ? "match several" : ""));
        }
        return all;
    }

    private static String union(int members, String member) {
        return schemas(
                "  U: {oneOf: [" + refs(members, "M") + "]}\n",
                each(members, i -> "M" + i + ": " + member.replace("%d", String.valueOf(i))));
    }

    /** What each level has from all below or above it. */
    private static Map<String, Bomb> depths() {
        return Map.of(
                "unions in unions, 400 deep",
                new Bomb(
                        schemas(
                                each(400, i -> "U%d: {oneOf: [%s, %s]}".formatted(i, ref("U" + (i + 1)), ref("X" + i))),
                                each(401, i -> own("X", i)),
                                "  U400: " + OBJECT),
                        802,
                        "have too many variants"),
                "heirs of heirs, 190 deep",
                new Bomb(
                        schemas(
                                "  P0: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}\n",
                                each(
                                        190,
                                        i -> "P%d: {allOf: [%s, {type: object, properties: {h%d: {type: string}}}]}"
                                                .formatted(i + 1, ref("P" + i), i))),
                        400,
                        "have too many variants"),
                "8,000 conditions",
                new Bomb(
                        schemas("  A: {type: object, properties: {t: {type: string}}, allOf: ["
                                + IntStream.range(0, 8_000)
                                        .mapToObj(i ->
                                                "{if: {properties: {t: {const: c%d}}}, then: {properties: {p%d: {type: string}}}}"
                                                        .formatted(i, i))
                                        .collect(Collectors.joining(", "))
                                + "]}"),
                        1,
                        "`allOf` has 8001 parts"));
    }

    /** What stands once and is read for each that refers to it. */
    private static Map<String, Bomb> sharing() {
        return Map.of(
                "10,000 properties inherited by 15",
                new Bomb(
                        schemas(
                                "  P: {type: object, properties: {"
                                        + IntStream.range(0, 10_000)
                                                .mapToObj(i -> "p" + i + ": {type: string}")
                                                .collect(Collectors.joining(", "))
                                        + "}}\n",
                                each(
                                        15,
                                        i -> "H%d: {allOf: [%s, {type: object, properties: {h: {type: string}}}]}"
                                                .formatted(i, ref("P")))),
                        16,
                        "`allOf` inherits more properties"),
                "long descriptions inherited by 400",
                new Bomb(
                        schemas(
                                "  P: {type: object, properties: {"
                                        + IntStream.range(0, 10)
                                                .mapToObj(i -> "p" + i + ": {type: string, description: '"
                                                        + "Words. ".repeat(1_500) + "'}")
                                                .collect(Collectors.joining(", "))
                                        + "}}\n",
                                each(
                                        400,
                                        i -> "H%d: {allOf: [%s, {type: object, properties: {h: {type: string}}}]}"
                                                .formatted(i, ref("P")))),
                        401,
                        "repeat descriptions"),
                "a default with a pattern of 4,900 letters for 400 properties",
                new Bomb(
                        schemas(
                                "  D: {type: string, default: x, pattern: '" + "p".repeat(4_900) + "'}\n",
                                each(400, i -> "A%d: {type: object, properties: {a: %s}}".formatted(i, ref("D")))),
                        400,
                        "violates a constraint"),
                "3,000 values and a pattern that takes long for each",
                new Bomb(
                        schemas(
                                "  U: {oneOf: [" + ref("E") + ", " + ref("P") + "]}\n",
                                "  E: {type: string, enum: ["
                                        + IntStream.range(0, 3_000)
                                                .mapToObj(i -> "a".repeat(40) + i)
                                                .collect(Collectors.joining(", "))
                                        + "]}\n",
                                "  P: {type: string, pattern: '^(a+)+$'}"),
                        3,
                        ""));
    }

    /** Members of unions, by what tells them apart. */
    private static Map<String, String> unions() {
        return new TreeMap<>(Map.of(
                "with a constant", "{type: object, required: [t], properties: {t: {const: v%d}, a%d: {type: string}}}",
                "with a name of their own", "{type: object, required: [a%d], properties: {a%d: {type: string}}}",
                "that are alike", "{type: object, properties: {a: {type: string}}}",
                "with values", "{type: string, enum: [a%d, b%d]}"));
    }

    private static String named(int depth, String leaf) {
        String schema = "{type: object, properties: {" + leaf + ": {type: string}}, x-java-name: N" + depth + "}";
        for (int i = depth - 1; i >= 0; i--) {
            schema = "{type: object, properties: {c: " + schema + "}, x-java-name: N" + i + "}";
        }
        return schema;
    }

    private Compilation compile(String document, Validation validation) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), document);
        Configuration configuration = Configuration.of(
                        file, folder, new Packages("bomb.model", "bomb", CompiledKit.PACKAGE))
                .with(new Parts(true, true, Kit.NONE))
                .with(Options.VALIDATION, validation);
        return new Compiler().compile(configuration, new Problems());
    }

    @TestFactory
    Stream<DynamicTest> whatItBecomesIsAsSmallAsItIs() {
        return bombs().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())));
    }

    private void check(Bomb bomb) throws IOException {
        Compilation compilation = assertTimeoutPreemptively(PATIENCE, () -> compile(bomb.document(), Validation.NONE));
        Compilation.TypeCounts counts = compilation.counts();
        assertThat(counts.records() + counts.unions() + counts.enums()).isLessThanOrEqualTo(bomb.types());
        if (!bomb.warning().isEmpty()) {
            assertThat(compilation.warnings())
                    .anyMatch(problem -> problem.message().contains(bomb.warning()));
        }
    }

    @TestFactory
    Stream<DynamicTest> comparingTakesNoLonger() {
        Map<String, Bomb> bombs = bombs();
        return Stream.of("ways through unions, 40 deep", "unions of one another")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertTimeoutPreemptively(
                                PATIENCE, () -> compare(bombs.get(name).document()))));
    }

    private void compare(String document) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), document);
        Path now = Files.writeString(folder.resolve("new.yaml"), document.replace("type: string", "type: integer"));
        Access access = new Access(List.of(), List.of());
        assertThat(DocumentDiff.of(
                        new Subject("old", old, List.of(), access), new Subject("new", now, List.of(), access)))
                .isNotNull();
    }

    /** Documents of which a part has no room in a class file. */
    private static Map<String, String> large() {
        Map<String, String> all = new TreeMap<>();
        String text = "\u20ac".repeat(70_000);
        for (String keyword :
                List.of("default: '%s'", "pattern: '%s'", "enum: ['%s', b]", "const: '%s'", "title: '%s'")) {
            all.put(
                    keyword,
                    schemas("  A: {type: object, required: [a], properties: {a: {type: string, "
                            + keyword.formatted(text) + "}}}"));
        }
        String name = "\u20ac".repeat(19_000);
        all.put(
                "a property",
                schemas("  A:\n   type: object\n   required: ['" + name + "']\n   properties:\n    ? '" + name
                        + "'\n    : {type: string}"));
        String parameters = each(
                300,
                i -> "     - {name: q%d, in: query, required: true, schema: {type: integer, format: int64}}"
                        .formatted(i));
        all.put(
                "300 required parameters",
                schemas("  A: " + OBJECT)
                        .replace(
                                "paths: {}",
                                "paths:\n   /p:\n    get:\n     operationId: op\n     parameters:\n" + parameters
                                        + "     responses: {'204': {description: none}}"));
        all.put(
                "300 required properties",
                schemas("  A:\n   type: object\n   required: ["
                        + IntStream.range(0, 300).mapToObj(i -> "p" + i).collect(Collectors.joining(", "))
                        + "]\n   properties:\n"
                        + each(300, i -> "   p%d: {type: integer, format: int64, minimum: %d}".formatted(i, i))));
        all.put("a union of 1,000", union(1_000, unions().get("with a constant")));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> whatHasNoRoomInAClassFileCompiles() {
        return large().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> CompiledKit.get()
                                .compile(
                                        compile(each.getValue(), Validation.STRICT)
                                                .files(),
                                        List.of())));
    }
}
