package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.interactions.fake.FakeModel;
import dev.signet.interactions.fake.FakeService;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client as a module: what it needs and shows, and a program on the module path that uses it. */
class ModuleTest {
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
    private static final Path PROGRAM = Path.of("src/test/modular").toAbsolutePath();

    @TempDir
    Path folder;

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream file = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        }
    }

    private static Path jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private String run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String path(Path... elements) {
        return Stream.of(elements).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(String modules) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror", "-p", modules, "-d", "program"));
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(run("javac", arguments)).isEmpty();
    }

    @Test
    void showsEveryPackageThatHasSomethingPublic() throws IOException {
        Set<String> shown = descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (Stream<Path> published = Files.list(Path.of("api"))) {
            assertThat(shown)
                    .as("exports in src/main/module/module-info.java")
                    .containsExactlyInAnyOrderElementsOf(published
                            .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.txt$", ""))
                            .toList());
        }
    }

    @Test
    void exportsOfTheRuntimeLibraryWhatCallersUse() throws IOException {
        assertThat(descriptor().exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .filter(name -> name.contains(".support")))
                .containsExactlyInAnyOrder(
                        "dev.signet.interactions.support",
                        "dev.signet.interactions.support.codec",
                        "dev.signet.interactions.support.http",
                        "dev.signet.interactions.support.http.client",
                        "dev.signet.interactions.support.http.endpoint",
                        "dev.signet.interactions.support.http.multipart",
                        "dev.signet.interactions.support.http.response");
    }

    @Test
    void needsJacksonsCoreAndTheHttpClientAndOnlyTheLatterShowsAndKnowsWhatRecordsOfCallersNeed() throws IOException {
        assertThat(descriptor().requires().stream()
                        .filter(each -> !each.modifiers().contains(Requires.Modifier.MANDATED))
                        .map(each -> each.modifiers() + " " + each.name()))
                .containsExactlyInAnyOrder(
                        "[] com.fasterxml.jackson.core",
                        "[TRANSITIVE] java.net.http",
                        "[STATIC] org.jspecify",
                        "[STATIC] com.fasterxml.classmate",
                        "[STATIC] com.fasterxml.jackson.annotation",
                        "[STATIC] com.fasterxml.jackson.databind",
                        "[STATIC] com.github.victools.jsonschema.generator");
    }

    @Test
    @Tag("integration")
    void aProgramOnTheModulePathAsksAndReadsTheAnswer() throws Exception {
        compile(path(CLASSES, jar(JsonParser.class), jar(NullMarked.class)));
        compile(path(CLASSES, jar(JsonParser.class)));
        try (FakeService service = FakeService.start(new FakeModel())) {
            String said = run(
                    "java",
                    List.of(
                            "-p",
                            path(folder.resolve("program"), CLASSES, jar(JsonParser.class)),
                            "-m",
                            "com.example.asking/com.example.asking.Main",
                            service.uri().toString()));
            assertThat(said.lines()).hasSize(4).endsWith("true", "{\"a\":1.0}", "dev.signet.interactions");
            assertThat(service.received()).hasSize(1);
        }
    }
}
