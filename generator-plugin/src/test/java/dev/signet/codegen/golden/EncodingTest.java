package dev.signet.codegen.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import dev.signet.templates.KitSources.Part;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No {@code -encoding} changes what generated sources mean. */
class EncodingTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final List<String> OTHERS = List.of("US-ASCII", "windows-1252");

    @TempDir
    Path folder;

    @Test
    void everyGoldenCaseIsAscii() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> all = Files.walk(CASES)) {
            all.filter(file -> file.toString().matches(".*[/\\\\]expected[/\\\\].*\\.java"))
                    .forEach(sources::add);
        }
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources).filteredOn(file -> !isAscii(file)).isEmpty();
    }

    private static boolean isAscii(Path file) {
        try {
            return Files.readString(file, UTF_8).chars().allMatch(c -> c < 0x80);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"awkward-names", "hostile-prose-stays-prose", "client-hostile"})
    void goldenCaseGivesTheSameClassesInEveryEncoding(String golden) throws IOException {
        Path expected = CASES.resolve(golden).resolve("expected");
        Map<Path, byte[]> sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(expected)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(expected.relativize(file), Files.readAllBytes(file));
            }
        }
        CompiledKit.get();
        sameInEveryEncoding(
                sources, CompiledKit.classPath().stream().map(File::toPath).toList());
    }

    @Test
    @Tag("integration")
    void kitGivesTheSameClassesInEveryEncoding() throws IOException {
        Map<Path, byte[]> sources = new TreeMap<>();
        KitSources.of("shop.support", EnumSet.of(Part.JSON, Part.CONSTRAINT, Part.HTTP))
                .forEach((name, text) -> sources.put(
                        Path.of(new SourceFile("shop/support/" + name, text).path()), text.getBytes(UTF_8)));
        sameInEveryEncoding(
                sources,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
    }

    @Test
    void sourceThatIsNotAsciiWouldBeFound() throws IOException {
        Map<Path, byte[]> sources = Map.of(Path.of("A.java"), "class A { String a = \"\u00e4\"; }".getBytes(UTF_8));
        Map<String, byte[]> utf8 = classes(sources, List.of(), "UTF-8");
        assertThat(classes(sources, List.of(), "windows-1252").get("A.class")).isNotEqualTo(utf8.get("A.class"));
    }

    private void sameInEveryEncoding(Map<Path, byte[]> sources, List<Path> classPath) throws IOException {
        Map<String, byte[]> utf8 = classes(sources, classPath, "UTF-8");
        assertThat(utf8).hasSizeGreaterThan(3);
        for (String encoding : OTHERS) {
            Map<String, byte[]> other = classes(sources, classPath, encoding);
            assertThat(other.keySet()).as(encoding).isEqualTo(utf8.keySet());
            other.forEach((name, code) -> assertThat(Arrays.equals(code, utf8.get(name)))
                    .as(encoding + " " + name)
                    .isTrue());
        }
    }

    /** What a compiler makes of the files if it is told that they have this encoding. */
    private Map<String, byte[]> classes(Map<Path, byte[]> sources, List<Path> classPath, String encoding)
            throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path output = Files.createDirectories(folder.resolve(encoding));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<Path, byte[]> entry : sources.entrySet()) {
            Path file = source.resolve(entry.getKey());
            Files.createDirectories(file.resolveSibling(""));
            files.add(Files.write(file, entry.getValue()));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = new ArrayList<>(List.of("-encoding", encoding, "-proc:none", "-Xlint:none"));
            options.addAll(CompiledKit.java17());
            boolean succeeded = javac.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(succeeded).as(messages.toString()).isTrue();
        }
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(f -> f.toString().endsWith(".class"))
                    .collect(Collectors.toMap(f -> output.relativize(f).toString(), EncodingTest::bytes));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
