package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

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
    void bytesThatMakeNoEventDoNotKeepASubscriptionAlive() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: ");
                    while (true) {
                        answer.send("x");
                        Thread.sleep(30);
                    }
                });
                Transport transport = client(server)) {
            Collector collector = new Collector(1, 1);
            transport.stream(CREATE, new TextProtocol(), BRIEF).subscribe(collector);
            assertThat(collector.end()).isEqualTo("CallTimeoutException");
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
