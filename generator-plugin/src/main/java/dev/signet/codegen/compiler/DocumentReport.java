package dev.signet.codegen.compiler;

import dev.signet.codegen.output.OutputFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.report.ApiPage;
import dev.signet.codegen.report.Explored;
import dev.signet.codegen.report.Explored.Warning;
import dev.signet.codegen.translate.types.SchemaTypes;
import java.nio.file.Path;
import java.util.List;

/**
 * A page that shows a document as Java.
 *
 * @param types number of types that the document becomes
 * @param calls number of operations
 * @param changed whether the file is new or says something else than before
 * @param warnings warnings and notes, in the order in which they were met
 */
public record DocumentReport(int types, int calls, boolean changed, List<Problem> warnings) {
    public DocumentReport {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the document as {@link Compiler} would, and writes the page.
     *
     * @param configuration of which the output folder and the kinds of files do not matter
     * @throws dev.signet.codegen.problem.ProblemsException if the document is invalid, or the file is not one of Signet's; nothing
     *     was written then
     * @throws java.io.UncheckedIOException if a file can't be read or written
     */
    public static DocumentReport write(Configuration configuration, Path file) {
        Problems problems = new Problems();
        Analysis analysis = new Compiler().analyze(configuration, problems);
        Explored explored = new Explored(
                analysis.api(),
                analysis.java(),
                SchemaTypes.of(analysis.api(), analysis.mappings()),
                problems.all().stream()
                        .filter(DocumentReport::isWarning)
                        .map(DocumentReport::warning)
                        .toList());
        String html = ApiPage.html(explored, new TemplateFolder(configuration.find(Options.TEMPLATE_DIRECTORY)));
        boolean changed = OutputFile.write(file, html, ApiPage.MARK);
        return new DocumentReport(
                analysis.java().types().size(), analysis.api().operations().size(), changed, problems.all());
    }

    private static boolean isWarning(Problem problem) {
        return problem.severity() == Severity.WARNING;
    }

    private static Warning warning(Problem problem) {
        return new Warning(problem.location().toString(), problem.pointer(), problem.message(), problem.hint());
    }

    /** One line for a build's log, such as {@code 175 types, 12 calls, 3 warnings}. */
    public String summary() {
        return String.join(
                ", ",
                List.of(
                        Compilation.count(types, "type"),
                        Compilation.count(calls, "call"),
                        Compilation.count(
                                (int) warnings.stream()
                                        .filter(DocumentReport::isWarning)
                                        .count(),
                                "warning")));
    }
}
