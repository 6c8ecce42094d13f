package dev.signet.benchmarks.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadTest {
    private static double meanSize(Payload payload) {
        return payload.messages().stream()
                .mapToInt(message -> message.length)
                .average()
                .orElseThrow();
    }

    @Test
    void messagesHaveTheSizesThatTheTableTells() {
        assertThat(meanSize(Payload.SMALL)).isBetween(750.0, 850.0);
        assertThat(meanSize(Payload.LARGE)).isBetween(1.0e6, 1.1e6);
        assertThat(meanSize(Payload.TYPE_LAST)).isEqualTo(meanSize(Payload.LARGE));
        assertThat(meanSize(Payload.EVENT)).isBetween(140.0, 160.0);
    }

    @ParameterizedTest
    @EnumSource(Payload.class)
    void messagesAreAlwaysTheSame(Payload payload) {
        assertThat(payload.messages()).containsExactlyElementsOf(payload.messages());
    }

    @Test
    void typeComesLastInEveryObject() throws IOException {
        JsonNode tree = new ObjectMapper().readTree(Payload.TYPE_LAST.messages().get(0));

        assertThat(tree.findParents("type"))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(List.copyOf(((ObjectNode) object).properties()))
                        .last()
                        .satisfies(member -> assertThat(member.getKey()).isEqualTo("type")));
    }

    @Test
    void aStreamHasAsManyEventsAsAskedFor() {
        assertThat(Payload.stream(100)).hasSize(100);
    }
}
