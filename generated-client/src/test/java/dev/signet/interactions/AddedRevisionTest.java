package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.guide.OwnRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new revision needs a folder and a row, and nothing else: a copy of this module gets one, and Maven builds it with the plugin
 * as it has just been built.
 */
@Tag("integration")
class AddedRevisionTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> LEFT_OUT =
            Set.of("target", ".git", "node_modules", "templates", "generator-plugin", "benchmarks", "publishing");
    private static final String NEW = "2026-06-17";

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

    private void copyProject() throws IOException {
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(PROJECT.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        copy.resolve(PROJECT.relativize(file)),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
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
                    package: dev.signet.interactions.r2026_06_17
                    document: %1$s/openapi.yaml
                    overlays:
                      - %1$s/overlay.yaml
                """.formatted(NEW));
    }

    private String build() throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String usual = System.getProperty("user.home") + "/.m2/repository";
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        copy.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                        "-B",
                        "-ntp",
                        "-Dmaven.repo.local=" + repository,
                        "-Dmaven.repo.local.tail=" + System.getProperty("localRepository", usual),
                        "-Dmaven.repo.local.tail.ignoreAvailability=true",
                        "-f",
                        "generated-client/pom.xml",
                        "test",
                        // The sources that people wrote are those of this build.
                        "-Derrorprone.options=-XepDisableAllChecks",
                        "-Dnullaway.options=",
                        "-Dsignet.mutations=10000",
                        "-Dsignet.values=30",
                        "-Dtest=dev.signet.interactions.revisions.*Test",
                        "-Dsurefire.failIfNoSpecifiedTests=false"))
                .directory(copy.toFile())
                .redirectErrorStream(true);
        maven.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = maven.start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(log).isZero();
        return log;
    }

    @Test
    void aFolderAndARowAreEnough() throws IOException, InterruptedException {
        Prerequisite.require(Files.exists(PROJECT.resolve("mvnw")), "the project's own Maven is not there");
        copyProject();
        addRevision();
        OwnRepository.fill(repository);
        String log = build();
        assertThat(log).contains("Signet: " + NEW + ": ");
        Path classes = copy.resolve("generated-client/target/classes/dev/signet/interactions/r2026_06_17");
        assertThat(classes.resolve("InteractionsClient.class")).exists();
        assertThat(classes.resolve("model/DreamStep.class")).exists();
        try (Stream<Path> reports = Files.list(copy.resolve("generated-client/target/surefire-reports"))) {
            List<Path> all =
                    reports.filter(report -> report.toString().endsWith(".xml")).toList();
            assertThat(all)
                    .anySatisfy(report -> assertThat(Files.readString(report)).contains("[3]"));
            assertThat(all)
                    .allSatisfy(report -> assertThat(Files.readString(report)).doesNotContain("<failure"));
        }
    }
}
