package dev.signet.support.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.value.Numbers;
import dev.signet.support.value.Quotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures of the runtime library that the guide's page on security states. */
class StatedLimitsTest {
    private static long stated(String before, String after) throws IOException {
        String page = Files.readString(Path.of("../docs/guide/security.md")).replaceAll("\\s+", " ");
        Matcher figure = Pattern.compile(before + " (\\d[\\d,]*) " + after).matcher(page);
        assertThat(figure.find()).as(before + " \u2026 " + after).isTrue();
        return Long.parseLong(figure.group(1).replace(",", ""));
    }

    @Test
    void responseAndEventHaveTheBytesThatTheGuideStates() throws IOException {
        assertThat(ClientSettings.DEFAULT_RESPONSE_BYTES).isEqualTo(stated("A response may have", "MiB") << 20);
        assertThat((long) ClientSettings.DEFAULT_EVENT_BYTES).isEqualTo(stated("an event of a stream", "MiB") << 20);
    }

    @Test
    void numberHasTheDigitsThatTheGuideStates() throws IOException {
        assertThat((long) Numbers.MAX_DIGITS).isEqualTo(stated("A number may have", "digits"));
    }

    @Test
    void deviationQuotesWhatTheGuideStates() throws IOException {
        assertThat((long) Quotes.LIMIT).isEqualTo(stated("quotes: up to", "characters"));
    }
}
