package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of files of an earlier run that are produced no more. OpenAPI Generator deletes none, and a record of a variant that is
 * gone, say, does not compile beside a sealed interface that does not know it.
 */
final class Stale {
    private Stale() {}

    /**
     * Looks for them in the list of files that OpenAPI Generator keeps.
     *
     * @param list where it is; need not exist
     * @param paths what is produced now, relative to {@code output}
     */
    static void report(Path output, Path list, List<String> paths, Problems problems) {
        if (!Files.isRegularFile(list)) {
            return;
        }
        Set<String> now = new HashSet<>(paths);
        try {
            List<String> stale = Files.readAllLines(list).stream()
                    .filter(path -> path.endsWith(".java") && !now.contains(path))
                    .filter(path -> Files.isRegularFile(output.resolve(path)))
                    .toList();
            if (!stale.isEmpty()) {
                problems.warn(
                        "",
                        (stale.size() == 1
                                        ? "a file of an earlier run is"
                                        : stale.size() + " files of an earlier run are")
                                + " no longer generated: "
                                + String.join(", ", stale.subList(0, Math.min(5, stale.size())))
                                + (stale.size() > 5 ? " …" : ""),
                        "delete them, or set cleanupOutput");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + list + ": " + e, e);
        }
    }
}
