package dev.signet.codegen.meaning;

import java.nio.file.Files;
import java.nio.file.Path;

/** Documents and cases that may lie beside this project. */
final class Shared {
    private Shared() {}

    /** A folder or file of them, which need not be there. */
    static Path path(String name) {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.exists(above.resolve("shared").resolve(name))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared", name) : above.resolve("shared").resolve(name);
    }
}
