package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.client.Clients.Resuming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stream that is cut, or falls silent, at every one of its bytes, whatever events have ids, and however the service resumes it: the
 * consumer gets the events of the whole, each once, or an exception.
 */
@Timeout(60)
@Tag("integration")
class ResumeMatrixTest {

    private static final RetryPolicy AT_ONCE = RetryPolicy.DEFAULT.withDelays(Duration.ofNanos(1), Duration.ofNanos(1));

    /** Which events have ids. */
    enum Ids {
        DENSE,
        SPARSE,
        MISSING;

        boolean has(int event) {
            return this == DENSE || (this == SPARSE && event % 3 == 1);
        }
    }

    /** How a service resumes after an id. */
    enum Service {
        /** Sends all that follows the id. */
        REPLAYS,
        /** Begins with the event of that id. */
        REPEATS,
        /** Goes on after what it sent before the cut. */
        SKIPS,
        /** Begins from the start. */
        IGNORES
    }

    /** The sixth event is like the fourth but for its id. */
    private static final List<String> EVENTS = List.of("created", "a", "b", "c", "d", "c", "e", "f", "g", "h", "end");

    private static String frame(Ids ids, int event) {
        return (ids.has(event) ? "id: e" + 7 * event + "\n" : "") + "data: " + EVENTS.get(event) + "\n\n";
    }

    private static List<String> frames(Ids ids, int from) {
        List<String> frames = new ArrayList<>();
        for (int i = from; i < EVENTS.size(); i++) {
            frames.add(frame(ids, i));
        }
        return frames;
    }

    /** The event that the service resumes with, if the cut came after so many whole events. */
    private static int resumesWith(Service service, Ids ids, int whole) {
        int last = whole - 1;
        while (last >= 0 && !ids.has(last)) {
            last--;
        }
        return switch (service) {
            case REPLAYS -> last + 1;
            case REPEATS -> last;
            case SKIPS -> whole;
            case IGNORES -> 0;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "DENSE, REPLAYS, 0",
        "DENSE, REPEATS, 0",
        "DENSE, SKIPS, 0",
        "DENSE, IGNORES, 0",
        "SPARSE, REPLAYS, 0",
        "SPARSE, REPEATS, 0",
        "SPARSE, SKIPS, 0",
        "SPARSE, IGNORES, 0",
        // Without an id there is nothing to resume with.
        "MISSING, REPLAYS, 1",
    })
    void cutAtEveryByte(Ids ids, Service service, int failing) throws Exception {
        String all = String.join("", frames(ids, 0));
        List<Integer> interrupted = new ArrayList<>();
        for (int cut = 0; cut < all.length(); cut++) {
            String begin = all.substring(0, cut);
            int whole = begin.split("\n\n", -1).length - 1;
            AtomicInteger requests = new AtomicInteger();
            FaultServer.Script script = answer -> {
                answer.events();
                if (requests.getAndIncrement() == 0) {
                    answer.send(begin);
                } else {
                    answer.send(String.join("", frames(ids, resumesWith(service, ids, whole))));
                }
                answer.close();
            };
            List<String> seen = new ArrayList<>();
            try (FaultServer server = FaultServer.playing(script);
                    Transport transport = Clients.client(server.uri(), builder -> builder.retries(AT_ONCE));
                    EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
                stream.forEach(seen::add);
                assertThat(seen).as("cut after %d bytes", cut).isEqualTo(EVENTS);
            } catch (StreamInterruptedException e) {
                interrupted.add(whole);
                assertThat(seen).as("cut after %d bytes", cut).isEqualTo(EVENTS.subList(0, whole));
            }
        }
        if (failing == 0) {
            // Only what was cut before there was an id to resume with.
            assertThat(interrupted).allMatch(whole -> whole <= (ids == Ids.DENSE ? 0 : 1));
        } else {
            assertThat(interrupted).hasSize(all.length());
        }
    }

    /** A stream that falls silent after some bytes, as one that names it in all requests. */
    private record Silence(Ids ids, Service service, int bytes) {

        static Silence of(String target) {
            String[] parts =
                    target.replaceFirst(".*silence=([A-Z0-9.]+).*", "$1").split("\\.");
            return new Silence(Ids.valueOf(parts[0]), Service.valueOf(parts[1]), Integer.parseInt(parts[2]));
        }

        ApiRequest.Builder with(ApiRequest.Builder request) {
            return request.query("silence", ids + "." + service + "." + bytes);
        }

        String begin() {
            return String.join("", frames(ids, 0)).substring(0, bytes);
        }

        int whole() {
            return begin().split("\n\n", -1).length - 1;
        }

        void play(FaultServer.Answer answer) throws Exception {
            answer.events();
            if (answer.request.method().equals("POST")) {
                answer.send(begin());
                answer.stall();
            } else {
                answer.send(String.join("", frames(ids, resumesWith(service, ids, whole()))));
                answer.close();
            }
        }

        /** Whether there was nothing to resume with. */
        boolean check(Transport transport) {
            ApiRequest request = with(ApiRequest.post("/v1/things"))
                    .body(RequestBody.json("{}"))
                    .build();
            List<String> seen = new ArrayList<>();
            try (EventStream<String> stream = transport.stream(request, new Protocol(this), CallOptions.NONE)) {
                stream.forEach(seen::add);
                assertThat(seen).as(toString()).isEqualTo(EVENTS);
                return false;
            } catch (CallTimeoutException | StreamInterruptedException e) {
                assertThat(seen).as(toString()).isEqualTo(EVENTS.subList(0, whole()));
                return true;
            }
        }
    }

    private static final class Protocol extends Resuming {
        private final Silence silence;

        Protocol(Silence silence) {
            this.silence = silence;
        }

        @Override
        public ApiRequest resume(String lastEventId) {
            return silence.with(ApiRequest.get("/v1/things"))
                    .query("after", lastEventId)
                    .build();
        }
    }

    @Test
    void silentAfterEveryByte() throws Exception {
        List<Silence> silences = new ArrayList<>();
        for (Ids ids : Ids.values()) {
            int length = String.join("", frames(ids, 0)).length();
            for (Service service : ids == Ids.MISSING ? List.of(Service.REPLAYS) : List.of(Service.values())) {
                for (int bytes = 0; bytes < length; bytes++) {
                    silences.add(new Silence(ids, service, bytes));
                }
            }
        }
        ExecutorService readers = Executors.newFixedThreadPool(100);
        try (FaultServer server = FaultServer.playing(
                        answer -> Silence.of(answer.request.target()).play(answer));
                Transport transport = Clients.client(
                        server.uri(),
                        builder ->
                                builder.retries(AT_ONCE).timeouts(Timeouts.DEFAULT.withIdle(Duration.ofMillis(700))))) {
            List<Future<Boolean>> ended = silences.stream()
                    .map(silence -> readers.submit(() -> silence.check(transport)))
                    .toList();
            for (int i = 0; i < silences.size(); i++) {
                Silence silence = silences.get(i);
                boolean nothingToResumeWith =
                        silence.ids() == Ids.MISSING || silence.whole() <= (silence.ids() == Ids.DENSE ? 0 : 1);
                assertThat(ended.get(i).get()).as(silence.toString()).isEqualTo(nothingToResumeWith);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"DENSE", "SPARSE"})
    void garbledAtEveryByteOfItsFrame(Ids ids) throws Exception {
        String all = String.join("", frames(ids, 0));
        for (int at = 0; at < all.length(); at++) {
            if (all.charAt(at) != '\n' && all.charAt(at) != ':') {
                continue;
            }
            byte[] garbled = all.getBytes(StandardCharsets.UTF_8);
            garbled[at] = '{';
            List<String> seen = new ArrayList<>();
            try (FaultServer server = FaultServer.playing(answer -> {
                        answer.events();
                        answer.out.write(garbled);
                        answer.close();
                    });
                    Transport transport = Clients.client(server.uri(), builder -> builder.retries(RetryPolicy.NEVER));
                    EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
                stream.forEach(seen::add);
                assertThat(new ArrayList<>(seen)).as("garbled at %d", at).isSubsetOf(withGarbled(garbled));
            } catch (ApiException e) {
                // As it should be.
            }
        }
    }

    /** What a reader of the format finds in the garbled text. */
    private static List<String> withGarbled(byte[] garbled) {
        List<String> data = new ArrayList<>();
        for (String event : new String(garbled, StandardCharsets.UTF_8).split("\n\n")) {
            StringBuilder text = new StringBuilder();
            for (String line : event.split("\n")) {
                if (line.startsWith("data: ")) {
                    text.append(text.isEmpty() ? "" : "\n").append(line.substring(6));
                }
            }
            data.add(text.toString());
        }
        return data;
    }
}
