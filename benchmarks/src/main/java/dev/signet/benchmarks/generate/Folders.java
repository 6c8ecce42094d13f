package dev.signet.benchmarks.generate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Folders {
    private Folders() {}

    /**
     * Puts a folder out of the way, if it is there. It is not deleted: some file systems take long over each new file for half a
     * minute after many were deleted. What was put aside goes with the build's output.
     */
    static void putAside(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Path aside = Files.createTempDirectory(requireNonNull(folder.getParent()), "earlier-");
            Files.move(folder, aside.resolve("output"));
        }
    }

    /** {@return all files in it whose names end so} */
    static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /** {@return the bytes of all these} */
    static long size(List<Path> files) {
        return files.stream().mapToLong(Folders::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
