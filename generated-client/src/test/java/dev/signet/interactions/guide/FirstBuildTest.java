package dev.signet.interactions.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.interactions.Prerequisite;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Standalone;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new user does: in an empty folder, the page's files are written and its commands typed, one after another, and each prints
 * what the page says.
 */
@Tag("integration")
class FirstBuildTest {
    private static final Path PAGE = Path.of("../docs/guide/first-build.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \t]*```(\\w*) ?(\\S*)\n((?s:.*?))^[ \t]*```$");

    /** This build has done so already, but for the local repository, which is another for the test. */
    private static final String INSTALL =
            "cd signet\n./mvnw -ntp install -Dmaven.test.skip -Dmaven.javadoc.skip\ncd ..\n";

    /** The test starts the same service here, on a port that is free. */
    private static final String SERVE = "cd signet\n./mvnw -ntp -Pfake process-test-classes\n";

    private static final String SERVICE = "http://127.0.0.1:8080";
    private static final String KEY = "export GEMINI_API_KEY=…\n";
    private static final Pattern UNREACHABLE = Pattern.compile("Could not transfer|Cannot access central");

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private String printed = "";
    private String service = "";
    private final List<String> notTyped = new ArrayList<>();

    @Test
    void everythingIsAsThePageSays() throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "the commands are those of a Unix shell");
        folder = Files.createDirectory(home.resolve("empty"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FakeService fake = Standalone.start(0, new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            service = fake.uri().toString();
            String told = bytes.toString(StandardCharsets.UTF_8).replace(service, SERVICE);
            for (MatchResult block :
                    BLOCK.matcher(Files.readString(PAGE)).results().toList()) {
                read(block.group(1), block.group(2), block.group(3), told);
            }
            assertThat(fake.received()).hasSize(1);
        }
        assertThat(notTyped).hasSize(3).startsWith(INSTALL, SERVE);
    }

    private void read(String language, String path, String content, String told)
            throws IOException, InterruptedException {
        if (path.contains("/")) {
            Path file = home.resolve("empty").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } else if (language.equals("sh")) {
            printed = type(content, told);
        } else if (language.equals("text")) {
            assertThat(withoutMaven(printed)).isEqualTo(content);
        } else {
            fail("Nobody would know whether this is so: %s%n%s", language, content);
        }
    }

    /** What the program printed between the lines of Maven, each of which begins with its level. */
    private static String withoutMaven(String printed) {
        return printed.lines()
                .filter(line -> !line.matches("\\[(INFO|WARNING)].*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String type(String commands, String told) throws IOException, InterruptedException {
        boolean installs = commands.equals(INSTALL);
        boolean serves = commands.equals(SERVE);
        if (installs) {
            install();
        }
        if (installs || serves || commands.startsWith(KEY)) {
            notTyped.add(commands);
            return serves ? told : "";
        }
        return run(commands.replace(SERVICE, service));
    }

    private void install() throws IOException {
        Files.createDirectories(folder.resolve("signet/.mvn/wrapper"));
        for (String file : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
            Files.copy(Path.of("..").resolve(file), folder.resolve("signet").resolve(file));
        }
        OwnRepository.fill(home.resolve("repository"));
    }

    /** Runs commands where those before them have left off, and gives what they print. */
    private String run(String commands) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path errors = home.resolve("errors");
        Path left = home.resolve("left");
        ProcessBuilder shell = new ProcessBuilder("sh", "-ec", commands + "pwd -P > '" + left + "'\n")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.endsWith("_API_KEY"));
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("MAVEN_ARGS", repositories());
        // What C2 makes of a short run, and collecting beside it, cost more than they gain.
        shell.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = shell.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(out);
        String wrong = said + Files.readString(errors);
        assertThat(ended).as(wrong).isTrue();
        Prerequisite.require(
                process.exitValue() == 0 || !UNREACHABLE.matcher(wrong).find(),
                "not in the local repository, and no network to fetch it: " + wrong);
        assertThat(process.exitValue()).as(wrong).isZero();
        folder = Path.of(Files.readString(left).strip());
        return said;
    }

    /** A repository of the test's own, behind which stands that of this build. */
    private String repositories() {
        String usual = System.getProperty("user.home") + "/.m2/repository";
        return String.join(
                " ",
                "-Dmaven.repo.local=" + home.resolve("repository"),
                "-Dmaven.repo.local.tail=" + System.getProperty("localRepository", usual),
                "-Dmaven.repo.local.tail.ignoreAvailability=true");
    }
}
