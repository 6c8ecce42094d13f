package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.call.RetryRules;
import dev.signet.support.http.client.Clients.TextProtocol;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
@Timeout(30)
class RetryTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "\"fine\"");

    @Test
    void aCreateIsSentOnceWhenTheConnectionResets() throws Exception {
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset);
                Transport transport = client(server)) {
            ConnectionException failure = catchThrowableOfType(
                    ConnectionException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));

            assertThat(failure.requestSent()).isTrue();
            assertThat(server.seen()).hasSize(1);
        }
    }

    /** Each connection answers so many requests, and is closed when the next one comes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aKeptConnectionThatIsClosedUnderTheNextCallCostsNoCall(int each) throws Exception {
        AtomicInteger done = new AtomicInteger();
        Map<Socket, Integer> answered = new ConcurrentHashMap<>();
        try (FaultServer server = FaultServer.playing(answer -> {
                    if (answered.merge(answer.socket, 1, Integer::sum) > each) {
                        answer.close();
                    } else {
                        done.incrementAndGet();
                        answer.json(200, "\"fine\"");
                    }
                });
                Transport transport = client(server)) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                calls.add(transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE));
                if (i % 20 == 19) {
                    CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
                            .join();
                }
            }
            assertThat(done).hasValue(400);
        }
    }

    @Test
    void aCreateIsSentOnceWhenItsNewConnectionIsClosedAmongKeptOnes() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (FaultServer server = FaultServer.playing(
                        answer -> {
                            both.countDown();
                            both.await();
                            answer.json(200, "\"fine\"", "Connection: close");
                            answer.close();
                        },
                        answer -> {
                            both.countDown();
                            both.await();
                            answer.json(200, "\"fine\"", "Connection: close");
                            answer.close();
                        },
                        FaultServer.Answer::close);
                Transport transport = client(server)) {
            CompletableFuture<String> first = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);
            first.join();
            ConnectionException failure = catchThrowableOfType(
                    ConnectionException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));
            assertThat(failure.requestSent()).isTrue();
            assertThat(server.seen()).hasSize(3);
        }
    }

    @Test
    void aCreateIsSentAgainAfterAResetIfTheCallerSaysThatDoesNoHarm() throws Exception {
        CallOptions harmless = CallOptions.builder().idempotent(true).build();
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, OK);
                Transport transport = client(server)) {
            assertThat(transport.call(CREATE, Decoder.text(), harmless)).isEqualTo("\"fine\"");
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void aReadIsRepeatedWhenTheConnectionResetsBeforeOrWithinTheAnswer() throws Exception {
        FaultServer.Script cut = answer -> {
            answer.head(200, "Content-Type: application/json", "Content-Length: 1000");
            answer.endHead();
            answer.send("\"fi");
            answer.reset();
        };
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, cut, OK);
                Transport transport = client(server)) {
            assertThat(transport.call(GET, Decoder.text(), CallOptions.NONE)).isEqualTo("\"fine\"");
        }
    }

    @Test
    void aRefusedConnectionIsTriedAgainForAnyCallSinceNothingWasSent() throws Exception {
        Notes notes = new Notes();
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (Transport transport = client(nobody, builder -> builder.listener(notes))) {
            ConnectionException failure = catchThrowableOfType(
                    ConnectionException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));

            assertThat(failure.requestSent()).isFalse();
            assertThat(failure).hasMessage("POST /v1/things: no connection to " + nobody);
            assertThat(notes.lines)
                    .filteredOn(line -> line.startsWith("started"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, true, true",
        "429, true, true",
        "503, true, true",
        "500, false, true",
        "502, false, true",
        "504, false, true",
        "529, false, true",
        "501, false, false",
        "505, false, false",
        "400, false, false",
        "404, false, false",
        "409, false, false",
    })
    void theStatusDecidesWhatIsRepeated(int status, boolean create, boolean read) throws Exception {
        FaultServer.Script refusal = answer -> answer.json(status, "{}");
        for (ApiRequest request : new ApiRequest[] {CREATE, GET}) {
            boolean repeated = request == CREATE ? create : read;
            try (FaultServer server = FaultServer.playing(refusal, OK);
                    Transport transport = client(server)) {
                if (repeated) {
                    assertThat(transport.call(request, Decoder.text(), CallOptions.NONE))
                            .isEqualTo("\"fine\"");
                } else {
                    assertThatThrownBy(() -> transport.call(request, Decoder.text(), CallOptions.NONE))
                            .isInstanceOf(StatusException.class);
                }
                assertThat(server.seen()).hasSize(repeated ? 2 : 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 1, 1000",
        "Retry-After, 0.25, 250",
        "retry-after-ms, 350, 350",
        "retry-after-ms, 350.5, 350",
    })
    void thePauseTheServiceAsksForIsKeptAndNotByAllCallsAlike(String header, String value, long millis)
            throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, "{}", header + ": " + value), OK);
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            long begin = System.nanoTime();
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);

            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(millis * 1_000_000);
            assertThat(notes.pauses)
                    .singleElement()
                    .satisfies(pause -> assertThat(pause)
                            .isBetween(Duration.ofMillis(millis), Duration.ofMillis(millis * 11 / 10 + 21)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"error":{"code":429,"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"53s"}]}} | PT53S
                    [{"error":{"code":429,"details":[{"@type":"x"},{"retryDelay":"1.500s"}]}}] | PT1.5S
                    {"error":{"details":[{"retry_delay":{"seconds":"7","nanos":500000000}}]}} | PT7.5S
                    {"details":[{"retryDelay":{"nanos":1000000}}]} | PT0.001S
                    {"error":{"details":[{"retryDelay":"soon"}]}} |
                    {"retryDelay":"53s"} |
                    {"error":{"details":[{"retryDelay":"53 |
                    """)
    void aPauseInTheDetailsOfAnErrorIsRead(String body, Duration expected) throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, body));
                Transport transport = client(server.uri(), builder -> builder.retries(RetryPolicy.NEVER))) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));
            assertThat(failure.retryAfter()).isEqualTo(expected);
        }
    }

    @Test
    void aPauseInTheDetailsIsKept() throws Exception {
        Notes notes = new Notes();
        String body = "{\"error\":{\"details\":[{\"retryDelay\":\"0.4s\"}]}}";
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, body, "Retry-After: 0"), OK);
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);
            assertThat(notes.pauses.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }

    @Test
    void aQuotaOfTheDayIsNotTriedAgainAndIsNamed() throws Exception {
        String body = """
                {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"quota","details":[
                  {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
                    {"quotaId":"RequestsPerDayPerProject","description":"250 a day"}]},
                  {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"0.01s"}]}}""";
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, body));
                Transport transport = client(server)) {
            assertThatThrownBy(() -> transport.call(CREATE, Decoder.text(), CallOptions.NONE))
                    .hasMessageContaining("RequestsPerDayPerProject: 250 a day");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aDateIsReadByTheClockOfTheServiceIfItTellsItsTime() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(
                        429,
                        "{}",
                        "Date: Mon, 30 Nov 2020 00:00:00 GMT",
                        "Retry-After: Mon, 30 Nov 2020 00:00:30 GMT"));
                Transport transport = client(server.uri(), builder -> builder.retries(RetryPolicy.NEVER))) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void anHttpDateIsAPauseToo() throws Exception {
        Notes notes = new Notes();
        String inTwoSeconds = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        try (FaultServer server =
                        FaultServer.playing(answer -> answer.json(503, "{}", "Retry-After: " + inTwoSeconds), OK);
                Transport transport = client(server.uri(), builder -> builder.listener(notes))) {
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);

            // a tenth is added at random, so that callers do not come back all at once
            assertThat(notes.pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(2_221));
        }
    }

    @Test
    void aPauseLongerThanAllowedFailsTheCallAtOnceAndIsTold() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, "{}", "Retry-After: 3600"), OK);
                Transport transport = client(server)) {
            StatusException failure = catchThrowableOfType(
                    StatusException.class, () -> transport.call(CREATE, Decoder.text(), CallOptions.NONE));

            assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void noPauseIsBegunThatWouldOutlastTheCall() throws Exception {
        CallOptions fiveSeconds = Clients.within(5000);
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, "{}", "Retry-After: 30"), OK);
                Transport transport = client(server)) {
            assertThatThrownBy(() -> transport.call(CREATE, Decoder.text(), fiveSeconds))
                    .isInstanceOf(StatusException.class);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void noPauseFollowsTheLastAttempt() throws Exception {
        RetryPolicy once = Clients.QUICK.withMaxRetries(1);
        Notes notes = new Notes();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(429, "{}", "retry-after-ms: 50"));
                Transport transport =
                        client(server.uri(), builder -> builder.retries(once).listener(notes))) {
            assertThatThrownBy(() -> transport.call(CREATE, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(StatusException.class);
            assertThat(notes.pauses).hasSize(1);
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void oneCallCanDoWithoutRetries() throws Exception {
        CallOptions never = CallOptions.builder().retries(RetryPolicy.NEVER).build();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(503, "{}"), OK);
                Transport transport = client(server)) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.text(), never)).isInstanceOf(StatusException.class);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void aStreamIsNotRequestedAgainAfterItsFirstEvent() throws Exception {
        CallOptions harmless = CallOptions.builder().idempotent(true).build();
        try (FaultServer server = FaultServer.playing(answer -> {
                    answer.events();
                    answer.send("data: one\n\n");
                    answer.close();
                });
                Transport transport = client(server);
                EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), harmless)) {
            assertThatThrownBy(() -> stream.forEach(event -> {})).isInstanceOf(StreamInterruptedException.class);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void theBodyIsSentAgainInFull() throws Exception {
        ApiRequest upload = ApiRequest.put("/v1/things/7")
                .body(RequestBody.stream(
                        "text/plain", () -> new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8))))
                .build();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(503, "{}"), OK);
                Transport transport = client(server)) {
            transport.call(upload, Decoder.text(), CallOptions.NONE);
            assertThat(server.seen()).extracting(FaultServer.Seen::text).containsExactly("content", "content");
        }
    }

    @Test
    void pausesGrowWithFullJitterUpToTheirBound() {
        RetryPolicy policy = RetryPolicy.DEFAULT.withDelays(Duration.ofMillis(100), Duration.ofMillis(350));
        assertThat(RetryRules.pause(policy, 1, 0)).isZero();
        assertThat(Duration.ofNanos(RetryRules.pause(policy, 1, 0.5))).isEqualTo(Duration.ofMillis(50));
        assertThat(Duration.ofNanos(RetryRules.pause(policy, 2, 0.5))).isEqualTo(Duration.ofMillis(100));
        assertThat(Duration.ofNanos(RetryRules.pause(policy, 9, 0.5))).isEqualTo(Duration.ofMillis(175));
        assertThat(Duration.ofNanos(RetryRules.pause(policy, 10_000, 0.5))).isEqualTo(Duration.ofMillis(175));
    }
}
