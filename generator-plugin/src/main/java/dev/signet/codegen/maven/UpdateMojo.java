package dev.signet.codegen.maven;

import dev.signet.codegen.Comparison;
import dev.signet.codegen.RevisionUpdate;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.spec.Revisions.Row;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fetches published documents that have changed, writes them and their rows of the list of revisions, and tells what becomes
 * different. Writes nothing of a revision if its document can't be had or read, or an overlay no longer applies to it. The document
 * of a row that says {@code reworded: true} is left for people to bring up to date.
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:update -Dsignet.revisions=spec/revisions.yaml}</pre>
 */
@Mojo(name = "update", threadSafe = true, requiresProject = false)
public final class UpdateMojo extends PublishedMojo {

    @Override
    void changed(Row row, RevisionUpdate update, Path reports) {
        Comparison.write(update.diff(), reports);
        update.write();
        DiffReports.summary(update.diff()).forEach(getLog()::info);
        getLog().info("Reports: " + reports.resolve("diff.html"));
        if (update.isReworded()) {
            getLog().warn(row.document()
                    + " is worded differently from the published document: update it by hand, as the report lists");
        }
    }

    @Override
    void finished() {
        // What was written has been told.
    }
}
