package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.signet.codegen.problem.ProblemsException;
import java.util.Optional;

/**
 * A generated file. Its name may come from an untrusted document: an invalid path throws a {@link ProblemsException}.
 *
 * @param path the path relative to the output folder, with {@code /} between segments; ASCII letters, digits and
 *     {@code _ $ . -} only, no segment that is empty, starts or ends with a dot, or is a device name on Windows
 * @param content its text; written as UTF-8, unchanged
 */
public record SourceFile(String path, String content) {
    public SourceFile {
        requireNonNull(path, "path");
        requireNonNull(content, "content");
        Optional<String> fault = fault(path);
        if (fault.isPresent()) {
            throw new ProblemsException(
                    "",
                    "file name \"" + SafePath.printable(path) + "\" " + fault.get(),
                    "give the schema, operation or package it comes from another name");
        }
    }

    /** What stands in the file. */
    byte[] bytes() {
        return content.getBytes(UTF_8);
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
