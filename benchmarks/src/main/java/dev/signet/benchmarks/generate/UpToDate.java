package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.process.Finished;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Signet itself says of a run in which there was nothing to do. */
final class UpToDate {
    private static final Pattern MILLIS = Pattern.compile("up to date in (\\d+) ms");

    private UpToDate() {}

    /** {@return the time in the Mojo, to be put behind another note; empty if the builds did something else} */
    static String note(List<Finished> builds) {
        List<Double> millis = builds.stream()
                .flatMap(build -> MILLIS.matcher(build.output()).results())
                .map((MatchResult found) -> Double.valueOf(found.group(1)))
                .toList();
        return millis.isEmpty()
                ? ""
                : "; in the Mojo " + Unit.MILLISECONDS.format(Sample.of(millis).median());
    }
}
