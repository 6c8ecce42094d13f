package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.maven.HostileDocuments.Hostile;
import dev.signet.codegen.openapigenerator.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The goal refuses what means harm: soon, with its place and a remedy, in little memory, and without writing anything. */
class HostileDocumentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MEGABYTES = "256";

    @TempDir
    Path scratch;

    private static GenerateMojo goal(Path folder, String document, RecordingLog log) {
        GenerateMojo goal = new GenerateMojo();
        goal.setLog(log);
        goal.startFolder = folder.toString();
        goal.inputSpec = document;
        goal.modelPackage = "com.example.model";
        return goal;
    }

    /** What is wrong with a document, as the build shows it; empty if it was generated from. */
    private static List<String> refusal(Path folder, Hostile hostile) throws IOException {
        hostile.writeTo(folder);
        RecordingLog log = new RecordingLog();
        try {
            goal(folder, hostile.file(), log).execute();
            return List.of();
        } catch (MojoFailureException refused) {
            return log.lines.stream().filter(line -> line.startsWith("error ")).toList();
        } catch (AbstractMojoExecutionException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A folder to work in, with a secret outside and a link to it. */
    private static Path folder(Path scratch) throws IOException {
        Path home = Files.createTempDirectory(scratch, "home");
        Path folder = Files.createDirectory(home.resolve("project"));
        Files.writeString(home.resolve("secret.yaml"), "type: string");
        Files.createSymbolicLink(folder.resolve("link.yaml"), home.resolve("secret.yaml"));
        return folder;
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAndNothingIsWritten() {
        return HostileDocuments.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())));
    }

    private void check(Hostile hostile) throws IOException {
        Path folder = folder(scratch);
        List<Path> before = new ArrayList<>(content(folder));
        before.add(folder.resolve(hostile.file()));
        List<String> refusal = assertTimeoutPreemptively(PATIENCE, () -> refusal(folder, hostile));
        assertThat(refusal)
                .isNotEmpty()
                .anyMatch(line -> line.contains(hostile.message()))
                .allMatch(line -> line.startsWith("error " + hostile.file()))
                .allMatch(line -> line.contains(" → "))
                .noneMatch(line -> line.contains("Exception") || line.contains("dev.signet"));
        assertThat(content(folder)).isEqualTo(before.stream().sorted().toList());
    }

    /** Arguments: a folder to work in. Prints what was not refused. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, Hostile> each : HostileDocuments.all().entrySet()) {
            if (refusal(folder(Path.of(arguments[0])), each.getValue()).isEmpty()) {
                System.out.println(each.getKey());
            }
        }
    }

    @Test
    @Tag("integration")
    void littleMemoryIsEnoughToRefuseThemAll() throws IOException, InterruptedException {
        assertThat(output(HostileDocumentsTest.class.getName(), scratch.toString()))
                .isEmpty();
    }

    private String output(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Tools.SHORT_LIVED);
        command.addAll(List.of("-Xmx" + MEGABYTES + "m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(scratch, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds() * 3, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as(text).isTrue();
        assertThat(process.waitFor()).as(text).isZero();
        return text.lines().filter(line -> !line.startsWith("SLF4J")).reduce("", String::concat);
    }

    @Test
    void aDescriptionOfTenMegabytesStaysAComment() throws Exception {
        Path folder = folder(scratch);
        String description = "Words. */ class X {} {@code \\u002a/ ".repeat(300_000);
        Files.writeString(
                folder.resolve("openapi.yaml"),
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet:\n"
                        + "      type: object\n      description: '" + description + "'\n");
        RecordingLog log = new RecordingLog();
        assertTimeoutPreemptively(
                PATIENCE, () -> goal(folder, "openapi.yaml", log).execute());
        Path pet = folder.resolve("generated/com/example/model/Pet.java");
        assertThat(pet).exists();
        assertThat(Files.readString(pet)).hasSizeLessThan(100_000).contains("(Shortened.)");
    }

    private static SignetMojo failing(Error error) {
        return new SignetMojo() {
            @Override
            void run(OptionReader options, Workspace workspace) {
                throw error;
            }
        };
    }

    @Test
    void memoryThatIsExhaustedIsReportedAsThat() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> failing(new OutOfMemoryError()).execute())
                .withMessageMatching("the document needs more memory than the \\d+ MB .*-Xmx.*");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> failing(new StackOverflowError()).execute())
                .withMessageStartingWith("internal error in Signet");
    }
}
