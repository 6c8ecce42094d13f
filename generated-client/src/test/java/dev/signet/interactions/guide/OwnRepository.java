package dev.signet.interactions.guide;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A local Maven repository with this project's artifacts as they were just compiled, so that another build can use them. */
public final class OwnRepository {
    private static final Path ROOT = Path.of("..");

    private OwnRepository() {}

    /** Puts them there. */
    public static void fill(Path repository) throws IOException {
        String version = version();
        Files.copy(ROOT.resolve("pom.xml"), place(repository, "signet-parent", version, ".pom"));
        for (String module : List.of("templates", "generator-plugin", "extensions/client-test", "generated-client")) {
            String artifact = switch (module) {
                case "templates" -> "signet-templates";
                case "generator-plugin" -> "signet-maven-plugin";
                case "extensions/client-test" -> "interactions-client-test";
                default -> "interactions-client";
            };
            Files.copy(ROOT.resolve(module).resolve("pom.xml"), place(repository, artifact, version, ".pom"));
            jar(ROOT.resolve(module).resolve("target/classes"), place(repository, artifact, version, ".jar"));
        }
    }

    private static String version() throws IOException {
        return Files.readString(ROOT.resolve("pom.xml"))
                .replaceFirst("(?s).*?<artifactId>signet-parent</artifactId>\\s*<version>([^<]+)<.*", "$1");
    }

    private static Path place(Path repository, String artifact, String version, String ending) throws IOException {
        Path folder = repository.resolve("dev/signet").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        return folder.resolve(artifact + "-" + version + ending);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
