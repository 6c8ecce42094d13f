package dev.signet.codegen.emit.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters of a path a request has as they are. */
class PathLiteralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/things/{id}:cancel                | /v1/things/{id}:cancel",
                "/Users('{user id}')/$count;a=b,c@d!*+ | /Users('{user id}')/$count;a=b,c@d!*+",
                "/a b/\u00e4/{\u00e4 b}/\ud83d\ude00         | /a%20b/%C3%A4/{\u00e4 b}/%F0%9F%98%80",
                "/50%/%2f%zz                           | /50%25/%2f%25zz",
                "/a[0]/\"<x>\"/^`\\                     | /a%5B0%5D/%22%3Cx%3E%22/%5E%60%5C",
                "/a?b[c]=d e&f=%20                     | /a?b[c]=d%20e&f=%20",
                "/open{brace                           | /open%7Bbrace",
            })
    void charactersThatNoUriHasAreEncoded(String path, String expected) {
        assertThat(PathLiteral.of(path)).isEqualTo(expected);
    }
}
