package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserPropertiesTest {
    private final RecordingLog log = new RecordingLog();
    private final Problems problems = new Problems();

    private void check(String property) {
        UserProperties.check(List.of(property), List.of("signet.home"), problems, new MavenLog(log));
    }

    @ParameterizedTest
    @CsvSource({
        "signet.failon, failOn",
        "signet.inputspec, inputSpec",
        "signet.modelpackge, modelPackage",
        "signet.addCompileSourceroot, addCompileSourceRoot",
        "Signet.output, output",
        "signet-inputSpec, inputSpec",
        "signet.generate.output, output"
    })
    void propertyThatIsNearlyAParametersIsAnError(String property, String meant) {
        check(property);

        assertThat(problems.errors())
                .extracting(Problem::toString)
                .containsExactly("no goal has a property " + property + " → did you mean -Dsignet." + meant + "?");
        assertThat(log.lines).isEmpty();
    }

    @Test
    void otherUnknownPropertyIsAWarning() {
        check("signet.pretty");

        assertThat(problems.all()).isEmpty();
        assertThat(log.lines).singleElement().asString().contains("no goal has a property signet.pretty → ");
    }

    @Test
    void parameterWithoutThePrefixIsAWarning() {
        check("inputSpec");

        assertThat(log.lines).containsExactly("warn -DinputSpec has no effect → write -Dsignet.inputSpec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signet.output",
                "signet.failOn",
                "signet.skip",
                "signet.version",
                "signet.home",
                "signet.a.b",
                "signet.bench.skip",
                "signet-version",
                "output",
                "x"
            })
    void knownAndForeignPropertiesAreLeftAlone(String property) {
        check(property);

        assertThat(problems.all()).isEmpty();
        assertThat(log.lines).isEmpty();
    }
}
