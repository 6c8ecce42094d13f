package dev.signet.support.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonFormatException;
import dev.signet.support.codec.JsonCodecs;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers of responses as values. */
class HeaderReaderTest {
    @Test
    void headersAreReadAsValues() {
        HeaderReader reader = new HeaderReader(HttpHeaders.of(
                Map.of(
                        "X-Count", List.of(" 3 "),
                        "X-Tags", List.of("a, b", "c"),
                        "Set-Cookie", List.of("a=1, 2", "b=3"),
                        "X-Wrong", List.of("many"),
                        "Date", List.of("Mon, 30 Nov 2026 02:00:00 GMT")),
                (name, value) -> true));

        assertThat(reader.json("x-count", JsonCodecs.INT64)).isEqualTo(3);
        assertThat(reader.json("X-Missing", JsonCodecs.INT64)).isNull();
        assertThat(reader.texts("X-Tags", JsonCodecs.STRING)).containsExactly("a", "b", "c");
        assertThat(reader.texts("X-Missing", JsonCodecs.STRING)).isEmpty();
        assertThat(reader.texts("Set-Cookie", JsonCodecs.STRING)).containsExactly("a=1, 2", "b=3");
        assertThat(reader.time("Date", JsonCodecs.STRING)).isEqualTo("2026-11-30T02:00:00Z");
        assertThatThrownBy(() -> reader.json("X-Wrong", JsonCodecs.INT64))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("X-Wrong");
    }
}
