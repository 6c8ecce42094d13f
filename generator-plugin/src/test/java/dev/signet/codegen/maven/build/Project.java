package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.openapigenerator.Tools;
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

    /** An empty project in a folder, with a repository beside it. */
    static Project in(Path folder) throws IOException {
        Prerequisite.require(Files.exists(MAVEN), "the project's own Maven is not there");
        return new Project(
                Files.createDirectories(folder.resolve("project")), Repository.in(folder.resolve("repository")));
    }

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

    /** The Java that is generated, and what it needs. */
    static String java17() {
        return """
                <properties>
                  <maven.compiler.release>17</maven.compiler.release>
                  <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
                <dependencies>
                  <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-core</artifactId><version>%s</version></dependency>
                  <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>%s</version></dependency>
                </dependencies>
                """.formatted(Repository.version("jackson.version"), Repository.version("jspecify.version"));
    }

    /** Maven's own plugins up to the phase {@code compile}, in versions that are at hand. */
    static String compiling() {
        return maven("resources") + maven("compiler");
    }

    /** Maven's own plugins up to the phase {@code package}. */
    static String packaging() {
        return compiling() + maven("surefire") + maven("jar");
    }

    private static String maven(String name) {
        return "<plugin><artifactId>maven-%s-plugin</artifactId><version>%s</version></plugin>"
                .formatted(name, Repository.version("plugin." + name + ".version"));
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

    private Process start(String network, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                MAVEN.toString(),
                "-B",
                network,
                "-ntp",
                "-Dmaven.repo.local=" + repository.folder(),
                "-Dmaven.repo.local.tail="
                        + System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository")));
        command.addAll(arguments);
        ProcessBuilder maven =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        maven.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        maven.environment().put("MAVEN_OPTS", String.join(" ", Tools.SHORT_LIVED));
        Process process = maven.start();
        process.getOutputStream().close();
        return process;
    }

    /** Builds without a look at the network, and gives the log. */
    String build(String... arguments) throws IOException, InterruptedException {
        return end(start("-o", List.of(arguments)));
    }

    /** The same for a build that may fetch what nothing else here needs. */
    String buildWithNetwork(String... arguments) throws IOException, InterruptedException {
        return end(start("-U", List.of(arguments)));
    }

    private static String end(Process process) throws IOException, InterruptedException {
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
