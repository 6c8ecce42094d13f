package dev.signet.codegen.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.Revisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {
    static Stream<Option<?>> all() {
        return Options.all().stream();
    }

    @Test
    void namesAreUnique() {
        assertThat(Options.all()).extracting(Option::name).doesNotHaveDuplicates();
    }

    @Test
    void documentsOfEachVersionThatIsReadAreNamed() {
        assertThat(Options.INPUT_SPEC.documentation()).contains("3.0", "3.1", "3.2");
    }

    @ParameterizedTest
    @MethodSource("all")
    void documentationIsWholeSentences(Option<?> option) {
        assertThat(option.documentation()).matches("[A-Z][^\\n]{15,300}\\.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void defaultIsWhatItsTextIsParsedAs(Option<?> option) {
        if (!option.defaultText().isEmpty()) {
            Problems problems = new Problems();
            OptionReader reader = new OptionReader(
                    new OptionValues(Map.of(option.name(), List.of(option.defaultText()))),
                    Path.of("").toAbsolutePath(),
                    OptionReader::inPom,
                    problems);

            assertThat((Object) reader.find(option)).isEqualTo(option.defaultValue());
            assertThat(problems.all()).isEmpty();
        }
    }

    @Test
    void keysOfTheListOfRevisionsAreThoseOfOptionsOrItsOwn() {
        TreeSet<String> known = Options.all().stream()
                .map(Option::revisionsKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add(Options.SUPPORT_PACKAGE.name());
        known.addAll(
                List.of("header", "handWritten", "revisions", "revision", "status", "note", "leaveOut", "published"));

        assertThat(Revisions.keys()).isEqualTo(known);
    }
}
