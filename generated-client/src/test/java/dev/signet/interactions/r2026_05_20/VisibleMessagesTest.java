package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service or a model says has no effect on the logs and terminals that show it. */
class VisibleMessagesTest {
    private static final String EVIL = "a\u001B[31m\r\n2026 INFO fine\u009B\u202E\u2028";

    @Test
    void exceptionsShowOneLineOfVisibleCharacters() {
        Interaction interaction = Interaction.fromJson(
                "{\"id\":\"a\\u001B[31m\\r\\n2026 INFO fine\\u009B\\u202E\\u2028\",\"status\":\"completed\"}");
        assertThat(interaction.id()).isEqualTo(EVIL);
        for (Exception each : List.of(
                new FunctionLoopException(EVIL, interaction, null, null),
                new PollingTimeoutException(Duration.ofSeconds(1), interaction),
                new PollingTimeoutException(EVIL, Duration.ofSeconds(1), null, new IllegalStateException(EVIL)),
                new UnfinishedInteractionException(EVIL, interaction))) {
            assertThat(each.getMessage())
                    .contains("a\\u001B[31m  2026 INFO fine\\u009B\\u202E")
                    .doesNotContainPattern("\\p{C}|\\p{Zl}|\\p{Zp}");
        }
    }
}
