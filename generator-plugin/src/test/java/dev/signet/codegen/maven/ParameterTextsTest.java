package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterTextsTest {
    private final Problems problems = new Problems();

    private List<String> messages() {
        return problems.all().stream().map(Problem::message).toList();
    }

    @Test
    void flagIsTrueOrFalse() {
        ParameterTexts.check(
                Map.of("failOnWarnings", "yes", "generateApis", "false", "timings", "TRUE", "verbose", "${v}"),
                Set.of("v"),
                problems);

        assertThat(messages()).containsExactly("<failOnWarnings> is neither true nor false: yes");
    }

    @Test
    void flagOfTheCommandLineIsTrueOrFalse() {
        Properties properties = new Properties();
        properties.setProperty("signet.skip", "1");
        properties.setProperty("signet.timings", "");
        properties.setProperty("signet.output", "yes");

        ParameterTexts.check(properties, problems);

        assertThat(messages()).containsExactly("the property signet.skip is neither true nor false: 1");
    }

    @Test
    void propertyThatThePomOverridesIsReported() {
        RecordingLog log = new RecordingLog();

        ParameterTexts.warnOfOverridden(
                Map.of("inputSpec", "a.yaml", "output", "${signet.output}", "overlay", "o.yaml"),
                Set.of("signet.inputSpec", "signet.output"),
                new MavenLog(log));

        assertThat(log.lines)
                .containsExactly(
                        "warn -Dsignet.inputSpec has no effect, since the pom has <inputSpec> → remove it there, or write"
                                + " <inputSpec>${signet.inputSpec}</inputSpec> and its value in <properties>");
    }

    @Test
    void propertyOfAParameterIsSet() {
        ParameterTexts.check(
                Map.of(
                        "inputSpec", "${openapi.file}",
                        "output", "${project.build.directory}/${folder}",
                        "modelPackage", "${a.package}.model"),
                Set.of("folder", "a.package"),
                problems);

        assertThat(messages())
                .containsExactly("<inputSpec> refers to the property openapi.file, which is not set: ${openapi.file}");
    }
}
