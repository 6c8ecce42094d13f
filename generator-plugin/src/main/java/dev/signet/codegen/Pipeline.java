package dev.signet.codegen;

import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;

/** Everything between the configuration and the text of the files: reads the document, touches no output. */
@FunctionalInterface
public interface Pipeline {
    /**
     * Produces the files.
     *
     * @param problems where to report what is wrong; a result is of no use if errors are among it
     * @throws ProblemsException if errors keep it from going on, and no place in a document is known
     * @throws LocatedProblemsException the same, with a way to find their places
     */
    Generated run(GeneratorConfig config, Problems problems);
}
