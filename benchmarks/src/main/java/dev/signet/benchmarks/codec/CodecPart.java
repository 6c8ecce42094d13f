package dev.signet.benchmarks.codec;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.check.WholeJob;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.contender.Contender.Claim;
import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reading and writing: rounds with one process for each contender and payload, so that no one has a quieter hour. */
public final class CodecPart implements Part {
    private static final int ROUNDS = 5;

    @Override
    public List<Row> measure(Settings settings) throws IOException {
        Map<Contender, Boolean> lossless = check();
        // A round must not wait for another one of this machine's.
        System.setProperty("jmh.ignoreLock", "true");
        Map<Cell, List<Fork>> forks = new LinkedHashMap<>();
        for (Cell cell : Cell.all()) {
            if (settings.wants(
                    cell.work().label, cell.payload().label(), cell.contender().label())) {
                forks.put(cell, new ArrayList<>());
            }
        }
        int rounds = settings.rounds(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            Settings.progress("codec: round " + round + " of " + rounds);
            forks.forEach((cell, results) -> results.add(Fork.run(cell, settings.quick())));
        }
        return forks.keySet().stream().map(cell -> row(cell, forks, lossless)).toList();
    }

    private static Map<Contender, Boolean> check() throws IOException {
        Map<Contender, Boolean> lossless = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            for (Payload payload : Payload.values()) {
                if (contender.reads(payload)) {
                    WholeJob.check(contender, payload);
                }
            }
            if (contender.claim() != Claim.TOKENS && contender.reads(Payload.SMALL)) {
                lossless.put(contender, WholeJob.isLossless(contender));
            }
        }
        return lossless;
    }

    private static Row row(Cell cell, Map<Cell, List<Fork>> forks, Map<Contender, Boolean> lossless) {
        List<Fork> own = forks.getOrDefault(cell, List.of());
        List<Fork> scan = forks.getOrDefault(cell.scan(), List.of());
        Row row = Row.of(
                        cell.work().label,
                        cell.payload().label(),
                        cell.contender().label(),
                        nanos(own),
                        Unit.NANOSECONDS)
                .bytes(Sample.of(own.stream().map(Fork::bytes).toList()).median());
        if (!scan.isEmpty()) {
            double ratio = nanos(own).median() / nanos(scan).median();
            row = row.relative(String.format(Locale.ROOT, "%.2f × scan", ratio));
        }
        return row.note(note(cell, lossless));
    }

    private static Sample nanos(List<Fork> forks) {
        return Sample.of(forks.stream().map(Fork::nanos).toList());
    }

    private static String note(Cell cell, Map<Contender, Boolean> lossless) {
        Boolean keeps = lossless.get(cell.contender());
        if (keeps == null) {
            return "";
        }
        return keeps ? "lossless" : "loses what it does not know";
    }
}
