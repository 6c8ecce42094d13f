package dev.signet.codegen.maven;

import dev.signet.codegen.command.UpdateCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.OptionReader;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fetches published documents that have changed, writes them and their rows of the list of revisions, and tells what becomes
 * different. Writes nothing of a revision if its document can't be had or read, or an overlay no longer applies to it. The document
 * of a row that says {@code reworded: true} is left for people to bring up to date.
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:update -Dsignet.revisions=spec/revisions.yaml}</pre>
 */
@Mojo(name = "update", threadSafe = true, requiresProject = false)
public final class UpdateMojo extends PublishedMojo {
    static final String REBASE = "signet:update -Dsignet.rebase";

    /**
     * Whether to write a proposal of each overlay that no longer fits its document, beside the reports: what surely has another name is
     * followed, and each action that differs is marked by {@code x-review}. The overlay itself stays as it is.
     */
    @Parameter(property = "signet.rebase", defaultValue = "false")
    boolean rebase;

    @Override
    void run(OptionReader options, Workspace workspace) {
        new UpdateCommand(options, workspace, log(), REBASE).run();
    }
}
