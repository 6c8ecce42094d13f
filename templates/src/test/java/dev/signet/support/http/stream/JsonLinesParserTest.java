package dev.signet.support.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.SseEvent;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.Chunks;
import dev.signet.support.http.body.TooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesParserTest {

    private static final String RS = "\u001E";

    private static List<String> lines(String text) throws IOException {
        return parse(text, new JsonLinesParser(false, 1000));
    }

    private static List<String> sequence(String text) throws IOException {
        return parse(text, new JsonLinesParser(true, 1000));
    }

    private static List<String> parse(String text, EventParser parser) throws IOException {
        return parse(Chunks.of(List.of(text.getBytes(StandardCharsets.UTF_8))), parser);
    }

    /** The data of each event, and {@code …} if the input ends within one. */
    private static List<String> parse(ByteSource source, EventParser parser) throws IOException {
        List<String> events = new ArrayList<>();
        for (int read = 0; read >= 0; read = parser.fill(source)) {
            for (SseEvent event = parser.next(); event != null; event = parser.next()) {
                events.add(show(event, parser));
            }
        }
        SseEvent rest = parser.finish();
        if (rest != null) {
            events.add(show(rest, parser));
        }
        if (parser.isWithinEvent()) {
            events.add("…");
        }
        return events;
    }

    private static String show(SseEvent event, EventParser parser) {
        assertThat(event.name()).isNull();
        assertThat(event.id()).isEmpty();
        assertThat(parser.isBare()).isFalse();
        return event.text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void eachLineIsAnEvent(String end) throws IOException {
        assertThat(lines("{\"a\":1}\n[2]\n\"three\"\n4\nnull\n".replace("\n", end)))
                .containsExactly("{\"a\":1}", "[2]", "\"three\"", "4", "null");
    }

    @Test
    void blankLinesAndSpacesAroundLinesAreNothing() throws IOException {
        assertThat(lines("\n\r\n  {\"a\":1}\t\r\n \t \n\n[2] \n")).containsExactly("{\"a\":1}", "[2]");
    }

    @Test
    void aCarriageReturnWithinALineIsASpace() throws IOException {
        assertThat(lines("[1,\r2]\n")).containsExactly("[1,\r2]");
    }

    @Test
    void aByteOrderMarkIsLeftOutAtTheBeginningOnly() throws IOException {
        assertThat(lines("\uFEFF1\n\uFEFF2\n")).containsExactly("1", "\uFEFF2");
        assertThat(lines("\uFEFF\n1\n")).containsExactly("1");
    }

    @Test
    void theLastLineNeedsNoEndIfItIsClearlyComplete() throws IOException {
        assertThat(lines("1\n{\"a\":\"}\"}")).containsExactly("1", "{\"a\":\"}\"}");
        assertThat(lines("[[1],2]")).containsExactly("[[1],2]");
        assertThat(lines("\"a\\\"b\"")).containsExactly("\"a\\\"b\"");
    }

    @Test
    void whatMayLackItsRestIsNoEvent() throws IOException {
        for (String cut : List.of("12", "tru", "{\"a\":", "{\"a\":\"}", "[1", "\"a", "\"a\\\"", "{")) {
            assertThat(lines("1\n" + cut)).containsExactly("1", "…");
            assertThat(sequence(RS + "1\n" + RS + cut)).containsExactly("1", "…");
        }
    }

    @Test
    void linesThatAreTooLongAreRefused() throws IOException {
        String longest = "\"" + "x".repeat(998) + "\"";
        assertThat(lines(longest + "\n" + longest)).containsExactly(longest, longest);
        assertThatThrownBy(() -> lines(longest + " \n"))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("a line of the stream is larger than 1000 bytes");
        assertThatThrownBy(() -> lines("x".repeat(40_000))).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> sequence(RS + "[\n".repeat(1000)))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("a JSON document in the stream is larger than 1000 bytes");
    }

    @Test
    void recordsOfASequenceMayGoOnForLines() throws IOException {
        String json = "{\n  \"a\": \"}]\",\n\n  \"b\": [1]\n}";
        assertThat(sequence(RS + json + "\n" + RS + "1\r\n" + RS + RS + "\n" + RS + "[2]"))
                .containsExactly("{\n\"a\": \"}]\",\n\n\"b\": [1]\n}", "1", "[2]");
    }

    @Test
    void aRecordIsGivenWhenItIsCompleteNotWhenTheNextBegins() throws IOException {
        JsonLinesParser parser = new JsonLinesParser(true, 1000);
        ByteSource whole = (target, offset, length) -> {
            byte[] bytes = (RS + "{\n}\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, target, offset, bytes.length);
            return bytes.length;
        };
        parser.fill(whole);
        SseEvent event = parser.next();
        assertThat(event == null ? "" : event.text()).isEqualTo("{\n}");
    }

    @Test
    void aRecordThatIsCutByTheNextIsGivenAsItIs() throws IOException {
        assertThat(sequence(RS + "{\"a\":" + RS + "1\n")).containsExactly("{\"a\":", "1");
    }

    @Test
    void cutsBetweenChunksChangeNothing() throws IOException {
        String text = "\uFEFF{\"a\":\"ä 日本 😀\"}\r\n\r\n[1,2]\n  \n\"é\"\n3\n{\"z\":[]}";
        String records = "\uFEFF" + RS + text.substring(1).replace("\n", "\n" + RS);
        for (boolean sequence : new boolean[] {false, true}) {
            byte[] bytes = (sequence ? records : text).getBytes(StandardCharsets.UTF_8);
            Random random = new Random(7);
            for (int round = 0; round < 2000; round++) {
                assertThat(parse(Chunks.random(bytes, 1 + round % 9, random), new JsonLinesParser(sequence, 1000)))
                        .containsExactly("{\"a\":\"ä 日本 😀\"}", "[1,2]", "\"é\"", "3", "{\"z\":[]}");
            }
        }
    }
}
