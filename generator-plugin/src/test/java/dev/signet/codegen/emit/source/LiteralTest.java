package dev.signet.codegen.emit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** String literals are on one line, and show what they hold. */
class LiteralTest {
    @ParameterizedTest
    @CsvSource({
        "plain, \"plain\"",
        "'', \"\"",
        "a b, \"a b\"",
        "gr\u00f6\u00dfe, \"gr\u00f6\u00dfe\"",
        "\ud83d\ude00, \"\ud83d\ude00\""
    })
    void visibleTextIsAsItIs(String text, String literal) {
        assertThat(Literal.of(text)).isEqualTo(literal);
    }

    @Test
    void quotesAndLineEndsAreEscaped() {
        assertThat(Literal.of("\"\\\n\r\t")).isEqualTo("\"\\\"\\\\\\n\\r\\t\"");
    }

    @Test
    void charactersThatNobodySeesAreEscaped() {
        assertThat(Literal.of("\u0000")).isEqualTo("\"\\u0000\"");
        assertThat(Literal.of("\u202e")).isEqualTo("\"\\u202e\"");
        assertThat(Literal.of("\u2028")).isEqualTo("\"\\u2028\"");
        assertThat(Literal.of("\u00a0")).isEqualTo("\"\\u00a0\"");
        assertThat(Literal.of("\ud800")).isEqualTo("\"\\ud800\"");
    }
}
