package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.guide.OwnRepository;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new revision needs a folder and a row, and nothing else: a copy of this module gets one, and Maven generates it with the plugin as
 * it has just been built. Only what is new is compiled, beside the classes of this build, and tested.
 */
@Tag("integration")
class AddedRevisionTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> NEEDED =
            List.of("pom.xml", "mvnw", "mvnw.cmd", ".mvn", "spec", "generated-client/pom.xml", "generated-client/src");
    private static final String HOME = "dev/signet/interactions/r2026_05_20";
    private static final String NEW = "2026-06-17";
    private static final String NEW_PACKAGE = "dev.signet.interactions.r2026_06_17";
    private static final String NEW_FOLDER = NEW_PACKAGE.replace('.', '/');

    private static final String DREAM = """
            |    DreamStep:
            |      type: object
            |      required: [type, dream]
            |      properties:
            |        type: {const: dream}
            |        dream: {type: string}
            |
            """.replace("|", "");

    @TempDir
    Path copy;

    @TempDir
    Path repository;

    private Path module() {
        return copy.resolve("generated-client");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.endsWith("module-info.class")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void addRevision() throws IOException {
        Path spec = copy.resolve("spec");
        Files.createDirectories(spec.resolve(NEW));
        String document = Files.readString(spec.resolve("2026-05-20/openapi.yaml"));
        String step = "    ThoughtStep:\n";
        assertThat(document).containsOnlyOnce(step);
        Files.writeString(spec.resolve(NEW).resolve("openapi.yaml"), document.replace(step, DREAM + step));
        String overlay = Files.readString(spec.resolve("2026-05-20/overlay.yaml"));
        Files.writeString(
                spec.resolve(NEW).resolve("overlay.yaml"),
                overlay.replace("Api-Revision: '2026-05-20'", "Api-Revision: '" + NEW + "'"));
        Path list = spec.resolve("revisions.yaml");
        Files.writeString(list, Files.readString(list).stripTrailing() + """


                  - revision: '%1$s'
                    status: current
                    package: %2$s
                    document: %1$s/openapi.yaml
                    overlays:
                      - %1$s/overlay.yaml
                      - 2026-05-20/former-events.yaml
                      - 2026-05-20/webhook-events.yaml
                      - 2026-05-20/mixins.yaml
                """.formatted(NEW, NEW_PACKAGE));
    }

    private String generate() throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String usual = System.getProperty("user.home") + "/.m2/repository";
        return run(List.of(
                copy.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("localRepository", usual),
                "-Dmaven.repo.local.tail.ignoreAvailability=true",
                "-f",
                "pom.xml",
                "generate-sources"));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(module().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = builder.start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(log).isZero();
        return log;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return sources(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    /** The class path with the copy's classes in place of this build's. */
    private String classPath() {
        Path target = PROJECT.resolve("generated-client/target");
        return Stream.concat(
                        Stream.of("classes", "test-classes")
                                .map(name -> module().resolve("target").resolve(name)),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                                .filter(entry -> !entry.startsWith(target)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(Path folder, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath()));
        options.addAll(List.of("-proc:none", "-parameters", "-Xlint:all,-classfile,-path", "-Werror"));
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            assertThat(javac.getTask(
                                    messages,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources(folder)))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }

    @Test
    void aFolderAndARowAreEnough() throws IOException, InterruptedException {
        Prerequisite.require(Files.exists(PROJECT.resolve("mvnw")), "the project's own Maven is not there");
        for (String needed : NEEDED) {
            copy(PROJECT.resolve(needed), copy.resolve(needed));
        }
        addRevision();
        OwnRepository.fill(repository);
        assertThat(generate()).contains("Signet: " + NEW + ": ").doesNotContain("revision " + NEW + " has no ");

        Path sources = module().resolve("target/generated-sources/signet").resolve(NEW);
        Path tests = module().resolve("target/generated-test-sources/signet").resolve(NEW);
        assertThat(sources.resolve(NEW_FOLDER + "/InteractionsClient.java")).exists();
        assertThat(sources.resolve(NEW_FOLDER + "/model/DreamStep.java")).exists();
        assertThat(names(sources.resolve(NEW_FOLDER)))
                .containsAll(names(module().resolve("src/main/java").resolve(HOME)));
        assertThat(names(tests.resolve(NEW_FOLDER)))
                .containsExactlyElementsOf(
                        names(module().resolve("src/test/java").resolve(HOME)));

        Path target = module().resolve("target");
        copy(PROJECT.resolve("generated-client/target/classes"), target.resolve("classes"));
        copy(PROJECT.resolve("generated-client/target/test-classes"), target.resolve("test-classes"));
        compile(sources, target.resolve("classes"));
        compile(tests, target.resolve("test-classes"));
        String log = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsignet.revision=" + NEW,
                "-Dsignet.mutations=500",
                "-Dsignet.values=2",
                "-Dsignet.seeds=1",
                "-cp",
                classPath(),
                TestRun.class.getName(),
                "dev.signet.interactions.revisions",
                NEW_PACKAGE));
        assertThat(Integer.parseInt(log.replaceFirst("(?s).*?(\\d+) tests succeeded\\s*$", "$1")))
                .as(log)
                .isGreaterThan(1_500);
    }
}
