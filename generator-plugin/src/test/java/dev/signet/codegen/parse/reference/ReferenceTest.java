package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.AllOf;
import dev.signet.codegen.model.Schema.Ref;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.SpecInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @TempDir
    Path folder;

    private Path inner() {
        return folder.resolve("api");
    }

    private ReadDocument reading(String schemas) {
        return ReadDocument.schemas(inner(), schemas);
    }

    private static String target(Schema schema) {
        return ((Ref) schema).target();
    }

    @Test
    void siblingsOfAReferenceDescribeTheUse() {
        Ref ref = (Ref) reading(
                        "A: {type: object, properties: {b: {$ref: '#/components/schemas/B', description: d, title: t, "
                                + "deprecated: true, readOnly: true, writeOnly: true, nullable: true, x-secret: true}}}\nB: {type: string}")
                .property("A", "b");
        assertThat(ref.target()).isEqualTo("#/components/schemas/B");
        assertThat(ref.meta().description()).isEqualTo("d");
        assertThat(ref.meta().title()).isEqualTo("t");
        assertThat(List.of(
                        ref.meta().deprecated(),
                        ref.meta().readOnly(),
                        ref.meta().writeOnly(),
                        ref.meta().nullable(),
                        ref.meta().secret()))
                .containsOnly(true);
    }

    @Test
    void aShapeBesideAReferenceHoldsAsWell() {
        AllOf all = (AllOf) reading("A: {$ref: '#/components/schemas/B', properties: {c: {}}}\nB: {type: object}")
                .schema("A");
        assertThat(target(all.parts().get(0))).isEqualTo("#/components/schemas/B");
        assertThat(all.parts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/v1/api                                   | #/components/schemas/A",
                "api                                                          | #/components/schemas/A",
                "../v1/api                                                    | #/components/schemas/A",
                "pets.yaml                                                    | pets.yaml#/components/schemas/A",
                "https://example.com/v1/pets.yaml                             | pets.yaml#/components/schemas/A",
                "https://example.com/v1/sub/deep.yaml                         | sub/deep.yaml#/components/schemas/A",
                "https://example.com/v1/x/../sub/deep.yaml                    | sub/deep.yaml#/components/schemas/A",
            })
    void selfOfADocumentIsTheBaseOfItsReferences(String file, String target) {
        ReadDocument.write(inner(), "pets.yaml", "components: {schemas: {A: {type: string}}}");
        ReadDocument.write(inner(), "sub/deep.yaml", "components: {schemas: {A: {type: string}}}");
        ReadDocument reading = withSelf("https://example.com/v1/api", file + "#/components/schemas/A");

        assertThat(target(reading.schema("User"))).isEqualTo(target);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void relativeSelfOfADocumentMovesItsReferences() {
        ReadDocument.write(inner(), "v2/pets.yaml", "type: string");

        assertThat(target(withSelf("v2/api.yaml", "pets.yaml").schema("User"))).isEqualTo("v2/pets.yaml#");
    }

    @Test
    void documentIsKnownByItsRelativeSelf() {
        assertThat(target(withSelf("openapi.yaml", "openapi.yaml#/components/schemas/A")
                        .schema("User")))
                .isEqualTo("#/components/schemas/A");
    }

    @Test
    void fileReferredToBySelfRefersBackByIt() {
        ReadDocument.write(inner(), "schemas/o.yaml", "B: {$ref: '../openapi.yaml#/components/schemas/A'}");
        ReadDocument reading = withSelf("https://example.com/api/openapi.yaml", "schemas/o.yaml#/B");

        assertThat(reading.errors()).isEmpty();
        assertThat(target(reading.schema("User"))).isEqualTo("schemas/o.yaml#/B");
    }

    @Test
    void selfOfAnotherDocumentNamesIt() {
        ReadDocument.write(
                inner(),
                "b.yaml",
                "{openapi: 3.2.0, $self: 'https://example.com/b', components: {schemas: {A: {type: string}}}}");
        ReadDocument reading = ReadDocument.document(inner(), """
                openapi: 3.2.0
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    ByPath: {$ref: 'b.yaml#/components/schemas/A'}
                    ByName: {$ref: 'https://example.com/b#/components/schemas/A'}
                """);

        assertThat(target(reading.schema("ByPath"))).isEqualTo("b.yaml#/components/schemas/A");
        assertThat(target(reading.schema("ByName"))).isEqualTo("b.yaml#/components/schemas/A");
    }

    @Test
    void idsAreRelativeToSelfOfTheirDocument() {
        ReadDocument reading = withSelf("https://example.com/v1/api", "https://example.com/v1/schemas/named");

        assertThat(target(reading.schema("User"))).isEqualTo("#/components/schemas/Named");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/v1/../secret.yaml", "https://example.com/other.yaml", "../secret.yaml"})
    void selfOfADocumentOpensNothingElse(String file) {
        ReadDocument.write(folder, "secret.yaml", "type: string");

        assertThat(withSelf("https://example.com/v1/api", file).errors())
                .singleElement()
                .asString()
                .contains("is refused");
    }

    private ReadDocument withSelf(String self, String ref) {
        return ReadDocument.document(inner(), """
                openapi: 3.2.0
                $self: %s
                info: {title: t, version: v}
                paths: {}
                components:
                  schemas:
                    A: {type: string}
                    Named: {$id: schemas/named, type: object}
                    User: {$ref: '%s'}
                """.formatted(self, ref));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/components/schemas/A/properties/inner | #/components/schemas/A/properties/inner | inner",
                "other.yaml                              | other.yaml#                             | other",
                "./other.yaml#                           | other.yaml#                             | other",
                "other.yaml#/components/schemas/Far      | other.yaml#/components/schemas/Far      | Far",
                "other.yaml#/$defs/Def                   | other.yaml#/$defs/Def                   | Def",
                "other.yaml#anchored                     | other.yaml#/$defs/Def/properties/a      | a",
                "sub/deep.json#/list/0                   | sub/deep.json#/list/0                   | list",
                "sub/../other.yaml#/a~1b                 | other.yaml#/a~1b                        | a/b",
                "other.yaml#/with%20space                | other.yaml#/with space                  | with space",
                "other.yaml#/til~0de                     | other.yaml#/til~0de                     | til~de",
                "#local                                  | #/components/schemas/A/properties/inner | inner",
                "urn:test:inner                          | #/components/schemas/A/properties/inner | inner",
                "#/paths/~1a/get/responses/200/content/application~1json/schema | "
                        + "#/paths/~1a/get/responses/200/content/application~1json/schema | /a",
            })
    void anyOtherTargetBecomesANamedSchema(String ref, String id, String name) {
        ReadDocument.write(inner(), "other.yaml", """
                type: object
                components: {schemas: {Far: {type: string}}}
                $defs: {Def: {type: object, properties: {a: {type: string, $anchor: anchored}}}}
                a/b: {type: string}
                with space: {type: string}
                til~de: {type: string}
                """);
        ReadDocument.write(inner(), "sub/deep.json", "{\"list\": [{\"type\": \"string\", \"nullable\": true}]}");
        ReadDocument reading = ReadDocument.document(inner(), """
                openapi: 3.1.0
                info: {title: t, version: v}
                paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {type: object}}}}}}}}
                components:
                  schemas:
                    A: {type: object, properties: {inner: {type: string, $anchor: local, $id: 'urn:test:inner'}}}
                    User: {$ref: '%s'}
                """.formatted(ref));
        assertThat(target(reading.schema("User"))).isEqualTo(id);
        assertThat(reading.model().schemas()).extracting(NamedSchema::id).containsOnlyOnce(id);
        assertThat(reading.schema(name).meta().pointer()).isEqualTo(id);
    }

    @Test
    void referencesAreResolvedFromTheFileTheyStandIn() {
        ReadDocument.write(
                inner(),
                "sub/a.yaml",
                "A: {type: object, properties: {b: {$ref: 'b.yaml#/B'}, "
                        + "root: {$ref: '../openapi.yaml#/components/schemas/User'}, me: {$ref: '#/A'}}}");
        ReadDocument.write(inner(), "sub/b.yaml", "B: {type: string, nullable: true}");
        ReadDocument reading = reading("User: {$ref: 'sub/a.yaml#/A'}");
        assertThat(reading.model().schemas())
                .extracting(NamedSchema::id)
                .containsExactly("#/components/schemas/User", "sub/a.yaml#/A", "sub/b.yaml#/B");
        assertThat(target(reading.property("A", "root"))).isEqualTo("#/components/schemas/User");
        assertThat(target(reading.property("A", "me"))).isEqualTo("sub/a.yaml#/A");
        assertThat(reading.schema("B").meta().nullable()).isTrue();
        assertThat(reading.spec().get(0).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("openapi.yaml", "a.yaml", "b.yaml");
    }

    @Test
    void chainsOfPureReferencesStayReferences() {
        ReadDocument reading =
                reading("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/C'}\nC: {type: string}");
        assertThat(target(reading.schema("A"))).isEqualTo("#/components/schemas/B");
        assertThat(target(reading.schema("B"))).isEqualTo("#/components/schemas/C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: {$ref: '#/components/schemas/A'}",
                "A: {$ref: '#/components/schemas/B'}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
                "A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {}}}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {}}}",
            })
    void schemasThatAreNothingButThemselvesAreErrors(String schemas) {
        assertThat(reading(schemas).errors())
                .singleElement()
                .asString()
                .contains("circular schema definition")
                .contains("/A →");
    }

    @Test
    @Tag("integration")
    void endlessChainsOfReferencesAreRefusedQuickly() {
        StringBuilder chain = new StringBuilder();
        StringBuilder dangling = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            chain.append("S%d: {$ref: '#/components/schemas/S%d'}\n".formatted(i, i + 1));
            dangling.append("S%d: {$ref: '#/components/schemas/T%d'}\n".formatted(i, i));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(reading(chain + "S20000: {type: string}\n").errors())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).contains("more than 200 schemas are chained"));
            assertThat(reading(dangling.toString()).errors())
                    .last()
                    .asString()
                    .contains("references can't be resolved");
        });
    }

    @Test
    void recursionThroughPropertiesAndUnionsIsFine() {
        ReadDocument reading = reading("""
                Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Base: {oneOf: [{$ref: '#/components/schemas/Sub'}, {type: string}], properties: {k: {}}}
                Sub: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {s: {}}}]}
                """);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.model().schemas()).hasSize(3);
    }

    @Test
    void aReferenceToSomethingElseThanASchemaIsAWarning() {
        ReadDocument reading = ReadDocument.document(inner(), """
                openapi: 3.1.0
                info: {title: t}
                components:
                  parameters: {P: {name: p, in: query, schema: {}}}
                  schemas: {User: {type: object, properties: {a: {$ref: '#/components/parameters/P'}}}}
                """);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("/properties/a/$ref", "did you mean `#/components/parameters/P/schema`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/components/schemas/Usr          | did you mean `User`?",
                "#/components/shemas/User          | did you mean `schemas`?",
                "#nowhere                          | unknown `$anchor` `nowhere`",
                "other.yaml#/Nothing               | `other.yaml#` has no `Nothing`",
                "other.yaml#/list/7                | has no `7`",
            })
    void danglingReferencesAreWarningsWithNearMissesAndAnyValue(String ref, String expected) {
        ReadDocument reading = referring(ref);
        List<String> errors = reading.warnings();
        assertThat(reading.errors()).isEmpty();
        Schema.Obj user = (Schema.Obj) reading.model().schemas().get(0).schema();
        assertThat(user.properties().get(0).schema()).isInstanceOf(Schema.Any.class);
        assertThat(errors).anySatisfy(text -> assertThat(text).contains(expected));
        assertThat(errors).anySatisfy(text -> assertThat(text).contains("/properties/a/$ref"));
    }

    private ReadDocument referring(String ref) {
        ReadDocument.write(inner(), "other.yaml", "A: {type: string}\nlist: [{}]\n");
        return ReadDocument.document(inner(), """
                openapi: 3.1.0
                info: {title: t}
                components:
                  parameters: {P: {name: p, in: query, schema: {}}}
                  schemas: {User: {type: object, properties: {a: {$ref: '%s'}}}}
                """.formatted(ref));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "othr.yaml     | did you mean `other.yaml`?",
                "#/info/title  | is not a schema",
            })
    void referencesToNoFileOrNoSchemaAreErrors(String ref, String expected) {
        List<String> errors = referring(ref).errors();
        assertThat(errors).anySatisfy(text -> assertThat(text).contains(expected));
        assertThat(errors).anySatisfy(text -> assertThat(text).contains("/properties/a/$ref"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com/a.yaml#/A      | is on the network",
                "https://example.com/a.yaml        | is on the network",
                "file:///etc/passwd                | is not a relative path",
                "jar:file:/x.jar!/a.yaml           | is not a relative path",
                "/etc/passwd                       | is an absolute path",
                "../secret.yaml                    | leaves the document's folder",
                "%2e%2e/secret.yaml                | leaves the document's folder",
                "sub/../../secret.yaml             | leaves the document's folder",
                "link.yaml                         | is a link that leaves",
            })
    void referencesThatLeaveTheFolderAreRefused(String ref, String expected) throws IOException {
        Path secret = ReadDocument.write(folder, "secret.yaml", "type: string");
        Files.createDirectories(inner());
        Files.createSymbolicLink(inner().resolve("link.yaml"), secret);
        assertThat(reading("A: {$ref: '" + ref + "'}").errors())
                .singleElement()
                .asString()
                .startsWith("#/components/schemas/A/$ref")
                .contains("`" + ref.replaceAll("#.*", "").replace("%2e", ".") + "`")
                .contains(expected)
                .contains("`allowedRefs`");
    }

    @Test
    void allowedFoldersMayBeReached() {
        ReadDocument.write(folder, "shared/common.yaml", "A: {type: string}");
        Path document = ReadDocument.write(
                inner(),
                "openapi.yaml",
                "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '../shared/common.yaml#/A'}}}");
        AccessRules access = new AccessRules(List.of(folder.resolve("shared")), List.of());
        ReadDocument reading = ReadDocument.of(new SpecInput(document, List.of(), access));
        assertThat(target(reading.schema("A"))).isEqualTo("../shared/common.yaml#/A");
    }

    @Test
    void allowedAddressesMayBeFetchedAndNoOthers() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "A: {$ref: 'b.yaml#/B'}\nB: {type: string}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Path document = ReadDocument.write(
                    inner(),
                    "openapi.yaml",
                    "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '" + host + "/v1/a.yaml#/A'}}}");
            ReadDocument reading = ReadDocument.of(
                    new SpecInput(document, List.of(), new AccessRules(List.of(), List.of(host + "/v1"))));
            assertThat(reading.model().schemas())
                    .extracting(NamedSchema::id)
                    .containsExactly("#/components/schemas/A", host + "/v1/a.yaml#/A", host + "/v1/b.yaml#/B");
            AccessRules narrow = new AccessRules(List.of(), List.of(host + "/v"));
            assertThat(ReadDocument.of(new SpecInput(document, List.of(), narrow))
                            .errors())
                    .singleElement()
                    .asString()
                    .contains("is on the network");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void noRedirectIsFollowedNotEvenFromAnAllowedAddress() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/v1/b.yaml");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Path document = ReadDocument.write(
                    inner(),
                    "openapi.yaml",
                    "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '" + host + "/v1/a.yaml#/A'}}}");
            AccessRules allowed = new AccessRules(List.of(), List.of(host + "/v1"));
            assertThat(ReadDocument.of(new SpecInput(document, List.of(), allowed))
                            .errors())
                    .first()
                    .asString()
                    .contains("it redirects to /v1/b.yaml, which is not followed");
            assertThat(asked).containsExactly("/v1/a.yaml");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/api/x.yaml, true", "https://a.example/api, true", "https://a.example/apix, false",
        "https://a.example/api/../x, false", "https://a.example.evil/api/x, false", "https://u@a.example/api/x, false",
    })
    void prefixesOfAddressesEndAtASlash(String address, boolean allowed) {
        assertThat(new AccessRules(List.of(), List.of("https://a.example/api")).allowsUrl(address))
                .isEqualTo(allowed);
    }

    @Test
    void partsOfOperationsAreResolvedInPlace() {
        ReadDocument.write(inner(), "parts.yaml", """
                items: {get: {operationId: far, parameters: [{$ref: '#/p'}], responses: {'200': {$ref: '#/r'}}}}
                p: {name: q, in: query, schema: {type: string, nullable: true}}
                r: {description: fine, content: {application/json: {schema: {$ref: '#/s'}}}}
                s: {type: object}
                """);
        ReadDocument reading = ReadDocument.paths(inner(), """
                /a: {$ref: '#/components/pathItems/A'}
                /b: {$ref: 'parts.yaml#/items'}
                """, """
                components:
                  pathItems: {A: {post: {operationId: near, parameters: [{$ref: '#/components/parameters/P1'}],
                    requestBody: {$ref: '#/components/requestBodies/B', description: use}, responses: {'200': {$ref: '#/components/responses/R'}}}}}
                  parameters: {P1: {$ref: '#/components/parameters/P2'}, P2: {name: q, in: query, schema: {type: string}}}
                  requestBodies: {B: {required: true, description: its, content: {text/plain: {schema: {type: string}}}}}
                  responses: {R: {description: done}}
                """);
        Operation near = reading.operation(0);
        assertThat(near.path()).isEqualTo("/a");
        assertThat(near.pointer()).isEqualTo("#/components/pathItems/A/post");
        assertThat(near.parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.pointer()).isEqualTo("#/components/parameters/P2"));
        assertThat(near.body().required()).isTrue();
        assertThat(near.body().description()).isEqualTo("use");
        assertThat(near.responses())
                .singleElement()
                .satisfies(response -> assertThat(response.description()).isEqualTo("done"));
        Operation far = reading.operation(1);
        assertThat(far.parameters().get(0).schema().meta().nullable()).isTrue();
        assertThat(target(far.responses().get(0).content().get(0).schema())).isEqualTo("parts.yaml#/s");
    }

    @Test
    void circlesOfParametersAreErrors() {
        ReadDocument reading =
                ReadDocument.paths(inner(), "/a: {get: {parameters: [{$ref: '#/components/parameters/P'}]}}\n", """
                components: {parameters: {P: {$ref: '#/components/parameters/Q'}, Q: {$ref: '#/components/parameters/P'}}}
                """);
        assertThat(reading.errors()).singleElement().asString().contains("circular");
    }
}
