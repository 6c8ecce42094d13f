package dev.signet.codegen.maven;

import dev.signet.codegen.LocatedProblems;
import dev.signet.codegen.LocatedProblemsException;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where they run, and how they tell what is wrong. */
abstract class SignetMojo extends AbstractMojo {

    /** Whether to do nothing at all. */
    @Parameter(property = "signet.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
    @Nullable
    String startFolder;

    /** Does what the parameters say. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Signet: skipped, since signet.skip is set");
            return;
        }
        try {
            run(new Workspace(project, startFolder));
        } catch (LocatedProblemsException e) {
            throw new Report(getLog()).failure(e.problems());
        } catch (ProblemsException e) {
            throw new Report(getLog()).failure(LocatedProblems.unlocated(e.problems()));
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("Signet can't read or write a file: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("internal error in Signet, please report it: " + e, e);
        }
    }

    /**
     * The goal's own work.
     *
     * @throws LocatedProblemsException if the user must mend something
     * @throws MojoFailureException if the build must fail for another reason
     */
    abstract void run(Workspace workspace) throws MojoFailureException;

    static void throwIfErrors(Problems problems) {
        if (problems.hasErrors()) {
            throw new LocatedProblemsException(LocatedProblems.unlocated(problems.all()));
        }
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
