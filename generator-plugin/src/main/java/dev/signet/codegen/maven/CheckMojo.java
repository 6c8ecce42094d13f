package dev.signet.codegen.maven;

import dev.signet.codegen.Comparison;
import dev.signet.codegen.RevisionUpdate;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.spec.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if a published document differs from the one that the project was generated from, and tells what that does to the wire and
 * to Java callers. Meant for a job of its own, every night, say: a build must not depend on what a server says today.
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:check -Dsignet.revisions=spec/revisions.yaml}</pre>
 */
@Mojo(name = "check", threadSafe = true, requiresProject = false)
public final class CheckMojo extends PublishedMojo {
    private final List<String> changed = new ArrayList<>();

    @Override
    void changed(Row row, RevisionUpdate update, Path reports) {
        Comparison.write(update.diff(), reports);
        DiffReports.summary(update.diff()).forEach(getLog()::warn);
        getLog().warn("Reports: " + reports.resolve("diff.html"));
        changed.add(row.revision());
    }

    @Override
    void finished() throws MojoFailureException {
        if (!changed.isEmpty()) {
            throw new MojoFailureException("Published documents have changed: " + String.join(", ", changed)
                    + " → read the report, then run signet:update");
        }
    }
}
