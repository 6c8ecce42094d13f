package dev.signet.interactions.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The client runs without the libraries for schemas, and says what to add if they are needed after all. */
class ClassPathTest {
    private static final String NEEDED =
            "Schemas of Java types need libraries that the client does not bring along; add ";
    private static final String GENERATOR = "com.github.victools:jsonschema-generator (version 4)";
    private static final String DATABIND = "com.fasterxml.jackson.core:jackson-databind (version 2)";

    /** What the guide says to add, with what that brings. */
    private static final Pattern ADDED =
            Pattern.compile("(jsonschema-generator|classmate|jackson-databind|jackson-annotations|slf4j-api)-.*");

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static List<String> run(Predicate<String> jar) throws IOException, InterruptedException {
        String classPath = classPath()
                .filter(entry -> !entry.endsWith(".jar") || jar.test(new File(entry).getName()))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        classPath,
                        WithoutLibraries.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed.lines().filter(line -> !line.startsWith("SLF4J")).toList();
    }

    private static boolean isNeeded(String jar) {
        return jar.startsWith("jackson-core-")
                || jar.startsWith("jspecify-")
                || jar.startsWith("interactions-client-test-");
    }

    @Test
    @Tag("integration")
    void theClientRunsWithoutTheLibraries() throws IOException, InterruptedException {
        String message = NEEDED + GENERATOR + " and " + DATABIND + " to the class path";
        assertThat(run(ClassPathTest::isNeeded))
                .containsExactly("As the function says: all is well", message, message, message, message);
    }

    @Test
    @Tag("integration")
    void whatTheGuideSaysToAddIsEnough() throws IOException, InterruptedException {
        assertThat(run(jar -> isNeeded(jar) || ADDED.matcher(jar).matches()))
                .containsExactly("As the function says: all is well", "done", "done", "done", "done");
    }

    @Test
    void theGuideNamesTheVersionsOfTheTests() throws IOException {
        String page = Files.readString(Path.of("../docs/guide/structured-output.md"));
        for (String artifact : List.of("jsonschema-generator", "jackson-databind")) {
            String jar = classPath()
                    .map(entry -> new File(entry).getName())
                    .filter(name -> name.matches(artifact + "-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            String version = jar.substring(artifact.length() + 1, jar.length() - ".jar".length());
            assertThat(page)
                    .contains("<artifactId>" + artifact + "</artifactId>\n  <version>" + version + "</version>");
        }
    }

    @Test
    @Tag("integration")
    void onlyWhatIsMissingIsNamed() throws IOException, InterruptedException {
        String message = NEEDED + GENERATOR + " to the class path";
        assertThat(run(jar -> isNeeded(jar) || jar.startsWith("jackson-")))
                .containsExactly("As the function says: all is well", message, message, message, message);
    }
}
