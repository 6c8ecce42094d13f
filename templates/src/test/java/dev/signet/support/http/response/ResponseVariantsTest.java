package dev.signet.support.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.codec.JsonCodecs;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which variant a response is. */
class ResponseVariantsTest {
    private static final ResponseVariants<String> VARIANTS = ResponseVariants.<String>builder(r -> "unknown")
            .json("200", "application/json", JsonCodecs.INT64, value -> "number " + value)
            .nullableJson("200", "application/vnd.flag+json", JsonCodecs.BOOLEAN, value -> "flag " + value)
            .text("200", "text/*", value -> "text " + value)
            .bytes("201", "*/*", value -> value.length + " bytes")
            .empty("204", () -> "empty")
            .json("2XX", "application/json", JsonCodecs.STRING, value -> "string " + value)
            .json("404", "application/problem+json", JsonCodecs.INT64, value -> "problem " + value)
            .json("4XX", "application/json", JsonCodecs.BOOLEAN, value -> "refusal " + value)
            .json("default", "application/json", JsonCodecs.STRING, value -> "failure " + value)
            .build();

    private static RawResponse response(int status, @Nullable String type, String body) {
        Map<String, List<String>> headers = type == null ? Map.of() : Map.of("Content-Type", List.of(type));
        return new RawResponse(
                status, HttpHeaders.of(headers, (name, value) -> true), body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "200 | application/json | 1 | number 1",
                "200 | none | 1 | number 1",
                "200 | application/hal+json | 1 | number 1",
                "200 | application/vnd.flag+json; v=1 | true | flag true",
                "200 | application/vnd.flag+json | null | flag null",
                "200 | text/csv; charset=ISO-8859-1 | \u00e9 | text \u00e9",
                "200 | image/png | x | unknown",
                "201 | image/png | xy | 2 bytes",
                "204 | none | '' | empty",
                "203 | application/json | \"a\" | string a",
                "203 | application/json | '' | unknown",
                "404 | application/problem+json | 7 | problem 7",
                "404 | application/json | false | refusal false",
                "404 | application/json | \"x\" | failure x",
                "404 | text/html | x | unknown",
                "500 | application/json | \"x\" | failure x",
                "500 | application/json | {} | unknown"
            })
    void statusAndMediaTypeTellVariantsApart(int status, @Nullable String type, String body, String expected) {
        assertThat(VARIANTS.read(response(status, type, body), deviation -> {})).isEqualTo(expected);
    }

    private static final ResponseVariants<String> VERSIONS = ResponseVariants.<String>builder(r -> "unknown")
            .json("200", "application/json;version=1", JsonCodecs.INT64, value -> "first " + value)
            .json(
                    "200",
                    "application/json; Version=\"2\"; profile=\"a \\\"b\"",
                    JsonCodecs.INT64,
                    value -> "second " + value)
            .json("200", "application/vnd.a+json", JsonCodecs.INT64, value -> "plain " + value)
            .json("200", "application/vnd.a+json;v=x", JsonCodecs.INT64, value -> "v " + value)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json; version=1                     | first 1",
                "application/json;charset=utf-8;VERSION=\"1\"     | first 1",
                "application/json; profile=\"a \\\"b\" ; version=2 | second 1",
                "application/json                                | first 1",
                "application/json; other=1                       | first 1",
                "application/vnd.a+json                          | plain 1",
                "application/vnd.a+json; v=y                     | plain 1",
                "application/vnd.a+json; v=x                     | v 1",
            })
    void parametersTellMediaTypesOfOneNameApart(String type, String expected) {
        assertThat(VERSIONS.read(response(200, type, "1"), deviation -> {})).isEqualTo(expected);
    }

    @Test
    void bodyThatFitsNoVariantIsADeviationWhichMayBeRefused() {
        List<JsonDeviation> deviations = new ArrayList<>();
        RawResponse response = response(500, "application/json", "{}");

        assertThat(VARIANTS.read(response, deviations::add)).isEqualTo("unknown");
        assertThat(deviations).hasSize(1);
        assertThatThrownBy(() -> VARIANTS.read(response, JsonDeviation.REFUSE)).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void textOfAnUnknownCharsetIsUtf8UnlessTheCharsetMatters() {
        RawResponse response = response(200, "text/plain; charset=klingon", "a");

        assertThat(response.text()).isEqualTo("a");
        assertThatThrownBy(response::textInCharset)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("klingon");
    }
}
