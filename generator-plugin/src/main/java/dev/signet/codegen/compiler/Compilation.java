package dev.signet.codegen.compiler;

import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a document becomes; nothing has been written.
 *
 * @param files every file, relative to the output folder
 * @param inputs every file that was read, absolute: the document, each file it refers to, overlays; a folder stands for all files
 *     below it. The next run is spared if none of them has changed
 * @param counts how many types there are
 * @param warnings warnings and notes, in the order in which they were met
 */
public record Compilation(List<SourceFile> files, List<Path> inputs, TypeCounts counts, List<Problem> warnings) {
    public Compilation {
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }

    /**
     * Numbers of generated types.
     *
     * @param records records
     * @param unions unions
     * @param enums enumerations
     */
    public record TypeCounts(int records, int unions, int enums) {
        /** Such as {@code 142 records, 13 unions, 1 enum}. */
        @Override
        public String toString() {
            return count(records, "record") + ", " + count(unions, "union") + ", " + count(enums, "enum");
        }
    }

    /** A number and a noun, such as {@code 2 files}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
