package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.output.Written;

/**
 * What a run came to.
 *
 * @param records number of records
 * @param unions number of unions
 * @param enums number of enumerations
 * @param written what happened to the output folder; all zero if {@code upToDate}
 * @param upToDate nothing had changed since the last run, so nothing was read or written
 * @param millis how long it took, in milliseconds
 * @param problems warnings only; none if {@code upToDate}, since they were told by the run that wrote the files
 */
public record Outcome(
        int records, int unions, int enums, Written written, boolean upToDate, long millis, LocatedProblems problems) {
    public Outcome {
        requireNonNull(written, "written");
        requireNonNull(problems, "problems");
    }

    /** One line for a build's log, such as {@code 142 records, 13 unions, 20 enums; up to date in 12 ms}. */
    public String summary() {
        String what = count(records, "record") + ", " + count(unions, "union") + ", " + count(enums, "enum") + "; ";
        return upToDate
                ? what + "up to date in " + millis + " ms"
                : what + count(written.written(), "file") + " written, " + written.unchanged() + " unchanged, "
                        + written.deleted() + " deleted in " + millis + " ms";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
