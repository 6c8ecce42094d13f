package dev.signet.codegen.translate.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSplitterTest {
    @ParameterizedTest
    @CsvSource({
        "created_at, createdAt",
        "x-request-id, xRequestId",
        "alreadyCamel, alreadyCamel",
        "URLPath, urlPath",
        "ID, id",
        "userID, userID",
        "iOS, iOS",
        "a.b/c d, aBCD",
        "_links, links",
        "trailing_, trailing",
        "2fa, _2fa",
        "v1.5, v15",
        "+1, plus1",
        "-1, minus1",
        "'', empty",
        "$, dollar",
        "<=, lessEqual",
        "gr\u00f6\u00dfe, gr\u00f6\u00dfe",
        "\u00c9TAT_CIVIL, \u00e9tatCIVIL",
        "\u65e5\u672c, \u65e5\u672c",
        "a\ud83d\ude00b, aB",
        "\ud83d\ude00, u1f600"
    })
    void camelCaseOf(String raw, String expected) {
        assertThat(WordSplitter.camel(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"order_line, OrderLine", "orderLine, OrderLine", "HTTPError, HTTPError", "1st, _1st", "'', Empty"})
    void pascalCaseOf(String raw, String expected) {
        assertThat(WordSplitter.pascal(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "inProgress, IN_PROGRESS",
        "HTTPServer, HTTP_SERVER",
        "in-progress, IN_PROGRESS",
        "v1.5, V1_5",
        "-1, MINUS_1",
        "9, _9",
        "*, STAR",
        "\u00dfeta, SSETA"
    })
    void constantOf(String raw, String expected) {
        assertThat(WordSplitter.constant(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Na\u00efve, Naive", "Gr\u00f6\u00dfe, GroUDFe", "\u65e5, U65E5", "Plain1, Plain1"})
    void asciiOf(String raw, String expected) {
        assertThat(WordSplitter.ascii(raw)).isEqualTo(expected);
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        String one = WordSplitter.camel("x".repeat(150) + "1");
        String other = WordSplitter.camel("x".repeat(150) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(100).startsWith("xxx").isNotEqualTo(other);
        assertThat(WordSplitter.camel("x".repeat(100))).isEqualTo("x".repeat(100));
    }

    @Test
    void longNamesAreNotCutWithinACodePoint() {
        String letter = "\ud835\udc9c";

        assertThat(WordSplitter.camel(letter.repeat(150)).codePoints().limit(90))
                .containsOnly(letter.codePointAt(0));
    }
}
