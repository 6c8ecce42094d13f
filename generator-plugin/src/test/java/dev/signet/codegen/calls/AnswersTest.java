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
            components:
              schemas:
                Item: {type: object, properties: {a: {type: integer}}}
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
                events.add(event instanceof String ? "'" + event + "'" : (String) GeneratedClient.invoke(event, "toJson"));
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
        assertThat(events("nulls", "text/event-stream", "data:\n\ndata: {}\n\n")).containsExactly("{}");
    }

    @Test
    void frameHasWhatItHasItself() {
        assertThat(events(
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
                "409 | null         | Unknown"
            })
    void responseThatIsNoStreamIsThrownAsItsType(int status, String body, String expected) {
        server.answer(status, "application/json", body);
        Throwable thrown = catchThrowable(() -> client.call("jobsStream"));
        assertThat(server.take().header("Accept")).containsExactly("text/event-stream");
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("CallsException");
        assertThat(GeneratedClient.invoke(thrown, "status")).isEqualTo(status);
        assertThat(GeneratedClient.invoke(thrown, "error").toString().replace(", extras={}", "")).startsWith(expected);
    }

    @Test
    void responseThatIsNeitherAStreamNorDeclaredIsAFormatThatIsNotExpected() {
        server.answer(200, "application/json", "{\"job\":\"j\"}");
        Object stream = client.call("jobsStream");
        server.take();
        Throwable thrown = catchThrowable(() -> ((Iterable<?>) stream).forEach(event -> {}));
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("ResponseFormatException");
    }
}
