package dev.signet.codegen.maven;

import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.NearMiss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the pom of a project says of this plugin. */
record ConfiguredExecutions(MavenProject project) {
    private static final String PLUGIN = "dev.signet:signet-maven-plugin";

    /** Parameters that are no options; all are flags. */
    static final List<String> OTHERS = List.of("skip", "addCompileSourceRoot", "addTestCompileSourceRoot");

    /**
     * How to call a goal with the configuration of each execution that has one, such as {@code signet:generate@default}. The
     * configuration of one that generates suits a report, too.
     */
    List<String> calls(String goal) {
        return executions()
                .filter(execution -> execution.getConfiguration() != null
                        && (execution.getGoals().contains(goal)
                                || (goal.equals("report")
                                        && execution.getGoals().contains("generate"))))
                .map(execution -> "signet:" + goal + "@" + execution.getId())
                .toList();
    }

    /** Whether the pom has an execution of this id: Maven makes one of any other that the command line names. */
    boolean has(String id) {
        return executions().anyMatch(execution -> execution.getId().equals(id));
    }

    /** What is wrong with the configuration of an execution: parameters that there are not. */
    List<String> unknownParameters(MojoExecution execution) {
        List<String> known = Stream.concat(Options.all().stream().map(Option::name), OTHERS.stream())
                .toList();
        return texts(execution).keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> unknown(name, known))
                .toList();
    }

    /** The parameters of an execution, with their texts as the pom has them. */
    Map<String, String> texts(MojoExecution execution) {
        Stream<@Nullable Object> configurations = Stream.concat(
                plugin().map(Plugin::getConfiguration),
                executions()
                        .filter(each -> each.getId().equals(execution.getExecutionId()))
                        .map(PluginExecution::getConfiguration));
        Map<String, String> texts = new LinkedHashMap<>();
        configurations.map(PomConfiguration::elements).forEach(texts::putAll);
        return texts;
    }

    private static String unknown(String name, List<String> known) {
        List<String> close = NearMiss.of(name, known);
        return "<" + name + "> is no parameter of this plugin; it has no effect → "
                + (close.isEmpty()
                        ? "remove it; the goal signet:help -Ddetail lists the parameters"
                        : "did you mean <" + close.get(0) + ">?");
    }

    private Stream<Plugin> plugin() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(PLUGIN));
    }

    private Stream<PluginExecution> executions() {
        return plugin().flatMap(plugin -> plugin.getExecutions().stream());
    }
}
