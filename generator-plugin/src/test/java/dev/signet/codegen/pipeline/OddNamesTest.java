package dev.signet.codegen.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of schemas, tags, operations and webhooks that some disk could not hold or tell apart: what is generated, and the classes of it,
 * can be unpacked on Windows and macOS too.
 */
class OddNamesTest {
    private static final List<String> NAMES = List.of(
            "CON",
            "aux",
            "NUL.x",
            "COM1",
            "lpt\u00b9",
            "Pet",
            "pet",
            "PET",
            "n".repeat(300),
            "n".repeat(299) + "m",
            "N".repeat(300),
            "\u4e2d".repeat(300),
            "\ud83d\ude00".repeat(300),
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "e\u0301",
            "\u00e9",
            "n" + "\u0303".repeat(200),
            "\u05e9\u05dc\u05d5\u05dd",
            "\u202eabc",
            "abc\u200f",
            "a.",
            "a ",
            " a",
            "..",
            "\u0130",
            "\u0131",
            "\u017f",
            "\u212a",
            "\ufb01",
            "\u0000",
            "a\\b",
            "a/b",
            "a:b",
            "String",
            "CODEC",
            "NAMES",
            "UNKNOWN",
            "NONE",
            "LAST",
            "known",
            "module-info");

    @TempDir
    private Path folder;

    private static JsonObject object(Object... members) {
        Map<String, JsonValue> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            Object value = members[i + 1];
            all.put((String) members[i], value instanceof JsonValue json ? json : JsonValue.of((String) value));
        }
        return JsonObject.of(all);
    }

    private static JsonObject body(String pointer) {
        return object("content", object("application/json", object("schema", object("$ref", pointer))));
    }

    private static String document() {
        Map<String, JsonValue> schemas = new LinkedHashMap<>();
        Map<String, JsonValue> paths = new LinkedHashMap<>();
        Map<String, JsonValue> webhooks = new LinkedHashMap<>();
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        List<JsonValue> members = new ArrayList<>();
        for (String name : NAMES) {
            String pointer = "#/components/schemas/"
                    + URLEncoder.encode(name.replace("~", "~0").replace("/", "~1"), UTF_8)
                            .replace("+", "%20");
            schemas.put(name, object("type", "object", "properties", object(name, object("type", "string"))));
            JsonObject operation = object(
                    "tags",
                    JsonArray.of(List.of(JsonValue.of(name))),
                    "operationId",
                    name,
                    "parameters",
                    JsonArray.of(List.of(object("name", name, "in", "query", "schema", object("type", "string")))),
                    "requestBody",
                    body(pointer),
                    "responses",
                    object("200", body(pointer), "201", body("#/components/schemas/All"), "404", body(pointer)));
            properties.put("p" + properties.size(), object("$ref", pointer));
            members.add(object("title", name, "type", "array", "items", object("type", "string")));
            paths.put("/p" + paths.size(), object("post", operation));
            webhooks.put(name, object("post", object("requestBody", body(pointer), "responses", object())));
        }
        schemas.put("All", object("type", "object", "properties", JsonObject.of(properties)));
        schemas.put("Lists", object("oneOf", JsonArray.of(members)));
        return object(
                        "openapi", "3.1.0",
                        "info", object("title", "CON", "version", "1"),
                        "paths", JsonObject.of(paths),
                        "webhooks", JsonObject.of(webhooks),
                        "components", object("schemas", JsonObject.of(schemas)))
                .toJson();
    }

    private static boolean isFitForEveryDisk(String path) {
        return Arrays.stream(path.split("/"))
                .allMatch(name -> name.matches("[A-Za-z0-9_$.-]{1,255}")
                        && !name.endsWith(".")
                        && !name.matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]|con(in|out)\\$)(\\..*)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "odd.model"})
    void filesFitForEveryDiskAndDifferInMoreThanCase(String modelPackage) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.json"), document());
        Configuration configuration = Configuration.of(
                        file, folder, new Packages(modelPackage, "odd", CompiledKit.PACKAGE))
                .with(new Parts(true, true, Kit.NONE));
        List<SourceFile> files =
                new Compiler().compile(configuration, new Problems()).files();
        List<String> classes = CompiledKit.get().compile(files, List.of()).generatedFiles().stream()
                .filter(each -> each.getKind() == JavaFileObject.Kind.CLASS)
                .map(each -> each.getName().replaceFirst("^/?CLASS_OUTPUT/", ""))
                .toList();

        assertThat(Stream.concat(files.stream().map(SourceFile::path), classes.stream()))
                .hasSizeGreaterThan(9 * NAMES.size())
                .allMatch(OddNamesTest::isFitForEveryDisk)
                .extracting(path -> path.toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }
}
