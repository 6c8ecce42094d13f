package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.output.Fingerprint;
import dev.signet.codegen.output.OutputTree;
import dev.signet.codegen.output.Run;
import dev.signet.codegen.output.Written;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run: nothing if nothing has changed, else read, generate and write. */
public final class Generator {
    private final Pipeline pipeline;
    private final String tool;
    private final Timings timings;

    /**
     * @param pipeline produces the files
     * @param tool what identifies the code of {@code pipeline}; if it differs from the last run's, files are generated anew
     */
    public Generator(Pipeline pipeline, String tool) {
        this(pipeline, tool, new Timings());
    }

    /**
     * The same.
     *
     * @param timings takes how long each phase takes
     */
    public Generator(Pipeline pipeline, String tool, Timings timings) {
        this.pipeline = requireNonNull(pipeline, "pipeline");
        this.tool = requireNonNull(tool, "tool");
        this.timings = requireNonNull(timings, "timings");
    }

    /**
     * Brings the output folder up to date.
     *
     * @throws LocatedProblemsException if the document or the configuration is wrong; nothing was written then
     * @throws java.io.UncheckedIOException if a file can't be read or written
     */
    public Outcome run(GeneratorConfig config) {
        long start = System.nanoTime();
        Instant started = Instant.now();
        OutputTree tree = OutputTree.at(config.output(), timings);
        Fingerprint fingerprint = timings.during(Phase.CHECKING, () -> config.fingerprint(tool));
        // What lies behind an address may change without a trace.
        Optional<Map<String, Integer>> last = config.access().urls().isEmpty()
                ? timings.during(Phase.CHECKING, () -> tree.upToDate(fingerprint))
                : Optional.empty();
        if (last.isPresent()) {
            return outcome(last.get(), new Written(0, 0, 0), true, start, LocatedProblems.unlocated(List.of()));
        }
        Draft draft = Draft.of(pipeline, config, new Problems());
        Generated generated = draft.generated();
        Map<String, Integer> counts =
                Map.of("records", generated.records(), "unions", generated.unions(), "enums", generated.enums());
        Written written = write(tree, generated, new Run(fingerprint, started, generated.inputs(), counts));
        return outcome(counts, written, false, start, draft.problems());
    }

    private static Written write(OutputTree tree, Generated generated, Run run) {
        try {
            return tree.write(generated.files(), run);
        } catch (ProblemsException e) {
            throw new LocatedProblemsException(e, generated.locator());
        }
    }

    private static Outcome outcome(
            Map<String, Integer> counts, Written written, boolean upToDate, long start, LocatedProblems problems) {
        return new Outcome(
                counts.getOrDefault("records", 0),
                counts.getOrDefault("unions", 0),
                counts.getOrDefault("enums", 0),
                written,
                upToDate,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                problems);
    }
}
