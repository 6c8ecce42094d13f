package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.client.Clients.Resuming;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One stream, cut at every byte: nothing may be wrong, lost, doubled, or take for ever. */
@Timeout(120)
class CutStreamTest {

    private static final List<String> EVENTS =
            List.of("{\"n\": 1, \"text\": \"Grüße 😀\"}", "two\nlines", "three", "{\"n\": 4}", "end");

    private static byte[] recording(String lineEnd, boolean mark, int from) {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "").append(": hello\nretry: 1\n");
        for (int i = from; i < EVENTS.size(); i++) {
            text.append("event: step\nid: ").append(i + 1);
            text.append("\ndata: ")
                    .append(EVENTS.get(i).replace("\n", "\ndata: "))
                    .append("\n\n: between\n");
        }
        return text.toString().replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
    }

    private static String lineEnd(String name) {
        return name.replace("CR", "\r").replace("LF", "\n");
    }

    /** Sends a recording in chunks cut at random, up to an offset, then closes or resets. */
    private static void play(FaultServer.Answer answer, byte[] recording, int length, Random random)
            throws IOException {
        answer.events();
        answer.cut(recording, length, random);
    }

    @Test
    void withoutIdsToResumeByItIsAnInterruptionAfterABeginning() throws Exception {
        interrupted("CRLF", true);
    }

    @ParameterizedTest
    @Tag("integration")
    @CsvSource({"LF, false", "CR, false"})
    void soItIsWithOtherLineEnds(String lineEnd, boolean mark) throws Exception {
        interrupted(lineEnd, mark);
    }

    private static void interrupted(String lineEnd, boolean mark) throws Exception {
        byte[] recording = recording(lineEnd(lineEnd), mark, 0);
        Random random = new Random(1);
        int[] offset = {0};
        try (FaultServer server = FaultServer.playing(answer -> play(answer, recording, offset[0], random));
                Transport transport = client(server)) {
            for (offset[0] = 0; offset[0] <= recording.length; offset[0]++) {
                List<String> seen = new ArrayList<>();
                boolean complete = true;
                try (EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
                    stream.forEach(seen::add);
                } catch (StreamInterruptedException e) {
                    complete = false;
                    assertThat(e.events()).isEqualTo(seen.size());
                } catch (ConnectionException e) {
                    // The reset overtook the head of the answer.
                    complete = false;
                    assertThat(seen).isEmpty();
                }
                assertThat(complete ? seen : EVENTS.subList(0, seen.size())).isEqualTo(complete ? EVENTS : seen);
            }
        }
    }

    @Test
    @Tag("integration")
    void withIdsItResumesAndNothingIsLostOrDoubled() throws Exception {
        resumed("LF", true);
    }

    @ParameterizedTest
    @Tag("integration")
    @CsvSource({"CR, false", "CRLF, false"})
    void withOtherLineEndsItResumesToo(String lineEnd, boolean mark) throws Exception {
        resumed(lineEnd, mark);
    }

    private static void resumed(String lineEnd, boolean mark) throws Exception {
        byte[] recording = recording(lineEnd(lineEnd), mark, 0);
        Random random = new Random(2);
        int[] offset = {0};
        FaultServer.Script script = answer -> {
            String target = answer.request.target();
            int after = target.indexOf("after=");
            if (after < 0) {
                play(answer, recording, offset[0], random);
            } else {
                // The service goes on after the event asked for, or repeats it, and is cut again now and then.
                int from = Integer.parseInt(target.substring(after + 6)) - random.nextInt(2);
                byte[] rest = recording(lineEnd(lineEnd), mark, from);
                play(answer, rest, random.nextInt(3) == 0 ? random.nextInt(rest.length) : rest.length, random);
            }
        };
        RetryPolicy stubborn = Clients.QUICK.withMaxResumes(100).withMaxRetries(100);
        int interrupted = 0;
        try (FaultServer server = FaultServer.playing(script);
                Transport transport = client(server.uri(), builder -> builder.retries(stubborn))) {
            for (offset[0] = 0; offset[0] <= recording.length; offset[0]++) {
                List<String> seen = new ArrayList<>();
                try (EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
                    stream.forEach(seen::add);
                    assertThat(seen).isEqualTo(EVENTS);
                } catch (StreamInterruptedException | ConnectionException e) {
                    // Before the first event there is nothing to resume by.
                    assertThat(seen).isEmpty();
                    interrupted++;
                }
            }
        }
        assertThat(interrupted).isLessThan(recording.length);
    }
}
