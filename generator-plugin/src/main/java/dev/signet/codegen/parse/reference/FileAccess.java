package dev.signet.codegen.parse.reference;

import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files and addresses a document may refer to. */
final class FileAccess {
    private final AccessRules rules;
    private final List<Path> roots = new ArrayList<>();

    /** @param folder the document's */
    FileAccess(Path folder, AccessRules rules) {
        this.rules = rules;
        roots.add(folder);
        rules.allowedRoots()
                .forEach(allowed -> roots.add(allowed.toAbsolutePath().normalize()));
    }

    /** Whether a path lies in an allowed folder, decided on its text alone, so that a document can't probe for files. */
    boolean allows(Path path) {
        return roots.stream().anyMatch(path::startsWith);
    }

    boolean allowsUrl(String address) {
        return rules.allowsUrl(address);
    }

    /** Why a reference is refused. */
    static ProblemsException refused(String place, String reference, String why) {
        return new ProblemsException(
                place,
                "the reference to `" + reference + "` is refused: it " + why,
                "copy the file next to the document, or allow its location by the parameter `allowedRefs`");
    }

    /** Refuses a file that is a link to one that is not allowed. */
    void checkLink(Path path, String reference, String place) throws IOException {
        if (Files.exists(path) && realRoots().stream().noneMatch(real(path)::startsWith)) {
            throw refused(place, reference, "is a link that leaves the document's folder");
        }
    }

    /** Whether a file, links followed, lies in an allowed folder. */
    boolean allowsReal(Path path) {
        try {
            Path real = real(path);
            return realRoots().stream().anyMatch(real::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> realRoots() throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path allowed : roots) {
            if (Files.exists(allowed)) {
                real.add(real(allowed));
            }
        }
        return real;
    }

    private static Path real(Path path) throws IOException {
        return path.toRealPath();
    }

    /** The folder of a path. */
    static Path parent(Path path) {
        @Nullable Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
