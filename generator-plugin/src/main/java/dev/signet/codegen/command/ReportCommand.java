package dev.signet.codegen.command;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configurations;
import dev.signet.codegen.compiler.DocumentReport;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes a page that shows a document as Java, or one for each document of a list of revisions. */
public final class ReportCommand {
    /** The package of models if none was given. */
    public static final String DEFAULT_PACKAGE = "api.model";

    private final OptionReader options;
    private final Path page;
    private final CommandLog log;

    /** @param options with a package for models, unless they have a list of revisions */
    public ReportCommand(OptionReader options, Workspace workspace, CommandLog log) {
        this.options = options;
        this.page = Objects.requireNonNullElse(options.find(Options.REPORT_FILE), workspace.page());
        this.log = log;
    }

    /** What is to be shown; the output of each is its page. What is wrong with the options goes to their reader's problems. */
    public List<Configuration> configurations() {
        return new Configurations(options)
                .read(revision -> revision.isEmpty()
                        ? page
                        : page.resolveSibling(revision).resolve(page.getFileName()));
    }

    /** @throws dev.signet.codegen.problem.ProblemsException if an option or a document is invalid */
    public void run(List<Configuration> configurations) {
        options.problems().throwIfErrors();
        for (Configuration configuration : configurations) {
            DocumentReport report = DocumentReport.write(configuration, configuration.output());
            ProblemReport.warn(report.warnings(), log);
            log.info("Signet: " + report.summary());
            log.info("Report: " + configuration.output());
        }
    }
}
