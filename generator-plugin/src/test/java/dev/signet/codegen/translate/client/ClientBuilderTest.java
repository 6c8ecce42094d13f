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
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void addressIsTheFirstServerThatIsComplete() {
        assertThat(client(pets().server("/v1")
                                .server("ftp://example.com")
                                .server("https://example.com/v1?a=b")
                                .server("https://example.com/v2")
                                .server("https://example.com/v3"))
                        .baseUri())
                .isEqualTo("https://example.com/v2");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void serverThatIsNoAddressIsAWarning() {
        assertThat(client(pets().server("https://{host}/")).baseUri()).isNull();
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/servers");
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
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/securitySchemes/digest");
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
