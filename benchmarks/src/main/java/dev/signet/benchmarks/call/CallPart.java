package dev.signet.benchmarks.call;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.loopback.ServerProcess;
import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer of 1 MB from another process, read by one process for each contender in turn. */
public final class CallPart implements Part {
    static final String JDK = "JDK";

    private static final String WORK = "call";
    private static final String PAYLOAD = "1 MB answer over loopback";
    private static final int ROUNDS = 5;

    /** What each is called in the table, by the name that its process is given. */
    private static Map<String, String> clients() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(JDK, "the JDK's client, bytes only");
        for (Contender contender : List.of(Contender.SDK, Contender.HAND_WRITTEN, Contender.SIGNET)) {
            labels.put(contender.name(), contender.label());
        }
        return labels;
    }

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        Map<String, List<Double>> forks = new LinkedHashMap<>();
        clients().forEach((name, label) -> {
            if (settings.wants(WORK, PAYLOAD, label)) {
                forks.put(name, new ArrayList<>());
            }
        });
        try (ServerProcess server = ServerProcess.start(Payload.LARGE, 1_000)) {
            int rounds = settings.rounds(ROUNDS);
            for (int round = 1; round <= rounds; round++) {
                Settings.progress("call: round " + round + " of " + rounds);
                for (Map.Entry<String, List<Double>> entry : forks.entrySet()) {
                    entry.getValue().add(fork(entry.getKey(), server, settings));
                }
            }
        }
        return rows(forks);
    }

    private static double fork(String client, ServerProcess server, Settings settings)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(
                client,
                server.address().toString(),
                settings.quick() ? "3000" : "8000",
                settings.quick() ? "20" : "200");
        List<String> command = Child.java(ClassPath.whole(), CallMain.class, arguments);
        return Double.parseDouble(
                Child.run(command, settings.target("")).output().strip());
    }

    private static List<Row> rows(Map<String, List<Double>> forks) {
        List<Row> rows = new ArrayList<>();
        List<Double> jdk = forks.get(JDK);
        for (Map.Entry<String, List<Double>> entry : forks.entrySet()) {
            Sample millis = Sample.of(entry.getValue());
            Row row = Row.of(WORK, PAYLOAD, clients().getOrDefault(entry.getKey(), ""), millis, Unit.MILLISECONDS);
            if (jdk != null) {
                double ratio = millis.median() / Sample.of(jdk).median();
                row = row.relative(String.format(Locale.ROOT, "%.2f", ratio));
            }
            rows.add(row.note("each answer is compared with what was sent"));
        }
        return rows;
    }
}
