package dev.signet.codegen.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file in its own folder, deleted at the end of a run. */
public final class Scratch implements AutoCloseable {
    private final Path folder;
    private final Path file;

    private Scratch(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Writes it.
     *
     * @param name without a folder
     * @throws UncheckedIOException if that fails
     */
    public static Scratch of(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("signet");
            return new Scratch(folder, Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write a temporary file: " + e, e);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Deletes it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + file + ": " + e, e);
        }
    }
}
