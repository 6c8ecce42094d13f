package dev.signet.codegen.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that mean harm, or look as if they did, each with a part of the message it must be refused with. */
final class HostileDocuments {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";
    private static final String SCHEMAS = HEAD + "components:\n  schemas:\n";

    private HostileDocuments() {}

    /**
     * @param file what it is called
     * @param message a part of what is said of it
     */
    record Hostile(String file, String content, Charset charset, String message) {
        Path writeTo(Path folder) throws IOException {
            return Files.writeString(folder.resolve(file), content, charset);
        }
    }

    private static Hostile yaml(String content, String message) {
        return new Hostile("openapi.yaml", content, StandardCharsets.UTF_8, message);
    }

    private static Hostile json(String content, String message) {
        return new Hostile("openapi.json", content, StandardCharsets.UTF_8, message);
    }

    static Map<String, Hostile> all() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        bombs(all);
        depths(all);
        circles(all);
        forms(all);
        values(all);
        references(all);
        return all;
    }

    private static void bombs(Map<String, Hostile> all) {
        StringBuilder bomb = new StringBuilder(HEAD + "x-0: &x0 [a, b, c, d, e, f, g, h, i]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("x-%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ", ").repeat(9) + "a"));
        }
        all.put("an alias bomb", yaml(bomb.toString(), "aliases expand to more than"));
        String parameters = IntStream.range(0, 250)
                .mapToObj(i -> "{name: q%d, in: query, schema: {type: string}}".formatted(i))
                .collect(Collectors.joining(", "));
        String uses = IntStream.range(0, 1_000)
                .mapToObj(i -> "  /p%d: {$ref: '#/components/pathItems/X'}%n".formatted(i))
                .collect(Collectors.joining());
        all.put(
                "a path item of 1,000 paths",
                yaml(
                        HEAD.replace("paths: {}", "paths:\n" + uses.stripTrailing())
                                + "components:\n  pathItems:\n    X: {parameters: [" + parameters
                                + "], get: {responses: {}}, put: {responses: {}}}\n",
                        "in common"));
        all.put("an alias of itself", yaml(HEAD + "x-a: &a [*a]\n", "`*a` contains itself"));
    }

    private static void depths(Map<String, Hostile> all) {
        int levels = 10_000;
        String deep = "deeper than 500 levels";
        all.put("10,000 brackets", json("[".repeat(levels) + "]".repeat(levels), deep));
        all.put("10,000 braces", json("{\"a\":".repeat(levels) + "1" + "}".repeat(levels), deep));
        all.put("10,000 brackets in YAML", yaml("[".repeat(levels) + "]".repeat(levels), deep));
        all.put("10,000 dashes", yaml("- ".repeat(levels) + "x", deep));
        String lists = "{\"items\": ".repeat(450) + "{}" + "}".repeat(450);
        all.put(
                "450 schemas in each other",
                json(
                        "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"A\": " + lists + "}}}",
                        "nested deeper"));
    }

    private static void circles(Map<String, Hostile> all) {
        String chain = IntStream.range(0, 50_000)
                .mapToObj(i -> "    S%d: {$ref: '#/components/schemas/S%d'}%n".formatted(i, i + 1))
                .collect(Collectors.joining());
        all.put("a chain of 50,000 references", yaml(SCHEMAS + chain + "    S50000: {type: string}\n", "are chained"));
        all.put("a reference to itself", yaml(SCHEMAS + "    A: {$ref: '#/components/schemas/A'}\n", "circular"));
        all.put(
                "a circle of allOf",
                yaml(
                        SCHEMAS + "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n"
                                + "    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n",
                        "circular"));
    }

    private static void forms(Map<String, Hostile> all) {
        all.put("a key twice", yaml(SCHEMAS + "    A: {type: string}\n    A: {type: object}\n", "duplicate key"));
        all.put("a key twice in JSON", json("{\"openapi\": \"3.1.0\", \"paths\": {}, \"paths\": {}}", "duplicate key"));
        String coffee = HEAD + "x-a: Caf\u00e9\n";
        all.put(
                "bytes that are no UTF-8",
                new Hostile("openapi.yaml", coffee, StandardCharsets.ISO_8859_1, "not valid UTF-8"));
        all.put("UTF-16", new Hostile("openapi.yaml", coffee, StandardCharsets.UTF_16, "UTF-16"));
        all.put("half a file", json("{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get", "not valid JSON"));
        all.put("half a file in YAML", yaml("openapi: 3.1.0\npaths: {/a: {get: ", "not valid YAML"));
        all.put("nothing", yaml("", "the file is empty"));
        all.put("a page", yaml("<!DOCTYPE html><html></html>", "HTML"));
        all.put("another language", yaml("asyncapi: 2.6.0\n", "AsyncAPI"));
        all.put("bytes", yaml("\u0000\u0001\u0002\u0003", "not valid YAML"));
    }

    private static void values(Map<String, Hostile> all) {
        String exponent = "the exponent of a number is larger than";
        for (String number : new String[] {"1e99999999999", "-1E+2147483648", "1e-999999999"}) {
            all.put("the number " + number, yaml(HEAD + "x-a: " + number + "\n", exponent));
            all.put(
                    "the number " + number + " in JSON",
                    json("{\"openapi\": \"3.1.0\", \"x-a\": [" + number + "]}", exponent));
        }
        String tag = "has no meaning in JSON";
        all.put("a tag of a list", yaml(HEAD + "x-a: !set [a]\n", tag));
        all.put("a tag of a map", yaml(HEAD + "x-a: !java.net.URL {a: b}\n", tag));
        all.put("a set", yaml(HEAD + "x-a: !!set {a: null}\n", tag));
        all.put("a list as a map", yaml(HEAD + "x-a: !!map [a]\n", tag));
        String type = "is not the qualified name of a Java type";
        for (String name :
                new String[] {"a b", "Named", "a.B<C>", "a.class", "a.B {} class C", ".", "a..B", "a.record"}) {
            all.put("the mixin " + name, yaml(SCHEMAS + "    A: {type: object, x-implements: '" + name + "'}\n", type));
        }
        all.put("a mixin of calls", yaml(HEAD + "x-resources: {pets: {x-implements-async: [a, b c]}}\n", type));
        all.put(
                "a key of 30,000 letters",
                yaml(HEAD + "? " + "n".repeat(30_000) + "\n: 1\n", "a key has 30000 characters"));
        String names = IntStream.range(0, 8_000)
                .mapToObj(i -> "      p%d: {type: string}%n".formatted(i))
                .collect(Collectors.joining());
        all.put(
                "a name of 19,500 letters with 8,000 properties",
                yaml(
                        HEAD + "components:\n schemas:\n  " + "? " + "n".repeat(19_500) + "\n  :\n   properties:\n"
                                + names,
                        "the names of properties are so long"));
    }

    private static void references(Map<String, Hostile> all) {
        Map<String, String> references = Map.of(
                "http://127.0.0.1:9/a.yaml", "is on the network",
                "file:///etc/passwd", "is not a relative path",
                "/etc/passwd", "is an absolute path",
                "../../../../../../etc/passwd", "leaves the document's folder",
                "link.yaml", "is a link that leaves");
        references.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            String schemas = SCHEMAS + "    A: {$ref: '" + each.getKey() + "'}\n";
            all.put("a reference to " + each.getKey(), yaml(schemas, each.getValue()));
        });
    }
}
