package dev.signet.support.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers of a request as JSON. */
class HeaderValuesTest {
    private static HeaderValues headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(null, List.of("POST / HTTP/1.1"));
        headers.put("x-text", List.of(" a\"b ", "c"));
        headers.put("X-TEXT", List.of("d"));
        headers.put("X-Time", List.of("Mon, 30 Nov 2026 02:00:00 GMT"));
        headers.put("X-Number", List.of("7"));
        headers.put("X-Wrong", List.of("many,\"x\":1"));
        headers.put("X-Json", List.of("{\"a\": [1]}"));
        headers.put("X-List", List.of("1, x", "2.5"));
        headers.put("X-Object", List.of("n=1,s=2"));
        return new HeaderValues(headers);
    }

    @Test
    void headersAreMembersAsTheirTypesSay() {
        assertThat(headers()
                        .text("X-Text")
                        .time("X-Time")
                        .json("X-Number")
                        .json("X-Json")
                        .texts("X-List")
                        .object("X-Object", true, false, "n")
                        .toJson())
                .isEqualTo(
                        "{\"X-Text\":\"a\\\"b , c, d\",\"X-Time\":\"2026-11-30T02:00:00Z\",\"X-Number\":7,\"X-Json\":{\"a\": [1]},"
                                + "\"X-List\":[\"1\",\"x\",\"2.5\"],\"X-Object\":{\"n\":1,\"s\":\"2\"}}");
        assertThat(headers().map("x-object", true, true).toJson()).isEqualTo("{\"x-object\":{\"n\":1,\"s\":2}}");
    }

    @Test
    void headerThatIsNotThereHasNoMember() {
        assertThat(headers()
                        .text("A")
                        .time("A")
                        .json("A")
                        .texts("A")
                        .jsons("A")
                        .object("A", false, false)
                        .toJson())
                .isEqualTo("{}");
    }

    @Test
    void valueThatDoesNotFitIsAString() {
        assertThat(headers()
                        .json("X-Wrong")
                        .jsons("X-List")
                        .time("X-Number")
                        .object("X-Number", false, true)
                        .toJson())
                .isEqualTo(
                        "{\"X-Wrong\":\"many,\\\"x\\\":1\",\"X-List\":[1,\"x\",2.5],\"X-Number\":\"7\",\"X-Number\":\"7\"}");
    }
}
