package dev.signet.codegen.maven;

import dev.signet.codegen.command.CommandFailedException;
import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.command.ProblemReport;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Visible;
import dev.signet.codegen.problem.VisibleFailure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where they run, and how they report what is wrong. */
abstract class SignetMojo extends AbstractMojo {

    private static final String CLAIM = "signet.";
    private static final String OUTPUT = "output ";

    /** Whether to do nothing at all. */
    @Parameter(property = "signet.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    @Parameter(defaultValue = "${session.userProperties}", readonly = true)
    @Nullable
    Properties userProperties;

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
            Workspace workspace = workspace();
            boolean inPom = project != null && project.getFile() != null;
            Problems problems = new Problems();
            OptionReader options = new OptionReader(
                    values(), workspace.base(), inPom ? OptionReader::inPom : OptionReader::asProperty, problems);
            checkCall(options);
            run(options, workspace);
        } catch (CommandFailedException e) {
            // Maven shows the message of a cause too, which says the same.
            throw new MojoFailureException(Visible.line(String.valueOf(e.getMessage())));
        } catch (ProblemsException e) {
            throw new MojoFailureException(ProblemReport.failure(e.problems(), "signet.failOnWarnings", log()));
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "Signet can't read or write a file: " + Visible.line(String.valueOf(e.getMessage())),
                    new VisibleFailure(e));
        } catch (OutOfMemoryError e) {
            throw new MojoExecutionException(ProblemReport.outOfMemory(), e);
        } catch (RuntimeException | StackOverflowError e) {
            VisibleFailure failure = new VisibleFailure(e);
            throw new MojoExecutionException("internal error in Signet, please report it: " + failure, failure);
        }
    }

    /** Looks for what was meant for this goal and does not reach it. */
    private void checkCall(OptionReader options) throws MojoFailureException {
        if (userProperties != null) {
            Set<String> ofProject =
                    project == null ? Set.of() : project.getProperties().stringPropertyNames();
            UserProperties.check(userProperties.stringPropertyNames(), ofProject, options.problems(), log());
            ParameterTexts.check(userProperties, options.problems());
        }
        if (project == null || execution == null) {
            return;
        }
        ConfiguredExecutions executions = new ConfiguredExecutions(project);
        boolean isConfigured = Stream.of(Options.INPUT_SPEC, Options.REVISIONS, Options.FROM, Options.TO)
                .anyMatch(options::has);
        if (!isConfigured && !executions.has(execution.getExecutionId())) {
            List<String> calls = executions.calls(execution.getGoal());
            if (!calls.isEmpty()) {
                throw new MojoFailureException("signet:" + execution.getGoal()
                        + " was called without the configuration of an execution → run mvn "
                        + String.join(" or mvn ", calls));
            }
        }
        executions.unknownParameters(execution).forEach(log()::warn);
        ParameterTexts.check(project.getProperties(), options.problems());
        if (userProperties != null) {
            ParameterTexts.warnOfOverridden(executions.texts(execution), userProperties.stringPropertyNames(), log());
        }
        ParameterTexts.check(executions.texts(execution), properties(project), options.problems());
    }

    /** The names of all properties that a pom can refer to. */
    private Set<String> properties(MavenProject of) {
        Set<String> names = new HashSet<>(of.getProperties().stringPropertyNames());
        names.addAll(System.getProperties().stringPropertyNames());
        if (userProperties != null) {
            names.addAll(userProperties.stringPropertyNames());
        }
        return names;
    }

    /**
     * The goal's own work.
     *
     * @throws ProblemsException if the user must correct something
     * @throws CommandFailedException if the build must fail for another reason
     */
    abstract void run(OptionReader options, Workspace workspace);

    /** What the parameters say, by the names of options. */
    OptionValues values() {
        return ParameterFields.values(this);
    }

    private Workspace workspace() {
        if (project == null || project.getBasedir() == null) {
            return new Workspace(Path.of(startFolder == null ? "" : startFolder).toAbsolutePath(), null);
        }
        Path base = project.getBasedir().toPath().toAbsolutePath();
        return new Workspace(base, base.resolve(project.getBuild().getDirectory()));
    }

    /**
     * Reserves a folder or file for one execution: two that shared it would delete each other's files.
     *
     * @param option the one that says where
     */
    final void claim(Path output, Option<?> option, String execution, OptionReader options) {
        String hint = "use a separate " + options.spelled(option) + " for each execution";
        claimant(OUTPUT + output, execution)
                .ifPresent(other -> options.problems()
                        .error("", "execution " + other + " of this build already writes to " + output, hint));
        overlapping(output, execution)
                .forEach(other -> options.problems()
                        .error("", "the output " + output + " and that of execution " + other + " overlap", hint));
    }

    /** The other executions of this build whose output folder contains this one, or is in it, with their folders. */
    private Stream<String> overlapping(Path output, String execution) {
        Map<?, ?> claims = getPluginContext();
        if (claims == null) {
            return Stream.empty();
        }
        return claims.entrySet().stream()
                .filter(each -> each.getKey() instanceof String what
                        && what.startsWith(CLAIM + OUTPUT)
                        && !execution.equals(each.getValue()))
                .flatMap(each -> {
                    Path other = Path.of(each.getKey().toString().substring((CLAIM + OUTPUT).length()));
                    boolean overlaps = !other.equals(output) && (other.startsWith(output) || output.startsWith(other));
                    return overlaps ? Stream.of(each.getValue() + ", " + other + ",") : Stream.empty();
                });
    }

    /** Reserves something for one execution; the other one that has it already, if there is one. */
    final Optional<String> claimant(String what, String execution) {
        @SuppressWarnings("unchecked") // Maven's API is raw; any key and value may go in
        Map<Object, Object> claims = getPluginContext();
        Object other = claims == null ? null : claims.putIfAbsent(CLAIM + what, execution);
        return Optional.ofNullable(other).map(Object::toString).filter(id -> !id.equals(execution));
    }

    final CommandLog log() {
        return new MavenLog(getLog());
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
