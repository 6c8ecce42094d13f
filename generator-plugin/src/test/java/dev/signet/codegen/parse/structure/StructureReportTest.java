package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.parse.ReadDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of a document's structure, and what Swagger Parser reads of it. */
class StructureReportTest {
    @TempDir
    Path folder;

    @Test
    void misspeltKeysAndWrongTypesAreWarningsWithPlaceAndHint() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: Pets, version: 1.0}
                paths:
                  /pets:
                    get:
                      requestBodies: {}
                      response: {'200': {description: ok}}
                      responses:
                        '200': {description: ok, schema: {type: string, maxLength: x}}
                """);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings())
                .containsExactly(
                        "#/paths/~1pets/get/requestBodies `requestBodies` means nothing in an Operation Object; it is ignored"
                                + " → did you mean `requestBody`?",
                        "#/paths/~1pets/get/response `response` means nothing in an Operation Object; it is ignored"
                                + " → did you mean `responses`?",
                        "#/paths/~1pets/get/responses/200/schema `schema` means nothing in a Response Object; it is ignored"
                                + " → did you mean `content/<media type>/schema`?");
        assertThat(reading.model().info().version()).isEqualTo("1.0");
    }

    @Test
    void whatAReaderReportsAsAnErrorIsNoWarningAsWell() {
        ReadDocument reading = ReadDocument.schemas(folder, "A: {type: object, properties: {a: 1}}");
        assertThat(reading.problems()).singleElement().asString().contains("expected a schema, found number");
    }

    @Test
    void valuesThatSwaggerParserCannotReadAreErrorsWithTheirPlace() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  callbacks: {A: 1}
                """);
        assertThat(reading.errors())
                .containsExactly(
                        "#/components/callbacks/A each value of `callbacks` must be an object, not the number `1` → write an object");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void securitySchemeWhoseReferenceIsNoTextIsAWarning() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  securitySchemes: {s: {type: http, scheme: basic, $ref: [1]}}
                """);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("#/components/securitySchemes/s/$ref "));
    }

    @Test
    void filesThatTheDocumentRefersToAreCheckedLikewise() {
        ReadDocument.write(folder, "pet.json", "{\"type\": \"object\", \"propertes\": {}, \"maxProperties\": \"x\"}");
        ReadDocument.write(folder, "other.yaml", """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {A: {type: string, minimumLength: 3}}}
                """);
        ReadDocument reading =
                ReadDocument.schemas(folder, "Pet: {$ref: 'pet.json'}\nA: {$ref: 'other.yaml#/components/schemas/A'}");
        assertThat(reading.warnings())
                .hasSize(3)
                .anySatisfy(warning -> assertThat(warning).startsWith("pet.json#/propertes "))
                .anySatisfy(warning -> assertThat(warning).startsWith("pet.json#/maxProperties "))
                .anySatisfy(
                        warning -> assertThat(warning).startsWith("other.yaml#/components/schemas/A/minimumLength "));
    }

    @Test
    void overlaysAreCheckedWithTheDocument() {
        Path document = ReadDocument.write(folder, "openapi.yaml", """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                components: {schemas: {A: {type: string}}}
                """);
        Path overlay = ReadDocument.write(folder, "overlay.yaml", """
                overlay: 1.0.0
                info: {title: O, version: '1'}
                actions: [{target: $.components.schemas.A, update: {maxLenght: 3}}]
                """);
        assertThat(ReadDocument.file(document, overlay).warnings())
                .singleElement()
                .asString()
                .contains("did you mean `maxLength`?");
    }

    @Test
    void operationsAndSecuritySchemesOfOtherFilesAreReadLikeThoseOfTheDocument() {
        ReadDocument.write(folder, "other.yaml", """
                item: {get: {operationId: one, summary: S, description: D, deprecated: true, tags: [t], responses: {}}}
                scheme: {type: oauth2, description: O, flows: {clientCredentials: {tokenUrl: 'https://a/b', scopes: {}}}}
                """);
        ReadDocument reading = ReadDocument.paths(
                folder,
                "/a: {$ref: 'other.yaml#/item'}",
                "components: {securitySchemes: {o: {$ref: 'other.yaml#/scheme'}}}");
        Operation operation = reading.operation(0);
        assertThat(operation.id() + operation.summary() + operation.description() + operation.tags())
                .isEqualTo("oneSD[t]");
        assertThat(operation.deprecated()).isTrue();
        assertThat(reading.model().securitySchemes().get(0).toString()).contains("https://a/b");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void nothingIsFetchedWhileADocumentIsParsed() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.yaml";
            ReadDocument reading = ReadDocument.document(folder, """
                    openapi: 3.1.0
                    info: {title: T, version: '1', termsOfService: 'ADDRESS'}
                    jsonSchemaDialect: 'ADDRESS'
                    externalDocs: {url: 'ADDRESS'}
                    paths:
                      /a: {$ref: 'ADDRESS'}
                      /b:
                        get:
                          parameters: [{$ref: 'ADDRESS'}]
                          requestBody: {$ref: 'ADDRESS'}
                          responses: {'200': {$ref: 'ADDRESS'}}
                          callbacks: {c: {$ref: 'ADDRESS'}}
                    components:
                      schemas: {A: {$ref: 'ADDRESS#/B'}, C: {$schema: 'ADDRESS'}}
                      examples: {e: {externalValue: 'ADDRESS'}, f: {$ref: 'ADDRESS'}}
                      headers: {h: {$ref: 'ADDRESS'}}
                      links: {l: {operationRef: 'ADDRESS', $ref: 'ADDRESS'}}
                      securitySchemes: {s: {$ref: 'ADDRESS'}}
                      pathItems: {p: {$ref: 'ADDRESS'}}
                    """.replace("ADDRESS", address));
            assertThat(reading.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error).contains("is refused"));
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
