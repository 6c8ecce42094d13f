package dev.signet.codegen;

import dev.signet.codegen.java.SchemaTypes;
import dev.signet.codegen.output.OutputFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.report.ApiPage;
import dev.signet.codegen.report.Explored;
import dev.signet.codegen.report.Explored.Warning;
import java.nio.file.Path;
import java.util.List;

/**
 * A page that shows a document as Java.
 *
 * @param types number of types that the document becomes
 * @param calls number of operations
 * @param changed whether the file is new or says something else than before
 * @param problems warnings only
 */
public record ApiReport(int types, int calls, boolean changed, LocatedProblems problems) {

    /**
     * Reads the document as {@link DefaultPipeline} would, and writes the page.
     *
     * @param config of which the output folder and the parts do not matter
     * @throws LocatedProblemsException if the document is wrong, or the file is not one of Signet's; nothing was written then
     * @throws java.io.UncheckedIOException if a file can't be read or written
     */
    public static ApiReport write(GeneratorConfig config, Path file) {
        Problems problems = new Problems();
        Reading reading = Reading.of(config, problems);
        LocatedProblems located = new LocatedProblems(problems.all(), reading.locator());
        Explored explored = new Explored(
                reading.api(),
                reading.java(),
                SchemaTypes.of(reading.api(), reading.mappings()),
                located.all().stream().map(p -> warning(p, located)).toList());
        String html = ApiPage.html(explored, new TemplateFolder(config.templateDirectory()));
        try {
            boolean changed = OutputFile.write(file, html, ApiPage.MARK);
            return new ApiReport(
                    reading.java().types().size(), reading.api().operations().size(), changed, located);
        } catch (ProblemsException e) {
            throw new LocatedProblemsException(LocatedProblems.unlocated(e.problems()));
        }
    }

    private static Warning warning(Problem problem, LocatedProblems located) {
        return new Warning(located.place(problem), problem.pointer(), problem.message(), problem.hint());
    }

    /** One line for a build's log, such as {@code 175 types, 12 calls, 3 warnings}. */
    public String summary() {
        int warnings = problems.all().size();
        return String.join(", ", List.of(count(types, "type"), count(calls, "call"), count(warnings, "warning")));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
