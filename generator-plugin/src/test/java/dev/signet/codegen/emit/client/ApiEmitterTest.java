package dev.signet.codegen.emit.client;

import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.ScalarKind;
import org.junit.jupiter.api.Test;

/** What the methods of calls take, give, and hand to the transport. */
class ApiEmitterTest {
    private static final String JSON = "application/json";
    private static final String SSE = "text/event-stream";

    private static DocumentBuilder with(OperationBuilder operation) {
        return document()
                .schema("Pet", object(required("name", string())))
                .schema("Page", object(optional("pets", list(ref("Pet"))), optional("next", string())))
                .schema("Start", object(required("type", constant("start"))))
                .schema("Stop", object(required("type", constant("stop"))))
                .schema("Event", oneOf(ref("Start"), ref("Stop")))
                .operation(operation.tag("pets"));
    }

    private static JavaText api(OperationBuilder operation) {
        return Emitted.file(new ApiEmitter(), with(operation), "PetsApi");
    }

    private static JavaText async(OperationBuilder operation) {
        return Emitted.file(new ApiEmitter(), with(operation), "PetsAsyncApi");
    }

    private static OperationBuilder find() {
        return get("/pets/{id}").id("find").path("id", string()).response("200", JSON, ref("Pet"));
    }

    @Test
    void callHasAnOverloadWithoutOptions() {
        JavaText api = api(find());

        assertThat(api.body("Pet find(String id)")).isEqualTo("return find(id, CallOptions.NONE);\n");
        assertThat(api.body("Pet find(String id, CallOptions options)"))
                .isEqualTo("return transport.call(PetsRequests.find(id), Decoder.json(Pet.CODEC), options);\n");
    }

    @Test
    void callWithOptionalParametersHasOverloadsWithoutThem() {
        JavaText api = api(find().query("q", string()));

        assertThat(api.body("Pet find(String id)")).isEqualTo("return find(id, FindParams.NONE, CallOptions.NONE);\n");
        assertThat(api.body("Pet find(String id, FindParams params)"))
                .isEqualTo("return find(id, params, CallOptions.NONE);\n");
        assertThat(api.body("CallOptions options)")).contains("PetsRequests.find(id, params)");
    }

    @Test
    void asynchronousCallGivesAFuture() {
        assertThat(async(find()).body("CompletableFuture<Pet> find(String id, CallOptions options)"))
                .isEqualTo("return transport.callAsync(PetsRequests.find(id), Decoder.json(Pet.CODEC), options);\n");
    }

    @Test
    void bodyFollowsTheRequiredParameters() {
        assertThat(api(post("/pets/{id}")
                                .id("put")
                                .path("id", string())
                                .body(JSON, ref("Pet"))
                                .response("200", JSON, ref("Pet")))
                        .body("CallOptions options)"))
                .contains("PetsRequests.put(id, pet)");
    }

    @Test
    void responseIsDecodedByItsKind() {
        assertThat(decoded(get("/p").response("204"))).isEqualTo("void: Decoder.nothing()");
        assertThat(decoded(get("/p").response("200", "text/csv", string())))
                .isEqualTo("String: Decoder.text(\"text/csv\")");
        assertThat(decoded(get("/p").response("200", JSON, ref("Pet")))).isEqualTo("Pet: Decoder.json(Pet.CODEC)");
        assertThat(decoded(get("/p").response("200", JSON, list(ref("Pet")))))
                .isEqualTo("List<Pet>: Decoder.json(Pet.CODEC.list())");
        assertThat(decoded(get("/p").response("200", JSON, integer())))
                .isEqualTo("long: Decoder.json(JsonCodecs.INT64)");
        assertThat(decoded(get("/p").response("200", "image/png", scalar(ScalarKind.BINARY))))
                .isEqualTo("byte[]: Decoder.bytes(\"image/png\")");
    }

    /** Type and decoder of the result of a call. */
    private static String decoded(OperationBuilder operation) {
        JavaText api = api(operation.id("find"));
        String result = api.signature(" find(CallOptions options)").replaceFirst("public (.*) find.*", "$1");
        return result + ": "
                + api.body(" find(CallOptions options)")
                        .strip()
                        .replaceFirst(".*PetsRequests\\.find\\(\\), (.*), options\\);", "$1");
    }

    @Test
    void resultThatMayBeMissingIsNullable() {
        OperationBuilder maybe = get("/p").response("200", JSON, ref("Pet")).response("204");

        assertThat(decoded(maybe)).isEqualTo("@Nullable Pet: Decoder.orNull(Decoder.json(Pet.CODEC))");
    }

    @Test
    void bytesCanAlsoBeReadAsTheyCome() {
        OperationBuilder image = get("/p").id("image").response("200", "image/png", scalar(ScalarKind.BINARY));

        assertThat(api(image).body("Download imageStream(CallOptions options)"))
                .isEqualTo("return transport.download(PetsRequests.image(), \"image/png\", options);\n");
        assertThat(async(image).body("CompletableFuture<Download> imageStream(CallOptions options)"))
                .startsWith("return transport.downloadAsync(");
    }

    @Test
    void pagesAreFetchedAsTheIterationReachesThem() {
        OperationBuilder list = get("/pets")
                .id("list")
                .query("token", string())
                .response("200", JSON, ref("Page"))
                .paging("token", "next", "pets");
        JavaText api = api(list);

        assertThat(api.signature("list(ListParams params, CallOptions options)"))
                .startsWith("public Paged<Pet> list(");
        assertThat(api.body("list(ListParams params, CallOptions options)")).isEqualTo("""
                return Paged.of(
                        token -> listPage(token == null ? params : params.toBuilder().token(token).build(), options),
                        Page::pets,
                        Page::next);
                """);
        assertThat(api.body("Page listPage(ListParams params, CallOptions options)"))
                .isEqualTo("return transport.call(PetsRequests.list(params), Decoder.json(Page.CODEC), options);\n");
        assertThat(async(list).declares(" list(")).isFalse();
    }

    @Test
    void streamIsReadByItsProtocol() {
        OperationBuilder watch = get("/watch").id("watch").response("200", SSE, ref("Event"));

        assertThat(api(watch).body("EventStream<Event> watchStream(CallOptions options)"))
                .isEqualTo("return transport.stream("
                        + "PetsRequests.watchStream(), PetsRequests.watchStreamProtocol(), options);\n");
        assertThat(async(watch).body("CompletableFuture<EventStream<Event>> watchStream(CallOptions options)"))
                .startsWith("return transport.streamAsync(");
    }

    @Test
    void optionsOfTheClientAreFieldsThatEveryCallPasses() {
        JavaText api = api(find().clientOption("version", string()));

        assertThat(api.declares("private final String version;")).isTrue();
        assertThat(api.signature("PetsApi(Transport")).isEqualTo("PetsApi(Transport transport, String version)");
        assertThat(api.body("CallOptions options)")).contains("PetsRequests.find(version, id)");
    }

    @Test
    void deprecatedCallIsDeprecatedInEveryOverload() {
        JavaText api = api(find().deprecated());

        assertThat(api.head("Pet find(String id)")).contains(" * @deprecated by the API\n", "@Deprecated\n");
        assertThat(api.head("Pet find(String id, CallOptions options)")).contains("@Deprecated\n");
        assertThat(api.head("class PetsApi")).contains("@SuppressWarnings(\"deprecation\")\n");
        assertThat(api(find()).head("class PetsApi")).doesNotContain("@SuppressWarnings");
    }
}
