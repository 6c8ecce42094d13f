package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configurations;
import dev.signet.codegen.compiler.GenerationResult;
import dev.signet.codegen.compiler.IncrementalGenerator;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.timing.Timings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Generates Java from a document, or from each document of a list of revisions. */
public final class GenerateCommand {
    private final OptionReader options;
    private final Path output;
    private final @Nullable Path testOutput;
    private final CommandLog log;
    private final String tool;
    private final Timings timings = new Timings();
    private Function<Configuration, Compilation> compiler = new Compiler(timings)::compile;

    /** @param tool what identifies the generator's code; if it differs from the last run's, files are generated anew */
    public GenerateCommand(OptionReader options, Workspace workspace, CommandLog log, String tool) {
        this.options = options;
        this.output = Objects.requireNonNullElse(options.find(Options.OUTPUT), workspace.sources());
        this.testOutput = workspace.testSources(output);
        this.log = log;
        this.tool = tool;
    }

    /** Lets another compiler make the files. */
    public GenerateCommand compiler(Function<Configuration, Compilation> other) {
        compiler = other;
        return this;
    }

    /** What is to be generated; what is wrong with the options goes to the problems of their reader. */
    public List<Configuration> configurations() {
        List<Configuration> all = new ArrayList<>(new Configurations(options).read(output::resolve));
        if (testOutput != null) {
            all.addAll(Configurations.ofTests(all, folder -> testOutput.resolve(output.relativize(folder))));
        }
        return all;
    }

    /**
     * Generates.
     *
     * @param done takes each configuration whose output folder is up to date
     * @throws dev.signet.codegen.problem.ProblemsException if an option or a document is invalid
     */
    public void run(List<Configuration> configurations, Consumer<Configuration> done) {
        boolean verbose = options.get(Options.VERBOSE);
        boolean withTimings = options.get(Options.TIMINGS);
        options.problems().throwIfErrors();
        if (configurations.stream()
                .allMatch(configuration -> configuration.parts().isNothing())) {
            log.warn("Signet generates nothing: %s, %s and %s are all false → set one of them to true"
                    .formatted(
                            options.spelled(Options.GENERATE_MODELS),
                            options.spelled(Options.GENERATE_APIS),
                            options.spelled(Options.GENERATE_SUPPORT)));
        }
        IncrementalGenerator generator = new IncrementalGenerator(compiler, tool, timings);
        boolean ofRevisions = options.has(Options.REVISIONS);
        for (Configuration configuration : configurations) {
            if (verbose) {
                log.info("Signet: " + configuration);
            }
            String about = String.valueOf(configuration.inputSpec().getFileName());
            GenerationResult result = new Progress(log, about, timings).during(() -> generator.generate(configuration));
            done.accept(configuration);
            ProblemReport.warn(result.warnings(), log);
            String label = ofRevisions ? configuration.output().getFileName() + ": " : "";
            log.info(
                    "Signet: " + label + (configuration.isOfTests() ? "tests: " + result.outcome() : result.summary()));
        }
        if (ofRevisions) {
            IncrementalGenerator.deleteOthers(output, configurations);
        }
        if (ofRevisions && testOutput != null) {
            IncrementalGenerator.deleteOthers(testOutput, configurations);
        }
        if (withTimings) {
            timings.lines().forEach(line -> log.info("Signet: " + line));
        }
    }
}
