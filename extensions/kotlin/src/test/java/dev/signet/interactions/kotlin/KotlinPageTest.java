package dev.signet.interactions.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The guide's page for Kotlin, compiled by Kotlin's compiler; its tests run, and what it says does not compile doesn't. */
@Tag("integration")
class KotlinPageTest {
    private static final Path PAGE = Path.of("../../docs/guide/kotlin.md");
    private static final Pattern ERROR = Pattern.compile("(?m)^.*?\\.kt:(\\d+):\\d+: error: (.*)$");

    @TempDir
    Path folder;

    private record Said(ExitCode code, String text) {}

    private static String block(String language, String name) throws IOException {
        Matcher found = Pattern.compile("(?s)```" + Pattern.quote(language + " " + name) + "\n(.*?)```")
                .matcher(Files.readString(PAGE));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Said compile(Path... sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Werror",
                "-jvm-target",
                "17",
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> Files.exists(Path.of(entry)))
                        .collect(Collectors.joining(File.pathSeparator)),
                "-d",
                folder.resolve("classes").toString()));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itsProgramCompilesAndItsTestsPass() throws Exception {
        Said said = compile(
                write("Summaries.kt", block("kotlin", "src/main/kotlin/Summaries.kt")),
                write("SummariesTest.kt", block("kotlin", "src/test/kotlin/SummariesTest.kt")));
        assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.OK);

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass("com.example.SummariesTest")))
                    .build();
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, summary);
            assertThat(summary.getSummary().getFailures()).isEmpty();
            assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(2);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void whatIsForgottenDoesNotCompile() throws IOException {
        Said said = compile(write("Refused.kt", block("kotlin", "refused")));
        assertThat(said.code()).isEqualTo(ExitCode.COMPILATION_ERROR);
        String expected = Stream.of(block("text", "refused").split("…"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\n]*"));
        assertThat(ERROR.matcher(said.text())
                        .results()
                        .map(each -> each.group(1) + ": " + each.group(2) + "\n")
                        .collect(Collectors.joining()))
                .matches(expected);
    }

    /** The same versions as in the parent's pom. */
    @Test
    void itsBuildsNameTheVersionsThatAreTested() throws IOException {
        String parent = Files.readString(Path.of("../../pom.xml"));
        String kotlin = property(parent, "kotlin.version");
        String junit = property(parent, "junit.version");
        String signet = property(parent.substring(parent.indexOf("signet-parent")), "version");
        assertThat(block("xml", "pom.xml"))
                .contains("<kotlin.version>" + kotlin + "<", "<version>" + junit + "<", "<version>" + signet + "<");
        assertThat(block("kotlin", "build.gradle.kts"))
                .contains("version \"" + kotlin + "\"", "junit-jupiter:" + junit, "interactions-client:" + signet);
    }

    private static String property(String pom, String name) {
        Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
