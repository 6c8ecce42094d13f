package dev.signet.codegen.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes files atomically: a new folder is prepared elsewhere and moved as a whole; in existing folders each file is
 * replaced by a move.
 */
final class Staging {
    private static final String TEMPORARY = ".signet-tmp";

    private final Path root;
    private final Path stage;

    /** @param home a folder of Signet's own, on the same disk as {@code root} */
    Staging(Path root, Path home) {
        this.root = root;
        this.stage = home.resolve("new");
    }

    void write(List<SourceFile> files) throws IOException {
        Map<String, List<SourceFile>> fresh = new LinkedHashMap<>();
        List<SourceFile> others = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        for (SourceFile file : files) {
            String missing = missingFolder(file.path(), known);
            (missing.isEmpty() ? others : fresh.computeIfAbsent(missing, folder -> new ArrayList<>())).add(file);
        }
        deleteTree(stage);
        for (Map.Entry<String, List<SourceFile>> folder : fresh.entrySet()) {
            create(folder.getKey(), folder.getValue());
        }
        deleteTree(stage);
        for (SourceFile file : others) {
            replace(root.resolve(file.path()), file.bytes());
        }
    }

    /** The outermost folder on the way to a file that isn't there; empty if all are. */
    private String missingFolder(String path, Map<String, Boolean> known) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (!known.computeIfAbsent(folder, name -> Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS))) {
                return folder;
            }
        }
        return "";
    }

    private void create(String folder, List<SourceFile> files) throws IOException {
        for (Path parent : files.stream()
                .map(file -> stage.resolve(file.path()).getParent())
                .distinct()
                .toList()) {
            Files.createDirectories(parent);
        }
        // One after the other: threads that make files in one folder only wait for each other
        for (SourceFile file : files) {
            create(stage.resolve(file.path()), file.bytes());
        }
        try {
            Files.move(stage.resolve(folder), root.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException inTheWay) {
            for (SourceFile file : files) {
                replace(root.resolve(file.path()), file.bytes());
            }
        }
    }

    static void replace(Path file, byte[] content) throws IOException {
        // One name per folder, so that the next run finds it if this one is interrupted.
        Path temporary = file.resolveSibling(TEMPORARY);
        try {
            create(temporary, content);
        } catch (NoSuchFileException | FileAlreadyExistsException inTheWay) {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(temporary);
            create(temporary, content);
        }
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void create(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Removes what a run that did not finish may have left behind.
     *
     * @param folders where it may have written, relative to the root
     */
    void sweep(List<String> folders) throws IOException {
        deleteTree(stage);
        Files.deleteIfExists(root.resolve(TEMPORARY));
        for (String folder : folders) {
            Files.deleteIfExists(root.resolve(folder).resolve(TEMPORARY));
        }
    }

    /** Deletes a folder with all in it; a link in it is deleted and not followed. */
    private static void deleteTree(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> all = Files.list(folder)) {
                children = all.toList();
            }
            for (Path child : children) {
                deleteTree(child);
            }
        }
        Files.deleteIfExists(folder);
    }
}
