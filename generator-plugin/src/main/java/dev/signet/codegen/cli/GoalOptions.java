package dev.signet.codegen.cli;

import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@link Options} as those of picocli. */
final class GoalOptions {
    private static final Pattern IN_POM = Pattern.compile("<([A-Za-z]+)>");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+[A-Z]\\w*");

    private GoalOptions() {}

    /** The command that does what a goal does, with the options that are parameters of the goal. */
    static CommandSpec command(Goal goal) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(goal).addOption(help());
        command.usageMessage()
                .description(goal.documentation())
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .optionListHeading("%nOptions:%n");
        for (Option<?> option : Options.of(goal)) {
            command.addOption(spec(option));
        }
        return command;
    }

    static Goal goal(CommandSpec command) {
        return (Goal) command.userObject();
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Prints this text.")
                .build();
    }

    static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Prints the version.")
                .build();
    }

    /** The way in which an option is written: {@code inputSpec} is {@code --input-spec}. */
    static String spelled(String name) {
        return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** A message with the names of options as they are written here, and not as in a pom. */
    static String respelled(String message) {
        return IN_POM.matcher(message).replaceAll(found -> {
            boolean isOption =
                    Options.all().stream().anyMatch(option -> option.name().equals(found.group(1)));
            return Matcher.quoteReplacement(isOption ? spelled(found.group(1)) : found.group());
        });
    }

    private static OptionSpec spec(Option<?> option) {
        OptionSpec.Builder spec = OptionSpec.builder(spelled(option.name()))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description(option).replace("%", "%%"));
        return switch (option.type()) {
            case FLAG ->
                spec.arity("0..1")
                        .fallbackValue("true")
                        .paramLabel("true|false")
                        .build();
            case TEXT -> spec.arity("1").paramLabel("<text>").build();
            case NUMBER -> spec.arity("1").paramLabel("<number>").build();
            case PATH -> spec.arity("1").paramLabel("<path>").build();
            case LIST -> spec.arity("1").paramLabel("<text>[,<text>...]").build();
            case MAP -> spec.arity("1").paramLabel("<key>=<value>[,...]").build();
        };
    }

    private static String description(Option<?> option) {
        String text = CAMEL_CASE.matcher(option.documentation()).replaceAll(word -> shown(word.group()));
        return option.defaultText().isEmpty() ? text : text + " Default: " + option.defaultText();
    }

    /** A word of a text; the name of an option as it is written here. */
    private static String shown(String word) {
        boolean isOption =
                Options.all().stream().anyMatch(option -> option.name().equals(word));
        return isOption ? spelled(word) : word;
    }

    /** What was given. */
    static OptionValues values(Goal goal, ParseResult parsed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Option<?> option : Options.of(goal)) {
            List<String> given = parsed.matchedOptionValue(spelled(option.name()), List.of());
            if (!given.isEmpty()) {
                texts.put(option.name(), option.type() == Option.Type.LIST ? split(given) : given);
            }
        }
        return new OptionValues(texts);
    }

    private static List<String> split(List<String> given) {
        List<String> parts = new ArrayList<>();
        given.forEach(text -> parts.addAll(List.of(text.split(",", -1))));
        return parts;
    }
}
