package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which media type is sent, and as what. */
class ContentSelectorTest {
    private static final Schema POINT = object(required("x", integer()));

    private final Problems problems = new Problems();

    private BodyArgument body(OperationBuilder operation) {
        return JavaModels.of(
                        document()
                                .schema("Point", POINT)
                                .schema("MoveRequest", POINT)
                                .operation(operation),
                        problems)
                .client()
                .calls()
                .get(0)
                .body();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON, application/json",
        "application/merge-patch+json, JSON, application/merge-patch+json",
        "application/json; charset=utf-8, JSON, application/json",
        "*/*, JSON, application/json",
        "application/*, JSON, application/json",
        "application/x-www-form-urlencoded, FORM, application/x-www-form-urlencoded",
        "multipart/form-data, MULTIPART, multipart/form-data",
        "text/plain, TEXT, text/plain",
        "text/*, TEXT, text/plain",
        "application/vnd.move+json; version=2; charset=utf-8, JSON, application/vnd.move+json;version=2",
        "Application/JSON;Profile=\"a b\", JSON, application/json;Profile=\"a b\"",
        "multipart/related; type=\"text/xml\"; boundary=x, MULTIPART, multipart/related;type=\"text/xml\"",
        "text/plain; charset=ISO-8859-1; format=flowed, TEXT, text/plain;format=flowed;charset=ISO-8859-1",
        "image/png, BYTES, image/png",
        "image/*, BYTES, application/octet-stream"
    })
    void bodyIsWrittenAsItsMediaTypeSays(String mediaType, BodyKind kind, String sent) {
        BodyArgument body = body(post("/move").body(mediaType, ref("Point")));

        assertThat(body.kind()).isEqualTo(kind);
        assertThat(body.mediaType()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/jsonl        | true  | Point  | LINES | [Point]",
                "application/jsonl        | true  | Maybe  | LINES | [Point?]",
                "application/jsonl        | true  | Text   | LINES | [string]",
                "application/jsonl        | true  | Any    | LINES | [json]",
                "application/x-ndjson     | false | Points | LINES | [Point]",
                "application/x-ndjson     | false | Point  | LINES | [Point]",
                "application/json-seq     | true  | Points | LINES | [[Point]]",
                "application/geo+json-seq | true  | Point  | LINES | [Point]",
                "application/jsonl        | false | Text   | BYTES | string",
                "application/jsonl        | false | Any    | BYTES | json",
                "text/event-stream        | true  | Point  | TEXT  | Point",
            })
    void bodyOfOneJsonTextAfterAnotherIsItsItems(
            String mediaType, boolean ofItems, String schema, BodyKind kind, String type) {
        Map<String, Schema> schemas = Map.of(
                "Point", ref("Point"),
                "Points", list(ref("Point")),
                "Maybe", nullable(ref("Point")),
                "Text", string(),
                "Any", any());
        OperationBuilder operation = post("/move");
        BodyArgument body = body(
                ofItems
                        ? operation.itemsBody(mediaType, schemas.get(schema))
                        : operation.body(mediaType, schemas.get(schema)));

        assertThat(body.kind()).isEqualTo(kind);
        assertThat(JavaNotation.of(body.type())).isEqualTo(type);
    }

    @Test
    void linesOfWhatJsonListsAreSentByACallOfTheirOwn() {
        List<Call> calls = JavaModels.of(
                        document()
                                .schema("Point", POINT)
                                .operation(post("/move")
                                        .id("move")
                                        .body("application/json", list(ref("Point")))
                                        .body("application/x-ndjson", list(ref("Point")))),
                        problems)
                .client()
                .calls();

        assertThat(calls).extracting(Call::name).containsExactly("move", "moveNdjson");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void jsonBodyIsPreferredToFormsAndFormsToBytes() {
        OperationBuilder all = post("/move")
                .body("image/png", string())
                .body("multipart/form-data", ref("Point"))
                .body("application/x-www-form-urlencoded", ref("Point"))
                .body("application/vnd.move+json", ref("Point"))
                .body("application/json", ref("Point"));

        assertThat(body(all).mediaType()).isEqualTo("application/json");
        assertThat(body(post("/move").body("image/png", string()).body("multipart/form-data", ref("Point")))
                        .kind())
                .isEqualTo(BodyKind.MULTIPART);
    }

    @Test
    void formOfNoObjectIsBytesAndFormOfAMapIsAnObject() {
        String form = "application/x-www-form-urlencoded";

        assertThat(body(post("/move").body(form, list(string()))).kind()).isEqualTo(BodyKind.BYTES);
        assertThat(JavaNotation.of(body(post("/move").body(form, map(string()))).type()))
                .isEqualTo("object");
    }

    @Test
    void bodyIsNamedByItsType() {
        assertThat(body(post("/move").body("application/json", ref("MoveRequest")))
                        .name())
                .isEqualTo("request");
        assertThat(body(post("/move").body("application/json", ref("Point"))).name())
                .isEqualTo("point");
        assertThat(body(post("/move").body("application/json", list(ref("Point"))))
                        .name())
                .isEqualTo("body");
        assertThat(body(post("/move").body("image/png", ref("Point"))).name()).isEqualTo("body");
    }

    @Test
    void bodyGivesWayToAParameterOfItsName() {
        OperationBuilder operation =
                post("/move/{point}").path("point", string()).body("application/json", ref("Point"));

        assertThat(body(operation).name()).isEqualTo("point2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/octet-stream", "image/*"})
    void bytesAreBytesWhateverTheirMediaType(String mediaType) {
        assertThat(body(post("/move").body(mediaType, scalar(ScalarKind.BINARY)))
                        .kind())
                .isEqualTo(BodyKind.BYTES);
    }

    @Test
    void unknownCharsetOfATextIsAWarning() {
        assertThat(body(post("/move").body("text/plain; charset=klingon", string()))
                        .mediaType())
                .isEqualTo("text/plain;charset=utf-8");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("unknown charset `klingon`; the text is sent in UTF-8");
    }

    @Test
    void contentOfAnotherSchemaIsSentByACallOfItsOwn() {
        List<Call> calls = JavaModels.of(
                        document()
                                .schema("Point", POINT)
                                .operation(post("/move")
                                        .id("move")
                                        .body("multipart/form-data", object(required("file", string())))
                                        .body("application/json", ref("Point"))
                                        .body("application/xml", ref("Point"))
                                        .body("text/plain", string())
                                        .body("application/merge-patch+json", ref("Point"))
                                        .body("image/*", string()))
                                .operation(post("/move/text").id("moveText")),
                        problems)
                .client()
                .calls();

        assertThat(calls)
                .extracting(call -> call.name() + " "
                        + (call.body() == null ? "" : call.body().mediaType()))
                .containsExactly(
                        "move application/json",
                        "moveText ",
                        "moveMultipart multipart/form-data",
                        "moveText2 text/plain",
                        "moveMergePatch application/merge-patch+json",
                        "moveImage application/octet-stream");
        assertThat(calls).extracting(Call::further).containsExactly(false, false, true, true, true, true);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("the body `application/xml` is not sent: `application/json` is, with the same schema");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, Form",
        "multipart/mixed, Multipart",
        "application/octet-stream, Bytes",
        "text/csv, Csv",
        "application/json-patch+json, JsonPatch",
        "application/vnd.acme.v2+json, AcmeV2",
        "application/vnd.acme+json; version=2; charset=utf-8, AcmeVersion2",
        "application/x-tar, Tar",
        "video/*, Video",
        "*/*, Any"
    })
    void callIsNamedByTheMediaTypeThatItSends(String mediaType, String suffix) {
        assertThat(ContentSelector.suffix(new Content("", mediaType, POINT, false, List.of())))
                .isEqualTo(suffix);
    }

    @Test
    void eventsThatCallersWriteAsTextAreAWarning() {
        BodyArgument argument = body(post("/move").itemsBody("text/event-stream", string()));
        assertThat(argument.kind()).isEqualTo(BodyKind.TEXT);
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/paths/~1move/post/requestBody/content/text~1event-stream/itemSchema");
    }

    @Test
    void scalarThatCallersWriteAsTextIsAWarning() {
        assertThat(body(post("/move").body("text/plain", string())).kind()).isEqualTo(BodyKind.TEXT);
        assertThat(body(post("/move").body("application/pdf", scalar(ScalarKind.BINARY)))
                        .kind())
                .isEqualTo(BodyKind.BYTES);
        assertThat(problems.all()).isEmpty();
        assertThat(body(post("/move").body("text/plain", integer())).kind()).isEqualTo(BodyKind.TEXT);
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/paths/~1move/post/requestBody/content/text~1plain/schema");
    }
}
