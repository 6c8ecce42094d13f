package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.process.Finished;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds of several projects in turn, and the rows they come to. The first is what the others' times are net of. */
final class Rounds {
    /** Builds of each project, unless they take long. */
    static final int ROUNDS = 5;

    private final String work;
    private final Settings settings;
    private final Map<Contestant, List<Finished>> runs = new LinkedHashMap<>();

    Rounds(String work, Settings settings) {
        this.work = work;
        this.settings = settings;
    }

    /** One build. */
    @FunctionalInterface
    interface Build {
        Finished run() throws IOException, InterruptedException;
    }

    private record Contestant(String payload, String label, int rounds, Build build) {}

    void add(String payload, String label, Build build) {
        add(payload, label, ROUNDS, build);
    }

    /** The same; after so many rounds it rests. */
    void add(String payload, String label, int times, Build build) {
        runs.put(new Contestant(payload, label, times, build), new ArrayList<>());
    }

    List<Row> rows() throws IOException, InterruptedException {
        int rounds = settings.rounds(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            Settings.progress(work + ": round " + round + " of " + rounds);
            for (Map.Entry<Contestant, List<Finished>> entry : runs.entrySet()) {
                if (round <= entry.getKey().rounds()) {
                    entry.getValue().add(entry.getKey().build().run());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        double least = 0;
        for (Map.Entry<Contestant, List<Finished>> entry : runs.entrySet()) {
            Sample seconds = Sample.of(
                    entry.getValue().stream().map(run -> run.millis() / 1_000).toList());
            Row row = Row.of(work, entry.getKey().payload(), entry.getKey().label(), seconds, Unit.SECONDS)
                    .bytes(peak(entry.getValue()));
            if (rows.isEmpty()) {
                least = seconds.median();
            } else {
                row = row.relative(String.format(Locale.ROOT, "%+.2f s", seconds.median() - least));
            }
            rows.add(row.note("peak RSS" + UpToDate.note(entry.getValue())));
        }
        return rows;
    }

    private static @Nullable Double peak(List<Finished> runs) {
        List<Double> peaks =
                runs.stream().map(Finished::peak).filter(Objects::nonNull).toList();
        return peaks.isEmpty() ? null : Sample.of(peaks).median();
    }
}
