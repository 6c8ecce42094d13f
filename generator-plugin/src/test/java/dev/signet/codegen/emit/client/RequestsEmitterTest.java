package dev.signet.codegen.emit.client;

import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
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
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a request is made of what a call takes. */
class RequestsEmitterTest {
    private static final String SSE = "text/event-stream";

    private static DocumentBuilder with(OperationBuilder... operations) {
        DocumentBuilder document = document()
                .schema("Pet", object(required("name", string()), optional("stream", bool()), optional("keep", bool())))
                .schema("Must", object(required("stream", bool()), optional("note", string())))
                .schema("Start", object(required("type", constant("start")), optional("stream", bool())))
                .schema("Stop", object(required("type", constant("stop"))))
                .schema("Step", oneOf(ref("Start"), ref("Stop")));
        for (OperationBuilder operation : operations) {
            document.operation(operation.tag("pets"));
        }
        return document;
    }

    private static JavaText requests(OperationBuilder... operations) {
        return Emitted.file(new RequestsEmitter(), with(operations), "PetsRequests");
    }

    private static String request(OperationBuilder operation) {
        return requests(operation.id("find")).body("static ApiRequest find(");
    }

    private static String body(String mediaType, Schema schema) {
        return request(post("/p").body(mediaType, schema))
                .lines()
                .filter(line -> line.contains(".body("))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void manyParametersAreSeveralStatements() {
        OperationBuilder operation = get("/p");
        for (int i = 0; i < 250; i++) {
            operation.query("q" + i, string());
        }
        String request = request(operation);
        assertThat(request)
                .startsWith("ApiRequest.Builder request_ = ApiRequest.get(\"/p\")")
                .contains(";\nreturn request_\n");
        assertThat(request.split(";\n"))
                .hasSize(3)
                .allSatisfy(
                        statement -> assertThat(statement.split("\\.query\\(")).hasSizeLessThanOrEqualTo(101));
    }

    @Test
    void requestNamesMethodAndPathThenItsParameters() {
        assertThat(request(get("/pets/{id}")
                        .path("id", string())
                        .query("q", string())
                        .header("X-A", string())))
                .isEqualTo("""
                        return ApiRequest.get("/pets/{id}")
                                .path("id", id)
                                .query("q", params.q())
                                .header("X-A", params.xA())
                                .build();
                        """);
    }

    @Test
    void fragmentOfAPathIsNoPartOfTheRequest() {
        assertThat(request(get("/pets/{id}#short").path("id", string()).query("q", string())))
                .startsWith("return ApiRequest.get(\"/pets/{id}\")")
                .contains(".query(\"q\", params.q())");
    }

    @Test
    void methodThatTheKitHasNoWordForIsNamed() {
        assertThat(request(OperationBuilder.of("PATCH", "/p"))).startsWith("return ApiRequest.patch(\"/p\")");
        assertThat(request(OperationBuilder.of("HEAD", "/p"))).startsWith("return ApiRequest.of(\"HEAD\", \"/p\")");
    }

    @Test
    void idempotentCallIsMarked() {
        assertThat(request(post("/p").idempotent())).contains(".idempotent(true)");
        assertThat(request(post("/p"))).doesNotContain("idempotent");
    }

    @Test
    void optionOfTheClientComesFirst() {
        JavaText requests =
                requests(get("/{v}/pets/{id}").id("find").path("id", string()).clientOption("lang", string()));

        assertThat(requests.signature("ApiRequest find(")).isEqualTo("static ApiRequest find(String lang, String id)");
        assertThat(requests.body("ApiRequest find("))
                .containsSubsequence(".query(\"lang\", lang)", ".path(\"id\", id)");
    }

    @Test
    void bodyIsWrittenByItsMediaType() {
        assertThat(body("application/json", ref("Pet"))).isEqualTo(".body(RequestBody.json(Pet.CODEC, pet))");
        assertThat(body("application/json", list(ref("Pet")))).contains("RequestBody.json(Pet.CODEC.list(), ");
        assertThat(body("application/merge-patch+json", ref("Pet")))
                .isEqualTo(".body(RequestBody.of(\"application/merge-patch+json\", Pet.CODEC, pet))");
        assertThat(body("text/plain", string())).isEqualTo(".body(RequestBody.text(\"text/plain\", body))");
        assertThat(body("application/x-www-form-urlencoded", ref("Pet")))
                .isEqualTo(".body(RequestBody.form(JsonValue.fromJson(pet.toJson())))");
        assertThat(body("multipart/form-data", ref("Pet"))).isEqualTo(".body(body.build())");
        assertThat(body("multipart/mixed", ref("Pet"))).isEqualTo(".body(body.build(\"multipart/mixed\"))");
        assertThat(body("image/png", scalar(ScalarKind.BINARY))).isEqualTo(".body(body)");
    }

    @Test
    void bodyThatMayBeMissingMayBeNull() {
        JavaText requests = requests(post("/p").id("find").optionalBody("application/json", ref("Pet")));

        assertThat(requests.signature("ApiRequest find(")).isEqualTo("static ApiRequest find(@Nullable Pet pet)");
        assertThat(requests.body("ApiRequest find("))
                .contains(".body(pet == null ? null : RequestBody.json(Pet.CODEC, pet))");
    }

    @Test
    void fieldsOfAFormAreWrittenInTheirOwnWay() {
        JavaText requests = requests(post("/p")
                .id("find")
                .form(
                        ref("Pet"),
                        new Operation.Encoding("name", "spaceDelimited", false, true, null, List.of()),
                        new Operation.Encoding("keep", null, false, false, "application/json", List.of())));

        assertThat(requests.body("ApiRequest find(")).contains(".body(formOfFind(pet))");
        assertThat(requests.body("RequestBody formOfFind(Pet pet)")).isEqualTo("""
                return FormBody.of(JsonValue.fromJson(pet.toJson()))
                        .style("name", QueryStyle.SPACE_DELIMITED, false, true)
                        .json("keep")
                        .build();
                """);
    }

    @Test
    void streamOnlyCallHasNoOtherRequest() {
        JavaText requests = requests(get("/p").id("watch").response("200", SSE, ref("Step")));

        assertThat(requests.declares("ApiRequest watch(")).isFalse();
        assertThat(requests.body("ApiRequest watchStream(")).startsWith("return ApiRequest.get(\"/p\")");
        assertThat(requests.body("StepProtocol watchStreamProtocol("))
                .isEqualTo("return new StepProtocol(null, null);\n");
    }

    private static OperationBuilder streamed(OperationBuilder operation) {
        return operation
                .id("talk")
                .response("200", "application/json", ref("Pet"))
                .response("200", SSE, ref("Step"));
    }

    @Test
    void streamSwitchOfTheQueryIsSet() {
        JavaText requests = requests(streamed(get("/p")).streamedBy("query", "stream"));

        assertThat(requests.body("ApiRequest talkStream(")).contains(".query(\"stream\", true)");
        assertThat(requests.body("ApiRequest talk(")).doesNotContain("stream");
    }

    @Test
    void streamSwitchOfTheBodyIsSetByOneCallAndRefusedByTheOther() {
        JavaText requests = requests(
                streamed(post("/p").body("application/json", ref("Pet"))).streamedBy("body", "stream"));

        assertThat(requests.body("ApiRequest talk("))
                .contains("if (isTalkStream(pet))", "the request has stream switched on: call talkStream instead");
        assertThat(requests.body("ApiRequest talkStream("))
                .contains("RequestBody.json(Pet.CODEC, withTalkStream(pet))");
        assertThat(requests.body("boolean isTalkStream(Pet pet)"))
                .isEqualTo("return Boolean.TRUE.equals(pet.stream());\n");
        assertThat(requests.body("Pet withTalkStream(Pet pet)"))
                .isEqualTo("return pet.toBuilder().stream(true).build();\n");
    }

    @Test
    void bodyThatMayBeMissingHasNoSwitch() {
        JavaText requests = requests(streamed(post("/p").optionalBody("application/json", ref("Pet"))));

        assertThat(requests.body("boolean isTalkStream(@Nullable Pet pet)"))
                .isEqualTo("return pet != null && Boolean.TRUE.equals(pet.stream());\n");
        assertThat(requests.body("ApiRequest talkStream("))
                .contains("pet == null ? null : RequestBody.json(Pet.CODEC, withTalkStream(pet))");
    }

    @Test
    void requiredParametersThatAreTooManyForAMethodAreInTheRecord() {
        OperationBuilder operation = get("/p").id("find");
        for (int i = 0; i < 242; i++) {
            operation.requiredQuery("q" + i, string());
        }
        JavaText requests = requests(operation.query("more", string()));

        assertThat(requests.body("ApiRequest find("))
                .contains(
                        ".query(\"q239\", q239)",
                        ".query(\"q240\", requireNonNull(params.q240(), \"the parameter q240 is required\"))",
                        ".query(\"q241\", requireNonNull(params.q241(), \"the parameter q241 is required\"))",
                        ".query(\"more\", params.more())");
    }

    @Test
    void requiredStreamSwitchIsSetByTheConstructor() {
        JavaText requests = requests(
                streamed(post("/p").body("application/json", ref("Must"))).streamedBy("body", "stream"));

        assertThat(requests.body("Must withTalkStream("))
                .isEqualTo("return new Must(true, must.note(), must.extras());\n");
    }

    @Test
    void streamSwitchOfAUnionIsSetInTheMembersThatHaveItAndInUnknown() {
        JavaText requests = requests(
                streamed(post("/p").body("application/json", ref("Step"))).streamedBy("body", "stream"));

        assertThat(requests.body("Step withTalkStream(Step step)"))
                .containsSubsequence(
                        "if (step instanceof Start known)",
                        "return known.toBuilder().stream(true).build();",
                        "if (step instanceof Step.Unknown unknown && unknown.json() instanceof JsonObject json)",
                        "return new Step.Unknown(unknown.type(), json.with(\"stream\", JsonValue.of(true)));",
                        "return step;")
                .doesNotContain("Stop");
        assertThat(requests.body("boolean isTalkStream(Step step)")).endsWith("return false;\n");
    }

    @Test
    void streamIsResumedByItsOwnCallOrByAnother() {
        OperationBuilder again = streamed(get("/p/{id}")).path("id", string()).query("after", string()).stream(
                new Operation.Stream("query", "stream", "again", "after", null));
        OperationBuilder first =
                post("/p").id("first").body("application/json", ref("Pet")).response("200", SSE, ref("Step")).stream(
                        new Operation.Stream(
                                "body",
                                "stream",
                                "begin",
                                null,
                                new Operation.Resume("talk", List.of("type"), "keep")));
        JavaText requests = requests(first, again);

        assertThat(requests.body("StepProtocol againProtocol("))
                .isEqualTo("return new StepProtocol("
                        + "\"\", (found, last) -> again(id, params.toBuilder().after(last).build()));\n");
        assertThat(requests.body("StepProtocol beginProtocol(Pet pet)"))
                .startsWith("if (!canBeginResume(pet)) {\n    return new StepProtocol(null, null);\n}\n")
                .contains("(found, last) -> PetsRequests.again(found, TalkParams.builder().after(last).build()))");
        assertThat(requests.body("boolean canBeginResume(Pet pet)"))
                .isEqualTo("return !Boolean.FALSE.equals(pet.keep());\n");
    }
}
