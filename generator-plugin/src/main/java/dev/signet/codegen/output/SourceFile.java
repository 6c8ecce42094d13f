package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.codegen.problem.ProblemsException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A generated file. Its name may come from an untrusted document: an invalid path throws a {@link ProblemsException}. */
public final class SourceFile {
    private static final byte[] NONE = {};

    private final String path;

    /** The text; null if its bytes are kept. */
    private final @Nullable String text;

    /** The bytes; none if the text is kept. */
    private final byte[] utf8;

    /**
     * A file with a text.
     *
     * @param path the path relative to the output folder, with {@code /} between segments; ASCII letters, digits and
     *     {@code _ $ . -} only, no segment that is empty, starts or ends with a dot, or is a device name on Windows
     * @param content its text; written as UTF-8, unchanged
     */
    public SourceFile(String path, String content) {
        this(path, content, NONE);
    }

    private SourceFile(String path, @Nullable String text, byte[] utf8) {
        Optional<String> fault = fault(path);
        if (fault.isPresent()) {
            throw new ProblemsException(
                    "",
                    "file name \"" + SafePath.printable(path) + "\" " + fault.get(),
                    "give the schema, operation or package it comes from another name");
        }
        this.path = path;
        this.text = text;
        this.utf8 = utf8;
    }

    /**
     * A file with a text that is UTF-8 already, so that a large one is not decoded to be encoded again.
     *
     * @param text not changed afterwards
     */
    public static SourceFile ofUtf8(String path, byte[] text) {
        return new SourceFile(path, null, text);
    }

    /** The path relative to the output folder. */
    public String path() {
        return path;
    }

    /** Its text. */
    public String content() {
        String kept = text;
        return kept == null ? new String(utf8, UTF_8) : kept;
    }

    /** What stands in the file; not to be changed. */
    byte[] bytes() {
        String kept = text;
        return kept == null ? utf8 : kept.getBytes(UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file
                && file.path.equals(path)
                && file.content().equals(content());
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + content().hashCode();
    }

    @Override
    public String toString() {
        return path;
    }

    /**
     * Whether a file of this path could be written.
     *
     * @return what is wrong, to be read after the path, such as {@code is absolute}; empty if nothing is
     */
    public static Optional<String> fault(String path) {
        return SafePath.fault(path);
    }
}
