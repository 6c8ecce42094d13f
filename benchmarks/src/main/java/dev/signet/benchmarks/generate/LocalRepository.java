package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A local repository for measured builds: Signet as this build has just packaged it, and behind that the user's own. */
final class LocalRepository {
    private final Path head;
    private final Path tail;

    private LocalRepository(Path head, Path tail) {
        this.head = head;
        this.tail = tail;
    }

    static LocalRepository of(Settings settings) throws IOException {
        LocalRepository repository = new LocalRepository(settings.target("repository"), settings.repository());
        Path project = settings.project();
        repository.put("signet-parent", settings.version(), ".pom", project.resolve("pom.xml"));
        repository.putModule("signet-templates", settings.version(), project.resolve("templates"));
        repository.putModule("signet-maven-plugin", settings.version(), project.resolve("generator-plugin"));
        return repository;
    }

    private void putModule(String artifact, String version, Path folder) throws IOException {
        put(artifact, version, ".pom", folder.resolve("pom.xml"));
        put(artifact, version, ".jar", folder.resolve("target").resolve(artifact + "-" + version + ".jar"));
    }

    private void put(String artifact, String version, String suffix, Path file) throws IOException {
        Path place = head.resolve(path("dev.signet", artifact, version) + suffix);
        Files.createDirectories(place.getParent());
        Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String path(String group, String artifact, String version) {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version;
    }

    /** {@return the jar with these coordinates, {@code group:artifact:type[:classifier]:version}} */
    Path jar(String coordinates) {
        String[] parts = coordinates.split(":");
        String version = parts[parts.length - 1];
        String classifier = parts.length > 4 ? "-" + parts[3] : "";
        String path = path(parts[0], parts[1], version) + classifier + ".jar";
        Path own = head.resolve(path);
        return Files.exists(own) ? own : tail.resolve(path);
    }

    /** {@return what makes Maven use it} */
    List<String> arguments() {
        return List.of("-Dmaven.repo.local=" + head, "-Dmaven.repo.local.tail=" + tail);
    }
}
