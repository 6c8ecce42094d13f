package dev.signet.codegen.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An exclusive lock on a folder, across threads and processes. */
final class FolderLock {
    /** The file that other processes see as locked. */
    static final String NAME = "lock";

    private FolderLock() {}

    /** Work that may fail to read or write. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits until nobody else works on {@code folder}, which is created if need be, then does the work. */
    static <T> T holding(Path folder, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        // A file lock holds for a whole process, and closing any channel on the file ends it: threads need a monitor
        // around
        // it. An interned string is the same object for all class loaders; Maven may load a plugin several times.
        synchronized ((FolderLock.class.getName() + ':' + folder.toRealPath()).intern()) {
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.run();
            }
        }
    }
}
