package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in a Java with pattern switches covers unions and enums without {@code default}. */
@Tag("integration")
class ExhaustiveSwitchTest {
    private static final Path PROGRAM = Path.of("src/test/java21/guide/Switches.java");
    private static final Pattern BRANCH = Pattern.compile(" {12}case .*->.*");

    @TempDir
    Path folder;

    private Path jdk;

    @BeforeEach
    void findJdk() throws IOException {
        Optional<Path> found = newerJdk();
        Prerequisite.require(found.isPresent(), "no JDK of version 21 or later is installed beside this one");
        jdk = found.get();
    }

    /** A JDK of version 21 or later: the running one, or one installed beside it. */
    private static Optional<Path> newerJdk() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() >= 21) {
            return Optional.of(home);
        }
        try (Stream<Path> siblings = Files.list(home.resolve("..").normalize())) {
            return siblings.filter(ExhaustiveSwitchTest::isNewer).sorted().findFirst();
        }
    }

    private static boolean isNewer(Path jdk) {
        try {
            Path release = jdk.resolve("release");
            return Files.isExecutable(jdk.resolve("bin/javac"))
                    && Files.isRegularFile(release)
                    && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(2[1-9]|[3-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }

    private record Outcome(int exit, String output) {}

    private Outcome run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    /** Errors are reported by their key, one a line after the name of the file. */
    private Outcome compile(List<String> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "21",
                "-Xmaxerrs",
                "1000",
                "-XDrawDiagnostics",
                "--should-stop=ifError=FLOW",
                "-cp",
                classPath(),
                "-d",
                "."));
        arguments.addAll(files);
        return run("javac", arguments.toArray(String[]::new));
    }

    private static String classPath() {
        return Path.of("target/classes").toAbsolutePath() + File.pathSeparator + System.getProperty("java.class.path");
    }

    @Test
    void everyVariantIsEnough() throws IOException, InterruptedException {
        Files.copy(PROGRAM, folder.resolve("Switches.java"));
        assertThat(Files.readString(PROGRAM)).doesNotContain("default ->");
        Outcome compiled = compile(List.of("Switches.java"));
        assertThat(compiled.exit()).as(compiled.output()).isZero();
        Outcome ran = run("java", "-cp", "." + File.pathSeparator + classPath(), "guide.Switches");
        assertThat(ran.output().lines())
                .containsExactly(
                        "call of f",
                        "newer: dream",
                        "text hi",
                        "newer: smell",
                        "end of step 2",
                        "newer: rewound",
                        "done",
                        "newer: levitating");
    }

    @Test
    void withoutAnyOneOfThemItDoesNotCompile() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(PROGRAM);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (BRANCH.matcher(lines.get(i)).matches()) {
                List<String> rest = new ArrayList<>(lines);
                rest.set(i, "");
                String name = "Without" + i;
                Files.writeString(
                        folder.resolve(name + ".java"), String.join("\n", rest).replace("Switches", name));
                files.add(name + ".java");
            }
        }
        assertThat(files).hasSize(22 + 6 + 13 + 10);
        Outcome compiled = compile(files);
        assertThat(compiled.exit()).isNotZero();
        for (String file : files) {
            assertThat(compiled.output().lines().filter(line -> line.startsWith(file)))
                    .as(file)
                    .singleElement()
                    .asString()
                    .contains("compiler.err.not.exhaustive");
        }
    }
}
