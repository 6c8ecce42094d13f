package dev.signet.codegen.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a command runs: in a project, or in some folder.
 *
 * @param base where relative paths start, absolute
 * @param build the project's folder for what is built, absolute; null outside a project
 */
public record Workspace(Path base, @Nullable Path build) {

    Path sources() {
        return build == null ? base.resolve("generated") : build.resolve("generated-sources/signet");
    }

    /** Where the tests for what is in a folder of sources go; null outside a project. */
    @Nullable
    Path testSources(Path sources) {
        return build == null ? null : build.resolve("generated-test-sources").resolve(sources.getFileName());
    }

    Path reports() {
        return below("signet-diff");
    }

    Path page() {
        return below("signet-report/report.html");
    }

    private Path below(String path) {
        return (build == null ? base : build).resolve(path);
    }
}
