package dev.signet.codegen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.signet.codegen.Prerequisite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line, as a process of its own in a folder without a pom. */
@Tag("integration")
class JarTest {
    private static final Path SPEC = Path.of("../spec").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path jar;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("signet-.*-cli\\.jar"))
                    .toList();
            Prerequisite.require(found.size() == 1, "the command line is packaged in target: " + found);
            jar = found.get(0).toAbsolutePath();
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return run(List.of("-XX:TieredStopAtLevel=1"), List.of(arguments));
    }

    private List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private Ended run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = command(options, arguments);
        Path out = Files.createTempFile("signet", ".out");
        Path err = Files.createTempFile("signet", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    @Test
    void generatesComparesAndReportsTheInteractionsDocument() throws Exception {
        String document = SPEC.resolve("2026-05-20/openapi.yaml").toString();
        String overlay = SPEC.resolve("2026-05-20/overlay.yaml").toString();
        String[] generate = {
            "generate", "--input-spec", document, "--overlays", overlay, "--model-package", "com.example.model"
        };

        Ended generated = run(generate);
        assertThat(generated.err()).isEmpty();
        assertThat(generated.code()).isZero();
        assertThat(generated.out()).containsPattern("Signet: \\d+ records, .* files written, ");
        assertThat(folder.resolve("generated/com/example/InteractionsClient.java"))
                .exists();
        assertThat(run(generate).out()).contains("; up to date in ");

        Ended report = run("report", "--input-spec", document, "--overlays", overlay);
        assertThat(report).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(folder.resolve("signet-report/report.html")).exists();

        Ended diff = run(
                "diff",
                "--from=2026-05-06",
                "--to=2026-05-20",
                "--revisions=" + SPEC.resolve("revisions.yaml"),
                "--fail-on=breaking-wire");
        assertThat(diff.code()).isEqualTo(ExitCode.FOUND);
        assertThat(folder.resolve("signet-diff/diff.html")).exists();
    }

    @Test
    void aSecondJvmTakesThePlaceOfTheFirst() throws Exception {
        Path document = Files.writeString(
                folder.resolve("two words.yaml"),
                "{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {},"
                        + " components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}}");
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"), Files.readString(document).replace("name:", "names:"));
        String[] diff = {"diff", "--from", document.toString(), "--to", changed.toString(), "--fail-on=breaking-source"
        };

        Ended own = run(List.of("-Ddev.signet.quick=true"), List.of(diff));
        Ended second = run(List.of(), List.of(diff));

        assertThat(second.code()).isEqualTo(ExitCode.FOUND);
        assertThat(second.err()).isEqualTo(own.err());
        assertThat(withoutProgress(second)).isEqualTo(withoutProgress(own)).contains("property Pet.names is new");
        Ended invalid = run(List.of("-Xmx256m"), List.of("generate", "--input-spec=none.yaml", "--model-package=a.b"));
        assertThat(invalid.code()).isEqualTo(ExitCode.INVALID);
        assertThat(invalid.err()).contains("none.yaml").doesNotContain("Exception");
    }

    /** What was printed, but for what a slow machine is told. */
    private static String withoutProgress(Ended run) {
        return run.out().replaceAll("(?m)^Signet: .* s so far\\R", "");
    }

    @Test
    void bothJvmsEndTogether() throws Exception {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            schemas.append(
                    "    S%d: {type: object, properties: {a: {type: string}, b: {$ref: '#/components/schemas/S%d'}}}\n"
                            .formatted(i, i / 2));
        }
        Path large = Files.writeString(
                folder.resolve("openapi.yaml"),
                "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas);
        Process first = new ProcessBuilder(
                        command(List.of(), List.of("diff", "--from", large.toString(), "--to", large.toString())))
                .directory(folder.toFile())
                .start();
        ProcessHandle second = awaitChild(first);
        Thread.sleep(500);
        assertThat(second.isAlive()).isTrue();

        first.destroy();

        assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(second.isAlive()).isFalse();
    }

    private static ProcessHandle awaitChild(Process process) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<ProcessHandle> children = process.children().toList();
            if (!children.isEmpty()) {
                return children.get(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no second JVM");
    }

    /** As the guide's page says. */
    @Test
    void startsFromAnArchiveOfItsClasses() throws Exception {
        List<String> commands = CommandLinePageTest.block("archive").lines().toList();
        Files.writeString(
                folder.resolve("openapi.yaml"),
                "{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {},"
                        + " components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}}");

        Ended first = inPage(commands.get(0), List.of());
        Ended second = inPage(commands.get(1) + " --output again", List.of("-Xlog:class+load:file=loaded.txt"));

        assertThat(first.code()).isZero();
        assertThat(second).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(Files.readString(folder.resolve("loaded.txt")))
                .contains("dev.signet.codegen.cli.Main source: shared objects file (top)");
    }

    /** Runs a command of the guide with some more options of the JVM. */
    private Ended inPage(String command, List<String> more) throws IOException, InterruptedException {
        String[] parts = command.split(" -jar signet\\.jar ", -1);
        List<String> options = new ArrayList<>(List.of(parts[0].split(" ")));
        assertThat(options.remove(0)).isEqualTo("java");
        options.addAll(more);
        return run(options, List.of(parts[1].split(" ")));
    }

    @Test
    void holdsAllThatItNeedsAndNothingOfMavenOrOfOtherFrontEnds() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            file.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(names)
                    .contains(
                            "META-INF/LICENSE",
                            "picocli/CommandLine.class",
                            "dev/signet/codegen/cli/Main.class",
                            "com/palantir/javapoet/JavaFile.class",
                            "META-INF/services/com.fasterxml.jackson.core.JsonFactory")
                    .noneMatch(name -> name.startsWith("org/apache/maven/")
                            || name.startsWith("dev/signet/codegen/maven/")
                            || name.startsWith("dev/signet/codegen/openapigenerator/")
                            || name.matches("META-INF/services/(org\\.openapitools|javax)\\..*")
                            || name.matches("META-INF/(maven/plugin\\.xml|.*\\.(SF|RSA|DSA))")
                            || name.endsWith("module-info.class"));
            assertThat(new String(
                            file.getInputStream(file.getEntry("META-INF/LICENSE"))
                                    .readAllBytes(),
                            UTF_8))
                    .isEqualTo(Files.readString(Path.of("../LICENSE")));
            assertThat(Files.size(jar)).isLessThan(10_000_000);
        }
    }

    /** The guide's build, wherever a Gradle is on the PATH that knows it. */
    @Test
    void gradleGeneratesBeforeItCompiles() throws Exception {
        List<Path> gradle = Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(place -> Path.of(place, File.separatorChar == '\\' ? "gradle.bat" : "gradle"))
                .filter(Files::isExecutable)
                .toList();
        assumeFalse(gradle.isEmpty(), "no gradle on the PATH");
        Files.createDirectories(folder.resolve("src/main/openapi"));
        Files.copy(SPEC.resolve("2026-05-20/openapi.yaml"), folder.resolve("src/main/openapi/openapi.yaml"));
        Files.writeString(folder.resolve("settings.gradle"), "rootProject.name = 'pets'\n");
        Files.writeString(
                folder.resolve("build.gradle"),
                CommandLinePageTest.block("build.gradle")
                        .replaceFirst("signet 'dev\\.signet:[^']*'", "signet files('" + jar + "')"));
        Path log = Files.createTempFile("gradle", ".log");

        Process build = new ProcessBuilder(gradle.get(0).toString(), "--no-daemon", "--console=plain", "compileJava")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(build.waitFor()).as(Files.readString(log)).isZero();
        assertThat(folder.resolve("build/classes/java/main/com/example/pets/model/Step.class"))
                .exists();
    }
}
