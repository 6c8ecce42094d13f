package dev.signet.codegen.maven;

import static java.util.Objects.requireNonNullElse;

import dev.signet.codegen.ApiReport;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.problem.Problems;
import java.io.File;
import java.nio.file.Path;
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
    private static final String USUAL_PACKAGE = "api.model";

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
    void run(Workspace workspace) {
        Problems problems = new Problems();
        Checks checks = new Checks(workspace.base(), problems);
        if (modelPackage == null && revisions == null) {
            modelPackage = USUAL_PACKAGE;
        }
        Path page = workspace.report(reportFile);
        List<GeneratorConfig> configs =
                configs(checks, revision -> page.resolveSibling(revision).resolve(String.valueOf(page.getFileName())));
        for (GeneratorConfig config : configs) {
            workspace.claim(
                    config.output(), "reportFile", requireNonNullElse(executionId, ""), getPluginContext(), problems);
        }
        throwIfErrors(problems);
        for (GeneratorConfig config : configs) {
            ApiReport report = ApiReport.write(config, config.output());
            new Report(getLog()).success(report, config.output());
        }
    }

    @Override
    Parts parts() {
        return Parts.ALL;
    }

    @Override
    boolean failOnWarnings() {
        return false;
    }
}
