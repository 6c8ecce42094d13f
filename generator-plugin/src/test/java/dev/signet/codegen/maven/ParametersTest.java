package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of each goal are the options that it has, with the same defaults and documentation. */
class ParametersTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/signet/codegen/maven");
    private static final Pattern PARAMETER = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@Parameter\\(property = \"signet\\.(\\w+)\"(?:, defaultValue = \"([^\"]*)\")?",
            Pattern.DOTALL);

    /** What makes sense in Maven alone. */
    private static final List<String> OF_MAVEN = List.of("skip", "addCompileSourceRoot", "addTestCompileSourceRoot");

    private record Parameter(String documentation, String defaultText) {}

    static Stream<Option<?>> options() {
        return Options.all().stream().filter(option -> !option.goals().isEmpty());
    }

    /** The parameters of a class and of those that it extends, by name. */
    private static Map<String, Parameter> parameters(String type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"));
        Map<String, Parameter> parameters = new TreeMap<>();
        for (MatchResult found : PARAMETER.matcher(source).results().toList()) {
            String text = found.group(1)
                    .replaceAll("\\s+\\*\\s+|\\s+", " ")
                    .replaceAll("\\{@code ([^}]*)}", "$1")
                    .strip();
            String byDefault = found.group(3) == null ? "" : found.group(3);
            parameters.put(found.group(2), new Parameter(text, byDefault));
        }
        Matcher parent = Pattern.compile("extends (\\w+Mojo)").matcher(source);
        if (parent.find() && !parent.group(1).equals("AbstractMojo")) {
            parameters.putAll(parameters(parent.group(1)));
        }
        return parameters;
    }

    private static Map<String, Parameter> parameters(Goal goal) throws IOException {
        String name = goal.toString();
        return parameters(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Mojo");
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void parametersOfAGoalAreItsOptions(Goal goal) throws IOException {
        TreeSet<String> parameters = new TreeSet<>(parameters(goal).keySet());
        OF_MAVEN.forEach(parameters::remove);

        assertThat(parameters)
                .isEqualTo(new TreeSet<>(
                        Options.of(goal).stream().map(Option::name).toList()));
    }

    @ParameterizedTest
    @MethodSource("options")
    void parameterHasTheDefaultAndTheDocumentationOfItsOption(Option<?> option) throws IOException {
        List<String> documentations = new ArrayList<>();
        for (Goal goal : option.goals()) {
            Parameter parameter = parameters(goal).get(option.name());
            assertThat(parameter.defaultText()).as(goal.toString()).isEqualTo(option.defaultText());
            documentations.add(parameter.documentation());
        }
        String documentation = option.documentation().replaceFirst("\\.$", "");
        assertThat(documentations).anyMatch(text -> text.startsWith(documentation));
    }
}
