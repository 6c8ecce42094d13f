package dev.signet.codegen.parse.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel.HeaderStyle;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.ApiModel.Webhooks;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of {@code webhooks} and {@code callbacks}. */
class WebhookReaderTest {
    private static final String COMPONENTS = """
            components:
              schemas:
                A: {type: object, properties: {a: {type: string}}}
                B: {type: object, properties: {b: {type: string}}}
              pathItems:
                Item: {post: {operationId: sent, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {}}}
            """;

    @TempDir
    Path folder;

    private ReadDocument webhooks(String webhooks) {
        return ReadDocument.document(
                folder,
                "openapi: 3.2.0\ninfo: {title: T, version: '1'}\nwebhooks:\n" + webhooks.indent(2) + COMPONENTS);
    }

    private static String post(String schema) {
        return "{post: {requestBody: {content: {application/json: {schema: " + schema + "}}}, responses: {}}}";
    }

    private static String ref(String name) {
        return "{$ref: '#/components/schemas/" + name + "'}";
    }

    private static List<String> names(ReadDocument document) {
        return document.model().schemas().stream().map(NamedSchema::name).toList();
    }

    @Test
    void documentWithWebhooksOnlyIsADocument() {
        ReadDocument document = webhooks("a: " + post(ref("A")) + "\nb: " + post(ref("B")) + "\n");

        assertThat(document.problems()).isEmpty();
        assertThat(document.model().operations()).isEmpty();
        assertThat(names(document)).containsExactly("A", "B", "webhook payload");
        assertThat(document.model().webhooks())
                .isEqualTo(new Webhooks(
                        Map.of("#/webhooks", Map.of("a", "#/components/schemas/A", "b", "#/components/schemas/B")),
                        List.of("#/components/schemas/A", "#/components/schemas/B", "#/webhooks"),
                        Map.of(),
                        List.of()));
        assertThat(document.schema("webhook payload").asUnion().orElseThrow().members())
                .hasSize(2);
    }

    @Test
    void receiverRespondsWithWhatTheDocumentDeclares() {
        ReadDocument document = webhooks("""
                a: {post: {requestBody: {content: {application/json: {schema: %s}}}, responses: {'200': {content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}}}}, 4XX: {content: {application/json: {schema: %s}}}}}}
                b: {post: {responses: {'200': {content: {text/plain: {schema: {type: string}}}}, '400': {content: {application/xml: {schema: {type: object}}}}}}}
                """.formatted(ref("A"), ref("B")));

        assertThat(document.model().webhooks().answers())
                .containsExactly(
                        "#/webhooks/a/post/responses/200/content/application~1json/schema", "#/components/schemas/B");
        assertThat(names(document)).contains("a response");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.pointer()).isEqualTo("#/webhooks/b/post/responses/400/content/application~1xml");
        });
    }

    @Test
    void operationWithoutABodyBesideAWebhookDoesNotNameIt() {
        ReadDocument document =
                webhooks("a: " + post("{type: object}").replace("{post:", "{get: {operationId: check}, post:") + "\n");

        assertThat(document.model().webhooks().groups().get("#/webhooks")).containsOnlyKeys("a");
        assertThat(names(document)).contains("a payload");
    }

    @Test
    void payloadInAnotherMediaTypeBesideJsonIsNoted() {
        ReadDocument document = webhooks("a: "
                + post(ref("A")).replace("content: {", "content: {application/xml: {schema: {type: object}}, ") + "\n");

        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.NOTE);
            assertThat(problem.pointer()).isEqualTo("#/webhooks/a/post/requestBody/content/application~1xml");
        });
    }

    @Test
    void webhooksAreGroupedByTheirFirstTag() {
        ReadDocument document = webhooks("a: " + post(ref("A")).replace("{requestBody", "{tags: [x, y], requestBody")
                + "\nb: " + post(ref("B")) + "\n");

        assertThat(document.model().webhooks().groups()).containsOnlyKeys("#/webhooks of x", "#/webhooks");
        assertThat(names(document)).contains("x webhook payload", "webhook payload");
    }

    /** A webhook with parameters of its path item and its own. */
    private static String post(String schema, String ofItem, String own) {
        return post(ref(schema))
                .replace("{post: {", "{parameters: [" + ofItem + "], post: {parameters: [" + own + "], ");
    }

    private static String header(String name, String more) {
        return "{in: header, name: " + name + ", " + more + "}";
    }

    @Test
    void parametersOtherThanHeadersAreNoted() {
        ReadDocument document = webhooks("a: "
                + post(
                        "A",
                        "{name: p, in: query, schema: {type: string}}",
                        "{name: c, in: cookie, schema: {type: string}}")
                + "\n");

        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.NOTE);
            assertThat(problem.pointer()).isEqualTo("#/webhooks/a/post");
            assertThat(problem.message()).endsWith(": `p`, `c`");
        });
        assertThat(document.model().webhooks().headers()).isEmpty();
    }

    private static List<String> properties(ReadDocument document, String name) {
        return document.schema(name).asObject().orElseThrow().properties().stream()
                .map(property -> property.name() + (property.required() ? "*" : "") + " "
                        + property.schema()
                                .asScalar()
                                .map(scalar -> scalar.kind().name())
                                .orElse("other"))
                .toList();
    }

    @Test
    void headersOfWebhooksAreAnObjectOfWhatAllOfThemDeclare() {
        ReadDocument document = webhooks("a: "
                + post(
                        "A",
                        header("X-Event", "required: true, schema: {type: string, const: a}"),
                        header("X-Count", "required: true, schema: {type: integer}") + ", "
                                + header("X-Rate", "explode: true, schema: {type: object}") + ", "
                                + header("Authorization", "schema: {type: string}"))
                + "\nb: "
                + post(
                        "B",
                        header("x-event", "required: true, schema: {type: string, const: b}"),
                        header("X-Count", "schema: {type: integer, description: D}") + ", "
                                + header("X-Json", "content: {application/json: {schema: {type: integer}}}"))
                + "\n");

        assertThat(document.problems()).isEmpty();
        assertThat(properties(document, "webhook headers"))
                .containsExactly("X-Event* STRING", "X-Count INT64", "X-Rate other", "X-Json INT64");
        assertThat(document.model().webhooks().headers())
                .isEqualTo(Map.of(
                        "#/webhooks headers",
                        Map.of(
                                "X-Event", new HeaderStyle(false, false),
                                "X-Count", new HeaderStyle(false, false),
                                "X-Rate", new HeaderStyle(true, false),
                                "X-Json", new HeaderStyle(false, true))));
    }

    @Test
    void headerOfSeveralTypesIsTextWithAWarning() {
        ReadDocument document = webhooks("a: "
                + post(
                        "A",
                        "",
                        header("X-Count", "schema: {type: integer}") + ", "
                                + header("X-At", "schema: {type: string, format: date}"))
                + "\nb: "
                + post(
                        "B",
                        "",
                        header("X-Count", "schema: {type: string}") + ", " + header("X-At", "schema: {type: string}"))
                + "\n");

        assertThat(properties(document, "webhook headers")).containsExactly("X-Count STRING", "X-At STRING");
        assertThat(document.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "#/webhooks/b/post/parameters/0 the header `X-Count` has another type than in #/webhooks/a/post/parameters/0;");
    }

    @Test
    void pathItemOfAWebhookIsFollowed() {
        ReadDocument document = webhooks("a: {$ref: '#/components/pathItems/Item'}\n");

        assertThat(document.problems()).isEmpty();
        assertThat(document.model().webhooks().payloads()).contains("#/components/schemas/A");
    }

    @Test
    void inlinePayloadIsNamedAfterItsWebhook() {
        ReadDocument document = webhooks("newPet: " + post("{type: object, properties: {x: {type: string}}}") + "\n");

        assertThat(names(document)).contains("newPet payload", "webhook payload");
    }

    @Test
    void methodsOfAWebhookAreToldApartByTheirNames() {
        ReadDocument document = webhooks("""
                a:
                  post: {requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}, responses: {}}
                  additionalOperations:
                    NOTIFY: {requestBody: {content: {application/json: {schema: {type: object, properties: {y: {type: string}}}}}}, responses: {}}
                """);

        assertThat(document.problems()).isEmpty();
        assertThat(names(document)).contains("post a payload", "notify a payload");
    }

    @Test
    void webhooksWithTheSamePayloadAreAWarning() {
        ReadDocument document = webhooks("a: " + post(ref("A")) + "\nb: " + post(ref("A")) + "\n");

        assertThat(document.warnings())
                .singleElement()
                .asString()
                .startsWith("#/webhooks/b/post")
                .contains("the same schema as that of the webhook `a`");
        assertThat(document.model().webhooks().groups().get("#/webhooks"))
                .containsExactly(Map.entry("a", "#/components/schemas/A"), Map.entry("b", "#/components/schemas/A"));
    }

    @Test
    void payloadThatIsNoJsonIsAWarning() {
        ReadDocument document = webhooks("a: " + post(ref("A")).replace("application/json", "text/csv") + "\n");

        assertThat(document.warnings())
                .singleElement()
                .asString()
                .startsWith("#/webhooks/a/post/requestBody/content")
                .contains("text/csv");
        assertThat(document.model().webhooks()).isEqualTo(Webhooks.NONE);
    }

    @Test
    void webhookWithoutABodyHasNoPayload() {
        ReadDocument document = webhooks("a: {get: {responses: {}}}\n");

        assertThat(document.problems()).isEmpty();
        assertThat(document.model().webhooks()).isEqualTo(Webhooks.NONE);
    }

    @Test
    void payloadOfACallbackIsNamedAfterItAndSharedOnesAreReadOnce() {
        ReadDocument document = ReadDocument.paths(folder, """
                /a:
                  post:
                    operationId: watch
                    responses: {}
                    callbacks:
                      onChange: {'{$request.body#/u}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}, responses: {}}}}
                      onEnd: {$ref: '#/components/callbacks/End'}
                  put: {operationId: again, responses: {}, callbacks: {other: {$ref: '#/components/callbacks/End'}}}
                """, """
                components:
                  callbacks:
                    End:
                      '{$request.query.u}': {post: {operationId: one, requestBody: {content: {application/json: {schema: {type: object, properties: {y: {type: string}}}}}}, responses: {}}}
                      '{$request.query.v}': {post: {operationId: two, requestBody: {content: {application/json: {schema: {type: object, properties: {z: {type: string}}}}}}, responses: {}}}
                """);

        assertThat(document.problems()).isEmpty();
        assertThat(names(document))
                .containsExactly("watch onChange payload", "one payload", "two payload", "End payload");
        assertThat(document.model().webhooks().groups()).containsOnlyKeys("#/components/callbacks/End");
    }
}
