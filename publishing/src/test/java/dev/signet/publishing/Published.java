package dev.signet.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An artifact in one version, in the folder to which {@code .ci/publish} published it. */
record Published(String artifact, String version) {
    static final List<String> ARTIFACTS = List.of(
            "interactions-client",
            "interactions-client-google-auth",
            "interactions-client-opentelemetry",
            "interactions-client-spring-boot-starter",
            "interactions-client-test",
            "signet-bom",
            "signet-maven-plugin",
            "signet-templates");

    /** What there is of each artifact: what its file is called after the version. */
    private static final List<String> FILES =
            List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");

    /** The command line, which is published beside the plugin. */
    static final String COMMAND_LINE = "-cli.jar";

    /** What there is of this one. */
    List<String> files() {
        if (!isLibrary()) {
            return List.of(".pom");
        }
        return artifact.equals("signet-maven-plugin")
                ? Stream.concat(FILES.stream(), Stream.of(COMMAND_LINE)).toList()
                : FILES;
    }

    /** Whether it is more than a pom. */
    boolean isLibrary() {
        return !artifact.equals("signet-bom");
    }

    /** The folder in which all of it happened: the copies of the project that were built, and the repository. */
    static Path work() {
        return Path.of(given("signet.work"));
    }

    static Path group() {
        return work().resolve("repository/dev/signet");
    }

    /** The older first; only one if they are the same. */
    static List<String> versions() {
        return Stream.of(given("signet.versions").split(",")).distinct().toList();
    }

    static String newestVersion() {
        return versions().get(versions().size() - 1);
    }

    private static String given(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(property + " is not set; run .ci/publish");
        }
        return value;
    }

    static List<Published> all() {
        return ARTIFACTS.stream()
                .flatMap(artifact -> versions().stream().map(version -> new Published(artifact, version)))
                .toList();
    }

    static List<Published> libraries() {
        return all().stream().filter(Published::isLibrary).toList();
    }

    Path folder() {
        return group().resolve(artifact).resolve(version);
    }

    Path file(String ending) {
        return folder().resolve(artifact + "-" + version + ending);
    }

    /** Name → content of each file in a jar, folders left out. */
    Map<String, byte[]> entries(String ending) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(file(ending)))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Names of the files in a folder, folders left out, sorted. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
