package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.output.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a {@link Pipeline} produced.
 *
 * @param files every file, relative to the output folder
 * @param inputs every file that was read, absolute: the document, each file it refers to, overlays, template overrides; a folder
 *     stands for all files below it. The next run is spared if none of them has changed
 * @param records number of records
 * @param unions number of unions
 * @param enums number of enumerations
 * @param locator the place of a JSON pointer, such as {@code openapi.yaml:123}; empty if it has none
 */
public record Generated(
        List<SourceFile> files, List<Path> inputs, int records, int unions, int enums, UnaryOperator<String> locator) {
    public Generated {
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
        requireNonNull(locator, "locator");
    }

    /** A result whose problems have no place but their pointer. */
    public Generated(List<SourceFile> files, List<Path> inputs, int records, int unions, int enums) {
        this(files, inputs, records, unions, enums, pointer -> "");
    }
}
