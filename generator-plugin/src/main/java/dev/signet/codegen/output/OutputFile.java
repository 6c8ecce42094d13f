package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A single file that Signet writes at a configured path. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes a file, and the folders that it needs. A file of the same content is not touched.
     *
     * @param mark part of {@code content}; a file without it is none of Signet's and is not overwritten
     * @return whether the file is new or has other content than before
     * @throws ProblemsException if something else stands in its place
     * @throws UncheckedIOException if it can't be written
     */
    public static boolean write(Path file, String content, String mark) {
        byte[] bytes = content.getBytes(UTF_8);
        if (Files.isDirectory(file)) {
            throw new ProblemsException("", file + " is a folder", "specify a file");
        }
        try {
            if (Files.exists(file)) {
                byte[] before = Files.readAllBytes(file);
                if (Arrays.equals(before, bytes)) {
                    return false;
                }
                if (!new String(before, UTF_8).contains(mark)) {
                    throw new ProblemsException(
                            "", file + " already exists and was not written by Signet", "choose another file");
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Drafts drafts = new Drafts()) {
                drafts.add(file, bytes);
                drafts.commit();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file + ": " + e, e);
        }
    }
}
