package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.GET;
import static dev.signet.support.http.client.Clients.KEY;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.Interceptor;
import dev.signet.support.http.client.Clients.Resuming;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What interceptors see of requests and responses, and what they may change. */
@Timeout(30)
class InterceptorTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "\"fine\"");

    /** Notes what it sees, and numbers the attempts in a header. */
    private static final class Numbering implements Interceptor {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void beforeRequest(Request request) {
            lines.add(request.attempt() + " " + request.method() + " "
                    + request.address().getRawPath());
            all.add(request.call() + " " + request.address() + " " + request.headers());
            request.header("X-Attempt", request.call().number() + "-" + request.attempt());
        }

        @Override
        public void afterResponse(Response response) {
            lines.add(response.attempt() + " " + response.status() + " "
                    + response.headers().firstValue("x-seen").orElse("-"));
            all.add(response.call() + " " + response.address() + " " + response.headers());
        }
    }

    private static Interceptor adding(Consumer<Interceptor.Request> header) {
        return new Interceptor() {
            @Override
            public void beforeRequest(Request request) {
                header.accept(request);
            }
        };
    }

    @Test
    void seesEachAttemptAndEachRedirectAndAddsHeadersToThem() throws Exception {
        Numbering seen = new Numbering();
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.json(503, "{}", "X-Seen: busy"),
                        answer -> answer.json(302, "{}", "Location: /v1/others"),
                        OK,
                        OK);
                Transport transport = client(server.uri(), builder -> builder.interceptor(seen))) {
            transport.call(GET, Decoder.text(), CallOptions.NONE);
            transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE).join();

            assertThat(seen.lines)
                    .containsExactly(
                            "1 GET /v1/things",
                            "1 503 busy",
                            "2 GET /v1/things",
                            "2 302 -",
                            "2 GET /v1/others",
                            "2 200 -",
                            "1 POST /v1/things",
                            "1 200 -");
            assertThat(server.seen())
                    .extracting(request -> request.headers().get("x-attempt"))
                    .containsExactly("1-1", "1-2", "1-2", "2-1");
            assertThat(server.seen())
                    .allSatisfy(request -> assertThat(request.headers()).containsEntry("x-api-key", KEY));
        }
    }

    @Test
    void seesNoCredentialWhereverItIsSentOrQuoted() throws Exception {
        Numbering seen = new Numbering();
        FaultServer.Script quoting = answer -> answer.json(
                302,
                "{}",
                "Location: /v1/others?a=1&key=an%20other-k3y&b=" + KEY,
                "X-Seen: " + KEY,
                "Set-Cookie: c=" + KEY);
        try (FaultServer server = FaultServer.playing(quoting, OK);
                Transport transport = client(
                        server.uri(),
                        builder -> builder.interceptor(seen)
                                .credential(Credential.query("key", "an other-k3y"))
                                .credential(Credential.cookie("session", "s3ssion-0123"))
                                .credential(Credential.bearer(() -> "t0ken-0123")))) {
            transport.call(GET, Decoder.text(), CallOptions.NONE);

            assertThat(seen.all.toString())
                    .contains("/v1/things?key=***")
                    .contains("/v1/others?a=1&key=***&b=***")
                    .doesNotContain(KEY)
                    .doesNotContain("k3y")
                    .doesNotContain("s3ssion")
                    .doesNotContain("t0ken");
            assertThat(server.seen().get(0).target()).isEqualTo("/v1/things?key=an%20other-k3y");
            assertThat(server.seen().get(1).target()).contains("b=" + KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-API-Key", "cookie", "Content-Length", "Not a name"})
    void canNotSetTheHeaderOfACredentialNorWhatTheClientSets(String name) throws Exception {
        Interceptor taking = adding(request -> request.header(name, "v"));
        try (FaultServer server = FaultServer.playing(OK);
                Transport transport = client(
                        server.uri(),
                        builder ->
                                builder.interceptor(taking).credential(Credential.cookie("session", "s3ssion-0123")))) {
            assertThatThrownBy(() -> transport.call(GET, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void replacesHeadersOfTheClientAndTheCallInOrder() throws Exception {
        try (FaultServer server = FaultServer.playing(OK);
                Transport transport = client(
                        server.uri(),
                        builder -> builder.header("X-One", "client")
                                .interceptor(adding(request -> request.header(
                                        "x-one", request.headers().get("X-ONE") + "+first")))
                                .interceptor(adding(request -> request.header(
                                        "X-One", request.headers().get("x-one") + "+second"))))) {
            transport.call(GET, Decoder.text(), CallOptions.NONE);
            assertThat(server.seen().get(0).headers()).containsEntry("x-one", "client+first+second");
        }
    }

    @Test
    void isNotAskedForRequestsToOthers() throws Exception {
        Numbering seen = new Numbering();
        try (FaultServer server = FaultServer.playing(OK);
                FaultServer tokens =
                        FaultServer.playing(answer -> answer.json(200, "{\"access_token\":\"t0ken-0123\"}"));
                FaultServer other = FaultServer.playing(OK);
                Transport transport = client(
                        server.uri(),
                        builder -> builder.interceptor(seen)
                                .credential(Credential.clientCredentials(
                                        tokens.uri().resolve("/token"), "id", "s3cret")))) {
            transport.call(ApiRequest.of("GET", other.uri().resolve("/x")).build(), Decoder.text(), CallOptions.NONE);
            transport.call(GET, Decoder.text(), CallOptions.NONE);

            assertThat(seen.lines).containsExactly("1 GET /v1/things", "1 200 -");
            assertThat(other.seen().get(0).headers()).doesNotContainKey("x-attempt");
            assertThat(tokens.seen().get(0).headers()).doesNotContainKey("x-attempt");
        }
    }

    @Test
    void isAskedForTheRequestsThatResumeAStream() throws Exception {
        Numbering seen = new Numbering();
        try (FaultServer server = FaultServer.playing(
                        answer -> {
                            answer.events();
                            answer.send("id: 1\ndata: one\n\n");
                            answer.close();
                        },
                        answer -> {
                            answer.events();
                            answer.send("id: 2\ndata: end\n\n");
                            answer.close();
                        });
                Transport transport = client(server.uri(), builder -> builder.interceptor(seen));
                EventStream<String> stream = transport.stream(CREATE, new Resuming(), CallOptions.NONE)) {
            assertThat(stream.stream().toList()).isEqualTo(List.of("one", "end"));
            assertThat(server.seen())
                    .allSatisfy(request -> assertThat(request.headers()).containsKey("x-attempt"));
        }
    }

    @Test
    void endsTheCallByWhatItThrows() throws Exception {
        IllegalStateException why = new IllegalStateException("no signature");
        Interceptor before = adding(request -> {
            throw why;
        });
        Interceptor after = new Interceptor() {
            @Override
            public void afterResponse(Response response) {
                throw why;
            }
        };
        for (Interceptor interceptor : List.of(before, after)) {
            try (FaultServer server = FaultServer.playing(OK);
                    Transport transport = client(server.uri(), builder -> builder.interceptor(interceptor))) {
                assertThatThrownBy(() -> transport.call(GET, Decoder.text(), CallOptions.NONE))
                        .isSameAs(why);
                assertThatThrownBy(() -> transport
                                .callAsync(GET, Decoder.text(), CallOptions.NONE)
                                .join())
                        .isInstanceOf(CompletionException.class)
                        .hasCause(why);
                assertThat(server.seen()).hasSize(interceptor == before ? 0 : 2);
            }
        }
    }

    @Test
    void aViewHasOptionsOfItsOwnOverThoseOfTheClientAndBelowThoseOfTheCall() throws Exception {
        CallOptions usual = CallOptions.builder()
                .header("X-One", "view")
                .header("X-Two", "view")
                .query("a", "view")
                .callTimeout(Duration.ofSeconds(20))
                .build();
        CallOptions own =
                CallOptions.builder().header("x-two", "call").query("b", "call").build();
        try (FaultServer server = FaultServer.playing(OK);
                Transport transport = client(server.uri(), builder -> builder.header("X-Three", "client"))) {
            Transport view = transport.withOptions(usual);
            view.call(GET, Decoder.text(), own);
            transport.call(GET, Decoder.text(), CallOptions.NONE);
            view.withOptions(own)
                    .callAsync(GET, Decoder.text(), CallOptions.NONE)
                    .join();

            assertThat(server.seen())
                    .extracting(FaultServer.Seen::target)
                    .containsExactly("/v1/things?a=view&b=call", "/v1/things", "/v1/things?a=view&b=call");
            assertThat(server.seen().get(0).headers())
                    .containsEntry("x-one", "view")
                    .containsEntry("x-two", "call")
                    .containsEntry("x-three", "client");
            assertThat(server.seen().get(1).headers()).doesNotContainKey("x-one");
            assertThat(server.accepted()).as("connections of all views").isEqualTo(1);
            assertThatThrownBy(() -> transport.withOptions(
                            CallOptions.builder().idempotencyKey("k").build()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aViewEndsWithItsClient() throws Exception {
        try (FaultServer server = FaultServer.playing(OK)) {
            Transport transport = client(server);
            Transport view = transport.withOptions(CallOptions.NONE);
            transport.close();
            assertThatThrownBy(() -> view.call(GET, Decoder.text(), CallOptions.NONE))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void limitsOfAViewHoldForItsCalls() throws Exception {
        try (FaultServer server = FaultServer.playing(FaultServer.Answer::stall);
                Transport transport = client(server.uri(), builder -> builder);
                Transport view = transport.withOptions(Clients.within(100))) {
            assertThatThrownBy(() -> view.call(GET, Decoder.text(), CallOptions.NONE))
                    .hasMessageContaining("100");
            assertThat(URI.create(view.baseUri().toString())).isEqualTo(server.uri());
        }
    }
}
