package dev.signet.codegen.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies of requests, and forms in queries, as documents declare them, byte by byte; multipart bodies have a test of their own. */
class RequestBodiesTest {
    private static final String DOCUMENT = """
            openapi: 3.2.0
            info: {title: Calls, version: '1'}
            paths:
              /lines: {post: {tags: [c], operationId: lines, requestBody: {required: true, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Item'}}}}, responses: {'204': {description: N}}}}
              /list: {post: {tags: [c], operationId: list, requestBody: {required: true, content: {application/x-ndjson: {schema: {type: array, items: {type: object, additionalProperties: {type: integer}}}}}}, responses: {'204': {description: N}}}}
              /sequence: {post: {tags: [c], operationId: sequence, requestBody: {content: {application/json-seq: {itemSchema: {type: [integer, 'null']}}}}, responses: {'204': {description: N}}}}
              /echo: {post: {tags: [c], operationId: echo, requestBody: {required: true, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Item'}}}}, responses: {'200': {description: S, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Item'}}}}}}}
              /version: {post: {tags: [c], operationId: version, requestBody: {required: true, content: {application/vnd.x+json; version=2: {schema: {$ref: '#/components/schemas/Item'}}}}, responses: {'200': {description: S, content: {application/vnd.x+json; version=2; charset=utf-8: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
              /latin: {post: {tags: [c], operationId: latin, requestBody: {required: true, content: {text/plain; charset=iso-8859-1: {schema: {type: string}}}}, responses: {'204': {description: N}}}}
              /range: {post: {tags: [c], operationId: range, requestBody: {required: true, content: {text/*: {schema: {type: string}}}}, responses: {'204': {description: N}}}}
              /either:
                get:
                  tags: [c]
                  operationId: either
                  responses:
                    '200':
                      description: S
                      content:
                        application/json; version=1: {schema: {type: object, properties: {first: {type: integer}}}}
                        application/json; version=2: {schema: {type: object, properties: {second: {type: integer}}}}
              /form: {post: {tags: [c], operationId: form, requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}}, responses: {'204': {description: N}}}}
              /encoded: {post: {tags: [c], operationId: encoded, requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}, encoding: &encoding {text: {contentType: application/json}, item: {style: deepObject}, items: {contentType: application/json}, texts: {style: pipeDelimited}, map: {explode: true}}}}}, responses: {'204': {description: N}}}}
              /query: {get: {tags: [c], operationId: query, parameters: [{name: q, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}, encoding: *encoding}}}], responses: {'204': {description: N}}}}
              /plain: {get: {tags: [c], operationId: plain, parameters: [{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}}], responses: {'204': {description: N}}}}
            components:
              schemas:
                Form: {type: object, properties: {text: {type: string}, at: {type: string, format: date-time}, item: {$ref: '#/components/schemas/Item'}, items: {type: array, items: {$ref: '#/components/schemas/Item'}}, texts: {type: array, items: {type: string}}, map: {type: object, additionalProperties: {type: integer}}}}
                Item: {type: object, properties: {a: {type: integer}, b: {type: string}}}
            """;

    private static RawServer server;
    private static GeneratedClient client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        server = new RawServer();
        client = GeneratedClient.of(DOCUMENT, folder, server.address());
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    private static RawServer.Request sent(String operation, Object... arguments) {
        client.call(operation, arguments);
        return server.take();
    }

    private static Object item(String json) {
        return client.read("Item", json);
    }

    private static String text(RawServer.Request request) {
        return new String(request.body(), UTF_8);
    }

    @Test
    void generationHasNothingToWarnOf() {
        assertThat(client.problems()).isEmpty();
    }

    @Test
    void itemsAreSentOneByOne() {
        RawServer.Request lines = sent("lines", List.of(item("{\"a\":1,\"b\":\"\\n\u00fc\"}"), item("{\"c\":[{}]}")));
        assertThat(lines.header("Content-Type")).containsExactly("application/jsonl");
        assertThat(lines.header("Transfer-Encoding")).containsExactly("chunked");
        assertThat(text(lines)).isEqualTo("{\"a\":1,\"b\":\"\\n\u00fc\"}\n{\"c\":[{}]}\n");

        RawServer.Request list = sent("list", List.of(Map.of("x", 1L), Map.of()));
        assertThat(list.header("Content-Type")).containsExactly("application/x-ndjson");
        assertThat(text(list)).isEqualTo("{\"x\":1}\n{}\n");

        RawServer.Request sequence = sent("sequence", Arrays.asList(1L, null));
        assertThat(sequence.header("Content-Type")).containsExactly("application/json-seq");
        assertThat(text(sequence)).isEqualTo("\u001e1\n\u001enull\n");
    }

    @Test
    void optionalItemsAreNotSent() {
        RawServer.Request none = sent("sequence", (Object) null);
        assertThat(none.header("Content-Type")).isEmpty();
        assertThat(none.text()).isEmpty();
    }

    @Test
    void itemsAreSentAndAnswered() throws Exception {
        server.answer(200, "application/jsonl", "{\"a\":2}\n");
        List<Object> answers = new ArrayList<>();
        try (AutoCloseable stream = (AutoCloseable) client.call("echoStream", List.of(item("{\"a\":1}")))) {
            ((Iterable<?>) stream).forEach(answers::add);
        }
        RawServer.Request request = server.take();
        assertThat(request.header("Accept")).containsExactly("application/jsonl");
        assertThat(text(request)).isEqualTo("{\"a\":1}\n");
        assertThat(answers).containsExactly(item("{\"a\":2}"));
    }

    @Test
    void mediaTypeIsSentAndAskedForWithItsParameters() {
        server.answer(200, "application/vnd.x+json; version=2", "{}");
        RawServer.Request request = sent("version", item("{\"a\":1}"));
        assertThat(request.header("Content-Type")).containsExactly("application/vnd.x+json;version=2");
        assertThat(request.header("Accept")).containsExactly("application/vnd.x+json;version=2");

        server.answer(200, "application/json;charset=utf-8;version=2", "{\"second\":1}");
        assertThat(client.call("either").getClass().getSimpleName()).isEqualTo("OkJsonVersion2");
        assertThat(server.take().header("Accept"))
                .containsExactly("application/json;version=1, application/json;version=2");
    }

    @Test
    void textIsSentInTheCharsetOfItsMediaType() {
        RawServer.Request latin = sent("latin", "\u00fc");
        assertThat(latin.header("Content-Type")).containsExactly("text/plain;charset=iso-8859-1");
        assertThat(latin.body()).containsExactly(0xfc);

        RawServer.Request range = sent("range", "\u00fc");
        assertThat(range.header("Content-Type")).containsExactly("text/plain");
        assertThat(range.body()).containsExactly(0xc3, 0xbc);
    }

    private static final String FORM =
            "{\"text\":\"a b\",\"at\":\"2024-01-02T03:04:05Z\",\"item\":{\"a\":1},\"items\":[{\"a\":2},{\"b\":\"&\"}],"
                    + "\"texts\":[\"x\",\"y z\"],\"map\":{\"k\":3}}";

    /** OpenAPI 3.2, "Encoding the x-www-form-urlencoded Media Type": scalars are text, objects JSON, lists repeat their name. */
    private static final String BY_DEFAULT =
            "text=a+b&at=2024-01-02T03%3A04%3A05Z&item=%7B%22a%22%3A1%7D&items=%7B%22a%22%3A2%7D&items=%7B%22b%22%3A%22%26%22%7D"
                    + "&texts=x&texts=y+z&map=%7B%22k%22%3A3%7D";

    private static final String ENCODED =
            "text=%22a+b%22&at=2024-01-02T03%3A04%3A05Z&item%5Ba%5D=1&items=%7B%22a%22%3A2%7D&items=%7B%22b%22%3A%22%26%22%7D"
                    + "&texts=x%7Cy+z&k=3";

    @Test
    void fieldsOfFormsAreSentAsTheirEncodingsSay() {
        RawServer.Request form = sent("form", client.read("Form", FORM));
        assertThat(form.header("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(form.text()).isEqualTo(BY_DEFAULT);
        assertThat(sent("encoded", client.read("Form", FORM)).text()).isEqualTo(ENCODED);
    }

    @Test
    void formThatIsTheWholeQueryIsSentAsABodyWouldBe() {
        assertThat(sent("query", client.read("Form", FORM)).target()).isEqualTo("/query?" + ENCODED);
        Object params =
                GeneratedClient.invoke(GeneratedClient.call(client.load("shop.PlainParams"), "builder"), "build");
        assertThat(sent("plain", params).target()).isEqualTo("/plain");
        Object builder = GeneratedClient.call(client.load("shop.PlainParams"), "builder");
        GeneratedClient.invoke(builder, "q", client.read("Form", FORM));
        assertThat(sent("plain", GeneratedClient.invoke(builder, "build")).target())
                .isEqualTo("/plain?" + BY_DEFAULT);
    }
}
