package dev.signet.codegen.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    @Test
    void whatATerminalWouldObeyIsEscaped() {
        assertThat(Visible.line("a\u001b[2Jb\u009bc\u202ed\u2028e\u2066f\u200bg\udb40\udc01h\ud800i"))
                .isEqualTo("a\\u001B[2Jb\\u009Bc\\u202Ed\\u2028e\\u2066f\\u200Bg\\u{E0001}h\\uD800i");
    }

    @Test
    void lineHasNoEnd() {
        assertThat(Visible.line("a\r\n[ERROR] b\tc")).isEqualTo("a [ERROR] b c");
        assertThat(Visible.text("a\r\nb\rc")).isEqualTo("a\nb\\u000Dc");
    }

    @Test
    void lettersOfEveryScriptStay() {
        String text = "\u00fc \u0434 \u3042 \u05d0 \ud83d\ude00";
        assertThat(Visible.line(text)).isEqualTo(text);
    }

    @Test
    void problemIsShownOnOneLineOfBearableLength() {
        String text = Problem.error("#/" + "x".repeat(50_000), "a\u001bb\nc" + "y".repeat(50_000), "d\u202e")
                .text();
        assertThat(text).hasSizeLessThan(3_000).contains("a\\u001Bb c", " \u2026 ", "\u2192 d\\u202E");
    }

    @Test
    void problemHasNoOtherWordsThanThoseThatAreShown() {
        Problem problem = Problem.warning("#/a\nb", "a\n[ERROR] b", "c\u2028d");
        assertThat(problem.message()).isEqualTo("a [ERROR] b");
        assertThat(problem.hint()).isEqualTo("c\\u2028d");
        assertThat(new ProblemsException(List.of(problem, problem)).getMessage().lines())
                .containsOnly("#/a b a [ERROR] b \u2192 c\\u2028d")
                .hasSize(2);
    }

    @Test
    void failureIsShownWithItsTraceAndCauses() {
        StringWriter shown = new StringWriter();
        IllegalStateException failure =
                new IllegalStateException("a\n[ERROR] b", new IllegalArgumentException("c\u001b[2J"));
        new VisibleFailure(failure).printStackTrace(new PrintWriter(shown, true));
        assertThat(shown.toString().lines())
                .contains(
                        "java.lang.IllegalStateException: a [ERROR] b",
                        "Caused by: java.lang.IllegalArgumentException: c\\u001B[2J")
                .anyMatch(line -> line.startsWith("\tat " + VisibleTest.class.getName()));
    }

    @Test
    void jsonSaysTheSame() {
        assertThat(json("{\"a\":\"\u202e\udb40\udc01\"}")).isEqualTo("{\"a\":\"\\u202e\\udb40\\udc01\"}");
        assertThat(json("{\n  \"\u00fc\u2192\": \"\u007f\ud83d\ude00\"}"))
                .isEqualTo("{\n  \"\u00fc\u2192\": \"\\u007f\ud83d\ude00\"}");
    }

    @Test
    void jsonWithNothingToEscapeIsNotCopied() {
        byte[] json = "{\"a\":\"\u00fc\u2192\"}".getBytes(UTF_8);
        assertThat(Visible.json(json)).isSameAs(json);
    }

    private static String json(String text) {
        return new String(Visible.json(text.getBytes(UTF_8)), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:secret@example.com/a, https://***@example.com/a",
        "see HTTP://secret@example.com, see HTTP://***@example.com",
        "https://example.com/a?x=1&access_token=secret&y=2, https://example.com/a?x=1&access_token=***&y=2",
        "https://example.com/a?api_key=secret#b, https://example.com/a?api_key=***#b",
        "wss://user:secret@example.com/a, wss://***@example.com/a",
        "git+ssh://user@example.com/a, git+ssh://***@example.com/a",
        "#/paths/https:~1~1user:secret@example.com~1a/get, #/paths/https:~1~1***@example.com~1a/get",
        "#/paths/https:~1~1example.com~1a@b/get, #/paths/https:~1~1example.com~1a@b/get",
        "https://example.com/@a?b=c, https://example.com/@a?b=c",
        "a@b.example, a@b.example"
    })
    void credentialsInAddressesAreMasked(String text, String shown) {
        assertThat(Visible.line(text)).isEqualTo(shown);
    }

    @Test
    void addressesOfManyCharactersAreMaskedInLinearTime() {
        String user = "u".repeat(1_000_000);
        assertThat(Visible.line("https://" + user + "@example.com")).isEqualTo("https://***@example.com");
        String dots = "a.".repeat(500_000) + "://~1~1";
        assertThat(Visible.line(dots)).isEqualTo(dots);
    }
}
