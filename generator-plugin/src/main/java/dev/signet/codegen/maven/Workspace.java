package dev.signet.codegen.maven;

import dev.signet.codegen.problem.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where a run takes place: in a project, or in some folder.
 *
 * @param project null or Maven's stand-in, which has no file, if there is no project
 * @param startFolder where Maven was started; null if unknown
 */
record Workspace(@Nullable MavenProject project, @Nullable String startFolder) {

    /** Where relative paths start. */
    Path base() {
        if (project != null && project.getBasedir() != null) {
            return project.getBasedir().toPath().toAbsolutePath();
        }
        return Path.of(startFolder == null ? "" : startFolder).toAbsolutePath();
    }

    /** The output folder: as configured, or by default. */
    Path output(@Nullable File configured) {
        if (configured != null) {
            return base().resolve(configured.toPath()).normalize();
        }
        return project == null || project.getFile() == null
                ? base().resolve("generated")
                : base().resolve(project.getBuild().getDirectory()).resolve("generated-sources/signet");
    }

    /** The folder for reports: as configured, or by default. */
    Path reports(@Nullable File configured) {
        return configured(configured, "signet-diff");
    }

    /** The page that shows a document: as configured, or by default. */
    Path report(@Nullable File configured) {
        return configured(configured, "signet-report/report.html");
    }

    private Path configured(@Nullable File configured, String otherwise) {
        if (configured != null) {
            return base().resolve(configured.toPath()).normalize();
        }
        return project == null || project.getFile() == null
                ? base().resolve(otherwise)
                : base().resolve(project.getBuild().getDirectory()).resolve(otherwise);
    }

    /**
     * Reserves a folder or file for one execution: two that shared it would delete each other's files.
     *
     * @param parameter the one that says where
     * @param context what Maven keeps for all executions in one project; null outside Maven
     */
    void claim(Path output, String parameter, String execution, @Nullable Map<?, ?> context, Problems problems) {
        if (context == null) {
            return;
        }
        @SuppressWarnings("unchecked") // Maven's API is raw; any key and value may go in
        Map<Object, Object> claims = (Map<Object, Object>) context;
        Object other = claims.putIfAbsent("signet.output " + output, execution);
        if (other != null && !other.equals(execution)) {
            problems.error(
                    "",
                    "execution " + other + " of this build already writes to " + output,
                    "use a separate <" + parameter + "> for each execution");
        }
    }

    /** Has the project compile what is in {@code output}. */
    void compile(Path output, boolean asTests) {
        if (project == null) {
            return;
        }
        if (asTests) {
            project.addTestCompileSourceRoot(output.toString());
        } else {
            project.addCompileSourceRoot(output.toString());
        }
    }
}
