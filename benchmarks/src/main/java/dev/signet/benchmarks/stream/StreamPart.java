package dev.signet.benchmarks.stream;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.handwritten.HandWritten;
import dev.signet.benchmarks.loopback.Peer.Received;
import dev.signet.benchmarks.loopback.ServerProcess;
import dev.signet.benchmarks.model.Event;
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
import java.util.Map;

/** Streams from another process, read by one process for each contender in turn. */
public final class StreamPart implements Part {
    private static final String WORK = "stream";
    private static final String PAYLOAD = "20,000 events over loopback";
    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 5;
    private static final List<Contender> CLIENTS = List.of(Contender.SDK, Contender.HAND_WRITTEN, Contender.SIGNET);

    /** What one process measured. */
    private record Fork(double eventsPerSecond, double bytesPerEvent, Received received) {
        static Fork of(String line) {
            String[] parts = line.strip().split(" ");
            return new Fork(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    new Received(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
    }

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        Map<Contender, List<Fork>> forks = new LinkedHashMap<>();
        for (Contender contender : CLIENTS) {
            if (settings.wants(WORK, PAYLOAD, contender.label())) {
                forks.put(contender, new ArrayList<>());
            }
        }
        try (ServerProcess server = ServerProcess.start(Payload.SMALL, EVENTS)) {
            int rounds = settings.rounds(ROUNDS);
            for (int round = 1; round <= rounds; round++) {
                Settings.progress("stream: round " + round + " of " + rounds);
                for (Map.Entry<Contender, List<Fork>> entry : forks.entrySet()) {
                    entry.getValue().add(fork(entry.getKey(), server, settings));
                }
            }
        }
        requireRight(forks);
        List<Row> rows = new ArrayList<>();
        forks.forEach((contender, results) -> rows.add(row(contender, results)));
        return rows;
    }

    private static Fork fork(Contender contender, ServerProcess server, Settings settings)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(
                contender.name(),
                server.address().toString(),
                settings.quick() ? "3000" : "8000",
                settings.quick() ? "5" : "20");
        List<String> command = Child.java(ClassPath.whole(), StreamMain.class, arguments);
        return Fork.of(Child.run(command, settings.target("")).output());
    }

    /** Everyone received what was sent, each text in its place. */
    private static void requireRight(Map<Contender, List<Fork>> forks) throws IOException {
        Received sent = Received.NOTHING;
        for (byte[] json : Payload.stream(EVENTS)) {
            Event event = HandWritten.readEvent(json, 0, json.length);
            if (event instanceof Event.StepDelta step && step.delta() instanceof Event.TextDelta text) {
                sent = sent.event(text.text());
            } else {
                sent = sent.event();
            }
        }
        for (List<Fork> results : forks.values()) {
            for (Fork fork : results) {
                if (!fork.received().equals(sent)) {
                    throw new IllegalStateException("sent: " + sent + ", received: " + forks);
                }
            }
        }
    }

    private static Row row(Contender contender, List<Fork> forks) {
        Sample rate = Sample.of(forks.stream().map(Fork::eventsPerSecond).toList());
        double bytes =
                Sample.of(forks.stream().map(Fork::bytesPerEvent).toList()).median();
        return Row.of(WORK, PAYLOAD, contender.label(), rate, Unit.MILLIONS)
                .bytes(bytes)
                .note("events a second, bytes for each");
    }
}
