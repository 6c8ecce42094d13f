package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;

/**
 * What a run comes to before anything is written.
 *
 * @param generated the files
 * @param problems warnings only
 */
public record Draft(Generated generated, LocatedProblems problems) {
    public Draft {
        requireNonNull(generated, "generated");
        requireNonNull(problems, "problems");
    }

    /**
     * Reads and generates.
     *
     * @param problems what is known to be wrong already; what else is found is added
     * @throws LocatedProblemsException if the document or the configuration is wrong
     */
    public static Draft of(Pipeline pipeline, GeneratorConfig config, Problems problems) {
        Generated generated = generated(pipeline, config, problems);
        LocatedProblems located = new LocatedProblems(problems.all(), generated.locator());
        if (problems.hasErrors() || (config.failOnWarnings() && !problems.all().isEmpty())) {
            throw new LocatedProblemsException(located);
        }
        return new Draft(generated, located);
    }

    private static Generated generated(Pipeline pipeline, GeneratorConfig config, Problems problems) {
        try {
            return pipeline.run(config, problems);
        } catch (ProblemsException e) {
            e.problems().forEach(problems::add);
            throw new LocatedProblemsException(LocatedProblems.unlocated(problems.all()));
        }
    }
}
