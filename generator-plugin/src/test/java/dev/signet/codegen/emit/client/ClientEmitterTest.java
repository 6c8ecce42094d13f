package dev.signet.codegen.emit.client;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.emit.support.PackageInfoEmitter;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.Authentication.Kind;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModel.Packages;
import dev.signet.codegen.model.DocumentBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the class that a user begins with is made of. */
class ClientEmitterTest {
    private static final ClientEmitter EMITTER = new ClientEmitter(ClientEmitterTest::template);

    static String template(String name) {
        try (InputStream in = ClientEmitter.class.getResourceAsStream("/META-INF/signet/templates/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilder pets() {
        return document()
                .clientName("ShopClient")
                .operation(get("/pets").id("list").tag("pets"));
    }

    private static JavaText client(DocumentBuilder document) {
        return Emitted.file(EMITTER, document, "ShopClient");
    }

    private static JavaModel with(
            Map<String, String> headers, @Nullable String deprecated, Authentication... authentications) {
        JavaModel model = Emitted.model(pets());
        ClientType made = model.client();
        ClientType client = new ClientType(
                made.name(),
                made.doc(),
                made.baseUri(),
                made.servers(),
                made.security(),
                headers,
                List.of(authentications),
                List.of(),
                made.apis(),
                List.of(),
                deprecated);
        return new JavaModel(model.packages(), "shop.yaml", "", model.types(), client);
    }

    private static JavaText client(Authentication... authentications) {
        return Emitted.file(EMITTER, with(Map.of(), null, authentications), "ShopClient");
    }

    private static Authentication by(Kind kind, String wireName, List<String> environment, @Nullable String tokenUri) {
        return new Authentication("key", kind, wireName, "", List.of(), false, environment, tokenUri);
    }

    @Test
    void addressIsThatOfTheDocumentOrAskedFor() {
        assertThat(client(pets().server("https://shop.example")).body("Builder builder()"))
                .isEqualTo("return new Builder(URI.create(\"https://shop.example\"));\n");
        assertThat(client(pets()).body("Builder builder(URI baseUri)")).isEqualTo("return new Builder(baseUri);\n");
        assertThat(client(pets()).declares("Builder builder()")).isFalse();
    }

    @Test
    void eachGroupHasAnAccessorAndAnAsynchronousOne() {
        JavaText client = client(pets());

        assertThat(client.body("PetsApi pets()")).isEqualTo("return pets;\n");
        assertThat(client.in("class Async").body("PetsAsyncApi pets()")).isEqualTo("return pets;\n");
        assertThat(client.body("private ShopClient(Transport transport)"))
                .contains("this.pets = new PetsApi(transport);");
    }

    @Test
    void optionOfTheClientIsSetOnceAndPassedToItsGroups() {
        JavaText client = client(document()
                .clientName("ShopClient")
                .operation(get("/pets").id("list").tag("pets").clientOption("version", string())));

        assertThat(client.body("private ShopClient(Transport transport, String version)"))
                .contains("this.version = version;", "new PetsApi(transport, version)");
        assertThat(client.in("class Builder").body("Builder version(String value)"))
                .contains("this.version = Objects.requireNonNull(value, \"value\");");
        assertThat(client.in("class Builder").signature("String version")).isEqualTo("private String version = \"\"");
        assertThat(client(pets()).toString()).doesNotContain("import java.util.Objects;");
    }

    @Test
    void headersOfEveryCallAreSetByTheBuilder() {
        JavaText client = Emitted.file(EMITTER, with(Map.of("Api-Revision", "1\"2"), null), "ShopClient");

        assertThat(client.in("class Builder").body("private Builder(URI baseUri)"))
                .contains("config.header(\"Api-Revision\", \"1\\\"2\");");
    }

    @Test
    void eachWayToAuthenticateIsACredentialOfItsKind() {
        assertThat(client(by(Kind.HEADER, "X-Key", List.of(), null)).body("Builder key(String key)"))
                .isEqualTo("config.credential(\"key\", Credential.header(\"X-Key\", key));\nreturn this;\n");
        assertThat(client(by(Kind.QUERY, "key", List.of(), null)).body("Builder key(String key)"))
                .isEqualTo("config.credential(\"key\", Credential.query(\"key\", key));\nreturn this;\n");
        assertThat(client(by(Kind.COOKIE, "key", List.of(), null)).body("Builder key(String key)"))
                .isEqualTo("config.credential(\"key\", Credential.cookie(\"key\", key));\nreturn this;\n");
        assertThat(client(by(Kind.BEARER, "", List.of(), null)).body("Builder key(String token)"))
                .isEqualTo("return key(Credential.bearer(token));\n");
        assertThat(client(by(Kind.BASIC, "", List.of(), null)).body("Builder key(String user, String password)"))
                .isEqualTo("config.credential(\"key\", Credential.basic(user, password));\nreturn this;\n");
    }

    @Test
    void clientCredentialsAreAskedForWhereTokensAreGiven() {
        String grant = "Builder key(String clientId, String clientSecret, String... scopes)";

        assertThat(client(by(Kind.BEARER, "", List.of(), "https://shop.example/token"))
                        .body(grant))
                .contains("URI tokens = URI.create(\"https://shop.example/token\");");
        assertThat(client(by(Kind.BEARER, "", List.of(), null)).declares(grant)).isFalse();
    }

    @Test
    void secretIsTakenFromTheEnvironmentIfNoneIsGiven() {
        JavaText client = client(by(Kind.BEARER, "", List.of("SHOP_KEY", "KEY"), null));

        assertThat(client.in("class Builder").toString())
                .contains("\"SHOP_KEY\", \"KEY\"", "\"No credential: call key(...)\"", "SHOP_KEY or KEY");
        assertThat(client(by(Kind.BEARER, "", List.of(), null)).toString()).doesNotContain("No credential");
        assertThat(client(by(Kind.BASIC, "", List.of("SHOP_KEY"), null)).toString())
                .doesNotContain("No credential");
    }

    @Test
    void deprecatedClientSaysWhy() {
        JavaText client = Emitted.file(EMITTER, with(Map.of(), "use another"), "ShopClient");

        assertThat(client.head("class ShopClient")).contains(" * @deprecated use another\n", "@Deprecated\n");
    }

    @Test
    void packageOfTheClientIsDescribedUnlessTheModelSharesIt() {
        JavaModel apart = Emitted.model(pets());
        JavaModel together = new JavaModel(
                new Packages("shop", "shop.support", "shop"), "shop.yaml", "", apart.types(), apart.client());

        assertThat(Emitted.paths(EMITTER.emit(apart).toList()))
                .containsExactly("shop/ShopClient.java", "shop/package-info.java");
        assertThat(Emitted.paths(EMITTER.emit(together).toList())).containsExactly("shop/ShopClient.java");
    }

    @Test
    void packageOfTheModelIsNullMarkedAndNamesItsDocument() {
        JavaText info = Emitted.file(
                new PackageInfoEmitter(ClientEmitterTest::template), Emitted.model(document()), "package-info");

        assertThat(info.toString()).contains("shop.yaml", "@NullMarked\npackage shop.model;\n");
    }
}
