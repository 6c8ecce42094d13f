package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.client.Clients.TextProtocol;
import dev.signet.support.http.client.PublisherTest.Collector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The idle clock runs while somebody waits for the service, and at no other time. */
@Isolated
@Timeout(30)
class IdleTest {

    private static final CallOptions BRIEF =
            CallOptions.builder().idleTimeout(Duration.ofMillis(400)).build();

    private static final FaultServer.Script ONE_THEN_END = answer -> {
        answer.events();
        answer.send("data: one\n\ndata: end\n\n");
        answer.close();
    };

    @Test
    void silenceEndsASubscription() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.stall();
                });
                Transport transport = client(server)) {
            Collector collector = new Collector(1, 1);
            transport.stream(CREATE, new TextProtocol(), BRIEF).subscribe(collector);
            assertThat(collector.end()).isEqualTo("CallTimeoutException");
        }
    }

    @Test
    void bytesOfAnEventThatTakesLongKeepAStreamAlive() throws Exception {
        FaultServer.Script slow = answer -> {
            answer.events();
            answer.send("data: ");
            for (int i = 0; i < 30; i++) {
                answer.send("x");
                Thread.sleep(30);
            }
            answer.send("\n\ndata: end\n\n");
            answer.close();
        };
        try (FaultServer server = FaultServer.playing(slow);
                Transport transport = client(server)) {
            Collector collector = new Collector(2, 1);
            transport.stream(CREATE, new TextProtocol(), BRIEF).subscribe(collector);
            assertThat(collector.end()).isEqualTo("complete");
            try (EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), BRIEF)) {
                assertThat(stream).containsExactly("x".repeat(30), "end");
            }
        }
    }

    @Test
    void aStreamThatFallsSilentIsResumed() throws Exception {
        FaultServer.Script silent = answer -> {
            answer.events();
            answer.send("id: 1\ndata: one\n\n");
            answer.stall();
        };
        FaultServer.Script rest = answer -> {
            answer.events();
            answer.send("id: 2\ndata: two\n\nid: 3\ndata: end\n\n");
            answer.close();
        };
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(silent, rest, silent, rest);
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            try (EventStream<String> stream = transport.stream(CREATE, new Clients.Resuming(), BRIEF)) {
                assertThat(stream).containsExactly("one", "two", "end");
            }
            Collector collector = new Collector(3, 1);
            transport.stream(CREATE, new Clients.Resuming(), BRIEF).subscribe(collector);
            assertThat(collector.end()).isEqualTo("complete");
            assertThat(server.seen()).hasSize(4);
            assertThat(server.seen().get(1).target()).isEqualTo("/v1/things?after=1");
            assertThat(notes.lines).contains("retrying after StreamInterruptedException");
        }
    }

    @Test
    void aStreamThatCanNotBeResumedTellsThatItFellSilent() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.stall();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new Clients.Resuming(), BRIEF)) {
            assertThatThrownBy(() -> stream.forEach(event -> {}))
                    .isInstanceOfSatisfying(
                            CallTimeoutException.class,
                            e -> assertThat(e.phase()).isEqualTo(CallTimeoutException.Phase.IDLE));
        }
    }

    @Test
    void aSubscriberThatWantsNothingIsNotKeptWaiting() throws Exception {
        try (FaultServer server = FaultServer.playing(ONE_THEN_END);
                Transport transport = client(server)) {
            Collector collector = new Collector(0, 1);
            transport.stream(CREATE, new TextProtocol(), BRIEF).subscribe(collector);
            Thread.sleep(1000);
            collector.subscription.join().request(1);
            assertThat(collector.end()).isEqualTo("complete");
        }
    }

    @Test
    void aStreamMayBeOpenForAWhileBeforeItIsRead() throws Exception {
        try (FaultServer server = FaultServer.playing(ONE_THEN_END);
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), BRIEF)) {
            Thread.sleep(1000);
            assertThat(stream).containsExactly("one", "end");
        }
    }
}
