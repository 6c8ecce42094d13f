package dev.signet.interactions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide by which a program shares an archive of its classes. */
@Tag("integration")
class ClassSharingTest {
    private static final Pattern COMMANDS = Pattern.compile("(?s)## Starting faster\n.*?```sh\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String MAIN = """
            package com.example;

            import dev.signet.interactions.r2026_05_20.InteractionsClient;
            import dev.signet.interactions.r2026_05_20.model.Interaction;

            public final class Main {
                public static void main(String[] args) {
                    try (InteractionsClient client = InteractionsClient.builder().apiKey("none").build()) {
                        System.out.println(Interaction.fromJson("{\\"id\\": \\"i-1\\", \\"status\\": \\"completed\\"}").id());
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private static void jar(Path classes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                jar.write(Files.readAllBytes(each));
                jar.closeEntry();
            }
        }
    }

    /** The program as {@code app.jar}, and what it needs in {@code lib}. */
    private void prepare() throws IOException, URISyntaxException {
        jar(
                Path.of(InteractionsClient.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()),
                folder.resolve("lib/client.jar"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = String.valueOf(path.getFileName());
            if (name.startsWith("jackson-core-") || name.startsWith("jspecify-")) {
                Files.copy(path, folder.resolve("lib").resolve(name));
            }
        }
        Path source = Files.writeString(folder.resolve("Main.java"), MAIN);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        folder.resolve("lib/client.jar").toString(),
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString()))
                .isZero();
        jar(folder.resolve("classes"), folder.resolve("app.jar"));
    }

    private String run(String command, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(command).results().toList()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(text.replace(":lib", File.pathSeparator + "lib"));
        }
        assertThat(words.get(0)).isEqualTo("java");
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(1, List.of(options));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    @Test
    void theSecondRunTakesTheClassesOfTheClientFromTheArchive() throws Exception {
        MatchResult found = COMMANDS.matcher(Files.readString(Path.of("../docs/guide/client.md")))
                .results()
                .findFirst()
                .orElseThrow();
        List<String> commands = found.group(1).lines().toList();
        assertThat(commands).hasSize(2);
        prepare();

        assertThat(run(commands.get(0))).contains("i-1");
        assertThat(folder.resolve("app.jsa")).isNotEmptyFile();
        assertThat(run(commands.get(1), "-Xlog:class+load"))
                .contains(
                        "i-1",
                        "dev.signet.interactions.r2026_05_20.InteractionsClient source: shared objects file (top)");
    }
}
