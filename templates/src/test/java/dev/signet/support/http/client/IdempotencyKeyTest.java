package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.RetryPolicy.Repeat;
import dev.signet.support.http.StatusException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that make a request repeatable, and statuses after which a caller wants it repeated. */
@Timeout(30)
class IdempotencyKeyTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "\"fine\"");

    private static ApiRequest declaring(@Nullable String key) {
        return ApiRequest.post("/v1/things")
                .body(RequestBody.json("{}"))
                .idempotencyKey("Idempotency-Key", key)
                .build();
    }

    private static List<@Nullable String> keys(FaultServer server) {
        return server.seen().stream()
                .map(request -> request.headers().get("idempotency-key"))
                .toList();
    }

    @Test
    void isTheSameForAllAttemptsOfACallAndAnotherForTheNext() throws Exception {
        try (FaultServer server =
                        FaultServer.playing(FaultServer.Answer::reset, answer -> answer.json(500, "{}"), OK, OK);
                Transport transport = client(server)) {
            transport.call(declaring(null), Decoder.text(), CallOptions.NONE);
            transport
                    .callAsync(declaring(null), Decoder.text(), CallOptions.NONE)
                    .join();

            List<@Nullable String> keys = keys(server);
            assertThat(keys).hasSize(4).doesNotContainNull();
            assertThat(new HashSet<>(keys.subList(0, 3))).hasSize(1);
            assertThat(keys.get(3)).isNotEqualTo(keys.get(0));
        }
    }

    @Test
    void isTheCallersIfItIsGivenOne() throws Exception {
        CallOptions option = CallOptions.builder().idempotencyKey("of the call").build();
        CallOptions header =
                CallOptions.builder().header("idempotency-key", "as a header").build();
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, OK);
                Transport transport = client(server)) {
            transport.call(declaring("declared"), Decoder.text(), CallOptions.NONE);
            transport.call(declaring("declared"), Decoder.text(), option);
            transport.call(declaring(null), Decoder.text(), header);
            assertThat(keys(server)).containsExactly("declared", "declared", "of the call", "as a header");
        }
    }

    @Test
    void isSentWithAllCreatesIfTheClientNamesTheHeader() throws Exception {
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, OK);
                Transport transport =
                        client(server.uri(), builder -> builder.idempotencyKeyHeader("Idempotency-Key"))) {
            transport.call(CREATE, Decoder.text(), CallOptions.NONE);
            transport.call(GET, Decoder.text(), CallOptions.NONE);

            List<@Nullable String> keys = keys(server);
            assertThat(keys).hasSize(3);
            assertThat(keys.get(0)).isNotNull().isEqualTo(keys.get(1));
            assertThat(keys.get(2)).isNull();
        }
    }

    @Test
    void isNoReasonToRepeatWhatTheCallerSaysIsNotIdempotent() throws Exception {
        CallOptions harmful = CallOptions.builder().idempotent(false).build();
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, OK);
                Transport transport = client(server)) {
            assertThatThrownBy(() -> transport.call(declaring(null), Decoder.text(), harmful))
                    .isInstanceOf(ConnectionException.class);
            assertThat(keys(server)).hasSize(1).doesNotContainNull();
        }
    }

    @Test
    void isNotSentToOthersAndNotWithoutAHeader() throws Exception {
        CallOptions option = CallOptions.builder().idempotencyKey("k").build();
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::reset, OK);
                Transport transport = client(server);
                Transport naming = client(server.uri(), builder -> builder.idempotencyKeyHeader("Idempotency-Key"))) {
            assertThatThrownBy(() -> transport.call(CREATE, Decoder.text(), option))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("idempotencyKeyHeader");
            ApiRequest absolute = ApiRequest.of("POST", server.uri().resolve("/upload"))
                    .body(RequestBody.json("{}"))
                    .build();
            assertThatThrownBy(() -> naming.call(absolute, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(ConnectionException.class);
            assertThat(keys(server)).containsOnlyNulls().hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409, ALWAYS, true, true",
        "409, IF_IDEMPOTENT, false, true",
        "425, ALWAYS, true, true",
        "500, ALWAYS, true, true",
        "500, NEVER, false, false",
        "501, IF_IDEMPOTENT, false, true",
        "503, IF_IDEMPOTENT, false, true",
        "503, NEVER, false, false",
        "429, NEVER, false, false",
        "408, IF_IDEMPOTENT, false, true",
    })
    void theCallerChoosesWhichStatusesAreRepeated(int status, Repeat calls, boolean create, boolean read)
            throws Exception {
        RetryPolicy policy = Clients.QUICK.withStatuses(calls, status, 599);
        for (ApiRequest request : List.of(CREATE, GET)) {
            boolean repeated = request == CREATE ? create : read;
            try (FaultServer server = FaultServer.playing(answer -> answer.json(status, "{}"), OK);
                    Transport transport = client(server.uri(), builder -> builder.retries(policy))) {
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

    @Test
    void aChoiceOfStatusesOutlivesOtherChanges() {
        RetryPolicy policy = RetryPolicy.DEFAULT
                .withStatuses(Repeat.ALWAYS, 409, 425)
                .withMaxRetries(7)
                .withMaxResumes(1)
                .withStatuses(Repeat.NEVER, 425);
        assertThat(policy.statuses())
                .hasSize(2)
                .containsEntry(409, Repeat.ALWAYS)
                .containsEntry(425, Repeat.NEVER);
        assertThatThrownBy(() -> policy.withStatuses(Repeat.ALWAYS, 200)).hasMessageContaining("200");
    }
}
