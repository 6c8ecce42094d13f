package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project that is built by Maven itself, in a process of its own. */
record Project(Path folder, Repository repository) {
    static final Path MAVEN = Path.of("../mvnw").toAbsolutePath().normalize();
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);

    /** A plugin element with executions, for a pom. */
    static String signet(String... executions) {
        return """
                <plugin>
                  <groupId>dev.signet</groupId>
                  <artifactId>signet-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions>%s</executions>
                </plugin>
                """.formatted(Repository.VERSION, String.join("", executions));
    }

    static String execution(String id, String configuration) {
        return "<execution><id>" + id + "</id><goals><goal>generate</goal></goals><configuration>" + configuration
                + "</configuration></execution>";
    }

    static String pom(String artifact, String content) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  %s
                </project>
                """.formatted(artifact, content);
    }

    void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                MAVEN.toString(),
                "-B",
                "-o",
                "-ntp",
                "-Dmaven.repo.local=" + repository.folder(),
                "-Dmaven.repo.local.tail="
                        + System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository")));
        command.addAll(List.of(arguments));
        ProcessBuilder maven =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        maven.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = maven.start();
        process.getOutputStream().close();
        return process;
    }

    /** Builds, and gives the log. */
    String build(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(log).isZero();
        return log;
    }

    /** The files below a folder and what stands in them, but for what Signet knows of them. */
    Map<String, String> files(String path) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : all(path)) {
            files.put(folder.resolve(path).relativize(file).toString(), Files.readString(file));
        }
        return files;
    }

    /** Makes all files look old. */
    void age(String path) throws IOException {
        for (Path file : all(path)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    /** The files that were written since they were made to look old. */
    List<String> young(String path) throws IOException {
        List<String> young = new ArrayList<>();
        for (Path file : all(path)) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                young.add(String.valueOf(file.getFileName()));
            }
        }
        return young;
    }

    /** Deletes a folder with all in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private List<Path> all(String path) throws IOException {
        Path root = folder.resolve(path);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith(".signet"))
                    .sorted()
                    .toList();
        }
    }
}
