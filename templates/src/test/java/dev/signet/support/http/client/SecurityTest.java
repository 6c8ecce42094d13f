package dev.signet.support.http.client;

import static dev.signet.support.http.client.FaultServer.playing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.endpoint.Security;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which credentials a request is sent with: those that it asks for. */
class SecurityTest {

    private static final FaultServer.Script OK = answer -> answer.json(200, "{}");

    /** What a request is sent with: the target, and the headers and cookies that credentials may stand in. */
    private static Map<String, String> sent(@Nullable Security needed, UnaryOperator<ClientConfig.Builder> change)
            throws Exception {
        try (FaultServer server = playing(OK);
                Transport transport = new Transport(
                        change.apply(ClientConfig.builder(server.uri())).build())) {
            ApiRequest.Builder request = ApiRequest.get("/a").query("q", "1");
            if (needed != null) {
                request.security(needed);
            }
            transport.call(request.build(), Decoder.text(), CallOptions.NONE);
            FaultServer.Seen seen = server.seen().get(0);
            Map<String, String> sent = new TreeMap<>(seen.headers());
            sent.keySet().retainAll(java.util.Set.of("authorization", "cookie", "x-key", "x-other"));
            sent.put("target", seen.target());
            return sent;
        }
    }

    private static ClientConfig.Builder all(ClientConfig.Builder builder) {
        return builder.credential("user", Credential.bearer("t0ken"))
                .credential("basic", Credential.basic("ada", "pass"))
                .credential("key", Credential.header("X-Key", "k3y"))
                .credential("query", Credential.query("api_key", "qu3ry"))
                .credential("session", Credential.cookie("SID", "s3ssion"))
                .credential("api", Credential.authorization("Token", "t"));
    }

    @Test
    void requestIsSentWithWhatItAsksFor() throws Exception {
        assertThat(sent(Security.of("user"), SecurityTest::all))
                .isEqualTo(Map.of("target", "/a?q=1", "authorization", "Bearer t0ken"));
        assertThat(sent(Security.of("basic"), SecurityTest::all))
                .isEqualTo(Map.of("target", "/a?q=1", "authorization", "Basic YWRhOnBhc3M="));
        assertThat(sent(Security.of("api"), SecurityTest::all))
                .isEqualTo(Map.of("target", "/a?q=1", "authorization", "Token t"));
        assertThat(sent(Security.of("query"), SecurityTest::all)).isEqualTo(Map.of("target", "/a?q=1&api_key=qu3ry"));
        assertThat(sent(Security.of("session"), SecurityTest::all))
                .isEqualTo(Map.of("target", "/a?q=1", "cookie", "SID=s3ssion"));
    }

    @Test
    void combinationIsSentTogether() throws Exception {
        assertThat(sent(Security.of("user", "key", "query", "session"), SecurityTest::all))
                .isEqualTo(Map.of(
                        "target",
                        "/a?q=1&api_key=qu3ry",
                        "authorization",
                        "Bearer t0ken",
                        "x-key",
                        "k3y",
                        "cookie",
                        "SID=s3ssion"));
    }

    @Test
    void firstAlternativeThatTheClientHasIsSent() throws Exception {
        Security either = Security.of("user", "session").or("query").or("key");
        assertThat(sent(
                        either,
                        b -> b.credential("user", Credential.bearer("t"))
                                .credential("key", Credential.header("X-Key", "k"))))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k"));
        assertThat(sent(
                        either,
                        b -> b.credential("key", Credential.header("X-Key", "k"))
                                .credential("query", Credential.query("api_key", "q"))))
                .isEqualTo(Map.of("target", "/a?q=1&api_key=q"));
    }

    @Test
    void requestThatAsksForNothingIsSentWithout() throws Exception {
        assertThat(sent(Security.NONE, b -> all(b).credential(Credential.header("X-Other", "o"))))
                .isEqualTo(Map.of("target", "/a?q=1"));
    }

    @Test
    void optionalCredentialIsSentIfTheClientHasIt() throws Exception {
        Security optional = Security.of().or("basic");
        assertThat(sent(optional, b -> b)).isEqualTo(Map.of("target", "/a?q=1"));
        assertThat(sent(optional, SecurityTest::all)).containsKey("authorization");
    }

    @Test
    void clientSaysWhatRequestsNeedThatDoNotSayIt() throws Exception {
        assertThat(sent(null, b -> all(b).security(Security.of("key"))))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k3y"));
        assertThat(sent(null, b -> all(b).security(Security.NONE))).isEqualTo(Map.of("target", "/a?q=1"));
    }

    @Test
    void allAreSentIfNothingSaysWhich() throws Exception {
        assertThat(sent(null, SecurityTest::all))
                .containsEntry("authorization", "Bearer t0ken")
                .containsKeys("x-key", "cookie");
    }

    @Test
    void otherCredentialStandsInForWhatIsMissing() throws Exception {
        UnaryOperator<ClientConfig.Builder> other = b -> b.credential(Credential.header("X-Other", "o"));
        assertThat(sent(Security.of("user"), other)).isEqualTo(Map.of("target", "/a?q=1", "x-other", "o"));
        assertThat(sent(Security.of("credential"), other)).isEqualTo(Map.of("target", "/a?q=1", "x-other", "o"));
        assertThat(sent(Security.of("key"), b -> all(other.apply(b))))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k3y", "x-other", "o"));
        assertThat(sent(Security.of("key"), b -> all(b.credential(Credential.header("x-key", "other")))))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k3y"));
    }

    @Test
    void certificateIsAMatterOfTheConnection() throws Exception {
        Security certificate = Security.of("sslContext", "key");
        SSLContext context = SSLContext.getDefault();
        assertThat(sent(certificate, b -> all(b).sslContext(context)))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k3y"));
        assertThat(sent(certificate, b -> all(b).httpClient(HttpClient.newHttpClient())))
                .isEqualTo(Map.of("target", "/a?q=1", "x-key", "k3y"));
        assertThatIllegalStateException()
                .isThrownBy(() -> sent(certificate, SecurityTest::all))
                .withMessageContaining("sslContext(...) and key(...)");
    }

    @Test
    void missingCredentialFailsBeforeAnythingIsSent() throws Exception {
        Notes notes = new Notes();
        try (FaultServer server = playing(OK);
                Transport transport = new Transport(ClientConfig.builder(server.uri())
                        .credential("key", Credential.header("X-Key", "k"))
                        .listener(notes)
                        .build())) {
            ApiRequest request = ApiRequest.get("/a")
                    .security(Security.of("user", "key").or("basic"))
                    .build();
            assertThatIllegalStateException()
                    .isThrownBy(() -> transport.call(request, Decoder.text(), CallOptions.NONE))
                    .withMessage("GET /a requires credentials that the client does not have:"
                            + " call user(...) and key(...), or basic(...) on the client's builder");
            assertThatThrownBy(() -> transport
                            .callAsync(request, Decoder.text(), CallOptions.NONE)
                            .join())
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(server.seen()).isEmpty();
            assertThat(notes.lines).isEmpty();
        }
    }

    @Test
    void credentialOfANameReplacesTheOneBefore() throws Exception {
        assertThat(sent(
                        Security.of("key"),
                        b -> b.credential("key", Credential.header("X-Key", "old"))
                                .credential("key", Credential.header("X-Key", "new"))))
                .containsEntry("x-key", "new");
    }

    @Test
    void credentialStaysAwayFromAddressesThatAreNoServers() throws Exception {
        try (FaultServer other = playing(OK);
                FaultServer server = playing(OK);
                Transport transport =
                        new Transport(all(ClientConfig.builder(server.uri())).build())) {
            ApiRequest request = ApiRequest.of("GET", other.uri().resolve("/signed?x=1"))
                    .security(Security.of("user", "query", "session", "missing"))
                    .build();
            transport.call(request, Decoder.text(), CallOptions.NONE);
            assertThat(other.seen().get(0).target()).isEqualTo("/signed?x=1");
            assertThat(other.seen().get(0).headers()).doesNotContainKeys("authorization", "cookie", "x-key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b",
                "a; admin=1",
                "a,b",
                "a b",
                "a\\b",
                "a\"b",
                "\"a",
                "\"",
                "a\r\nX: 1",
                "a\n",
                " a",
                "a ",
                "a\tb",
                "a\u0000b",
                "\u00e9",
                ""
            })
    void cookieThatWouldBeAnotherIsRefusedWithoutQuotingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.cookie("SID", key))
                .withMessageContaining("SID")
                .satisfies(e -> assertThat(key.length() < 3 || !e.getMessage().contains(key))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"YWJj+/==", "a%20b%3B", "\"a.b\"", "!#$&'()*+-./:<=>?@[]^_`{|}~"})
    void cookieIsSentAsItIs(String key) throws Exception {
        assertThat(sent(Security.of("s"), b -> b.credential("s", Credential.cookie("host", key))))
                .containsEntry("cookie", "host=" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\n", "a\r\nX: 1", "\t"})
    void keyThatAServiceWouldReadAsAnotherIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.header("X-Key", key));
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.query("key", key));
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.bearer(key));
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.authorization("Token", key));
    }

    @Test
    void keyInTheQueryIsEncoded() throws Exception {
        assertThat(sent(Security.of("q"), b -> b.credential("q", Credential.query("api key", "a&b=c #+%"))))
                .containsEntry("target", "/a?q=1&api%20key=a%26b%3Dc%20%23%2B%25");
    }

    @Test
    void userNameWithAColonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.basic("ada:x", "pass"))
                .withMessageContaining("colon");
    }

    @Test
    void parameterOfTheRequestIsSentInPlaceOfTheCredentialAndThatInPlaceOfAnOption() throws Exception {
        try (FaultServer server = playing(OK);
                Transport transport = new Transport(all(ClientConfig.builder(server.uri()))
                        .security(Security.of("key", "query", "session"))
                        .header("Cookie", "default=1")
                        .build())) {
            ApiRequest request = ApiRequest.get("/a")
                    .query("api_key", "own")
                    .header("x-key", "mine")
                    .cookie("SID", "this")
                    .build();
            transport.call(request, Decoder.text(), CallOptions.NONE);
            CallOptions options = CallOptions.builder()
                    .query("api_key", "option")
                    .header("X-Key", "option")
                    .header("Cookie", "SID=option; more=2")
                    .build();
            transport.call(ApiRequest.get("/a").build(), Decoder.text(), options);
            assertThat(server.seen())
                    .extracting(FaultServer.Seen::target)
                    .containsExactly("/a?api_key=own", "/a?api_key=qu3ry");
            assertThat(server.seen())
                    .extracting(seen -> seen.headers().get("x-key"))
                    .containsExactly("mine", "k3y");
            assertThat(server.seen())
                    .extracting(seen -> seen.headers().get("cookie"))
                    .containsExactly("default=1; SID=this", "default=1; SID=s3ssion; more=2");
        }
    }
}
