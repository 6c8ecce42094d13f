package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.readOnly;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.writeOnly;
import static dev.signet.codegen.model.OperationBuilder.get;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is required of whom, by the directions of properties and the uses of schemas. {@code !}: of requests only; {@code ~}: may be cleared. */
class DirectionResolverTest {
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Schema USER = object(
            required("id", readOnly(string())),
            required("name", string()),
            required("word", writeOnly(string())),
            optional("seen", readOnly(string())),
            optional("pin", writeOnly(string())));

    private final Problems problems = new Problems();

    private String resolved(DocumentBuilder document, String name) {
        return SchemaNotation.of(SchemaNotation.schema(Resolver.resolve(document.build(), problems), name));
    }

    private static OperationBuilder sent(String name) {
        return post("/" + name).body(JSON, ref(name)).response("204");
    }

    private static OperationBuilder received(String name) {
        return get("/" + name).response("200", JSON, ref(name));
    }

    @Test
    void schemaUsedBothWaysRequiresWhatBothDirectionsHave() {
        DocumentBuilder document =
                document().schema("User", USER).operation(sent("User")).operation(received("User"));

        assertThat(resolved(document, "User"))
                .isEqualTo("{id: string, name*: string, word!: string, seen: string, pin: string}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void schemaOfResponsesRequiresWhatTheServiceSetsAndNothingOfRequests() {
        assertThat(resolved(document().schema("User", USER).operation(received("User")), "User"))
                .isEqualTo("{id*: string, name*: string, word: string, seen: string, pin: string}");
    }

    @Test
    void schemaOfRequestsRequiresNothingThatTheServiceSets() {
        assertThat(resolved(document().schema("User", USER).operation(sent("User")), "User"))
                .isEqualTo("{id: string, name*: string, word*: string, seen: string, pin: string}");
    }

    @Test
    void schemaThatNoOperationUsesMayGoEitherWay() {
        DocumentBuilder document =
                document().schema("User", USER).schema("Other", object()).operation(sent("Other"));

        assertThat(resolved(document, "User"))
                .isEqualTo("{id: string, name*: string, word!: string, seen: string, pin: string}");
    }

    @Test
    void jsonSchemaHasNoDirections() {
        assertThat(resolved(document().schema("#", "User", USER), "User"))
                .isEqualTo("{id*: string, name*: string, word*: string, seen: string, pin: string}");
    }

    @Test
    void schemaIsReachedThroughListsMapsUnionsAndParts() {
        DocumentBuilder document = document()
                .schema("A", object(optional("all", list(ref("User")))))
                .schema("B", further(object(optional("x", string())), ref("User")))
                .schema("C", oneOf(ref("User"), string()))
                .schema("User", USER);

        for (String root : List.of("A", "B", "C")) {
            DocumentBuilder with = document()
                    .schema("A", object(optional("all", list(ref("User")))))
                    .schema("B", further(object(optional("x", string())), ref("User")))
                    .schema("C", oneOf(ref("User"), string()))
                    .schema("User", USER)
                    .operation(sent(root));
            assertThat(resolved(with, "User"))
                    .as(root)
                    .isEqualTo("{id: string, name*: string, word*: string, seen: string, pin: string}");
        }
        assertThat(resolved(document, "User")).contains("id: string");
    }

    @Test
    void whatOnlyAReadOnlyPropertyHoldsIsInResponsesOnly() {
        DocumentBuilder document = document()
                .schema("Order", object(optional("by", readOnly(ref("User"))), optional("to", writeOnly(ref("Login")))))
                .schema("User", object(required("id", readOnly(string()))))
                .schema("Login", object(required("word", writeOnly(string()))))
                .operation(sent("Order"))
                .operation(received("Order"));

        assertThat(resolved(document, "User")).isEqualTo("{id*: string}");
        assertThat(resolved(document, "Login")).isEqualTo("{word*: string}");
    }

    @Test
    void directionOfAReferredSchemaIsThatOfTheProperty() {
        DocumentBuilder document = document()
                .schema("Id", readOnly(string()))
                .schema("User", object(required("id", ref("Id")), required("ids", list(ref("Id")))))
                .operation(sent("User"))
                .operation(received("User"));

        assertThat(resolved(document, "User")).isEqualTo("{id: ->Id, ids*: [->Id]}");
    }

    @Test
    void directionOfAnyPartOfAPropertyIsThatOfTheProperty() {
        DocumentBuilder document = document()
                .schema("Base", object(required("id", readOnly(string())), required("tag", string())))
                .schema(
                        "Heir",
                        allOf(ref("Base"), object(optional("id", string()), optional("tag", readOnly(string())))))
                .schema("One", object(required("x", allOf(string(), readOnly(string())))))
                .operation(sent("Heir"))
                .operation(received("Heir"))
                .operation(sent("One"))
                .operation(received("One"));

        assertThat(resolved(document, "Heir")).isEqualTo("{id: string, tag: string}");
        assertThat(resolved(document, "One")).isEqualTo("{x: string}");
    }

    @Test
    void inlineObjectHasTheDirectionOfItsPlace() {
        DocumentBuilder document = document()
                .operation(post("/users")
                        .id("add")
                        .body(JSON, object(required("id", readOnly(string())), required("name", string())))
                        .response("200", JSON, object(required("id", readOnly(string())))));

        assertThat(SchemaNotation.of(Resolver.resolve(document.build(), problems)))
                .containsExactly("add Request = {id: string, name*: string}", "add Response = {id*: string}");
    }

    @Test
    void parameterIsARequestAndAnErrorIsAResponse() {
        DocumentBuilder document = document()
                .schema("Filter", USER)
                .schema("Problem", USER)
                .operation(get("/users").query("filter", ref("Filter")).response("400", JSON, ref("Problem")));

        assertThat(resolved(document, "Filter"))
                .isEqualTo("{id: string, name*: string, word*: string, seen: string, pin: string}");
        assertThat(resolved(document, "Problem"))
                .isEqualTo("{id*: string, name*: string, word: string, seen: string, pin: string}");
    }

    @Test
    void constantAndDiscriminatorAreThereWhateverTheDirection() {
        DocumentBuilder document = document()
                .schema("Animal", oneOf(by("kind", "cat", "Cat", "dog", "Dog"), ref("Cat"), ref("Dog")))
                .schema("Cat", object(required("kind", readOnly(string()))))
                .schema(
                        "Dog",
                        object(required("kind", readOnly(string())), required("object", readOnly(constant("dog")))))
                .operation(sent("Animal"))
                .operation(received("Animal"));

        assertThat(resolved(document, "Cat")).isEqualTo("{kind*: string}");
        assertThat(resolved(document, "Dog")).isEqualTo("{kind*: string, object*: =dog}");
    }

    @Test
    void bothDirectionsAtOnceAreIgnoredWithAWarning() {
        DocumentBuilder document = document()
                .schema("User", object(required("id", readOnly(writeOnly(string())))))
                .operation(sent("User"));

        assertThat(resolved(document, "User")).isEqualTo("{id*: string}");
        assertThat(SchemaNotation.of(problems))
                .containsExactly(
                        "WARNING #/components/schemas/User/properties/id it is both `readOnly` and `writeOnly`,"
                                + " so neither requests nor responses could have it");
    }

    @Test
    void recursionEnds() {
        DocumentBuilder document = document()
                .schema("Node", object(required("id", readOnly(string())), optional("next", ref("Node"))))
                .operation(sent("Node"));

        assertThat(resolved(document, "Node")).isEqualTo("{id: string, next: ->Node}");
    }

    @Test
    void mergePatchClearsWhatIsOptionalAtEveryDepthButInLists() {
        DocumentBuilder document = document()
                .schema(
                        "Patch",
                        object(
                                required("rev", string()),
                                optional("due", string()),
                                optional("seen", readOnly(string())),
                                optional("owner", ref("Person")),
                                optional("by", further(object(), ref("Place"))),
                                optional("all", list(ref("Item")))))
                .schema("Person", object(optional("mail", string())))
                .schema("Place", object(optional("street", string())))
                .schema("Item", object(optional("text", string())))
                .operation(OperationBuilder.of("PATCH", "/a")
                        .body(MERGE_PATCH + "; charset=utf-8", ref("Patch"))
                        .response("200", JSON, ref("Patch")));

        assertThat(resolved(document, "Patch"))
                .isEqualTo("{rev*: string, due~: string, seen: string, owner~: ->Person, by~: {...: ->Place},"
                        + " all~: [->Item]}");
        assertThat(resolved(document, "Person")).isEqualTo("{mail~: string}");
        assertThat(resolved(document, "Place")).isEqualTo("{street~: string}");
        assertThat(resolved(document, "Item")).isEqualTo("{text: string}");
    }

    @Test
    void otherBodiesClearNothing() {
        DocumentBuilder document = document()
                .schema("Patch", object(optional("due", string())))
                .operation(OperationBuilder.of("PATCH", "/a")
                        .body(JSON, ref("Patch"))
                        .response("204"));

        assertThat(resolved(document, "Patch")).isEqualTo("{due: string}");
    }

    @Test
    void objectStaysAsClosedAndDemandingAsItIs() {
        Schema.Obj user =
                new Schema.Obj(USER.meta(), ((Schema.Obj) USER).properties(), null, null, List.of("tag"), true);
        DocumentBuilder document =
                document().schema("User", user).operation(sent("User")).operation(received("User"));

        Schema resolved = SchemaNotation.schema(Resolver.resolve(document.build(), problems), "User");

        assertThat(SchemaNotation.of(resolved)).isNotEqualTo(SchemaNotation.of(user));
        assertThat(resolved.asObject().map(Schema.Obj::closed)).contains(true);
        assertThat(resolved.asObject().map(Schema.Obj::demanded)).contains(List.of("tag"));
    }
}
