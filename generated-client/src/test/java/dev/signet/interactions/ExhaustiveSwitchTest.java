package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.interactions.r2026_05_20.model.Content;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.Step;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in a Java with pattern switches covers unions and enums without {@code default}. */
class ExhaustiveSwitchTest {
    @TempDir
    Path folder;

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

    private static String program(boolean complete) {
        StringBuilder source = new StringBuilder("import dev.signet.interactions.r2026_05_20.model.*;\n")
                .append("public class Switches {\n");
        for (Class<?> union : List.of(Step.class, Content.class, InteractionSseEvent.class)) {
            source.append("  static String of(")
                    .append(union.getSimpleName())
                    .append(" value) {\n    return switch (value) {\n");
            List<Class<?>> variants = new ArrayList<>(List.of(union.getPermittedSubclasses()));
            if (!complete) {
                variants.remove(0);
            }
            for (Class<?> variant : variants) {
                String name = variant.isMemberClass() ? union.getSimpleName() + ".Unknown" : variant.getSimpleName();
                source.append("      case ")
                        .append(name)
                        .append(" v -> \"")
                        .append(name)
                        .append("\";\n");
            }
            source.append("    };\n  }\n");
        }
        source.append("  static String of(InteractionStatus value) {\n    return switch (value) {\n");
        for (InteractionStatus.Known known : InteractionStatus.Known.values()) {
            source.append("      case InteractionStatus.Known.")
                    .append(known.name())
                    .append(" -> \"known\";\n");
        }
        return source.append("      case InteractionStatus.Unknown u -> u.value();\n    };\n  }\n")
                .append("  public static void main(String[] args) {\n")
                .append("    System.out.println(of(Step.fromJson(\"{\\\"type\\\":\\\"dream\\\"}\"))")
                .append(" + \" \" + of(Content.fromJson(\"{\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"x\\\"}\"))")
                .append(
                        " + \" \" + of(InteractionStatus.COMPLETED) + \" \" + of(InteractionStatus.of(\"new\")));\n  }\n}\n")
                .toString();
    }

    private record Outcome(int exit, String output) {}

    private Outcome run(Path jdk, String tool, String... arguments) throws IOException, InterruptedException {
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

    private Outcome compile(Path jdk, boolean complete) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Switches.java"), program(complete));
        return run(jdk, "javac", "--release", "21", "-cp", classPath(), "-d", ".", "Switches.java");
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void everyVariantIsEnoughAndOneLessIsNot() throws IOException, InterruptedException {
        Optional<Path> jdk = newerJdk();
        assumeTrue(jdk.isPresent(), "no JDK of version 21 or later is installed beside this one");
        assertThat(compile(jdk.get(), false).output()).contains("does not cover all possible input values");
        Outcome compiled = compile(jdk.get(), true);
        assertThat(compiled.exit()).as(compiled.output()).isZero();
        Outcome ran = run(jdk.get(), "java", "-cp", "." + File.pathSeparator + classPath(), "Switches");
        assertThat(ran.output().strip()).endsWith("Step.Unknown TextContent known new");
    }
}
