package dev.signet.codegen.compiler;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.output.Fingerprint;
import dev.signet.codegen.output.OutputTree;
import dev.signet.codegen.output.Run;
import dev.signet.codegen.output.WriteCounts;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Keeps output folders up to date: does nothing if nothing has changed, else compiles and writes. */
public final class IncrementalGenerator {
    private final Function<Configuration, Compilation> compiler;
    private final String tool;
    private final Timings timings;

    /**
     * @param compiler makes the files
     * @param tool what identifies the code of {@code compiler}; if it differs from the last run's, files are generated anew
     * @param timings takes how long each phase takes
     */
    public IncrementalGenerator(Function<Configuration, Compilation> compiler, String tool, Timings timings) {
        this.compiler = requireNonNull(compiler, "compiler");
        this.tool = requireNonNull(tool, "tool");
        this.timings = requireNonNull(timings, "timings");
    }

    /**
     * Brings the output folder up to date.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if the document or the configuration is invalid; nothing was written then
     * @throws java.io.UncheckedIOException if a file can't be read or written
     */
    public GenerationResult generate(Configuration configuration) {
        long start = System.nanoTime();
        Instant started = Instant.now();
        OutputTree tree = OutputTree.at(configuration.output(), timings);
        Fingerprint fingerprint = timings.during(Phase.CHECKING, () -> configuration.fingerprint(tool));
        // What lies behind an address may change without a trace.
        Optional<Map<String, Integer>> last =
                configuration.get(Options.ALLOWED_REFS).urls().isEmpty()
                        ? timings.during(Phase.CHECKING, () -> tree.upToDate(fingerprint))
                        : Optional.empty();
        if (last.isPresent()) {
            return new GenerationResult(
                    counts(last.get()), new WriteCounts(0, 0, 0), true, millisSince(start), List.of());
        }
        Compilation compilation = compiler.apply(configuration);
        TypeCounts counts = compilation.counts();
        Map<String, Integer> remembered =
                Map.of("records", counts.records(), "unions", counts.unions(), "enums", counts.enums());
        WriteCounts files =
                tree.write(compilation.files(), new Run(fingerprint, started, compilation.inputs(), remembered));
        return new GenerationResult(counts, files, false, millisSince(start), compilation.warnings());
    }

    private static TypeCounts counts(Map<String, Integer> remembered) {
        return new TypeCounts(
                remembered.getOrDefault("records", 0),
                remembered.getOrDefault("unions", 0),
                remembered.getOrDefault("enums", 0));
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Deletes what was generated into folders below {@code output} that no configuration names any more. */
    public static void deleteOthers(Path output, List<Configuration> configurations) {
        List<Path> inUse = configurations.stream().map(Configuration::output).toList();
        OutputTree.below(output).stream()
                .map(output::resolve)
                .filter(folder -> !inUse.contains(folder))
                .forEach(folder -> OutputTree.at(folder).abandon());
    }
}
