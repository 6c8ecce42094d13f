package dev.signet.codegen.maven;

import dev.signet.codegen.command.CheckCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.OptionReader;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if a published document differs from the one that the project was generated from, and tells what that does to the wire and
 * to Java callers; if an overlay no longer fits the document, also which of its actions and because of which change. Meant for a job of its own, every night, say: a build must not depend on what a server says today.
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:check -Dsignet.revisions=spec/revisions.yaml}</pre>
 */
@Mojo(name = "check", threadSafe = true, requiresProject = false)
public final class CheckMojo extends PublishedMojo {
    @Override
    void run(OptionReader options, Workspace workspace) {
        new CheckCommand(options, workspace, log(), "signet:update", UpdateMojo.REBASE).run();
    }
}
