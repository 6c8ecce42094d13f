package dev.signet.codegen.maven;

import static java.util.Objects.requireNonNullElse;

import dev.signet.codegen.command.ReportCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page that shows an OpenAPI document as Java: every type and every call, where each is used, and what could not be made of
 * the document. The page needs neither network nor other files. Works without a project too:
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:report -Dsignet.inputSpec=openapi.yaml}</pre>
 */
@Mojo(name = "report", threadSafe = true, requiresProject = false)
public final class ReportMojo extends DocumentMojo {

    /**
     * The page. With {@code revisions}, each revision has a page of this name in a folder named after it, beside where this one would
     * be. Default: {@code signet-report/report.html} in the project's build folder; without a project, where Maven was started.
     */
    @Parameter(property = "signet.reportFile")
    @Nullable
    File reportFile;

    @Parameter(defaultValue = "${mojo.executionId}", readonly = true)
    @Nullable
    String executionId;

    @Override
    OptionValues values() {
        OptionValues given = super.values();
        return revisions == null ? given.orElse(Options.MODEL_PACKAGE, ReportCommand.DEFAULT_PACKAGE) : given;
    }

    @Override
    void run(OptionReader options, Workspace workspace) {
        ReportCommand command = new ReportCommand(options, workspace, log());
        List<Configuration> configurations = command.configurations();
        for (Configuration configuration : configurations) {
            claim(configuration.output(), Options.REPORT_FILE, requireNonNullElse(executionId, ""), options);
        }
        command.run(configurations);
    }
}
