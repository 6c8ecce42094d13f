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

class SseParserTest {

    private static List<String> parse(String text) throws IOException {
        return parse(Chunks.of(List.of(text.getBytes(StandardCharsets.UTF_8))), new SseParser(1000));
    }

    /** Each event as {@code name|id|data}, bare JSON with an exclamation mark before it. */
    static List<String> parse(ByteSource source, SseParser parser) throws IOException {
        List<String> events = new ArrayList<>();
        int read = 0;
        while (read >= 0) {
            for (SseEvent event = parser.next(); event != null; event = parser.next()) {
                events.add(show(event, parser));
            }
            read = parser.fill(source);
        }
        SseEvent rest = parser.finish();
        if (rest != null) {
            events.add(show(rest, parser));
        }
        return events;
    }

    private static String show(SseEvent event, EventParser parser) {
        return (parser.isBare() ? "!" : "") + event.name() + "|" + event.id() + "|" + event.text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void anyLineEndWillDo(String end) throws IOException {
        String text = "event: a\nid: 1\ndata: x\n\ndata: y\n\n".replace("\n", end);
        assertThat(parse(text)).containsExactly("a|1|x", "null|1|y");
    }

    @Test
    void severalLinesOfDataAreJoined() throws IOException {
        assertThat(parse("data: a\ndata\ndata:b\n\n")).containsExactly("null||a\n\nb");
    }

    @Test
    void oneSpaceAfterTheColonIsLeftOutAndNoMore() throws IOException {
        assertThat(parse("data:  a \n\n")).containsExactly("null|| a ");
    }

    @Test
    void emptyDataAreAnEventAndNoneAreNot() throws IOException {
        assertThat(parse("data\n\nevent: ping\n\ndata: \nid: 1\n\ndata:\ndata:\n\nid: 2\n\n"))
                .containsExactly("null||", "null|1|", "null|1|\n");
    }

    @Test
    void whatAnEventItselfHasIsNoLongerThereInTheNext() throws IOException {
        SseParser parser = new SseParser(1000);
        String text = "id: 1\nretry: 5\ndata: a\n\ndata: b\n\nid: 3\n\ndata: c\n\nid:\ndata: d\n\n";
        List<String> own = new ArrayList<>();
        ByteSource source = Chunks.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
        for (int read = 0; read >= 0; read = parser.fill(source)) {
            for (SseEvent event = parser.next(); event != null; event = parser.next()) {
                own.add(event.id() + "|" + event.ownId() + "|" + event.retryMillis());
            }
        }
        assertThat(own).containsExactly("1|1|5", "1|null|-1", "3|null|-1", "||-1");
    }

    @Test
    void aNameDoesNotOutliveItsEvent() throws IOException {
        assertThat(parse("event: ping\n\ndata: a\n\nevent: b\nevent:\ndata: c\n\n"))
                .containsExactly("null||a", "null||c");
    }

    @Test
    void anIdStaysUntilAnotherComes() throws IOException {
        assertThat(parse("id: 1\n\ndata: a\n\ndata: b\nid: 2\n\nid\ndata: c\n\n"))
                .containsExactly("null|1|a", "null|2|b", "null||c");
    }

    @Test
    void anIdWithANulIsIgnored() throws IOException {
        assertThat(parse("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n")).containsExactly("null|1|a", "null|1|b");
    }

    @Test
    void commentsAndUnknownFieldsAreIgnored() throws IOException {
        assertThat(parse(": note\ndata: a\nfoo: bar\nDATA: no\n data: no\n:\ndatas: no\n\n"))
                .containsExactly("null||a");
    }

    @Test
    void aByteOrderMarkIsLeftOutAtTheBeginningOnly() throws IOException {
        assertThat(parse("\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: \uFEFFc\n\n"))
                .containsExactly("null||a", "null||\uFEFFc");
        assertThat(parse("\uFEFF\ndata: a\n\n")).containsExactly("null||a");
    }

    @Test
    void anEventWithoutAnEmptyLineAfterItIsDropped() throws IOException {
        assertThat(parse("data: a\n\ndata: b\n")).containsExactly("null||a");
        assertThat(parse("data: a\n\ndata: b")).containsExactly("null||a");
    }

    @Test
    void onlyDigitsAreATimeToRetry() throws IOException {
        SseParser parser = new SseParser(1000);
        parse(
                Chunks.of(List.of(
                        "retry: 1500\nretry: 2s\nretry:\nretry: 99999999999\n".getBytes(StandardCharsets.UTF_8))),
                parser);
        assertThat(parser.retryMillis()).isEqualTo(1500);
    }

    @Test
    void bareJsonIsSetApart() throws IOException {
        assertThat(parse("data: a\n\n{\"error\": {}}\ndata: b\n\n"))
                .containsExactly("null||a", "!null||{\"error\": {}}", "null||b");
        assertThat(parse("{\"error\": 1}")).containsExactly("!null||{\"error\": 1}");
        assertThat(parse("event: error\n{\"error\": 1}\n\n")).containsExactly("!error||{\"error\": 1}");
    }

    @Test
    void bareJsonMayTakeSeveralLinesSomeOfThemEmpty() throws IOException {
        String json = "[{\n  \"a\": \"}]\\\"}\\\\\",\n\n  \"b\": [1]\n}\n]";
        assertThat(parse(json + "\ndata: b\n\n")).containsExactly("!null||" + json, "null||b");
    }

    @Test
    void withinAnEventALineWithABraceIsAnUnknownField() throws IOException {
        assertThat(parse("data: a\n{\"x\": 1}\ndata: b\n\n")).containsExactly("null||a\nb");
    }

    @Test
    void linesAndEventsThatAreTooLongAreRefused() {
        assertThatThrownBy(() -> parse("data: " + "x".repeat(2000) + "\n\n"))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("an event of the stream is larger than 1000 bytes");
        assertThatThrownBy(() -> parse(("data: " + "x".repeat(500) + "\n").repeat(2) + "\n"))
                .isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> parse("{" + "[\n".repeat(2000))).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> parse("x".repeat(20_000)))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("a line of the stream is larger than 1000 bytes");
    }

    @Test
    void anEventMayBeAsLongAsAllowed() throws IOException {
        String text = "x".repeat(994);
        assertThat(parse("data: " + text + "\n\n")).containsExactly("null||" + text);
    }

    @Test
    void cutsBetweenChunksChangeNothing() throws IOException {
        String text =
                "\uFEFFevent: ä\nid: 日本\r\ndata: 😀 é\r\rdata: x\ndata: y\n\n{\"e\":\n1}\r\n: c\nretry: 5\ndata: z\n\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> whole = parse(text);
        assertThat(whole).hasSize(4).startsWith("ä|日本|😀 é");
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            assertThat(parse(Chunks.random(bytes, 1 + round % 9, random), new SseParser(1000)))
                    .isEqualTo(whole);
        }
    }
}
