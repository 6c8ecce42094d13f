package dev.signet.codegen.parse.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of syntax that other tools overlook: errors, unless the user asks to go on. */
class LenientSyntaxTest {
    private final List<Problem> warnings = new ArrayList<>();

    private JsonNode lenient(String text) {
        return TreeReader.parse(text, "x.yaml", "", null, new Syntax(true, warnings::add));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: {b: 1, c: 0, b: 2}\n",
                "a:\n  b: 1\n  b: 2\n  c: 0\n",
                "a: {'b': 1, \"b\": 2, c: 0}\n",
                "{\"a\": {\"b\": 1, \"c\": 0, \"b\": 2}}",
            })
    void lastOfDuplicateKeysCounts(String text) {
        JsonNode read = lenient(text);

        assertThat(read.at("/a/b").asInt()).isEqualTo(2);
        assertThat(read.at("/a/c").asInt()).isZero();
        assertThat(warnings).singleElement().asString().contains("#/a/b", "duplicate key `b`; the last one counts");
        assertThatThrownBy(() -> TreeReader.parse(text, "x.yaml", "", null))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("set `lenientSyntax`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n      \n  text\nb: 1\n",
                "a: |\n   \n    \n  text\nb: 1\n",
                "a: |-\n      \n  text\nb: 1\n",
                "a: >\n      \n  text\nb: 1\n",
                "x: |\n       \n  other\na: |\n       \n  text\nb: 1\n",
            })
    void blankLinesAtTheStartOfABlockMayBeLonger(String text) {
        JsonNode read = lenient(text);

        assertThat(read.path("a").asText().strip()).isEqualTo("text");
        assertThat(read.path("b").asInt()).isEqualTo(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("blank lines at the start of a block scalar", "remove their spaces");
        assertThatThrownBy(() -> TreeReader.parse(text, "x.yaml", "", null))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("set `lenientSyntax`");
    }

    @Test
    void otherErrorsStayErrors() {
        assertThatThrownBy(() -> lenient("a: [1\n")).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> lenient("a: \"x\n")).isInstanceOf(ProblemsException.class);
        assertThat(warnings).isEmpty();
    }
}
