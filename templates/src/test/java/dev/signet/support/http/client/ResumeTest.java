package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.client.Clients.Resuming;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ResumeTest {

    private static FaultServer.Script events(String text) {
        return answer -> {
            answer.events();
            answer.send(text);
            answer.close();
        };
    }

    private static FaultServer.Script resetAfter(String text) {
        return answer -> {
            answer.events();
            answer.send(text);
            Thread.sleep(100); // a reset may overtake what was sent before it
            answer.reset();
        };
    }

    private static List<String> read(Transport transport, EventProtocol<String> protocol) {
        List<String> seen = new ArrayList<>();
        try (EventStream<String> stream = transport.stream(CREATE, protocol, CallOptions.NONE)) {
            stream.forEach(seen::add);
        }
        return seen;
    }

    @Test
    void goesOnAfterTheLastCompleteEvent() throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(
                        events("id: 1\ndata: one\n\nid: 2\ndata: two\n\nid: 3\ndata: thr"),
                        resetAfter("id: 3\ndata: three\n\n"),
                        events("id: 4\ndata: end\n\n"));
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            assertThat(read(transport, new Resuming())).containsExactly("one", "two", "three", "end");
            assertThat(server.seen())
                    .extracting(seen -> seen.method() + " " + seen.target())
                    .containsExactly("POST /v1/things", "GET /v1/things?after=2", "GET /v1/things?after=3");
            assertThat(notes.lines)
                    .filteredOn(line -> !line.startsWith("headers"))
                    .containsExactly(
                            "started POST /v1/things #1",
                            "retrying after StreamInterruptedException",
                            "started POST /v1/things #1",
                            "retrying after StreamInterruptedException",
                            "started POST /v1/things #1",
                            "finished with 4 events");
        }
    }

    @Test
    void leavesOutWhatTheServiceRepeats() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        events("id: 1\ndata: one\n\ndata: two\n\ndata: three\n\n"),
                        events("id: 1\ndata: one\n\ndata: two\n\ndata: three\n\ndata: four\n\ndata: end\n\n"));
                Transport transport = client(server)) {
            assertThat(read(transport, new Resuming())).containsExactly("one", "two", "three", "four", "end");
        }
    }

    @Test
    void leavesOutEventsWithoutAnIdThatFollowedTheLastOne() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        events("id: 1\ndata: one\n\ndata: two\n\ndata: three\n\n"),
                        events("data: two\n\ndata: three\n\ndata: four\n\nid: 9\ndata: end\n\n"));
                Transport transport = client(server)) {
            assertThat(read(transport, new Resuming())).containsExactly("one", "two", "three", "four", "end");
        }
    }

    @Test
    void anIdMayStandInTheDataInstead() throws Exception {
        class IdInData extends Resuming {
            @Override
            public String id(SseEvent raw, String event) {
                return event;
            }
        }
        try (FaultServer server = FaultServer.playing(
                        events("data: one\n\ndata: two\n\n"), events("data: two\n\ndata: end\n\n"));
                Transport transport = client(server)) {
            assertThat(read(transport, new IdInData())).containsExactly("one", "two", "end");
            assertThat(server.seen().get(1).target()).isEqualTo("/v1/things?after=two");
        }
    }

    @Test
    void withoutIdsACutIsAnInterruption() throws Exception {
        try (FaultServer server = FaultServer.playing(events("data: one\n\n"));
                Transport transport = client(server)) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Resuming()));
            assertThat(cut.events()).isEqualTo(1);
            assertThat(cut.lastEventId()).isNull();
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aServiceThatCanNotResumeIsNotAskedTo() throws Exception {
        try (FaultServer server = FaultServer.playing(events("id: 7\ndata: one\n\n"));
                Transport transport = client(server)) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new TextProtocol()));
            assertThat(cut.lastEventId()).isEqualTo("7");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void resumesAreNumbered() throws Exception {
        try (FaultServer server = FaultServer.playing(events("id: 1\ndata: one\n\n"));
                Transport transport = client(server)) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Resuming()));
            assertThat(cut.events()).isEqualTo(1);
            assertThat(server.seen()).hasSize(1 + RetryPolicy.DEFAULT.maxResumes());
        }
    }

    @Test
    void aRefusedResumeIsTheCauseOfTheInterruption() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        events("id: 1\ndata: one\n\n"), answer -> answer.json(404, "{\"message\":\"gone\"}"));
                Transport transport = client(server)) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Resuming()));
            assertThat(cut).hasCauseInstanceOf(StatusException.class);
        }
    }

    @Test
    void aProtocolThatCanNotSayHowToResumeIsTheCauseToo() throws Exception {
        class Lost extends Resuming {
            @Override
            public ApiRequest resume(String lastEventId) {
                throw new IllegalStateException("no id of the thing");
            }
        }
        try (FaultServer server = FaultServer.playing(events("id: 1\ndata: one\n\n"));
                Transport transport = client(server)) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Lost()));
            assertThat(cut).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theServicesRetryFieldIsKeptInsideTheDeadline() throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(
                        events("retry: 300\nid: 1\ndata: one\n\n"), events("retry: 30000\nid: 2\ndata: two\n\n"));
                Transport transport = client(
                        server.uri(),
                        builder ->
                                builder.listener(notes).timeouts(Timeouts.DEFAULT.withCall(Duration.ofSeconds(10))))) {
            StreamInterruptedException cut =
                    catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Resuming()));
            assertThat(cut.events()).isEqualTo(2);
            assertThat(notes.pauses).containsExactly(Duration.ofMillis(300));
        }
    }

    @Test
    void aReadThatBrokeBeforeItsFirstEventIsRequestedAnew() throws Exception {
        try (FaultServer server = FaultServer.playing(events(": hello\n"), events("data: end\n\n"));
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(GET, new TextProtocol(), CallOptions.NONE)) {
            assertThat(stream).containsExactly("end");
        }
    }

    @Test
    void aCreateThatBrokeBeforeItsFirstEventIsNot() throws Exception {
        try (FaultServer server = FaultServer.playing(events(": hello\n"));
                Transport transport = client(server)) {
            assertThat(catchThrowableOfType(StreamInterruptedException.class, () -> read(transport, new Resuming())))
                    .isNotNull();
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void closingEndsAPauseBeforeAResume() throws Exception {
        try (FaultServer server = FaultServer.playing(events("retry: 20000\nid: 1\ndata: one\n\n"));
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
            Thread closer = new Thread(stream::close);
            CallCancelledException closed =
                    catchThrowableOfType(CallCancelledException.class, () -> stream.forEach(event -> closer.start()));
            assertThat(closed).isNotNull();
        }
    }
}
