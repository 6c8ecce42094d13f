package dev.signet.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a media type says of its content. */
class ContentTypeTest {
    private static Operation.Content content(String mediaType) {
        return new Operation.Content("#/c", mediaType, Models.any(), false, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "Text/Event-Stream", "text/event-stream; charset=utf-8"})
    void mediaTypeOfEventsIsKnownInAnySpelling(String mediaType) {
        assertThat(content(mediaType).isEvents()).isTrue();
        assertThat(content(mediaType).isJsonLines()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "application/X-NDJSON", "application/vnd.rows+json-seq"})
    void mediaTypeOfJsonLinesIsKnownInAnySpelling(String mediaType) {
        assertThat(content(mediaType).isJsonLines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/*", "", "json", "*/*+json-seq"})
    void mediaRangeIsNoName(String mediaType) {
        assertThat(content(mediaType).isNamed()).isFalse();
        assertThat(content(mediaType).isJsonLines()).isFalse();
    }
}
