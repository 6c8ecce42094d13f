package dev.signet.codegen.compiler;

import dev.signet.codegen.problem.EditDistance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What was probably meant by the name of a file that does not exist. */
final class PathSuggestion {
    private PathSuggestion() {}

    /** The existing file or folder that is most like the first part of {@code missing} that does not exist. */
    static Optional<Path> of(Path missing) {
        Path part = missing.toAbsolutePath().normalize();
        Path parent = part.getParent();
        while (parent != null && !Files.isDirectory(parent)) {
            part = parent;
            parent = part.getParent();
        }
        Path name = part.getFileName();
        return parent == null || name == null ? Optional.empty() : closest(parent, name.toString());
    }

    private static Optional<Path> closest(Path folder, String name) {
        try (Stream<Path> siblings = Files.list(folder)) {
            return siblings.filter(sibling -> isLike(name, nameOf(sibling)))
                    .min(Comparator.<Path>comparingInt(sibling -> EditDistance.of(name, nameOf(sibling)))
                            .thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isLike(String wanted, String found) {
        return stem(wanted).equalsIgnoreCase(stem(found))
                || EditDistance.of(wanted, found) <= Math.max(1, wanted.length() / 4);
    }

    private static String nameOf(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
