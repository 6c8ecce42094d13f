package dev.signet.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.problem.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Step.java",
                "dev/signet/model/Step.java",
                "META-INF/native-image/reflect.json",
                "a/package-info.java",
                "a/Step$1.java",
                "a/Console.java",
                "a/Common1.java"
            })
    void acceptsOrdinaryPaths(String path) {
        assertThat(new SourceFile(path, "x").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "C:/Step.java",
                "..",
                "../Step.java",
                "a/../../Step.java",
                "a/./Step.java",
                "a//Step.java",
                "a/",
                "a\\Step.java",
                "a/Step.java\0",
                "a/Step\n.java",
                "a/St ep.java",
                "a/Stép.java",
                "a/Step.java.",
                ".signet/state",
                "a/aux.java",
                "a/NUL",
                "con/Step.java",
                "a/Com1.txt",
                "a/lpt9.tar.gz"
            })
    void refusesPathsThatLeadElsewhereOrMeanOtherFilesOnOtherSystems(String path) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new SourceFile(path, "x"))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.message()).startsWith("file name \"");
                    assertThat(problem.hint()).isNotEmpty();
                }));
    }

    @Test
    void refusesEndlessNamesWithAShortMessage() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new SourceFile("A".repeat(100_000) + ".java", "x"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @Test
    void showsControlCharactersAsText() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new SourceFile("A\u001b[31m.java", "x"))
                .withMessageContaining("A\\u001b[31m.java");
    }
}
