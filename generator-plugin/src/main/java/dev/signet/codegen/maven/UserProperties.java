package dev.signet.codegen.maven;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties that were set for a build, such as by {@code -Dsignet.output=…}, held against those that there are. Maven itself takes
 * any.
 */
final class UserProperties {
    private static final String PREFIX = "signet.";

    private static final Pattern OTHER_NOTATION = Pattern.compile("(?i:signet)[.:_-](?:(?:"
            + Stream.of(Goal.values()).map(Goal::toString).collect(Collectors.joining("|"))
            + ")[.:_-])?(?<name>\\w+)");

    /** A name that projects give the version of the plugin. */
    private static final String VERSION = "version";

    private UserProperties() {}

    /**
     * Reports those that no goal has. One that is nearly a parameter's is an error, since the build would not do what was asked for;
     * others may be the project's own.
     *
     * @param given names of properties of the build
     * @param ofProject names of properties that the project itself declares, which are left alone
     */
    static void check(Collection<String> given, Collection<String> ofProject, Problems problems, CommandLog log) {
        List<String> known = Stream.of(
                        Options.all().stream().map(Option::name),
                        ConfiguredExecutions.OTHERS.stream(),
                        Stream.of(VERSION))
                .flatMap(names -> names)
                .toList();
        for (String property : new TreeSet<>(given)) {
            String name = property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : "";
            String meant = otherNotation(property, known);
            if (meant != null && !ofProject.contains(property)) {
                problems.error("", "no goal has a property " + property, "did you mean -D" + PREFIX + meant + "?");
            } else if (isWithoutPrefix(property)) {
                log.warn("-D" + property + " has no effect → write -D" + PREFIX + property);
            } else if (!name.isEmpty()
                    && !name.contains(".")
                    && !known.contains(name)
                    && !ofProject.contains(property)) {
                unknown(name, known, problems, log);
            }
        }
    }

    /** The parameter that a property means which is written as other tools write theirs, such as {@code Signet-output}; or null. */
    private static @Nullable String otherNotation(String property, List<String> known) {
        Matcher matcher = OTHER_NOTATION.matcher(property);
        if (!matcher.matches()) {
            return null;
        }
        return known.stream()
                .filter(name ->
                        name.equals(matcher.group("name")) && !name.equals(VERSION) && !property.equals(PREFIX + name))
                .findFirst()
                .orElse(null);
    }

    private static void unknown(String name, List<String> known, Problems problems, CommandLog log) {
        List<String> close = NearMiss.of(name, known).stream().limit(1).toList();
        String message = "no goal has a property " + PREFIX + name;
        if (close.isEmpty()) {
            log.warn(message + " → the goal signet:help -Ddetail lists them all");
        } else {
            problems.error("", message, "did you mean -D" + PREFIX + close.get(0) + "?");
        }
    }

    /** Whether a parameter is given by its bare name; names of one word may belong to any plugin. */
    private static boolean isWithoutPrefix(String property) {
        return !property.equals(property.toLowerCase(Locale.ROOT))
                && Options.all().stream().anyMatch(option -> option.name().equals(property));
    }
}
