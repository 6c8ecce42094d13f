package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.Authentication.Kind;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Security;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.model.ApiModel.Resource;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is called, how its calls are grouped, and where and as whom it calls. */
class ClientBuilderTest {
    private final Problems problems = new Problems();

    private ClientType client(DocumentBuilder document) {
        return JavaModels.of(document, problems).client();
    }

    private static DocumentBuilder pets() {
        return document().operation(get("/pets"));
    }

    @Test
    void documentWithoutOperationsHasNoClient() {
        assertThat(client(document().schema("Pet", object(required("a", string())))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Pet Store API v1, PetStoreClient",
        "Pets Client, PetsClient",
        "'', ApiClient",
        "REST API, ApiClient",
        "Http, ApiClient",
        "caf\u00e9, CafeClient",
        "2nd shop, _2ndShopClient"
    })
    void clientIsNamedByTheTitleWithoutWordsThatSayNothing(String title, String expected) {
        assertThat(client(pets().title(title)).name()).isEqualTo(expected);
    }

    @Test
    void clientTakesTheNameThatTheDocumentWants() {
        assertThat(client(pets().clientName("Zoo")).name()).isEqualTo("Zoo");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void clientNameThatIsNoIdentifierIsAnError() {
        assertThat(client(pets().clientName("the zoo")).name()).isEqualTo("ShopClient");
        assertThat(JavaModels.places(problems)).containsExactly("ERROR #/x-client");
    }

    @Test
    void clientGivesWayToATypeOfTheModel() {
        assertThat(client(pets().schema("ShopClient", object(required("a", string()))))
                        .name())
                .isEqualTo("ShopClient2");
    }

    @Test
    void groupsAndCallsThatHaveOneNameInJavaAreToldOf() {
        client(document()
                .operation(get("/a").tag("pet").id("find"))
                .operation(get("/b").tag("Pet").id("Find"))
                .operation(get("/c").tag("dog").id("find_")));

        assertThat(problems.all())
                .extracting(problem -> problem.severity() + " " + problem.message())
                .containsExactly(
                        "NOTE `pet`, `Pet` are one group of calls in Java, `pet()`",
                        "NOTE the name `find` is taken by another method, so this call is `find2`");
    }

    private List<String> accessors(DocumentBuilder document) {
        return client(document).apis().stream()
                .map(a -> a.accessor() + " " + a.calls().size())
                .toList();
    }

    @Test
    void callsAreGroupedByResourceThenTagThenPath() {
        assertThat(accessors(document()
                        .operation(get("/a").resource("Zoo").tag("other"))
                        .operation(get("/b").tag("zoo"))
                        .operation(get("/zoo/{id}"))
                        .operation(get("/v1/api/{id}/rooms:open"))
                        .operation(get("/{id}"))))
                .containsExactly("zoo 3", "rooms 1", "root 1");
    }

    @Test
    void groupGivesWayToMethodsOfTheClient() {
        assertThat(accessors(document().operation(get("/create")).operation(get("/close"))))
                .containsExactly("create_ 1", "close_ 1");
    }

    @Test
    void groupIsDescribedByItsTag() {
        ApiType api = client(pets().resource("Pets", "All pets.")).apis().get(0);

        assertThat(api.doc().text()).isEqualTo("All pets.");
        assertThat(List.of(api.name(), api.requests())).containsExactly("PetsApi", "PetsRequests");
    }

    @Test
    void groupIsTheTagForNavigationThatIsFurthestDown() {
        DocumentBuilder document = document()
                .resource(new Resource("all", null, null, "nav", List.of(), List.of()))
                .resource(new Resource("cats", "Cats.", "all", null, List.of(), List.of()))
                .resource(new Resource("beta", null, null, "badge", List.of(), List.of()))
                .operation(get("/a").id("a").tag("beta").tag("all").tag("cats"))
                .operation(get("/dogs/a").id("b").tag("beta"));

        assertThat(client(document).apis()).extracting(ApiType::accessor).containsExactly("cats", "dogs");
        assertThat(client(document).apis().get(0).doc().text()).isEqualTo("Cats.\n\nPart of `all`.");
    }

    @Test
    void addressIsTheFirstServerThatIsComplete() {
        assertThat(client(pets().server("/v1")
                                .server("ftp://example.com")
                                .server("https://example.com/v1?a=b")
                                .server("https://example.com/v2")
                                .server("https://example.com/v3"))
                        .baseUri())
                .isEqualTo("https://example.com/v2");
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/servers/1", "WARNING #/servers/2", "WARNING #/servers/0");
    }

    @Test
    void serverThatIsNoAddressIsAWarning() {
        assertThat(client(pets().server("https://a b/")).baseUri()).isNull();
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/servers/0");
    }

    @Test
    void serverWithPlainHttpIsLeftOutUnlessItIsALoopbackHost() {
        assertThat(client(pets().server("http://example.com").server("http://localhost:8080/v1"))
                        .baseUri())
                .isEqualTo("http://localhost:8080/v1");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/servers/0");
    }

    @Test
    void oneServerWithoutVariablesIsNoChoice() {
        assertThat(client(pets().server("https://example.com")).servers()).isNull();
        assertThat(client(pets()).servers()).isNull();
        assertThat(client(pets()).start()).isEqualTo("baseUri");
        assertThat(client(pets().server("/")).servers()).isNull();
    }

    @Test
    void serversOfTheDocumentAndOfOperationsAreConstants() {
        ClientType client = client(pets().server("https://example.com")
                .operation(get("/files")
                        .id("up")
                        .tag("pets")
                        .server("https://up.example.com")
                        .server("https://example.com"))
                .operation(get("/same").id("same").tag("pets").server("https://example.com")));
        ServersType servers = Objects.requireNonNull(client.servers());

        assertThat(servers.all())
                .extracting(ClientType.Server::constant)
                .containsExactly("EXAMPLE_COM", "UP_EXAMPLE_COM");
        assertThat(servers.ofDocument()).containsExactly("EXAMPLE_COM");
        assertThat(client.calls())
                .extracting(Call::servers)
                .containsExactly(List.of(), List.of("UP_EXAMPLE_COM", "EXAMPLE_COM"), List.of());
        assertThat(client.start()).isNull();
    }

    @Test
    void variablesOfServersAreMethodsOfTheBuilder() {
        ClientType client = client(pets().server(
                        "https://{region}.example.com/{build}",
                        new ServerVariable("region", "eu", List.of("eu", "us"), "Where."),
                        new ServerVariable("build", null, List.of(), null))
                .server("https://{region}.example.org", new ServerVariable("region", "us", List.of("us"), null)));

        assertThat(Objects.requireNonNull(client.servers()).variables())
                .containsExactly(
                        new ClientType.ServerVariable("region", "region", "Where.", null, List.of("eu", "us"), false),
                        new ClientType.ServerVariable("build_", "build", "", null, List.of(), true));
        assertThat(client.baseUri()).isNull();
    }

    @Test
    void relativeServersNeedTheAddressOfTheDocument() {
        ClientType client = client(pets().server("/v1").server("v2"));

        assertThat(client.start()).isEqualTo("documentUri");
        assertThat(client.baseUri()).isNull();
    }

    @Test
    void addressIsNotAskedForIfEveryOperationHasServersOfItsOwn() {
        ClientType client = client(document()
                .operation(get("/pets").id("list").tag("pets").server("https://a.example"))
                .operation(get("/toys").id("toys").tag("pets").server("https://b.example")));

        assertThat(client.start()).isNull();
        assertThat(Objects.requireNonNull(client.servers()).ofDocument()).containsExactly("A_EXAMPLE");
    }

    @Test
    void operationSaysWhatItNeedsUnlessItIsWhatTheClientSays() {
        ClientType client = client(schemes(pets().security("key"))
                .operation(get("/a").id("same").tag("pets").security("key"))
                .operation(get("/b").id("open").tag("pets").withoutSecurity())
                .operation(get("/c")
                        .id("both")
                        .tag("pets")
                        .security("key", "token")
                        .security("tls")
                        .security()));

        assertThat(client.security()).isEqualTo(new Security(List.of(List.of("key"))));
        assertThat(client.calls())
                .extracting(Call::security)
                .containsExactly(
                        null,
                        null,
                        new Security(List.of()),
                        new Security(List.of(List.of("key", "token"), List.of("sslContext"), List.of())));
    }

    @Test
    void operationsThatAllSayTheSameSayItForTheClient() {
        ClientType client = client(schemes(document())
                .operation(get("/a").id("a").security("key"))
                .operation(get("/b").id("b").security("key")));

        assertThat(client.security()).isEqualTo(new Security(List.of(List.of("key"))));
        assertThat(client.calls()).extracting(Call::security).containsExactly(null, null);
    }

    @Test
    void operationThatSaysNothingNeedsNothingIfOthersDo() {
        ClientType client =
                client(schemes(pets()).operation(get("/b").id("b").tag("pets").security("token")));

        assertThat(client.security()).isNull();
        assertThat(client.calls())
                .extracting(Call::security)
                .containsExactly(new Security(List.of()), new Security(List.of(List.of("token"))));
    }

    @Test
    void schemesThatNothingAsksForAreAWarning() {
        ClientType client = client(schemes(pets()));

        assertThat(client.security()).isNull();
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/securitySchemes");
    }

    @Test
    void schemesOfOneHeaderThatAreNeededTogetherAreAWarning() {
        client(schemes(pets().security("key"))
                .operation(get("/b").id("b").tag("pets").security("token", "basic")));

        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/paths/~1b/get/security");
    }

    @Test
    void schemeOfAuthorizationWithoutAnExchangeIsSentAsItIs() {
        ClientType client =
                client(pets().securityScheme("api", "http", "", "Token").security("api"));

        assertThat(client.authentications()).extracting(Authentication::kind).containsExactly(Kind.AUTHORIZATION);
        assertThat(client.authentications())
                .extracting(Authentication::wireName)
                .containsExactly("Token");
    }

    private static DocumentBuilder schemes(DocumentBuilder document) {
        return document.securityScheme("key", "apiKey", "header", "X-Key")
                .securityScheme("token", "http", "", "bearer")
                .securityScheme("basic", "http", "", "basic")
                .securityScheme("tls", "mutualTLS", "", "");
    }

    @Test
    void securitySchemesBecomeMethodsOfTheBuilder() {
        List<Authentication> ways = client(pets().securityScheme("api_key", "apiKey", "header", "X-Key")
                        .securityScheme("inQuery", "apiKey", "query", "key")
                        .securityScheme("inCookie", "apiKey", "cookie", "session")
                        .securityScheme("bearer", "http", "", "Bearer")
                        .securityScheme("basic", "http", "", "basic")
                        .securityScheme("openId", "openIdConnect", "", ""))
                .authentications();

        assertThat(ways)
                .extracting(Authentication::name)
                .containsExactly("apiKey", "inQuery", "inCookie", "bearer", "basic", "openId");
        assertThat(ways)
                .extracting(Authentication::kind)
                .containsExactly(Kind.HEADER, Kind.QUERY, Kind.COOKIE, Kind.BEARER, Kind.BASIC, Kind.BEARER);
        assertThat(ways).extracting(Authentication::wireName).containsExactly("X-Key", "key", "session", "", "", "");
    }

    @Test
    void securitySchemeGivesWayToMethodsOfTheBuilder() {
        List<Authentication> ways = client(pets().securityScheme("timeouts", "http", "", "bearer")
                        .securityScheme("build", "http", "", "bearer"))
                .authentications();

        assertThat(ways).extracting(Authentication::name).containsExactly("timeouts2", "build_");
    }

    @Test
    void securitySchemeThatTheClientDoesNotKnowIsAWarning() {
        assertThat(client(pets().securityScheme("digest", "http", "", "digest")).authentications())
                .isEmpty();
        assertThat(JavaModels.places(problems)).contains("WARNING #/components/securitySchemes/digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "a b", ""})
    void keyInAHeaderThatNoCallerCanSetIsUnsupported(String header) {
        assertThat(client(pets().securityScheme("key", "apiKey", "header", header))
                        .authentications())
                .isEmpty();
        assertThat(JavaModels.places(problems)).contains("WARNING #/components/securitySchemes/key");
    }

    @Test
    void tokenIsOnlyAskedForAtASafeAddress() {
        List<Authentication> ways = client(pets().securityScheme("safe", "oauth2", "", "https://example.com/token")
                        .securityScheme("plain", "oauth2", "", "http://example.com/token")
                        .securityScheme("none", "oauth2", "", ""))
                .authentications();

        assertThat(ways).extracting(Authentication::tokenUri).containsExactly("https://example.com/token", null, null);
    }

    @Test
    void databindModuleGivesWayToATypeOfTheModel() {
        JavaModel plain = JavaModels.of(pets(), problems);
        JavaModel taken = JavaModels.of(pets().schema("databindModule", object(required("a", string()))), problems);

        assertThat(List.of(plain.databindModule(), taken.databindModule()))
                .containsExactly("DatabindModule", "DatabindModule2");
    }
}
