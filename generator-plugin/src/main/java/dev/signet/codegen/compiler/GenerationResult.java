package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.output.WriteCounts;
import dev.signet.codegen.problem.Problem;
import java.util.List;

/**
 * What {@link IncrementalGenerator#generate} did.
 *
 * @param counts how many types there are
 * @param files what happened to the output folder; all zero if {@code upToDate}
 * @param upToDate nothing had changed since the last run, so nothing was read or written
 * @param millis how long it took, in milliseconds
 * @param warnings warnings and notes; none if {@code upToDate}, since the run that wrote the files reported them
 */
public record GenerationResult(
        TypeCounts counts, WriteCounts files, boolean upToDate, long millis, List<Problem> warnings) {
    public GenerationResult {
        warnings = List.copyOf(warnings);
    }

    /** One line for a build's log, such as {@code 142 records, 13 unions, 20 enums; up to date in 12 ms}. */
    public String summary() {
        return counts + "; " + outcome();
    }

    /** The same without the numbers of types. */
    public String outcome() {
        return upToDate
                ? "up to date in " + millis + " ms"
                : Compilation.count(files.written(), "file") + " written, " + files.unchanged() + " unchanged, "
                        + files.deleted() + " deleted in " + millis + " ms";
    }
}
