package dev.signet.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
    private final List<String> logged = new ArrayList<>();

    private final CommandLog log = new CommandLog() {
        @Override
        public void info(String text) {
            logged.add(text);
        }

        @Override
        public void warn(String text) {
            logged.add(text);
        }

        @Override
        public void error(String text) {
            logged.add(text);
        }
    };

    private static List<Problem> warnings(int count) {
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            warnings.add(Problem.warning("#/a/" + i, "strange", "correct it"));
        }
        return warnings;
    }

    @Test
    void warningThatIsSaidOftenIsSaidOnceWithItsNumber() {
        List<Problem> problems = warnings(594);
        problems.add(300, Problem.warning("#/b", "other", ""));
        ProblemReport.warn(problems, log);

        assertThat(logged).containsExactly("#/a/0 strange (likewise in 593 other places) → correct it", "#/b other");
    }

    @Test
    void fewWarningsOfOneTextHaveALineEach() {
        ProblemReport.warn(warnings(3), log);

        assertThat(logged)
                .containsExactly(
                        "#/a/0 strange → correct it", "#/a/1 strange → correct it", "#/a/2 strange → correct it");
    }

    @Test
    void failureCountsEveryProblem() {
        List<Problem> problems = new ArrayList<>();
        warnings(10).forEach(each -> problems.add(Problem.error(each.pointer(), each.message(), each.hint())));

        assertThat(ProblemReport.failure(problems, "failOnWarnings", log))
                .isEqualTo("Signet found 10 errors and wrote nothing:\n"
                        + "  #/a/0 strange (likewise in 9 other places) → correct it");
    }
}
