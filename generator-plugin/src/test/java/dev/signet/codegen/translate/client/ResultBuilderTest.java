package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.ClientType.Absence;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a call returns, by its responses of success and their media types. */
class ResultBuilderTest {
    private static final Schema POINT = object(required("x", integer()));

    private final Problems problems = new Problems();

    private Result result(OperationBuilder operation) {
        return JavaModels.call(document().schema("Point", POINT).operation(operation), problems)
                .result();
    }

    private static List<String> variants(Result result) {
        return Objects.requireNonNull(result.variants()).variants().stream()
                .map(v -> v.name() + " " + v.status() + " " + v.kind() + " " + JavaNotation.of(v.type()) + " "
                        + v.mediaTypes())
                .toList();
    }

    @Test
    void resultIsTheJsonOfASuccess() {
        Result result = result(get("/a")
                .response("404", "application/json", string())
                .response("200", "application/json", ref("Point")));

        assertThat(result.kind()).isEqualTo(ResultKind.JSON);
        assertThat(JavaNotation.of(result.type())).isEqualTo("Point");
        assertThat(result.nullable()).isFalse();
    }

    @Test
    void resultOfASuccessWithoutABodyIsNothing() {
        assertThat(result(get("/a").response("204")).kind()).isEqualTo(ResultKind.NOTHING);
        assertThat(result(get("/a")).kind()).isEqualTo(ResultKind.NOTHING);
    }

    @Test
    void resultMayBeNullIfOneOfTwoSuccessesHasNoBody() {
        Result result = result(
                get("/a").response("200", "application/json", ref("Point")).response("204"));

        assertThat(result.kind()).isEqualTo(ResultKind.JSON);
        assertThat(result.nullable()).isTrue();
    }

    @Test
    void defaultResponseIsTheResultOnlyIfThereIsNoSuccess() {
        assertThat(result(get("/a").response("default", "application/json", ref("Point")))
                        .kind())
                .isEqualTo(ResultKind.JSON);
        assertThat(result(get("/a")
                                .response("default", "application/json", ref("Point"))
                                .response("200"))
                        .kind())
                .isEqualTo(ResultKind.NOTHING);
    }

    @Test
    void statusesOfOtherTypesAreVariants() {
        Result result = result(get("/a")
                .response("200", "application/json", ref("Point"))
                .response("201", "application/json", string())
                .response("202", "application/pdf", any())
                .response("204"));

        assertThat(variants(result))
                .containsExactly(
                        "Ok 200 JSON Point [application/json]",
                        "Created 201 JSON string [application/json]",
                        "Accepted 202 BYTES json [application/pdf]",
                        "NoContent 204 NOTHING json []");
        assertThat(result.accept()).isEqualTo("application/json, application/pdf");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void mediaTypesOfOneStatusAreVariantsNamedAfterThem() {
        Result result = result(get("/a")
                .response("200", "image/png", string())
                .response("200", "text/csv", string())
                .response("200", "application/vnd.move+json", ref("Point")));

        assertThat(variants(result))
                .containsExactly(
                        "OkPng 200 BYTES json [image/png]",
                        "OkCsv 200 TEXT json [text/csv]",
                        "OkVndMoveJson 200 JSON Point [application/vnd.move+json]");
    }

    @Test
    void otherRepresentationsOfJsonAreNoVariants() {
        Result result = result(get("/a")
                .response("200", "text/plain", ref("Point"))
                .response("200", "application/xml", ref("Point"))
                .response("200", "text/json", ref("Point"))
                .response("200", "application/json", ref("Point")));

        assertThat(result.kind()).isEqualTo(ResultKind.JSON);
        assertThat(result.accept()).isEqualTo("text/json, application/json");
    }

    @Test
    void statusWithoutBodyIsAVariantUnlessHttpHasItBeEmpty() {
        Result result = result(
                get("/a").response("200", "application/json", ref("Point")).response("202"));

        assertThat(variants(result))
                .containsExactly("Ok 200 JSON Point [application/json]", "Accepted 202 NOTHING json []");
    }

    @Test
    void sameTypeForTwoStatusesIsTheResult() {
        Result result = result(get("/a")
                .response("200", "application/json", ref("Point"))
                .response("201", "application/json", ref("Point")));

        assertThat(result.kind()).isEqualTo(ResultKind.JSON);
        assertThat(result.absence()).isEqualTo(Absence.NEVER);
    }

    @Test
    void resultMayBeNullIfItsSchemaAllowsNull() {
        Result result = result(get("/a").response("200", "application/json", nullable(ref("Point"))));

        assertThat(result.absence()).isEqualTo(Absence.NULL);
    }

    @Test
    void anyJsonSaysNullItself() {
        assertThat(result(get("/a").response("200", "application/json", nullable(any())))
                        .absence())
                .isEqualTo(Absence.NEVER);
    }

    @Test
    void scalarThatATextStandsForIsTheTextWithAWarning() {
        assertThat(result(get("/a").response("200", "text/plain", string())).kind())
                .isEqualTo(ResultKind.TEXT);
        assertThat(problems.all()).isEmpty();
        assertThat(result(get("/a").response("200", "text/plain", integer()).response("404", "text/plain", integer()))
                        .kind())
                .isEqualTo(ResultKind.TEXT);
        assertThat(JavaModels.places(problems))
                .containsExactly(
                        "WARNING #/paths/~1a/get/responses/200/content/text~1plain/schema",
                        "WARNING #/paths/~1a/get/responses/404/content/text~1plain");
    }

    @Test
    void objectOfAnyApplicationIsJson() {
        Result result = result(get("/a").response("200", "application/*", ref("Point")));
        assertThat(result.kind()).isEqualTo(ResultKind.JSON);
        assertThat(result.accept()).isEqualTo("application/json");
        assertThat(result(get("/a").response("200", "application/*", string())).kind())
                .isEqualTo(ResultKind.BYTES);
    }

    @Test
    void stringOfAnyMediaTypeIsTextOrJson() {
        Result result = result(get("/a").response("200", "*/*", string()));

        assertThat(result.kind()).isEqualTo(ResultKind.TEXT_OR_JSON);
        assertThat(result.accept()).isEqualTo("text/plain, */*;q=0.1");
        assertThat(result(get("/a").response("200", "*/*", ref("Point"))).accept())
                .isEqualTo("application/json");
        assertThat(result(get("/a").response("200", "*/*", integer())).accept())
                .isEqualTo("application/json, */*;q=0.1");
    }

    @Test
    void jsonOfErrorsIsAcceptedToo() {
        Result result = result(get("/a")
                .response("200", "application/vnd.move+json", ref("Point"))
                .response("4XX", "application/problem+json", ref("Point")));

        assertThat(result.accept()).isEqualTo("application/vnd.move+json, application/problem+json");
    }

    @Test
    void headGivesItsHeaders() {
        Result result = result(OperationBuilder.of("HEAD", "/a").response("200", "application/json", ref("Point")));

        assertThat(result.kind()).isEqualTo(ResultKind.HEADERS);
    }

    @Test
    void binaryResultIsBytesWhateverItsMediaType() {
        Schema binary = scalar(ScalarKind.BINARY);

        assertThat(result(get("/a").response("200", "application/json", binary)).kind())
                .isEqualTo(ResultKind.BYTES);
        assertThat(result(get("/a").response("200", "application/pdf", binary)).accept())
                .isEqualTo("application/pdf");
    }

    @Test
    void mediaTypeIsAskedForWithItsParameters() {
        assertThat(result(get("/a").response("200", "application/vnd.a+json; version=2; charset=utf-8", ref("Point")))
                        .accept())
                .isEqualTo("application/vnd.a+json;version=2");
        assertThat(result(get("/a")
                                .response("200", "application/json; odata=full", ref("Point"))
                                .response("200", "application/json", ref("Point"))
                                .response("200", "application/json; odata=none", ref("Point")))
                        .accept())
                .isEqualTo("application/json");
    }

    @Test
    void mediaTypesThatDifferInParametersAreVariants() {
        assertThat(variants(result(get("/a")
                        .response("200", "application/json; version=1", ref("Point"))
                        .response("200", "application/json; version=2", string()))))
                .containsExactly(
                        "OkJsonVersion1 200 JSON Point [application/json;version=1]",
                        "OkJsonVersion2 200 JSON string [application/json;version=2]");
    }
}
