package dev.signet.codegen.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * New contents of files in temporary files next to the old ones: {@link #commit} replaces all or none; {@link #close}
 * deletes what was not committed.
 */
public final class Drafts implements AutoCloseable {
    private static final String PREFIX = ".signet-new-";
    private static final String BACKUP = ".signet-old-";

    private final Map<Path, Path> drafts = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();

    /**
     * Writes a draft.
     *
     * @param target the file that it may replace; it need not exist
     * @return the draft, in the same folder and with the same ending
     * @throws UncheckedIOException if it can't be written
     */
    public Path add(Path target, byte[] content) {
        Path draft = target.resolveSibling(PREFIX + target.getFileName());
        try {
            Files.write(draft, content);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + draft + ": " + e, e);
        }
        drafts.put(target, draft);
        return draft;
    }

    /**
     * Deletes the draft of a file, if there is one.
     *
     * @throws UncheckedIOException if it can't be deleted
     */
    public void drop(Path target) {
        Path draft = drafts.remove(target);
        if (draft != null) {
            delete(draft);
        }
    }

    /**
     * Writes a file into an empty folder of its own, where nothing is for it to refer to. It is never committed.
     *
     * @throws UncheckedIOException if it can't be written
     */
    public Path apart(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("signet");
            folders.add(folder);
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write a temporary file: " + e, e);
        }
    }

    /**
     * Replaces the files.
     *
     * @throws UncheckedIOException if one can't be replaced; all are as they were then
     */
    public void commit() {
        Map<Path, Optional<Path>> backups = new LinkedHashMap<>();
        try {
            for (Path target : drafts.keySet()) {
                backups.put(target, backup(file(target)));
            }
            for (Map.Entry<Path, Path> each : drafts.entrySet()) {
                Path file = file(each.getKey());
                keepMode(file, each.getValue());
                Files.move(each.getValue(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            UncheckedIOException failure = new UncheckedIOException("can't replace the files: " + e, e);
            restore(backups, failure);
            throw failure;
        }
        for (Optional<Path> backup : backups.values()) {
            backup.ifPresent(Drafts::delete);
        }
    }

    /** The file itself, if the target is a link to it: the link stays. */
    private static Path file(Path target) throws IOException {
        return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
    }

    private static void keepMode(Path file, Path draft) throws IOException {
        PosixFileAttributeView mode = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (mode != null && Files.exists(file)) {
            mode.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static Optional<Path> backup(Path target) throws IOException {
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        Path backup = target.resolveSibling(BACKUP + target.getFileName());
        return Optional.of(
                Files.copy(target, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES));
    }

    private static void restore(Map<Path, Optional<Path>> backups, UncheckedIOException failure) {
        backups.forEach((target, backup) -> {
            try {
                if (backup.isPresent()) {
                    Files.move(backup.get(), file(target), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(target);
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + file + ": " + e, e);
        }
    }

    @Override
    public void close() {
        List<Path> left = new ArrayList<>(drafts.values());
        drafts.clear();
        left.forEach(Drafts::delete);
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.toList().forEach(Drafts::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("can't delete " + folder + ": " + e, e);
            }
            delete(folder);
        }
        folders.clear();
    }
}
