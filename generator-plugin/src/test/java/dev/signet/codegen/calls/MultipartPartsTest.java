package dev.signet.codegen.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Multipart bodies made of the parts that a document declares, byte by byte. */
class MultipartPartsTest {
    private static final String DOCUMENT = """
            openapi: 3.2.0
            info: {title: Calls, version: '1'}
            paths:
              /files/{id}:
                post:
                  tags: [c]
                  operationId: upload
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: dry, in: query, schema: {type: boolean}}
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [kind, version, file, size, meta]
                          properties:
                            kind: {$ref: '#/components/schemas/Kind'}
                            version: {type: string, const: v1}
                            size: {type: integer}
                            day: {type: string, format: date}
                            ratio: {type: number}
                            text: {type: string}
                            xml: {type: string}
                            quoted: {type: string}
                            body: {type: string}
                            tags: {type: array, items: {type: string}}
                            comma: {type: array, items: {type: integer}}
                            meta: {$ref: '#/components/schemas/Meta'}
                            metas: {type: array, items: {$ref: '#/components/schemas/Meta'}}
                            all: {type: array, items: {$ref: '#/components/schemas/Meta'}}
                            labels: {type: object, additionalProperties: {type: string}}
                            deep: {$ref: '#/components/schemas/Meta'}
                            encoded: {type: string, contentEncoding: base64}
                            icon: {contentMediaType: image/png}
                            free: {}
                            photos: {type: array, items: {type: string, format: binary}}
                            id: {type: string, readOnly: true}
                            file: {type: string, format: binary}
                        encoding:
                          xml: {contentType: application/xml}
                          quoted: {contentType: application/json}
                          comma: {style: form, explode: false}
                          all: {contentType: application/json}
                          deep: {style: deepObject, explode: true}
                          meta: {contentType: application/vnd.meta+json, headers: {X-Const: {required: true, schema: {const: c}}}}
                          photos: {contentType: 'image/*, image/jpeg', headers: {X-Width: {schema: {type: integer}}}}
                          file:
                            contentType: application/pdf
                            headers:
                              Content-Type: {schema: {type: string}}
                              X-Sum: {required: true, schema: {type: string}}
                  responses: {'204': {description: Nothing.}}
              /small:
                post:
                  tags: [c]
                  operationId: small
                  requestBody:
                    content:
                      multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}
                  responses: {'204': {description: Nothing.}}
              /odd:
                post:
                  tags: [c]
                  operationId: odd
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {a: {$ref: '#/components/schemas/Meta'}}}
                        encoding: {a: {contentType: application/xml}, b: {contentType: text/plain}}
                  responses: {'204': {description: Nothing.}}
              /values:
                post:
                  tags: [c]
                  operationId: values
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties:
                            size: {anyOf: [{type: string, enum: [auto]}, {type: integer}]}
                            mixed: {oneOf: [{type: string}, {type: number}, {$ref: '#/components/schemas/Meta'}, {type: array, items: {type: string}}]}
                            list: {type: array, items: {type: [string, boolean]}}
                            latin: {type: string}
                            named: {anyOf: [{type: string}, {type: integer}]}
                        encoding:
                          latin: {contentType: text/plain; charset=iso-8859-1}
                          named: {contentType: text/csv, headers: {X-Sum: {schema: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
              /list:
                post:
                  tags: [c]
                  operationId: list
                  requestBody:
                    required: true
                    content: {multipart/form-data: {schema: {type: array, items: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
              /related:
                post:
                  tags: [c]
                  operationId: related
                  requestBody:
                    required: true
                    content:
                      multipart/related; type="application/json":
                        schema:
                          type: array
                          items: false
                          prefixItems: [{$ref: '#/components/schemas/Meta'}, {title: media}]
                        prefixEncoding:
                          - contentType: application/vnd.meta+json
                          - contentType: image/*, image/png
                            headers:
                              Content-Type: {schema: {type: string}}
                              Content-ID: {required: true, schema: {type: string}}
                              Content-Location: {schema: false}
                              Content-Transfer-Encoding: {required: true, schema: {const: binary}}
                  responses: {'204': {description: Nothing.}}
              /mixed:
                post:
                  tags: [c]
                  operationId: mixed
                  requestBody:
                    required: true
                    content:
                      multipart/mixed:
                        schema:
                          type: array
                          minItems: 2
                          prefixItems:
                            - {type: array, items: {type: integer}}
                            - {type: integer}
                            - {oneOf: [{type: string}, {type: array, items: {type: string}}, {$ref: '#/components/schemas/Meta'}]}
                            - {title: csv, type: string, contentMediaType: text/csv}
                          items: {$ref: '#/components/schemas/Meta'}
                  responses: {'204': {description: Nothing.}}
              /stream:
                post:
                  tags: [c]
                  operationId: stream
                  requestBody: {required: true, content: {multipart/mixed: {itemSchema: {$comment: An image.}, itemEncoding: {contentType: image/jpg, headers: {Content-Disposition: {schema: {type: string}}}}}}}
                  responses: {'204': {description: Nothing.}}
            components:
              schemas:
                Kind: {type: string, enum: [a, b]}
                Meta: {type: object, required: [name], properties: {name: {type: string}, n: {type: array, items: {type: integer}}}}
            """;

    private static RawServer server;
    private static GeneratedClient client;
    private static Class<?> files;

    @TempDir
    Path folder;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        server = new RawServer();
        client = GeneratedClient.of(DOCUMENT, folder, server.address());
        files = client.load("shop.support.http.multipart.FilePart");
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    private static Object file(Object... arguments) {
        return GeneratedClient.call(files, "of", arguments);
    }

    private static Object bytes(String name, String content) {
        return file(name, content.getBytes(UTF_8));
    }

    private static Object meta(String json) {
        return client.read("Meta", json);
    }

    private static Object builder() {
        return GeneratedClient.call(
                client.load("shop.UploadParts"),
                "builder",
                GeneratedClient.call(client.load("shop.model.Kind"), "of", "b"),
                7L,
                meta("{\"name\":\"m\"}"),
                bytes("f.pdf", "%PDF"),
                "s1");
    }

    private static void set(Object builder, String name, Object value) {
        GeneratedClient.invoke(builder, name, value);
    }

    /** What was sent after the method, the boundary being {@code #}. */
    private static String parts() {
        RawServer.Request request = server.take();
        String type = request.header("Content-Type").get(0);
        assertThat(type).startsWith("multipart/form-data; boundary=");
        return request.text().replace("--" + type.substring(type.indexOf('=') + 1), "#");
    }

    private static String part(String name, String type, String content) {
        return "#\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n"
                + content + "\r\n";
    }

    private static String text(String name, String content) {
        return part(name, "text/plain; charset=utf-8", content);
    }

    private static final String META = part("meta", "application/vnd.meta+json\r\nX-Const: c", "{\"name\":\"m\"}");
    private static final String FILE = part("file\"; filename=\"f.pdf", "application/pdf\r\nX-Sum: s1", "%PDF");

    @Test
    void requiredPartsAreDemandedAndSentInTheOrderOfTheDocument() {
        client.call("upload", "1", GeneratedClient.invoke(builder(), "build"));

        assertThat(parts())
                .isEqualTo(text("kind", "b") + text("version", "v1") + text("size", "7") + META + FILE + "#--\r\n");
    }

    @Test
    void eachPartIsWrittenAsItsEncodingSays() throws IOException {
        Path photo = Files.writeString(folder.resolve("p.jpg"), "JPG");
        Object streamed = file("s.bin", (Supplier<InputStream>) () -> new ByteArrayInputStream(new byte[] {1, 2}));
        Object builder = builder();
        set(builder, "day", LocalDate.of(2024, 2, 29));
        set(builder, "ratio", 1e-7);
        set(builder, "text", "\u00fc & \"x\"\r\ny");
        set(builder, "xml", "<a/>");
        set(builder, "quoted", "q\"");
        set(builder, "body", "b");
        set(builder, "tags", List.of("x,y", "", "z"));
        set(builder, "comma", List.of(1L, 2L));
        set(builder, "metas", List.of(meta("{\"name\":\"1\"}"), meta("{\"name\":\"2\"}")));
        set(builder, "all", List.of(meta("{\"name\":\"3\"}"), meta("{\"name\":\"4\"}")));
        set(builder, "labels", java.util.Map.of("k", "v"));
        set(builder, "deep", meta("{\"name\":\"d\",\"n\":[1,2]}"));
        set(builder, "encoded", "AAEC");
        set(builder, "icon", bytes("i", "I"));
        set(builder, "free", streamed);
        set(
                builder,
                "photos",
                List.of(file(photo), GeneratedClient.invoke(bytes("q.png", "PNG"), "contentType", "image/png")));
        set(builder, "photosXWidth", 5L);
        client.call("upload", "1", GeneratedClient.invoke(builder, "build"));

        assertThat(parts())
                .isEqualTo(text("kind", "b")
                        + text("version", "v1")
                        + text("size", "7")
                        + text("day", "2024-02-29")
                        + text("ratio", "1.0E-7")
                        + text("text", new String("\u00fc & \"x\"\r\ny".getBytes(UTF_8), ISO_8859_1))
                        + part("xml", "application/xml", "<a/>")
                        + part("quoted", "application/json", "\"q\\\"\"")
                        + text("body", "b")
                        + text("tags", "x,y")
                        + text("tags", "")
                        + text("tags", "z")
                        + text("comma", "1,2")
                        + META
                        + part("metas", "application/json", "{\"name\":\"1\"}")
                        + part("metas", "application/json", "{\"name\":\"2\"}")
                        + part("all", "application/json", "{\"name\":\"3\"}")
                        + part("all", "application/json", "{\"name\":\"4\"}")
                        + part("labels", "application/json", "{\"k\":\"v\"}")
                        + text("deep[name]", "d")
                        + text("deep[n]", "1")
                        + text("deep[n]", "2")
                        + part("encoded", "application/octet-stream", "AAEC")
                        + part("icon\"; filename=\"i", "image/png", "I")
                        + part("free\"; filename=\"s.bin", "application/octet-stream", "\1\2")
                        + part("photos\"; filename=\"p.jpg", "image/jpeg\r\nX-Width: 5", "JPG")
                        + part("photos\"; filename=\"q.png", "image/png\r\nX-Width: 5", "PNG")
                        + FILE
                        + "#--\r\n");
    }

    @Test
    void bodyMadeOfPartsTakesOthersToo() {
        Object body = GeneratedClient.invoke(GeneratedClient.invoke(builder(), "build"), "toMultipartBody");
        client.call("upload", "1", GeneratedClient.invoke(body, "field", "more", "x"));

        assertThat(parts()).endsWith(FILE + text("more", "x") + "#--\r\n");
    }

    @Test
    void recordWhosePartsAreAllRequiredHasNoBuilder() {
        Class<?> type = client.load("shop.SmallParts");
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("file");
        assertThat(Arrays.stream(type.getMethods()).map(java.lang.reflect.Method::getName))
                .doesNotContain("builder");
    }

    @Test
    void partThatIsRequiredMustNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> {
                    try {
                        client.load("shop.SmallParts").getConstructors()[0].newInstance((Object) null);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw (RuntimeException) e.getCause();
                    }
                })
                .withMessage("file");
    }

    @Test
    void whatCannotBeTypedOrSerializedIsAWarningWithItsPlace() {
        assertThat(client.problems())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .contains("/properties/a ")
                                .contains("`application/xml`, in which Signet can't serialize it"),
                        problem -> assertThat(problem)
                                .contains("~1odd/post/requestBody/content/multipart~1form-data/encoding")
                                .contains("the encoding of `b` belongs to no property"),
                        problem -> assertThat(problem)
                                .contains("~1list/post/requestBody/content/multipart~1form-data ")
                                .contains("its schema is not an object"));
        assertThat(client.load("shop.OddParts").getRecordComponents()[0].getType())
                .isEqualTo(files);
    }

    private static void value(Object builder, String part, String type, String json) {
        set(builder, part, client.read(type, json));
    }

    @Test
    void valueOfAUnionIsWrittenAsItsOwnType() {
        Object builder = GeneratedClient.call(client.load("shop.ValuesParts"), "builder");
        value(builder, "size", "ValuesRequestSize", "1024");
        value(builder, "mixed", "ValuesRequestMixed", "\"a\"");
        set(
                builder,
                "list",
                List.of(
                        client.read("ValuesRequestListItem", "\"x, y\""),
                        client.read("ValuesRequestListItem", "true")));
        set(builder, "latin", "\u00e9");
        value(builder, "named", "ValuesRequestNamed", "7");
        set(builder, "namedXSum", "s");
        client.call("values", GeneratedClient.invoke(builder, "build"));
        assertThat(parts())
                .isEqualTo(text("size", "1024")
                        + text("mixed", "a")
                        + text("list", "x, y")
                        + text("list", "true")
                        + part("latin", "text/plain; charset=iso-8859-1", "\u00e9")
                        + part("named", "text/csv\r\nX-Sum: s", "7")
                        + "#--\r\n");
        value(builder, "mixed", "ValuesRequestMixed", "{\"name\":\"n\"}");
        client.call("values", GeneratedClient.invoke(builder, "build"));
        assertThat(parts()).contains(part("mixed", "application/json", "{\"name\":\"n\"}"));
        value(builder, "mixed", "ValuesRequestMixed", "[\"b\",\"c\"]");
        client.call("values", GeneratedClient.invoke(builder, "build"));
        assertThat(parts()).contains(text("mixed", "b") + text("mixed", "c"));
    }

    /** What was sent as another kind of multipart, the boundary being {@code #}. */
    private static String parts(String mediaType) {
        RawServer.Request request = server.take();
        String type = request.header("Content-Type").get(0);
        assertThat(type).startsWith(mediaType + "; boundary=");
        return request.text().replace("--" + type.substring(type.lastIndexOf('=') + 1), "#");
    }

    private static String unnamed(String type, String content) {
        return "#\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }

    private static Object partsOf(String type, Object... required) {
        return GeneratedClient.call(client.load("shop." + type), "builder", required);
    }

    @Test
    void partsByPositionHaveNoNames() throws ReflectiveOperationException {
        Object png = GeneratedClient.invoke(bytes("", "PNG"), "contentType", "image/gif");
        Object parts =
                client.load("shop.RelatedParts").getConstructors()[0].newInstance(meta("{\"name\":\"m\"}"), png, "1");
        client.call("related", parts);

        assertThat(parts("multipart/related;type=\"application/json\""))
                .isEqualTo(unnamed("application/vnd.meta+json", "{\"name\":\"m\"}")
                        + unnamed("image/gif\r\nContent-ID: 1\r\nContent-Transfer-Encoding: binary", "PNG")
                        + "#--\r\n");
    }

    @Test
    void partsByPositionAreWrittenAsTheirTypesSay() {
        Object builder = partsOf("MixedParts", List.of(1L, 2L), 7L);
        client.call("mixed", GeneratedClient.invoke(builder, "build"));
        String required = unnamed("application/json", "[1,2]") + unnamed("text/plain; charset=utf-8", "7");
        assertThat(parts("multipart/mixed")).isEqualTo(required + "#--\r\n");

        value(builder, "part3", "MixedPart3", "[\"a\",\"b\"]");
        set(builder, "csv", "a;b");
        set(builder, "items", List.of(meta("{\"name\":\"1\"}"), meta("{\"name\":\"2\"}")));
        client.call("mixed", GeneratedClient.invoke(builder, "build"));
        assertThat(parts("multipart/mixed"))
                .isEqualTo(required
                        + unnamed("application/json", "[\"a\",\"b\"]")
                        + unnamed("text/csv", "a;b")
                        + unnamed("application/json", "{\"name\":\"1\"}")
                        + unnamed("application/json", "{\"name\":\"2\"}")
                        + "#--\r\n");

        value(builder, "part3", "MixedPart3", "\"t\"");
        client.call("mixed", GeneratedClient.invoke(builder, "build"));
        assertThat(parts("multipart/mixed")).startsWith(required + unnamed("text/plain; charset=utf-8", "t"));
    }

    @Test
    void partByPositionIsNotLeftOutBeforeAnother() {
        Object builder = partsOf("MixedParts", List.of(), 7L);
        set(builder, "csv", "a;b");
        Object parts = GeneratedClient.invoke(builder, "build");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.call("mixed", parts))
                .withMessage("part3 must be there if a later part is: its position tells what it is");
        assertThat(server.isIdle()).isTrue();
    }

    @Test
    void anyNumberOfPartsIsSent() {
        Object builder = partsOf("StreamParts");
        set(
                builder,
                "items",
                List.of(bytes("a.jpg", "A"), GeneratedClient.invoke(bytes("", "B"), "contentType", "image/png")));
        client.call("stream", GeneratedClient.invoke(builder, "build"));
        assertThat(parts("multipart/mixed"))
                .isEqualTo(
                        "#\r\nContent-Disposition: attachment; filename=\"a.jpg\"\r\nContent-Type: image/jpg\r\n\r\nA\r\n"
                                + unnamed("image/png", "B")
                                + "#--\r\n");

        set(builder, "items", List.of(bytes("a.jpg", "A")));
        set(builder, "itemsContentDisposition", "inline");
        client.call("stream", GeneratedClient.invoke(builder, "build"));
        assertThat(parts("multipart/mixed"))
                .isEqualTo(unnamed("image/jpg\r\nContent-Disposition: inline", "A") + "#--\r\n");
    }
}
