package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of limits in the guide: a document of as much as it says is within them, and of one more it is not. */
@Tag("integration")
class DocumentLimitsTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
    private static final String OBJECT = "{type: object, properties: {x: {type: string}}}";
    private static final Pattern ROW =
            Pattern.compile("\\| (.+?) \\| (\\d[\\d,]*(?: MiB)?)(?: slots.*?)?(?:, (\\d[\\d,]*))? \\| (.+) \\|");

    /** Limits that other tests go to, since they are of another unit, or since it takes long to get there. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "a file", "HostileInputTest",
            "characters of the pointers to all objects and arrays of a file", "HostileDocumentsTest",
            "parameters of a method", "RequestsEmitterTest",
            "variants that unions have by way of other unions, each with its properties and the unions on its way, of all a document",
                    "BombsTest",
            "schemas that an `allOf` leads to, each as often as it is met", "IntersectionTest",
            "of these, members made by multiplying unions", "IntersectionTest",
            "schemas inside themselves that `diff` reads again", "BombsTest",
            "alternatives of a schema that `diff` compares", "BombsTest",
            "steps of a JSONPath query in an overlay", "JsonPathTest",
            "places that it selects", "JsonPathTest");

    @TempDir
    private Path folder;

    /**
     * How to get to a limit.
     *
     * @param document one that has as many
     * @param message a part of what is said beyond it
     * @param isQuick whether one that is within the limit is soon looked at
     */
    private record Case(IntFunction<String> document, String message, boolean isQuick) {
        Case(IntFunction<String> document, String message) {
            this(document, message, true);
        }
    }

    /** @param beyond what the table says of it */
    private record Limit(String name, int number, String beyond) {}

    private static String list(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String schemas(String schemas) {
        return HEAD + "paths: {}\ncomponents:\n  schemas: {" + schemas + "}\n";
    }

    private static String calls(String path, String operation) {
        return HEAD + "paths:\n  ? '" + path + "'\n  : {get: {" + operation + ", responses: {}}}\n";
    }

    private static String ref(String name) {
        return "{$ref: '#/components/schemas/" + name + "'}";
    }

    private static String nested(String before, int levels, String inside, String after) {
        return before.repeat(levels) + inside + after.repeat(levels);
    }

    private static String properties(int count, String schema) {
        return "{type: object, properties: {" + list(count, i -> "p" + i + ": " + schema) + "}}";
    }

    private static String sharing(int count) {
        int each = 250;
        int rest = count % each;
        return HEAD + "paths: {"
                + list(count / each + 1, i -> "/p" + i + ": {$ref: '#/components/pathItems/All'}")
                + ", /q0: {$ref: '#/components/pathItems/Rest'}, /q1: {$ref: '#/components/pathItems/Rest'}}\n"
                + "components: {pathItems: {All: {get: {responses: {}, parameters: ["
                + list(each, i -> "{name: a" + i + ", in: query, schema: {type: string}}")
                + "]}}, Rest: {get: {responses: {}, parameters: ["
                + list(rest, i -> "{name: b" + i + ", in: query, schema: {type: string}}") + "]}}}}\n";
    }

    private static String inheriting(int count) {
        int each = 10_000;
        return schemas("P: " + properties(each, "{type: string}") + ", Q: " + properties(count % each, "{type: string}")
                + ", "
                + list(
                        count / each + 1,
                        i -> "H" + i + ": {allOf: [" + ref(i < count / each ? "P" : "Q")
                                + ", {type: object, properties: {h: {type: string}}}]}"));
    }

    private String files(int count) {
        IntStream.range(1, count).forEach(i -> write("f" + i + ".yaml", OBJECT));
        return schemas(list(count - 1, i -> "A" + i + ": {$ref: f" + (i + 1) + ".yaml}"));
    }

    /** What has a place in the classes of a client. */
    private static Map<String, Case> clients() {
        return Map.of(
                "methods of a group of calls: one for a call, two for one with optional parameters or a stream",
                new Case(
                        n -> HEAD + "paths: {" + list(n, i -> "/p" + i + ": {get: {tags: [t], responses: {}}}") + "}\n",
                        "more than a Java class has room for"),
                "webhooks whose payloads one class reads",
                new Case(
                        n -> HEAD + "webhooks: {"
                                + list(
                                        n,
                                        i -> "w" + i + ": {post: {requestBody: {content: {application/json: {schema: "
                                                + "{type: object, properties: {a" + i % 2 + ": {type: string}}}}}}}}")
                                + "}\n",
                        "webhooks, more than"),
                "groups of calls",
                new Case(
                        n -> HEAD + "paths: {" + list(n, i -> "/p" + i + ": {get: {tags: [t" + i + "], responses: {}}}")
                                + "}\n",
                        "groups of calls, more than"),
                "headers that each call sends",
                new Case(
                        n -> calls("/p", "operationId: p") + "x-default-headers: {" + list(n, i -> "X-" + i + ": v")
                                + "}\n",
                        "headers, more than"),
                "security schemes that an operation or the document refers to",
                new Case(
                        n -> calls("/p", "security: [" + list(n, i -> "{s" + i + ": []}") + "]")
                                + "components: {securitySchemes: {"
                                + list(n, i -> "s" + i + ": {type: apiKey, in: header, name: X-" + i + "}") + "}}\n",
                        "schemes, more than"),
                "servers of an operation or the document",
                new Case(
                        n -> calls("/p", "operationId: p") + "servers: ["
                                + list(n, i -> "{url: 'https://s" + i + ".example'}") + "]\n",
                        "servers, more than"),
                "variables of a server",
                new Case(
                        n -> calls("/p", "operationId: p") + "servers: [{url: 'https://s.example/"
                                + IntStream.range(0, n)
                                        .mapToObj(i -> "{v" + i + "}")
                                        .collect(Collectors.joining())
                                + "', variables: {"
                                + list(n, i -> "v" + i + ": {default: a}") + "}}]\n",
                        "variables, more than"),
                "further media types of a body that have a method",
                new Case(
                        n -> HEAD + "paths: {/p: {post: {responses: {}, requestBody: {content: {"
                                + list(
                                        n + 1,
                                        i -> "application/x" + i + "+json: {schema: {type: object, properties: {a" + i
                                                + ": {type: string}}}}")
                                + "}}}}}\n",
                        "further media types, of which"));
    }

    private Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put(
                "nesting of objects and arrays",
                new Case(n -> schemas("") + "x-a: " + nested("[", n - 1, "", "]"), "nests objects and arrays deeper"));
        all.put(
                "nesting of inline schemas",
                new Case(
                        n -> schemas("A: " + nested("{type: array, items: ", n - 1, "{type: string}", "}")),
                        "schemas are nested deeper"));
        all.put(
                "schemas chained by `$ref` and `allOf`",
                new Case(
                        n -> schemas(list(n, i -> "A" + i + ": " + ref("A" + (i + 1))) + ", A" + n + ": " + OBJECT),
                        "are chained"));
        all.put(
                "values added by YAML aliases",
                new Case(
                        n -> schemas("") + "x-a: &a 1\nx-b: [" + list(n, i -> "*a ") + "]\n",
                        "aliases expand to more"));
        all.put("files that a document refers to", new Case(this::files, "refers to more than"));
        all.put(
                "characters of a key",
                new Case(n -> schemas("") + "? x-" + "k".repeat(n - 2) + "\n: 1\n", "a key has"));
        all.put(
                "exponent of a number",
                new Case(n -> schemas("") + "x-a: [1e" + n + ", 1e-" + n + "]\n", "the exponent of a number"));
        all.put("characters of a number", new Case(n -> schemas("") + "x-a: " + "9".repeat(n) + "\n", "a number has"));
        all.put(
                "parameters, responses, media types and the like that operations have in common, by a path item or a reference",
                new Case(DocumentLimitsTest::sharing, "in common", false));
        all.put(
                "optional parameters of an operation, and required ones that a method has no room for",
                new Case(
                        n -> calls(
                                "/p",
                                "parameters: [" + list(n, i -> "{name: q" + i + ", in: query, schema: {type: string}}")
                                        + "]"),
                        "more than a Java method and a record can take"));
        all.putAll(types());
        return all;
    }

    private static Map<String, Case> types() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put(
                "properties of a record",
                new Case(n -> schemas("A: " + properties(n, "{type: string}")), "components"));
        all.put(
                "values of an enum, and characters of each",
                new Case(
                        n -> schemas("A: {type: string, enum: [" + list(n, i -> "v" + i) + "]}"),
                        "more than a Java enum"));
        all.put(
                "unions that a type implements",
                new Case(
                        n -> schemas("M: " + OBJECT + ", "
                                + list(n, i -> "U" + i + ": {oneOf: [" + ref("M") + ", {type: string}]}")),
                        "it is a member of"));
        all.put(
                "members of a union",
                new Case(
                        n -> schemas("U: {oneOf: [" + list(n, i -> ref("M" + i)) + "]}, "
                                + list(
                                        n,
                                        i -> "M" + i + ": {type: object, required: [t], properties: {t: {const: v" + i
                                                + "}}}")),
                        "more than Java can tell apart"));
        all.putAll(clients());
        all.put(
                "names in constraints of which properties an object has together",
                new Case(
                        n -> schemas("A: {type: object, properties: {p0: {type: string}}, dependentRequired: {p0: ["
                                + list(n, i -> "q" + i) + "]}}"),
                        "which properties there may be together is not checked"));
        all.put(
                "values that tell the members of a union apart",
                new Case(
                        n -> schemas("U: {oneOf: ["
                                + list(
                                        n / 1_000 + 1,
                                        m -> "{type: object, required: [t], properties: {t: {type: string, enum: ["
                                                + list(
                                                        m < n / 1_000 ? 1_000 : n % 1_000 + 1,
                                                        i -> m < n / 1_000 || i > 0 ? "v" + m + "-" + i : "v0-0")
                                                + "]}}}")
                                + "]}"),
                        "more than a Java class can hold"));
        all.put(
                "parts of an `allOf`",
                new Case(
                        n -> schemas("A: {allOf: ["
                                + list(n, i -> "{type: object, properties: {p" + i % 100 + ": {type: string}}}")
                                + "]}"),
                        "parts, more than"));
        all.put(
                "properties that `allOf` inherits by reference, of all a document",
                new Case(DocumentLimitsTest::inheriting, "`allOf` inherits more properties"));
        all.put(
                "properties of properties that one `allOf` merges, and all of a document",
                new Case(
                        n -> schemas("A: {allOf: [" + properties(n, "{type: object, properties: {a: {type: string}}}")
                                + ", " + properties(n, "{type: object, properties: {b: {type: string}}}") + "]}"),
                        "merges too many properties"));
        all.put(
                "characters of descriptions of more than 500 that references and `allOf` repeat, of all a document",
                new Case(
                        n -> schemas("D: {type: string, description: '" + "d".repeat(1_000) + "'}, A: "
                                + properties((n + 999) / 1_000, ref("D"))),
                        "repeat descriptions of more"));
        all.put(
                "members that one `allOf` makes of unions, and all of a document",
                new Case(
                        n -> schemas("U: {oneOf: ["
                                + list(
                                        n,
                                        i -> "{type: object, required: [a" + i + "], properties: {a" + i
                                                + ": {type: string}}}")
                                + "]}, X: {allOf: [" + ref("U") + ", " + OBJECT + "]}"),
                        "too many combinations"));
        return all;
    }

    private static List<Limit> limits() throws IOException {
        String page = Files.readString(Path.of("../docs/guide/security.md"));
        List<Limit> limits = new ArrayList<>();
        for (String line : page.substring(page.indexOf("| limit |"), page.indexOf("## The network"))
                .lines()
                .toList()) {
            ROW.matcher(line)
                    .results()
                    .forEach(row -> limits.add(new Limit(
                            row.group(1), Integer.parseInt(row.group(2).replaceAll("\\D", "")), row.group(4))));
        }
        return limits;
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> problems(String document) {
        Problems problems = new Problems();
        Configuration configuration = Configuration.of(
                        write("openapi.yaml", document), folder, Packages.around("limit.model"))
                .with(Options.VALIDATION, Validation.STRICT);
        try {
            new Compiler().analyze(configuration, problems);
            return problems.all();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private void check(Limit limit, Case of) {
        if (of.isQuick()) {
            assertThat(problems(of.document().apply(limit.number()))).noneMatch(problem -> isBeyond(problem, of));
        }
        assertThat(problems(of.document().apply(limit.number() + 1)))
                .filteredOn(problem -> isBeyond(problem, of))
                .extracting(problem -> problem.severity().name().toLowerCase(Locale.ROOT))
                .anyMatch(severity -> limit.beyond().matches("an? " + severity + "\\b.*"));
    }

    private static boolean isBeyond(Problem problem, Case of) {
        return problem.message().contains(of.message());
    }

    @TestFactory
    Stream<DynamicTest> limitIsWhereTheTableSays() throws IOException {
        Map<String, Case> cases = cases();
        return limits().stream()
                .filter(limit -> cases.containsKey(limit.name()))
                .map(limit -> DynamicTest.dynamicTest(limit.name(), () -> check(limit, cases.get(limit.name()))));
    }

    @Test
    void everyRowIsTested() throws IOException {
        Set<String> tested = cases().keySet();
        assertThat(limits())
                .hasSizeGreaterThan(15)
                .allMatch(limit -> tested.contains(limit.name()) || ELSEWHERE.containsKey(limit.name()));
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .toList())
                    .containsAll(ELSEWHERE.values());
        }
    }
}
