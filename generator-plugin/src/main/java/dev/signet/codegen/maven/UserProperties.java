package dev.signet.codegen.maven;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The properties that were set for a build, such as by {@code -Dsignet.output=…}, held against those that there are. Maven itself takes
 * any.
 */
final class UserProperties {
    private static final String PREFIX = "signet.";

    /** Parameters that are no options, and a name that projects give the version of the plugin. */
    private static final List<String> OTHERS =
            List.of("skip", "addCompileSourceRoot", "addTestCompileSourceRoot", "version");

    private UserProperties() {}

    /**
     * Reports those that no goal has. One that is nearly a parameter's is an error, since the build would not do what was asked for;
     * others may be the project's own.
     *
     * @param given names of properties of the build
     * @param ofProject names of properties that the project itself declares, which are left alone
     */
    static void check(Collection<String> given, Collection<String> ofProject, Problems problems, CommandLog log) {
        List<String> known = Stream.concat(Options.all().stream().map(Option::name), OTHERS.stream())
                .toList();
        for (String property : new TreeSet<>(given)) {
            String name = property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : "";
            if (isWithoutPrefix(property)) {
                log.warn("-D" + property + " has no effect → write -D" + PREFIX + property);
            } else if (!name.isEmpty()
                    && !name.contains(".")
                    && !known.contains(name)
                    && !ofProject.contains(property)) {
                unknown(name, known, problems, log);
            }
        }
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
