package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No encoding that a compiler may assume changes what generated sources mean. */
class AsciiTest {
    /** Accents, another script, a pair of surrogates, and the text of escapes that must not become some. */
    private static final String TEXT = "Größe 大きさ \uD83D\uDC31 \\\\u002a/ \\\\u00e9 €";

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: 'Läden', version: '1', description: '%1$s'}
            paths:
              /größe:
                get:
                  operationId: größeLesen
                  summary: '%1$s'
                  parameters:
                    - {name: 'länge', in: query, description: '%1$s', schema: {type: string, default: '€'}}
                  responses:
                    '200':
                      description: '%1$s'
                      content: {application/json: {schema: {$ref: '#/components/schemas/Größe'}}}
            components:
              schemas:
                Größe:
                  description: '%1$s'
                  type: object
                  required: [typ]
                  properties:
                    typ: {const: 'große %1$s'}
                    'größe': {type: string, description: '%1$s'}
                    farbe: {enum: ['grün', '%1$s', '\\u0022']}
            """.formatted(TEXT);

    @TempDir
    private static Path folder;

    private static List<SourceFile> files;
    private static Map<String, String> fromUtf8;

    @BeforeAll
    static void generate() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
        Configuration config = Configuration.of(document, folder.resolve("out"), Packages.around("shop.model"));
        files = new Compiler().compile(config, new Problems()).files();
        CompiledKit.get();
        fromUtf8 = classes("UTF-8");
        assertThat(fromUtf8).hasSizeGreaterThan(5);
    }

    @Test
    void everyFileIsAscii() {
        assertThat(files)
                .hasSizeGreaterThan(10)
                .allMatch(file -> StandardCharsets.US_ASCII.newEncoder().canEncode(file.content()), "is ASCII");
        assertThat(files).anyMatch(file -> file.content().contains("Gr\\u00f6\\u00dfe \\u5927"));
        assertThat(files).anyMatch(file -> file.content().contains("\\ud83d\\udc31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "windows-1252", "UTF-16"})
    void anotherEncodingGivesTheSameClasses(String encoding) throws IOException {
        // what is no ASCII is written in one of its supersets; UTF-16 shows that an encoding is taken notice of
        assertThat(classes(encoding).equals(fromUtf8)).isEqualTo(!encoding.equals("UTF-16"));
    }

    /** Class file → its bytes; nothing if it does not compile. The runtime library is compiled already. */
    private static Map<String, String> classes(String encoding) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path out = Files.createTempDirectory(folder, "classes");
        List<Path> paths = new ArrayList<>();
        for (SourceFile file :
                files.stream().filter(file -> !CompiledKit.holds(file)).toList()) {
            Path path = sources.resolve(file.path());
            Files.createDirectories(path.resolve("..").normalize());
            paths.add(Files.writeString(path, file.content()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, Charset.forName(encoding))) {
            String classPath = CompiledKit.classPath().stream()
                    .map(File::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            List<String> options = List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", out.toString());
            boolean compiled = compiler.getTask(
                            null, manager, problem -> {}, options, null, manager.getJavaFileObjectsFromPaths(paths))
                    .call();
            if (!compiled) {
                return Map.of();
            }
        }
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                classes.put(
                        out.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return classes;
    }
}
