package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing here would end by itself: every server says nothing more until the client goes away. */
@Timeout(30)
class CancellationTest {

    private static final FaultServer.Script STALLS = FaultServer.Answer::stall;

    private static final FaultServer.Script STALLS_AFTER_ONE = answer -> {
        answer.events();
        answer.send("data: one\n\n");
        answer.stall();
    };

    private record Reader(Thread thread, FutureTask<Throwable> outcome) {

        /** Reads a stream in a thread of its own until that fails. */
        static Reader of(EventStream<String> stream, List<String> seen) {
            FutureTask<Throwable> outcome = new FutureTask<>(() -> {
                try {
                    stream.forEach(seen::add);
                    return new AssertionError("the stream passed for complete");
                } catch (ApiException e) {
                    return e;
                }
            });
            Thread thread = new Thread(outcome);
            thread.start();
            return new Reader(thread, outcome);
        }

        Throwable failure() throws Exception {
            return outcome.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStalledReaderIsFreedByClosingFromAnotherThread() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS_AFTER_ONE);
                Transport transport = client(server)) {
            EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE);
            List<String> seen = new ArrayList<>();
            Reader reader = Reader.of(stream, seen);
            Wait.until("the reader waits", () -> reader.thread().getState() == Thread.State.WAITING);

            stream.close();

            assertThat(reader.failure()).isInstanceOf(CallCancelledException.class);
            assertThat(seen).containsExactly("one");
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aStalledReaderIsFreedByInterruption() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS_AFTER_ONE);
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE)) {
            Reader reader = Reader.of(stream, new ArrayList<>());
            Wait.until("the reader waits", () -> reader.thread().getState() == Thread.State.WAITING);

            reader.thread().interrupt();

            assertThat(reader.failure()).isInstanceOf(CallCancelledException.class);
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aWaitingCallerIsFreedByInterruptionAndKeepsItsFlag() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS);
                Transport transport = client(server)) {
            FutureTask<Boolean> flag = new FutureTask<>(() -> {
                assertThatThrownBy(() -> transport.call(CREATE, Decoder.text(), CallOptions.NONE))
                        .isInstanceOf(CallCancelledException.class);
                return Thread.currentThread().isInterrupted();
            });
            Thread caller = new Thread(flag);
            caller.start();
            Wait.until("the request has arrived", () -> server.seen().size() == 1);

            caller.interrupt();

            assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void cancellingAFutureEndsTheExchange() throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(STALLS);
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            CompletableFuture<String> future = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            Wait.until("the request has arrived", () -> server.seen().size() == 1);

            future.cancel(true);

            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            Wait.until("the connection is closed", () -> server.connections() == 0);
            Wait.until("the end is reported", () -> notes.lines.size() == 2);
            assertThat(notes.lines.get(1)).contains("CallCancelledException");
        }
    }

    @Test
    void aTimeoutSetOnTheFutureEndsTheExchangeToo() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS);
                Transport transport = client(server)) {
            CompletableFuture<String> future = transport
                    .callAsync(CREATE, Decoder.text(), CallOptions.NONE)
                    .orTimeout(300, TimeUnit.MILLISECONDS);
            assertThatThrownBy(future::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void cancellingTheOpeningOfAStreamEndsTheExchange() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS);
                Transport transport = client(server)) {
            CompletableFuture<EventStream<String>> future =
                    transport.streamAsync(CREATE, new TextProtocol(), CallOptions.NONE);
            Wait.until("the request has arrived", () -> server.seen().size() == 1);
            future.cancel(true);
            Wait.until("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void closingTheClientEndsAllThatIsUnderWay() throws Exception {
        try (FaultServer server = FaultServer.playing(STALLS_AFTER_ONE, STALLS)) {
            Transport transport = client(server);
            EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE);
            Reader reader = Reader.of(stream, new ArrayList<>());
            CompletableFuture<String> future = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            Wait.until("both requests have arrived", () -> server.seen().size() == 2);

            transport.close();

            assertThat(reader.failure()).isInstanceOf(CallCancelledException.class);
            assertThatThrownBy(future::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CallCancelledException.class);
            Wait.until("the connections are closed", () -> server.connections() == 0);
            assertThatIllegalStateException()
                    .isThrownBy(() -> transport.call(CREATE, Decoder.text(), CallOptions.NONE))
                    .withMessage("The client is closed");
        }
    }

    @Test
    void aPauseBeforeARetryEndsWithTheClient() throws Exception {
        RetryPolicy slow = RetryPolicy.DEFAULT;
        try (FaultServer server = FaultServer.playing(answer -> answer.json(503, "{}", "Retry-After: 50"))) {
            Transport transport = client(server.uri(), builder -> builder.retries(slow));
            CompletableFuture<String> future = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            Wait.until("the request has arrived", () -> server.seen().size() == 1);
            transport.close();
            assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void aStreamReadToItsEndLeavesTheConnectionForTheNextCall() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.text(200, "text/event-stream", "data: one\n\ndata: end\n\n: bye\n\n"));
                Transport transport = client(server)) {
            for (int i = 0; i < 5; i++) {
                assertThat(transport.stream(CREATE, new TextProtocol(), CallOptions.NONE))
                        .hasSize(2);
                Thread.sleep(20);
            }
            assertThat(server.accepted()).isEqualTo(1);
        }
    }
}
