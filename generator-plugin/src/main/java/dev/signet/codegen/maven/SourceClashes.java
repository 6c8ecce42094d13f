package dev.signet.codegen.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds classes that were generated although the project has them. */
final class SourceClashes {
    private SourceClashes() {}

    /**
     * What is in both the output folder and another source root.
     *
     * @param roots the project's source roots
     */
    static List<String> of(Path output, Collection<String> roots) {
        List<Path> others = roots.stream()
                .map(Path::of)
                .filter(root -> !root.equals(output) && Files.isDirectory(root))
                .toList();
        if (others.isEmpty() || !Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(output::relativize)
                    .sorted()
                    .flatMap(file ->
                            others.stream().map(root -> root.resolve(file)).filter(Files::exists))
                    .map(file -> file + " has the name of a generated class → rename it, or choose another package")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + output, e);
        }
    }
}
