package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Paging;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operation's method is called, takes and gives. */
class CallBuilderTest {
    private final Problems problems = new Problems();

    private Call call(OperationBuilder operation) {
        return JavaModels.call(document().operation(operation), problems);
    }

    private List<String> methods(DocumentBuilder document) {
        return JavaModels.of(document, problems).client().calls().stream()
                .map(Call::name)
                .toList();
    }

    @Test
    void methodIsNamedByXMethodElseByTheIdElseByMethodAndPath() {
        assertThat(call(get("/pets").id("list_pets").methodName("all")).name()).isEqualTo("all");
        assertThat(call(get("/pets").id("list_pets")).name()).isEqualTo("listPets");
        assertThat(call(get("/pets/{id}")).name()).isEqualTo("getPetsId");
    }

    @Test
    void groupInFrontOfAnOperationIdIsNotRepeatedInTheMethod() {
        assertThat(call(get("/pets").id("Pets/list")).name()).isEqualTo("list");
        assertThat(call(get("/pets").id("pets.list")).name()).isEqualTo("list");
        assertThat(call(get("/pets").id("petsList")).name()).isEqualTo("petsList");
    }

    @Test
    void methodsOfOneNameAreNumbered() {
        assertThat(methods(document()
                        .operation(get("/pets").id("find"))
                        .operation(post("/pets").id("find_async"))
                        .operation(post("/pets/all").id("find"))))
                .containsExactly("find", "findAsync", "find2");
        assertThat(methods(document()
                        .operation(get("/pets").id("find_async"))
                        .operation(post("/pets").id("find"))))
                .containsExactly("findAsync", "find");
    }

    @Test
    void methodGivesWayToMethodsOfObject() {
        assertThat(call(get("/pets").id("notify")).name()).isEqualTo("notify_");
        assertThat(call(get("/pets").id("equals")).name()).isEqualTo("equals2");
    }

    @Test
    void requiredParametersAreInTheOrderOfThePathThenTheOthers() {
        Call call = call(get("/a/{x}/b/{y}")
                .requiredQuery("q", string())
                .path("y", string())
                .path("x", string()));

        assertThat(call.required()).extracting(Argument::name).containsExactly("x", "y", "q");
    }

    @Test
    void requiredParametersGiveWayToWhatTheMethodUsesItself() {
        Call call = call(get("/a/{params}/{options}").path("params", string()).path("options", string()));

        assertThat(call.required()).extracting(Argument::name).containsExactly("params2", "options2");
    }

    @Test
    void optionalParametersAreARecordNamedByTheOperation() {
        Call call = call(get("/pets").id("list_pets").query("limit", integer()).query("page", integer()));

        assertThat(call.params().name()).isEqualTo("ListPetsParams");
        assertThat(call.params().arguments()).extracting(Argument::name).containsExactly("limit", "page");
        assertThat(call.required()).isEmpty();
        assertThat(call(get("/pets")).params()).isNull();
    }

    @Test
    void optionalParametersOfOneNameAreNumbered() {
        Call call = call(get("/pets").query("a-b", string()).query("a_b", string()));

        assertThat(call.params().arguments()).extracting(Argument::name).containsExactly("aB", "aB2");
    }

    @Test
    void optionalParametersBeyondWhatARecordHoldsAreLeftOutWithAWarning() {
        OperationBuilder operation = get("/pets");
        for (int i = 0; i < 251; i++) {
            operation.query("q" + i, string());
        }

        assertThat(call(operation).params().arguments()).hasSize(250);
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/paths/~1pets/get/parameters");
    }

    @Test
    void summaryIsTheFirstSentenceUnlessTheDescriptionBeginsWithIt() {
        assertThat(call(get("/a").prose("Lists pets", "All of them.")).doc().text())
                .isEqualTo("Lists pets.\n\nAll of them.");
        assertThat(call(get("/a").prose("Lists pets", "Lists pets by name."))
                        .doc()
                        .text())
                .isEqualTo("Lists pets by name.");
        assertThat(call(get("/a").prose("Lists pets.", null)).doc().text()).isEqualTo("Lists pets.");
    }

    @Test
    void bytesHaveASecondMethodThatGivesWayToAllOthers() {
        List<Call> calls = JavaModels.of(
                        document()
                                .operation(get("/files").id("load").response("200", "image/png", string()))
                                .operation(post("/files").id("loadStream").response("204")),
                        problems)
                .client()
                .calls();

        assertThat(calls).extracting(Call::name).containsExactly("load", "loadStream");
        assertThat(calls).extracting(Call::download).containsExactly("loadStream2", null);
    }

    private static final Schema PAGE = object(optional("next_token", string()), optional("all_pets", list(string())));

    private Paging paging(Schema page, Schema token) {
        return JavaModels.call(
                        document()
                                .schema("PetPage", page)
                                .operation(get("/pets")
                                        .query("page_token", token)
                                        .response("200", "application/json", ref("PetPage"))
                                        .paging("page_token", "next_token", "all_pets")),
                        problems)
                .paging();
    }

    @Test
    void pagingNamesTheArgumentAndTheAccessors() {
        Paging paging = paging(PAGE, string());

        assertThat(List.of(paging.token(), paging.nextToken(), paging.items(), JavaNotation.of(paging.item())))
                .containsExactly("pageToken", "nextToken", "allPets", "string");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void pagingThatDoesNotFitTheDocumentIsAWarning() {
        Schema noToken = object(optional("all_pets", list(string())));
        Schema noList = object(optional("next_token", string()), optional("all_pets", string()));
        Schema nulls = object(optional("next_token", string()), optional("all_pets", list(nullable(string()))));

        assertThat(paging(noToken, string())).isNull();
        assertThat(paging(noList, string())).isNull();
        assertThat(paging(nulls, string())).isNull();
        assertThat(paging(PAGE, integer())).isNull();
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/paths/~1pets/get/x-paging");
    }

    @Test
    void pagingOfRequiredTokensIsAWarning() {
        OperationBuilder operation = get("/pets")
                .requiredQuery("page_token", string())
                .response("200", "application/json", ref("PetPage"))
                .paging("page_token", "next_token", "all_pets");

        assertThat(JavaModels.call(document().schema("PetPage", PAGE).operation(operation), problems)
                        .paging())
                .isNull();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void bodyIsNoneOfTheRequiredParameters() {
        Call call = JavaModels.call(
                document()
                        .schema("Pet", object(required("name", string())))
                        .operation(post("/pets").id("add").body("application/json", ref("Pet"))),
                problems);

        assertThat(call.required()).isEmpty();
        assertThat(call.body().name()).isEqualTo("pet");
    }
}
