package dev.signet.codegen.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.codegen.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a generated client makes of responses, byte by byte. */
class AnswersTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Calls, version: '1'}
            paths:
              /nulls: {get: {tags: [c], operationId: nulls, responses: {'200': {description: S, content: {text/event-stream: {schema: {anyOf: [{$ref: '#/components/schemas/Item'}, {type: 'null'}]}}}}}}}
              /frames: {get: {tags: [c], operationId: frames, responses: {'200': {description: S, content: {text/event-stream: {schema: {type: object, required: [data], properties: {id: {type: string}, data: {type: [object, 'null'], properties: {a: {type: integer}}}}}}}}}}}
              /lines: {get: {tags: [c], operationId: lines, responses: {'200': {description: S, content: {application/jsonl: {schema: {type: array, items: {type: [object, 'null'], properties: {a: {type: integer}}}}}}}}}}
              /texts: {get: {tags: [c], operationId: texts, responses: {'200': {description: S, content: {text/event-stream: {schema: {type: string}}}}}}}
              /whole:
                get:
                  tags: [c]
                  operationId: whole
                  responses:
                    '200':
                      description: S
                      content:
                        text/event-stream:
                          schema:
                            oneOf:
                              - {type: object, required: [event, data], properties: {event: {const: item}, id: {type: string}, retry: {type: integer}, data: {$ref: '#/components/schemas/Item'}}}
                              - {type: object, required: [event], properties: {event: {const: note}, data: {type: string}}}
              /jobs:
                get:
                  tags: [c]
                  operationId: jobs
                  responses:
                    '200': {description: S, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Item'}}}}
                    '202': {description: J, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                    '404': {description: E, content: {application/json: {schema: {anyOf: [{$ref: '#/components/schemas/Item'}, {type: 'null'}]}}}}
                    '409': {description: E, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                    '300': {description: R, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
              /alone: {get: {tags: [c], operationId: alone, responses: {default: {description: It worked., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}}}}
              /beside:
                get:
                  tags: [c]
                  operationId: beside
                  responses:
                    '200':
                      description: S
                      content:
                        text/event-stream: {schema: {$ref: '#/components/schemas/Item'}}
                        application/x-ndjson: {schema: {$ref: '#/components/schemas/Item'}}
                        application/jsonl: {schema: {$ref: '#/components/schemas/Job'}}
                    '206': {description: S, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Job'}}}}
              /store:
                patch:
                  tags: [c]
                  operationId: store
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {anyOf: [{$ref: '#/components/schemas/Item'}, {type: 'null'}]}}
                      application/merge-patch+json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/xml: {schema: {$ref: '#/components/schemas/Item'}}
                      multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}}}}
                  responses:
                    '200':
                      description: J
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Item'}}
                        application/xml: {schema: {$ref: '#/components/schemas/Item'}}
                        application/yaml: {schema: {$ref: '#/components/schemas/Job'}}
                    '400': {description: E, content: {application/xml: {schema: {$ref: '#/components/schemas/Job'}}}}
                    default: {description: E, content: {text/plain: {schema: {type: string}}}}
              /logs: {post: {tags: [c], operationId: logs, requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Item'}}}}, responses: {'204': {description: N}}}}
              /maybe: {post: {tags: [c], operationId: maybe, requestBody: {content: {application/json: {schema: {type: [object, 'null'], properties: {a: {type: integer}}}}}}, responses: {'204': {description: N}}}}
              /named: {get: {tags: [c], operationId: named, responses: {'200': {description: N, content: {application/json: {schema: {$ref: '#/components/schemas/Same'}}}}}}}
              /keyed:
                get:
                  tags: [c]
                  operationId: keyed
                  security: [{key: []}]
                  parameters: [{name: api_key, in: query, required: true, schema: {type: string}}, {name: API_KEY, in: query, schema: {type: string}}]
                  responses: {'204': {description: N}}
            components:
              securitySchemes:
                key: {type: apiKey, in: query, name: api_key}
              schemas:
                Item: {type: object, properties: {a: {type: integer}}}
                ItemOrNull: {anyOf: [{$ref: '#/components/schemas/Item'}, {type: 'null'}]}
                Same: {$ref: '#/components/schemas/ItemOrNull'}
                Job: {type: object, required: [job], properties: {job: {type: string}}}
            """;

    @TempDir
    private static Path folder;

    private static RawServer server;
    private static GeneratedClient client;

    @BeforeAll
    static void generate() throws IOException {
        server = new RawServer();
        client = GeneratedClient.of(DOCUMENT, folder, server.address());
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    private static List<String> events(String call, String mediaType, String text) {
        server.answer(200, mediaType, text);
        List<String> events = new ArrayList<>();
        try (AutoCloseable stream = (AutoCloseable) client.call(call + "Stream")) {
            for (Object event : (Iterable<?>) stream) {
                events.add(
                        event instanceof String ? "'" + event + "'" : (String) GeneratedClient.invoke(event, "toJson"));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            server.take();
        }
        return events;
    }

    @Test
    void nullIsNoEventAndEndsNoStream() {
        assertThat(events("nulls", "text/event-stream", "data: {\"a\":1}\n\ndata: null\n\ndata: {\"a\":2}\n\n"))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(events("frames", "text/event-stream", "data: null\nid: 1\n\ndata: {\"a\":2}\n\n"))
                .containsExactly("{\"a\":2}");
        assertThat(events("lines", "application/jsonl", "{\"a\":1}\nnull\n{\"a\":2}\n"))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(client.problems())
                .filteredOn(problem -> problem.message().contains("may be null"))
                .extracting(Problem::pointer)
                .containsExactly(
                        "#/paths/~1nulls/get/responses/200/content/text~1event-stream",
                        "#/paths/~1frames/get/responses/200/content/text~1event-stream",
                        "#/paths/~1lines/get/responses/200/content/application~1jsonl");
    }

    @Test
    void emptyDataAreAText() {
        assertThat(events("texts", "text/event-stream", "data: a\n\ndata:\n\ndata\n\n: no data\n\ndata: b\n\n"))
                .containsExactly("'a'", "''", "''", "'b'");
        assertThat(events("nulls", "text/event-stream", "data:\n\ndata: {}\n\n"))
                .containsExactly("{}");
    }

    @Test
    void frameHasWhatItHasItself() {
        assertThat(
                        events(
                                "whole",
                                "text/event-stream",
                                "event: item\nid: 7\nretry: 50\ndata: {\"a\":1}\n\nevent: item\ndata: {\"a\":2}\n\nevent: note\ndata:\n\n"))
                .containsExactly(
                        "{\"event\":\"item\",\"id\":\"7\",\"retry\":50,\"data\":{\"a\":1}}",
                        "{\"event\":\"item\",\"data\":{\"a\":2}}",
                        "{\"event\":\"note\",\"data\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202 | {\"job\":\"j\"}  | JobBody[value=Job[job=j]]",
                "202 | {\"job\":7}    | Unknown",
                "404 | null         | ItemBody[value=null]",
                "404 | {\"a\":1}      | ItemBody[value=Item[a=1]]",
                "409 | null         | Unknown",
                "300 | {\"job\":\"j\"}  | JobBody[value=Job[job=j]]"
            })
    void responseThatIsNoStreamIsThrownAsItsType(int status, String body, String expected) {
        server.answer(status, "application/json", body);
        Throwable thrown = catchThrowable(() -> client.call("jobsStream"));
        assertThat(server.take().header("Accept")).containsExactly("text/event-stream");
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("CallsException");
        assertThat(GeneratedClient.invoke(thrown, "status")).isEqualTo(status);
        assertThat(GeneratedClient.invoke(thrown, "error").toString().replace(", extras={}", ""))
                .startsWith(expected);
    }

    @Test
    void responseByDefaultIsTheSuccessIfThereIsNoOther() {
        server.answer(201, "application/json", "{\"job\":\"j\"}");
        assertThat(client.call("alone")).isEqualTo(client.read("Job", "{\"job\":\"j\"}"));
        server.take();
        server.answer(404, "application/json", "{\"job\":\"j\"}");
        Throwable thrown = catchThrowable(() -> client.call("alone"));
        server.take();
        assertThat(GeneratedClient.invoke(thrown, "status")).isEqualTo(404);
        assertThat(GeneratedClient.invoke(thrown, "body")).isEqualTo("{\"job\":\"j\"}");
    }

    @Test
    void responseThatIsNeitherAStreamNorDeclaredIsAFormatThatIsNotExpected() {
        server.answer(200, "application/json", "{\"job\":\"j\"}");
        Object stream = client.call("jobsStream");
        server.take();
        Throwable thrown = catchThrowable(() -> ((Iterable<?>) stream).forEach(event -> {}));
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("ResponseFormatException");
    }

    /** Severity, place from the operation on, and the beginning of the message. */
    private static List<String> problems(String path) {
        return client.problems().stream()
                .filter(problem -> problem.pointer().startsWith("#/paths/~1" + path + "/"))
                .map(problem -> problem.severity() + " "
                        + problem.pointer()
                                .substring(("#/paths/~1" + path + "/").length())
                                .replace("~1", "/") + " "
                        + problem.message())
                .toList();
    }

    @Test
    void whatIsNotAskedForOrSentIsSaid() {
        assertThat(problems("beside"))
                .containsExactly(
                        "NOTE get/responses/200/content/application/x-ndjson"
                                + " the stream `application/x-ndjson` is not asked for: `text/event-stream` is, with the same events",
                        "WARNING get/responses/200/content/application/jsonl"
                                + " the stream `application/jsonl` is not asked for: `text/event-stream` is",
                        "WARNING get/responses/206/content/text/event-stream"
                                + " a stream of this status is read as that of another, whose schema differs:"
                                + " #/paths/~1beside/get/responses/200/content/text~1event-stream");
        assertThat(problems("store"))
                .containsExactly(
                        "NOTE patch/requestBody/content/application/xml"
                                + " the body `application/xml` is not sent: `application/json` is, with the same schema",
                        "NOTE patch/responses/200/content/application/xml"
                                + " a response of `application/xml` is not asked for: JSON of the same schema is",
                        "WARNING patch/responses/200/content/application/yaml"
                                + " a response of `application/yaml` is not asked for: JSON is, whose schema differs",
                        "WARNING patch/responses/400/content/application/xml"
                                + " an error of `application/xml` can't be read as its schema; it is `Unknown`, with its text");
        assertThat(problems("logs"))
                .containsExactly("WARNING post/requestBody/content/application/xml/schema"
                        + " a body of `application/xml` can't be written as its schema; callers pass its bytes");
        assertThat(problems("maybe"))
                .containsExactly("WARNING post/requestBody/content/application/json/schema"
                        + " the body may be JSON null, and may be absent; null in Java is an absent one");
    }

    @Test
    void namedSchemaThatIsAnotherOrNullIsNull() {
        server.answer(200, "application/json", "null");
        assertThat(client.call("named")).isNull();
        server.take();
        server.answer(200, "application/json", "{\"a\":3}");
        assertThat(client.call("named")).isEqualTo(client.read("Item", "{\"a\":3}"));
        server.take();
    }

    @Test
    void bodyOfAnotherMediaTypeIsSentByACallOfItsOwn() {
        server.answer(200, "application/json", "{\"a\":1}");
        Object item = client.read("Item", "{\"a\":2}");
        assertThat(client.call("storeMergePatch", item)).isEqualTo(client.read("Item", "{\"a\":1}"));
        RawServer.Request patch = server.take();
        assertThat(patch.line()).isEqualTo("PATCH /store HTTP/1.1");
        assertThat(patch.header("Content-Type")).containsExactly("application/merge-patch+json");
        assertThat(patch.text()).isEqualTo("{\"a\":2}");

        server.answer(200, "application/json", "{}");
        Object parts = GeneratedClient.invoke(GeneratedClient.call(client.load("shop.StoreParts"), "builder"), "build");
        client.call("storeMultipart", parts);
        RawServer.Request form = server.take();
        assertThat(form.line()).isEqualTo("PATCH /store HTTP/1.1");
        assertThat(form.header("Content-Type")).singleElement().asString().startsWith("multipart/form-data; boundary=");
    }

    @Test
    void nullOfARequiredBodyIsSent() {
        server.answer(200, "application/json", "{}");
        client.call("store", (Object) null);
        RawServer.Request request = server.take();
        assertThat(request.text()).isEqualTo("null");
        assertThat(request.header("Content-Type")).containsExactly("application/json");
        assertThat(request.header("Accept")).containsExactly("application/json, text/plain;q=0.5");
    }

    @Test
    void parameterThatIsTheRequiredCredentialIsNotAskedFor() {
        assertThat(client.load("shop.KeyedParams").getRecordComponents()).hasSize(1);
        assertThat(catchThrowable(() -> client.call("keyed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key(...)");
        assertThat(problems("keyed"))
                .containsExactly(
                        "WARNING get/parameters/0"
                                + " the parameter `api_key` is the credential `key` that the operation requires; it is left out");
    }
}
