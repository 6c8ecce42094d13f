package dev.signet.codegen.report;

import static dev.signet.codegen.report.Exploring.named;
import static dev.signet.codegen.report.Exploring.objects;
import static dev.signet.codegen.report.Exploring.texts;
import static dev.signet.codegen.report.Exploring.type;
import static dev.signet.codegen.report.Exploring.uses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.golden.Mapped;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.support.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the page that shows a document as Java knows, before a browser shows it. */
class ApiPageDataTest {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Path CASES = Path.of("src/test/cases");

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: '1', description: Sells things.}
            servers: [{url: https://shop.example}]
            paths:
              /orders/{order_id}:
                get:
                  operationId: getOrder
                  tags: [orders]
                  description: Finds an order.
                  parameters:
                    - {name: order_id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
                    - {name: page_size, in: query, schema: {type: integer, maximum: 50, default: 10}}
                  responses:
                    '200': {description: The order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                    '404': {description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
            components:
              schemas:
                Id: {type: string, maxLength: 8, pattern: '^[a-z]+$', description: Names an order.}
                Order:
                  type: object
                  description: What someone wants.
                  required: [order_id, event]
                  properties:
                    order_id: {$ref: '#/components/schemas/Id'}
                    event: {$ref: '#/components/schemas/Event'}
                    old: {type: integer, minimum: 0, deprecated: true, readOnly: true}
                    parts: {type: array, maxItems: 3, items: {type: string, minLength: 1}}
                    tuple: {type: array, prefixItems: [{type: string}, {type: integer}]}
                    token: {type: string, x-secret: true}
                Event:
                  oneOf: [{$ref: '#/components/schemas/Sent'}, {$ref: '#/components/schemas/Problem'}]
                  discriminator: {propertyName: kind}
                Problem:
                  oneOf: [{$ref: '#/components/schemas/Lost'}, {$ref: '#/components/schemas/Late'}]
                  discriminator: {propertyName: kind}
                Sent: {type: object, required: [kind], properties: {kind: {const: sent}, at: {type: string, format: date-time}}}
                Lost: {type: object, required: [kind], properties: {kind: {const: lost}}}
                Late: {type: object, required: [kind], properties: {kind: {const: late}}}
                Fault: {type: object, properties: {message: {type: string}}}
            """;

    @TempDir
    Path folder;

    private JsonObject shop;

    @BeforeEach
    void read() throws IOException {
        shop = Exploring.data(SHOP, folder);
    }

    @Test
    void tellsOfAComponentWhatBothJavaAndJsonCallIt() {
        JsonObject order = type(shop, "Order");
        assertThat(order.string("pointer")).isEqualTo("#/components/schemas/Order");
        assertThat(order.string("text")).isEqualTo("What someone wants.");
        JsonObject id = named(order, "components", "orderId");
        assertThat(id.string("wire")).isEqualTo("order_id");
        assertThat(id.string("type")).isEqualTo("String");
        assertThat(id.string("need")).isEqualTo("required");
        assertThat(id.string("text")).isEqualTo("Names an order.");
        assertThat(texts(id, "limits")).containsExactly("at most 8 characters", "matches ^[a-z]+$");
        JsonObject old = named(order, "components", "old");
        assertThat(old.string("type")).isEqualTo("@Nullable Long");
        assertThat(old.string("need")).isEqualTo("optional");
        assertThat(old.names()).contains("deprecated", "readOnly").doesNotContain("secret", "wire");
        assertThat(texts(old, "limits")).containsExactly("≥ 0");
        assertThat(texts(named(order, "components", "parts"), "limits"))
                .containsExactly("at most 3 items", "each: at least 1 character");
        assertThat(named(order, "components", "token").names()).contains("secret");
    }

    @Test
    void showsUnionsWithWhatTellsTheirVariants() {
        JsonObject event = type(shop, "Event");
        assertThat(event.string("tag")).isEqualTo("kind");
        assertThat(texts(named(event, "variants", "Sent"), "tags")).containsExactly("sent");
        assertThat(texts(named(event, "variants", "Problem"), "tags")).containsExactly("lost", "late");
        assertThat(texts(type(shop, "Problem"), "unions")).containsExactly("Event");
        assertThat(texts(type(shop, "Lost"), "unions")).containsExactly("Problem");
    }

    @Test
    void showsThePartsOfAMultipartBody() throws IOException {
        JsonObject data =
                Exploring.data(CASES.resolve("parts-of-multipart/spec.yaml"), List.of(), Mappings.NONE, folder);
        JsonObject body = named(data, "calls", "photos.upload").object("body");
        assertThat(body.string("record")).isEqualTo("UploadParts");
        assertThat(named(body, "parts", "version").string("need")).isEqualTo("constant");
        JsonObject photo = named(body, "parts", "photo");
        assertThat(photo.string("type")).isEqualTo("FilePart");
        assertThat(photo.string("need")).isEqualTo("required");
        assertThat(photo.string("media")).isEqualTo("image/jpeg");
        assertThat(photo.string("text")).isEqualTo("The photo itself.");
        assertThat(named(body, "parts", "photoXSum").string("media")).isEqualTo("header of photo");
        assertThat(named(body, "parts", "thumbnails").string("type")).isEqualTo("List<FilePart>");
        assertThat(named(body, "parts", "tags").string("need")).isEqualTo("optional");
    }

    @Test
    void tellsByWhatShapeAVariantIsKnown() throws IOException {
        JsonObject data =
                Exploring.data(CASES.resolve("union-by-json-kind/spec.yaml"), List.of(), Mappings.NONE, folder);
        JsonObject question = type(data, "Question");
        JsonObject words = named(question, "variants", "StringValue");
        assertThat(words.string("type")).isEqualTo("String");
        assertThat(texts(words, "signs")).containsExactly("a string");
        assertThat(texts(named(question, "variants", "NoteList"), "signs"))
                .containsExactly("an array that begins with type note");
        assertThat(texts(named(question, "variants", "Note"), "tags")).containsExactly("note");
    }

    @Test
    void onlyWhatTheDocumentNamesHasANameInJson() throws IOException {
        JsonObject data = Exploring.data("""
                openapi: 3.1.0
                info: {title: Names, version: '1'}
                paths: {}
                components:
                  schemas:
                    order-line/item: {type: object, properties: {state: {enum: [open, closed]}}}
                """, folder);
        assertThat(objects(data, "types"))
                .extracting(type -> type.string("name") + " " + type.string("schema"))
                .containsExactly("OrderLineItem order-line/item", "OrderLineItemState null");
    }

    @Test
    void refersBackFromWhatIsUsedToWhatUsesIt() {
        assertThat(uses(type(shop, "Event"))).containsExactly("type/Order/event: component");
        assertThat(uses(type(shop, "Order"))).containsExactly("call/orders.getOrder: result");
        assertThat(uses(type(shop, "Problem"))).containsExactly("type/Event: variant");
        assertThat(uses(type(shop, "Fault"))).containsExactly("call/orders.getOrder: response 404");
        assertThat(uses(type(shop, "Id")))
                .containsExactly("type/Order/orderId: component", "call/orders.getOrder: parameter order_id");
    }

    @Test
    void showsSchemasThatJavaWritesOut() {
        JsonObject id = type(shop, "Id");
        assertThat(id.string("kind")).isEqualTo("alias");
        assertThat(id.string("at")).isEqualTo("schema/Id");
        assertThat(id.string("type")).isEqualTo("String");
        assertThat(texts(id, "limits")).containsExactly("at most 8 characters", "matches ^[a-z]+$");
    }

    @Test
    void tellsOfACallWhatIsSentAndWhatComesBack() {
        JsonObject call = objects(shop, "calls").get(0);
        assertThat(call.string("name")).isEqualTo("orders.getOrder");
        assertThat(call.string("method") + " " + call.string("path")).isEqualTo("GET /orders/{order_id}");
        assertThat(call.string("code"))
                .contains(
                        "Order getOrder(String orderId, GetOrderParams params)",
                        "CompletableFuture<Order> getOrder(String orderId, GetOrderParams params)");
        assertThat(named(call, "required", "orderId").string("wire")).isEqualTo("order_id");
        JsonObject size = named(call, "optional", "pageSize");
        assertThat(size.string("default")).isEqualTo("10");
        assertThat(texts(size, "limits")).containsExactly("≤ 50");
        assertThat(objects(call, "responses"))
                .extracting(r ->
                        r.string("status") + " " + objects(r, "content").get(0).string("type"))
                .containsExactly("200 Order", "404 Fault");
    }

    @Test
    void putsWarningsWhereTheyBelong() {
        JsonObject warning = objects(shop, "warnings").get(0);
        assertThat(warning.string("place")).isEqualTo("spec.yaml:28");
        assertThat(texts(warning, "at")).containsExactly("type/Order/tuple");
    }

    @Test
    void aDocumentGivesTheSameBytesEachTime() throws IOException {
        byte[] first = Files.readAllBytes(folder.resolve("data.html"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Exploring.data(SHOP, other);
        assertThat(Files.readAllBytes(other.resolve("data.html"))).isEqualTo(first);
    }

    /** Declarations and methods stand in what is generated from every golden case just so. */
    @TestFactory
    Stream<DynamicTest> declarationsAreThoseOfTheGeneratedCode() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.filter(Files::isDirectory).sorted().toList().stream()
                    .map(each ->
                            DynamicTest.dynamicTest(each.getFileName().toString(), () -> declarationsAreThoseOf(each)));
        }
    }

    private void declarationsAreThoseOf(Path golden) throws IOException {
        Path overlay = golden.resolve("overlay.yaml");
        List<Path> overlays = Files.exists(overlay) ? List.of(overlay) : List.of();
        Path spec = Files.isDirectory(golden.resolve("spec")) ? golden.resolve("spec") : golden.resolve("spec.yaml");
        Mappings mappings = Mapped.read(golden.resolve("mappings.txt"));
        JsonObject data = Exploring.data(spec, overlays, mappings, folder);
        Map<String, String> generated = generated(spec, overlays, mappings);
        for (JsonObject type : objects(data, "types")) {
            if (!"alias".equals(type.string("kind"))) {
                assertThat(generated).containsKey("shop/model/" + type.string("name") + ".java");
                String source = generated.get("shop/model/" + type.string("name") + ".java");
                assertThat(pieces(type)).allSatisfy(piece -> assertThat(source).contains(piece));
            }
        }
        // A group of calls is two classes.
        String clients = generated.entrySet().stream()
                .filter(file -> file.getKey().matches("shop/\\w+\\.java"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        for (JsonObject call : objects(data, "calls")) {
            assertThat(call.string("code").split("\n\n", -1))
                    .allSatisfy(method -> assertThat(clients).contains("public " + flat(method)));
        }
    }

    /** Path → text, however it is laid out. */
    private Map<String, String> generated(Path spec, List<Path> overlays, Mappings mappings) throws IOException {
        Configuration config = Configuration.of(spec, folder, Packages.around("shop.model"))
                .with(Options.OVERLAYS, overlays)
                .with(mappings);
        return new Compiler()
                .compile(config, new Problems()).files().stream()
                        .collect(Collectors.toMap(SourceFile::path, file -> flat(file.content())));
    }

    /** The header, and each line of the body as far as a source with bodies has it too. */
    private static List<String> pieces(JsonObject type) {
        String code = type.string("code");
        int body = code.indexOf(" {");
        List<String> pieces = new ArrayList<>(List.of(flat(code.substring(0, body)) + " {"));
        for (String member : code.substring(body + 2).split("[;}]\n", -1)) {
            String piece = flat(member).replaceFirst(" \\{$", "");
            if (!piece.isBlank() && !piece.equals("}")) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static String flat(String source) {
        String text = source.contains("\\u")
                ? ESCAPE.matcher(source)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : source;
        return SPACE.matcher(text).replaceAll(" ").replace("( ", "(").stripLeading();
    }
}
