package dev.signet.codegen.maven.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A local repository that holds this plugin as it was just compiled; everything else comes from the one of this build. */
record Repository(Path folder) {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String PARENT_POM = read(HERE.resolve("../pom.xml"));
    static final String VERSION = first("<artifactId>signet-parent</artifactId>\\s*<version>([^<]+)</version>");

    static Repository in(Path folder) throws IOException {
        Repository repository = new Repository(folder);
        repository.put("signet-parent", "pom", HERE.resolve("../pom.xml"));
        repository.put("signet-templates", "pom", HERE.resolve("../templates/pom.xml"));
        repository.put("signet-maven-plugin", "pom", HERE.resolve("pom.xml"));
        repository.putJar("signet-templates", HERE.resolve("../templates/target/classes"), "");
        repository.putPlugin("");
        return repository;
    }

    /** Puts the plugin there, with some text of its own that does nothing. */
    void putPlugin(String mark) throws IOException {
        putJar("signet-maven-plugin", HERE.resolve("target/classes"), mark);
    }

    /** The version that this build uses of something, by its property. */
    static String version(String property) {
        return first("<" + Pattern.quote(property) + ">([^<]+)</");
    }

    private static String first(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(PARENT_POM);
        if (!matcher.find()) {
            throw new IllegalStateException("the parent pom has no " + pattern);
        }
        return matcher.group(1);
    }

    private Path file(String artifact, String ending) throws IOException {
        Path home = Files.createDirectories(
                folder.resolve("dev/signet").resolve(artifact).resolve(VERSION));
        return home.resolve(artifact + "-" + VERSION + "." + ending);
    }

    private void put(String artifact, String ending, Path content) throws IOException {
        Files.copy(content, file(artifact, ending));
    }

    private void putJar(String artifact, Path classes, String mark) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(file(artifact, "jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Path each : files) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, jar);
            }
            jar.putNextEntry(new JarEntry("mark"));
            jar.write(mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
