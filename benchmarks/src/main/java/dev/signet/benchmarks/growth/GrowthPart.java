package dev.signet.benchmarks.growth;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hostile documents of one, two and four times a size, each kind in a process of its own: time and memory may grow in proportion. */
public final class GrowthPart implements Part {
    private static final String WORK = "growth";
    private static final String SIGNET = "Signet";
    private static final String HEAP = "-Xmx512m";
    private static final int LONGEST_NOTE = 70;

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Bomb bomb : settings.quick() ? List.of(Bomb.PARAMETERS) : List.of(Bomb.values())) {
            if (settings.wants(WORK, bomb.label(), SIGNET)) {
                Settings.progress(WORK + ": " + bomb.label());
                rows.addAll(rows(bomb, settings));
            }
        }
        return rows;
    }

    private static List<Row> rows(Bomb bomb, Settings settings) throws IOException, InterruptedException {
        List<String> command = Child.java(
                ClassPath.whole(),
                GrowthMain.class,
                List.of(bomb.name(), settings.target(WORK).toString()));
        command.add(1, HEAP);
        List<Row> rows = new ArrayList<>();
        double before = 0;
        for (String line : Child.run(command, settings.target("")).output().split("\n")) {
            String[] cells = line.split("\t", -1);
            double millis = Double.parseDouble(cells[1]);
            String payload = String.format(Locale.ROOT, "%s, %,d", bomb.label(), Integer.parseInt(cells[0]));
            rows.add(Row.of(WORK, payload, SIGNET, Sample.of(List.of(millis)), Unit.MILLISECONDS)
                    .relative(before == 0 ? "" : String.format(Locale.ROOT, "%.1f", millis / before))
                    .bytes(Double.valueOf(cells[2]))
                    .note(shortened(cells[3])));
            before = millis;
        }
        return rows;
    }

    private static String shortened(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "…";
    }
}
