package dev.signet.codegen.maven;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of parameters, as they were written. Maven reads a flag as false unless it is {@code true}, and leaves a parameter
 * out whose property is not set, without a word.
 */
final class ParameterTexts {
    private static final String PREFIX = "signet.";

    private static final Set<String> FLAGS = Stream.concat(
                    Options.all().stream()
                            .filter(option -> option.type() == Option.Type.FLAG)
                            .map(Option::name),
                    ConfiguredExecutions.OTHERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What has one value; elements of lists, such as headers, may have their own use of the notation. */
    private static final Set<String> SINGLE = Options.all().stream()
            .filter(option -> option.type() != Option.Type.LIST && option.type() != Option.Type.MAP)
            .map(Option::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

    /** What Maven knows beside properties, such as {@code ${project.basedir}} and {@code ${session.request}}. */
    private static final Pattern OF_MAVEN = Pattern.compile("(project|pom|session|settings|mojo|plugin|env)\\b.*"
            + "|basedir|localRepository|reactorProjects|mojoExecution|executedProject");

    private ParameterTexts() {}

    /**
     * Reports what is wrong with parameters in the pom.
     *
     * @param known all properties of the build
     */
    static void check(Map<String, String> parameters, Set<String> known, Problems problems) {
        parameters.forEach((name, text) -> {
            List<String> unset = SINGLE.contains(name) || FLAGS.contains(name) ? unset(text, known) : List.of();
            if (!unset.isEmpty()) {
                problems.error(
                        "",
                        "<" + name + "> refers to the property " + unset.get(0) + ", which is not set: " + text,
                        "set <" + unset.get(0) + "> in <properties>");
            } else if (FLAGS.contains(name) && !PROPERTY.matcher(text).find()) {
                flag("<" + name + ">", text, problems);
            }
        });
    }

    /** Reports flags among properties, such as {@code -Dsignet.failOnWarnings=yes}. */
    static void check(Properties properties, Problems problems) {
        FLAGS.stream().sorted().forEach(name -> {
            String text = properties.getProperty(PREFIX + name);
            if (text != null) {
                flag("the property " + PREFIX + name, text, problems);
            }
        });
    }

    /** Warns of properties of the command line in whose place the pom has a value, which counts in Maven. */
    static void warnOfOverridden(Map<String, String> parameters, Set<String> given, CommandLog log) {
        parameters.forEach((name, text) -> {
            String property = PREFIX + name;
            if (given.contains(property) && !text.contains("${")) {
                log.warn("-D" + property + " has no effect, since the pom has <" + name
                        + "> → remove it there, or write <" + name + ">${" + property + "}</" + name
                        + "> and its value in <properties>");
            }
        });
    }

    private static List<String> unset(String text, Set<String> known) {
        return PROPERTY.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name) && !OF_MAVEN.matcher(name).matches())
                .toList();
    }

    private static void flag(String spelled, String text, Problems problems) {
        if (!text.isEmpty() && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            problems.error("", spelled + " is neither true nor false: " + text, "write true or false");
        }
    }
}
