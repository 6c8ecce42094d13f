package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.support.http.StatusException;
import dev.signet.support.http.endpoint.Server;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a request goes to, and with which credentials. */
class ServersTest {

    private static final Server TENANT = Server.of("https://{tenant}.example.com:{port}/{base}")
            .variable("tenant", "demo")
            .variable("port", "8443", "443", "8443")
            .variable("base", "v2");

    private static final Server SANDBOX = Server.of("https://sandbox.example.com");

    private static final Server FILES = Server.of("https://files.example.com/up");

    private static final URI MIRROR = URI.create("https://mirror.example.com/x");

    private static final FaultServer.Script OK = answer -> answer.json(200, "{}");

    private static ClientConfig config(UnaryOperator<ClientConfig.Builder> change) {
        return change.apply(ClientConfig.builder(TENANT, SANDBOX)).build();
    }

    private static String address(UnaryOperator<ClientConfig.Builder> change, Server... own) {
        return config(change)
                .settings()
                .server(ApiRequest.get("/a").servers(own).build().prepared())
                .toString();
    }

    @Test
    void firstServerIsTheDefault() {
        assertThat(address(b -> b)).isEqualTo("https://demo.example.com:8443/v2");
        assertThat(address(b -> b, FILES, SANDBOX)).isEqualTo("https://files.example.com/up");
    }

    @Test
    void variablesStandInEveryServer() {
        UnaryOperator<ClientConfig.Builder> set = b ->
                b.serverVariable("tenant", "acme").serverVariable("port", "443").serverVariable("base", "v3/beta");
        assertThat(address(set)).isEqualTo("https://acme.example.com:443/v3/beta");
        assertThat(address(set, Server.of("https://{tenant}.example.org").variable("tenant", null)))
                .isEqualTo("https://acme.example.org");
    }

    @Test
    void preferredServerIsTakenWhereItIsOffered() {
        UnaryOperator<ClientConfig.Builder> sandbox = b -> b.server(SANDBOX);
        assertThat(address(sandbox)).isEqualTo("https://sandbox.example.com");
        assertThat(address(sandbox, FILES)).isEqualTo("https://files.example.com/up");
        assertThat(address(sandbox, FILES, SANDBOX)).isEqualTo("https://sandbox.example.com");
        assertThat(address(b -> b.server(SANDBOX).server(TENANT))).startsWith("https://demo.");
    }

    @Test
    void serversWithOneAddressAreToldApartByTheirNames() {
        Server blue = SANDBOX.named("blue");
        assertThat(blue).isNotEqualTo(SANDBOX).hasToString("blue (https://sandbox.example.com)");
        assertThat(address(b -> b.server(blue, MIRROR), SANDBOX)).isEqualTo("https://sandbox.example.com");
        assertThat(address(b -> b.server(blue, MIRROR), SANDBOX.named("blue"))).isEqualTo(MIRROR.toString());
    }

    @Test
    void baseUriStandsForAllServersUnlessOneHasItsOwn() {
        UnaryOperator<ClientConfig.Builder> mirror = b -> b.baseUri(MIRROR).server(SANDBOX);
        assertThat(address(mirror)).isEqualTo(MIRROR.toString());
        assertThat(address(mirror, FILES)).isEqualTo(MIRROR.toString());
        assertThat(address(b -> mirror.apply(b).server(FILES, URI.create("http://localhost:1")), FILES))
                .isEqualTo("http://localhost:1");
        assertThat(address(b -> b.server(FILES, MIRROR))).startsWith("https://demo.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.example.com/api/openapi.json, /v1, https://docs.example.com/v1",
        "https://docs.example.com/api/openapi.json, v1, https://docs.example.com/api/v1",
        "https://docs.example.com/api/openapi.json, ../v1/, https://docs.example.com/v1/",
        "https://docs.example.com/api/openapi.json, ., https://docs.example.com/api/",
        "https://docs.example.com/api/openapi.json, //other.example.com/v1, https://other.example.com/v1",
        "https://docs.example.com, v1, https://docs.example.com/v1",
        "https://docs.example.com/, /, https://docs.example.com/",
        "https://docs.example.com/openapi.json, ../v1, https://docs.example.com/v1",
        "https://docs.example.com/api/openapi.json?v=1, ../../../v1/, https://docs.example.com/v1/",
        "https://docs.example.com/api/openapi.json, '', https://docs.example.com/api/"
    })
    void relativeServerIsBesideTheDocument(URI document, String url, String expected) {
        ClientConfig config =
                ClientConfig.builder(Server.of(url)).document(document).build();
        assertThat(config.baseUri()).hasToString(expected);
    }

    @Test
    void relativeServerIsBesideTheFirstAbsoluteOneIfTheDocumentHasNoAddress() {
        assertThat(address(b -> b.serverVariable("base", "v2/"), Server.of("admin")))
                .isEqualTo("https://demo.example.com:8443/v2/admin");
        assertThat(address(b -> b, Server.of("/admin"))).isEqualTo("https://demo.example.com:8443/admin");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClientConfig.builder(Server.of("/v1")).build())
                .withMessageContaining("/v1 is relative to the address of its document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com/", "evil.com#", "evil.com?", "me@evil.com", "a b", "evil.com\\", "x\r\nHost: y"})
    void variableCantMoveTheHost(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(b -> b.serverVariable("tenant", value)))
                .withMessageContaining("tenant");
    }

    @Test
    void variableHasOneOfItsValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(b -> b.serverVariable("port", "80")))
                .withMessage("The variable port of the server https://{tenant}.example.com:{port}/{base} can't be '80';"
                        + " it is one of 443, 8443");
    }

    @Test
    void variableWithoutAValueIsAskedFor() {
        Server open = Server.of("https://{tenant}.example.com").variable("tenant", null);
        assertThatIllegalStateException()
                .isThrownBy(() -> ClientConfig.builder(open).build())
                .withMessage("The server https://{tenant}.example.com needs a value for its variable tenant");
        assertThat(ClientConfig.builder(open).baseUri(MIRROR).build().baseUri()).isEqualTo(MIRROR);
    }

    @Test
    void valueWithBracesIsNoVariable() {
        Server server =
                Server.of("https://example.com/{a}/{b}/{c}").variable("a", "x").variable("b", "y");
        assertThat(ClientConfig.builder(server)
                        .serverVariable("a", "b")
                        .baseUri(URI.create("https://example.com"))
                        .build())
                .isNotNull();
        assertThat(server.address(java.util.Map.of("a", "{b}"))).isEqualTo("https://example.com/{b}/y/{c}");
    }

    @Test
    void serverThatIsPlainHttpIsRefusedWhenItIsCalled() throws Exception {
        try (Transport transport = new Transport(config(b -> b))) {
            ApiRequest request = ApiRequest.get("/a")
                    .servers(Server.of("http://example.com"))
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transport.call(request, Decoder.text(), CallOptions.NONE))
                    .withMessageContaining("Plain http");
        }
    }

    @Test
    void requestGoesToItsServerWithThePathOfThatServer() throws Exception {
        try (FaultServer main = FaultServer.playing(OK);
                FaultServer files = FaultServer.playing(OK);
                Transport transport = new Transport(ClientConfig.builder(Server.of(main.uri() + "/api/"))
                        .credential(Credential.header("x-api-key", "k"))
                        .build())) {
            Server own = Server.of("{at}/up").variable("at", files.uri().toString());
            transport.call(ApiRequest.get("/a").build(), Decoder.text(), CallOptions.NONE);
            transport.call(ApiRequest.post("/b").servers(own).build(), Decoder.text(), CallOptions.NONE);

            assertThat(main.seen()).extracting(FaultServer.Seen::target).containsExactly("/api/a");
            assertThat(files.seen()).extracting(FaultServer.Seen::target).containsExactly("/up/b");
            assertThat(files.seen().get(0).headers()).containsEntry("x-api-key", "k");
        }
    }

    @Test
    void anyMethodIsSentAndQueryIsRepeatedLikeGet() throws Exception {
        try (FaultServer server = FaultServer.playing(answer -> answer.json(503, "{}"), OK);
                Transport transport = new Transport(
                        ClientConfig.builder(Server.of(server.uri().toString()))
                                .retries(Clients.QUICK)
                                .build())) {
            RequestBody body = RequestBody.json("{\"q\":1}");
            transport.call(ApiRequest.of("QUERY", "/find").body(body).build(), Decoder.text(), CallOptions.NONE);
            transport.call(ApiRequest.of("COPY", "/find").build(), Decoder.text(), CallOptions.NONE);

            assertThat(server.seen())
                    .extracting(seen -> seen.method() + " " + seen.target() + " " + seen.text())
                    .containsExactly("QUERY /find {\"q\":1}", "QUERY /find {\"q\":1}", "COPY /find ");
        }
    }

    @Test
    void redirectFromAServerToAnotherIsNotFollowed() throws Exception {
        try (FaultServer other = FaultServer.playing(OK);
                FaultServer files =
                        FaultServer.playing(answer -> answer.json(302, "", "Location: " + other.uri() + "/elsewhere"));
                Transport transport = new Transport(ClientConfig.builder(Server.of(other.uri() + "/api"))
                        .credential(Credential.header("x-api-key", "k"))
                        .build())) {
            ApiRequest request = ApiRequest.get("/b")
                    .servers(Server.of(files.uri().toString()))
                    .build();
            assertThat(catchThrowableOfType(
                            StatusException.class, () -> transport.call(request, Decoder.text(), CallOptions.NONE)))
                    .isNotNull();
            assertThat(other.seen()).isEmpty();
        }
    }
}
