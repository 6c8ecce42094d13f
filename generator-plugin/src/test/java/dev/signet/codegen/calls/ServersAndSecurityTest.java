package dev.signet.codegen.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where calls go and what they prove themselves with, as the document says and the builder of the client is told, byte by byte. */
class ServersAndSecurityTest {
    private static final String DOCUMENT = """
            openapi: 3.2.0
            info: {title: Calls, version: '1'}
            servers:
              - {url: 'ADDRESS/api/{v}', variables: {v: {default: v1, enum: [v1, v2/x]}}}
              - {url: 'ADDRESS/sandbox/', name: sandbox}
            security: [{session: []}]
            paths:
              /list: {get: {tags: [c], operationId: list, security: [], responses: {'204': {description: N}}}}
              /files:
                servers: [{url: ../up}]
                get: {tags: [c], operationId: file, security: [], responses: {'204': {description: N}}}
                post: {tags: [c], operationId: store, security: [], servers: [{url: 'ADDRESS/{at}', variables: {at: {default: other}}}, {url: 'ADDRESS/sandbox/', name: sandbox}], responses: {'204': {description: N}}}
              /find:
                query: {tags: [c], operationId: find, security: [], responses: {'204': {description: N}}}
                additionalOperations: {COPY: {operationId: copy, tags: [c], security: [], responses: {'204': {description: N}}}}
              /cookie: {get: {tags: [c], operationId: cookie, parameters: [{name: lang, in: cookie, required: true, schema: {type: string}}], responses: {'204': {description: N}}}}
              /both: {get: {tags: [c], operationId: both, security: [{user: [], app: []}], responses: {'204': {description: N}}}}
              /either: {get: {tags: [c], operationId: either, security: [{user: [], app: []}, {query: []}], parameters: [{name: q, in: query, required: true, schema: {type: string}}], responses: {'204': {description: N}}}}
              /optional: {get: {tags: [c], operationId: optional, security: [{}, {basic: []}], responses: {'204': {description: N}}}}
              /keys: {get: {tags: [c], operationId: keys, security: [{session: [], csrf: []}], responses: {'204': {description: N}}}}
              /scopes: {get: {tags: [c], operationId: scopes, security: [{oauth: [a, b]}, {oidc: [read]}], responses: {'204': {description: N}}}}
            components:
              securitySchemes:
                session: {type: apiKey, in: cookie, name: SESSION-ID}
                csrf: {type: apiKey, in: cookie, name: csrf}
                user: {type: http, scheme: bearer}
                app: {type: apiKey, in: header, name: X-App-Key}
                query: {type: apiKey, in: query, name: api_key}
                basic: {type: http, scheme: basic}
                oidc: {type: openIdConnect, openIdConnectUrl: 'https://s.example/.well-known/openid-configuration'}
                oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://s.example/token', scopes: {a: A, b: B}}}}
            """;

    private static RawServer server;
    private static GeneratedClient client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        server = new RawServer();
        client = GeneratedClient.of(DOCUMENT.replace("ADDRESS", server.address().toString()), folder, null);
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    /** The calls of a client whose builder was told settings such as {@code user=u basic=name:password}. */
    private static Object calls(String settings) {
        Object builder = GeneratedClient.call(client.load("shop.CallsClient"), "builder");
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ")) {
            String name = setting.replaceFirst("=.*", "");
            String value = setting.substring(name.length() + 1);
            switch (name) {
                case "server" -> GeneratedClient.invoke(builder, name, constant(value));
                case "baseUri", "documentUri" -> GeneratedClient.invoke(builder, name, address(value));
                default -> GeneratedClient.invoke(builder, name, (Object[]) value.split(":"));
            }
        }
        return GeneratedClient.invoke(GeneratedClient.invoke(builder, "build"), "c");
    }

    private static URI address(String path) {
        return URI.create(server.address() + path);
    }

    private static Object constant(String name) {
        try {
            return client.load("shop.CallsServers").getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static RawServer.Request sent(String settings, String operation) {
        Map<String, Object[]> arguments = Map.of("cookie", new Object[] {"d;e"}, "either", new Object[] {"a b"});
        GeneratedClient.invoke(calls(settings), operation, arguments.getOrDefault(operation, new Object[0]));
        return server.take();
    }

    @Test
    void generationWarnsOfAServerThatIsRelativeToTheDocument() {
        assertThat(client.problems())
                .singleElement()
                .extracting(Problem::pointer)
                .isEqualTo("#/paths/~1files/servers/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list  |                               | GET /api/v1/list",
                "list  | v=v2/x                        | GET /api/v2/x/list",
                "list  | server=SANDBOX                | GET /sandbox/list",
                "list  | baseUri=/mine                 | GET /mine/list",
                "file  |                               | GET /up/files",
                "file  | v=v2/x                        | GET /api/up/files",
                "file  | documentUri=/docs/v3/api.yaml | GET /docs/up/files",
                "file  | server=SANDBOX                | GET /up/files",
                "store |                               | POST /other/files",
                "store | at=a/b                        | POST /a/b/files",
                "store | server=SANDBOX                | POST /sandbox/files",
                "store | baseUri=/mine/                | POST /mine/files",
                "find  |                               | QUERY /api/v1/find",
                "copy  |                               | COPY /api/v1/find",
            })
    void callGoesToItsServer(String operation, String settings, String expected) {
        assertThat(sent(settings == null ? "" : settings, operation).line()).isEqualTo(expected + " HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list     | session=s user=u                | /list             |",
                "cookie   | session=s1 csrf=c               | /cookie           | Cookie=lang=d%3Be; SESSION-ID=s1",
                "both     | user=u app=a query=k            | /both             | Authorization=Bearer u, X-App-Key=a",
                "either   | user=u query=k&                 | /either?q=a%20b&api_key=k%26 |",
                "either   | user=u app=a query=k            | /either?q=a%20b   | Authorization=Bearer u, X-App-Key=a",
                "optional |                                 | /optional         |",
                "optional | basic=me:p\u00fc                | /optional         | Authorization=Basic bWU6cMO8",
                "keys     | csrf=c session=s                | /keys             | Cookie=SESSION-ID=s; csrf=c",
                "scopes   | oauth=t                         | /scopes           | Authorization=Bearer t",
                "scopes   | oidc=o user=u                   | /scopes           | Authorization=Bearer o",
            })
    void callHasTheCredentialsOfTheFirstRequirementThatIsMet(
            String operation, String settings, String target, String headers) {
        RawServer.Request request = sent(settings == null ? "" : settings, operation);

        assertThat(request.target()).isEqualTo("/api/v1" + target);
        Map<String, String> credentials = new LinkedHashMap<>();
        for (String name : new TreeSet<>(List.of("Authorization", "Cookie", "X-App-Key"))) {
            request.header(name).forEach(value -> credentials.merge(name, value, (a, b) -> a + " and " + b));
        }
        assertThat(credentials).hasToString("{" + (headers == null ? "" : headers) + "}");
    }

    @ParameterizedTest
    @CsvSource({"cookie, csrf=c", "both, user=u", "either, app=a", "keys, session=s"})
    void callThatHasNotAllThatARequirementWantsIsNotSent(String operation, String settings) {
        assertThatThrownBy(() -> sent(settings, operation)).hasMessageContaining("credential");
        assertThat(server.isIdle()).isTrue();
    }

    @Test
    void variableMustHaveAValueThatTheDocumentLists() {
        assertThatThrownBy(() -> calls("v=v3")).hasMessageContaining("v1").hasMessageContaining("v3");
    }
}
