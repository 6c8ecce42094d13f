package dev.signet.benchmarks.cold;

import static java.util.Objects.requireNonNull;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.answer.RecordAnswer;
import dev.signet.benchmarks.cold.Program.Task;
import dev.signet.benchmarks.handwritten.HandWritten;
import dev.signet.benchmarks.loopback.ServerProcess;
import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.Finished;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs from start to end in turn, first for their time, then some rounds more for their memory. */
public final class ColdPart implements Part {
    private static final String WORK = "cold start";
    private static final int ROUNDS = 15;
    private static final int MEMORY_ROUNDS = 3;

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        Path sample = settings.target("interaction.json");
        Files.write(sample, Payload.sample());
        Map<Program, Measured> programs = new LinkedHashMap<>();
        for (Program program : Program.all()) {
            if (settings.wants(WORK, program.task().label, program.contender())) {
                programs.put(program, new Measured());
            }
        }
        try (ServerProcess server = ServerProcess.start(Payload.SMALL, 1)) {
            Map<Task, String> arguments = Map.of(
                    Task.READ, sample.toString(), Task.CALL, server.address().toString());
            int rounds = settings.rounds(ROUNDS);
            for (int round = 1; round <= rounds; round++) {
                Settings.progress("cold: round " + round + " of " + rounds);
                for (Map.Entry<Program, Measured> entry : programs.entrySet()) {
                    List<String> command = entry.getKey()
                            .command(arguments.getOrDefault(entry.getKey().task(), ""));
                    entry.getValue().add(Child.run(command, settings.target("")));
                    if (round <= MEMORY_ROUNDS) {
                        entry.getValue()
                                .peak(Child.watch(command, settings.target("")).peak());
                    }
                }
                requireRightOutput(programs);
            }
        }
        return rows(programs);
    }

    /** Whoever reads or calls prints what the message says. */
    private static void requireRightOutput(Map<Program, Measured> programs) throws IOException {
        String said = RecordAnswer.of(HandWritten.readInteraction(Payload.sample()));
        programs.forEach((program, measured) -> {
            String expected = program.task() == Task.NOTHING ? "" : said.strip();
            String output = requireNonNull(measured.output).strip();
            if (!output.equals(expected)) {
                throw new IllegalStateException(program.contender() + " printed " + output + " and not " + expected);
            }
        });
    }

    private static List<Row> rows(Map<Program, Measured> programs) {
        List<Row> rows = new ArrayList<>();
        Double nothing = null;
        for (Map.Entry<Program, Measured> entry : programs.entrySet()) {
            Program program = entry.getKey();
            Sample millis = Sample.of(entry.getValue().millis);
            Row row = Row.of(WORK, program.task().label, program.contender(), millis, Unit.MILLISECONDS)
                    .bytes(entry.getValue().medianPeak());
            if (program.task() == Task.NOTHING) {
                nothing = millis.median();
            } else if (nothing != null) {
                row = row.relative(String.format(Locale.ROOT, "%+.0f ms", millis.median() - nothing));
            }
            rows.add(row.note("peak RSS"));
        }
        return rows;
    }

    /** What is known of one program. */
    private static final class Measured {
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> peaks = new ArrayList<>();
        private @Nullable String output;

        void add(Finished run) {
            millis.add(run.millis());
            output = run.output();
        }

        void peak(@Nullable Double bytes) {
            if (bytes != null) {
                peaks.add(bytes);
            }
        }

        @Nullable
        Double medianPeak() {
            return peaks.isEmpty() ? null : Sample.of(peaks).median();
        }
    }
}
