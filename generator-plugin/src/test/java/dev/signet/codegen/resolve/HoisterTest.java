package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.at;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.get;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which inline schemas get a name, and which. */
class HoisterTest {
    private static final Schema POINT = object(required("x", integer()));

    private final Problems problems = new Problems();

    private ApiModel hoisted(DocumentBuilder document) {
        return Hoister.hoist(document.build(), problems);
    }

    private List<String> notation(DocumentBuilder document) {
        return SchemaNotation.of(hoisted(document));
    }

    private List<String> names(DocumentBuilder document) {
        return hoisted(document).schemas().stream().map(NamedSchema::name).toList();
    }

    @Test
    void inlineObjectIsNamedByItsOwnerAndProperty() {
        assertThat(notation(document().schema("Order", object(required("from", POINT)))))
                .containsExactly("Order = {from*: ->Order/properties/from}", "Order from = {x*: int64}");
    }

    @Test
    void inlineObjectsInsideEachOtherAreNamedByTheWholeWay() {
        Schema customer = object(required("address", object(required("at", POINT))));

        assertThat(names(document().schema("Order", object(required("customer", customer)))))
                .containsExactly("Order", "Order customer", "Order customer address", "Order customer address at");
    }

    @Test
    void inlineItemsAndMapValuesAreNamedByTheirRole() {
        assertThat(names(document()
                        .schema("Order", object(required("lines", list(POINT)), required("byDay", map(POINT))))
                        .schema("Grid", list(list(POINT)))))
                .containsExactly("Order", "Order lines Item", "Order byDay Value", "Grid", "Grid Item Item");
    }

    @Test
    void hoistedSchemasStandBehindTheirOwner() {
        assertThat(names(document()
                        .schema("A", object(required("p", object(required("q", POINT))), required("r", POINT)))
                        .schema("B", object(required("p", POINT)))
                        .operation(get("/a").id("find").query("at", POINT))))
                .containsExactly("A", "A p", "A p q", "A r", "B", "B p", "find at");
    }

    @Test
    void namedSchemaItselfIsNotHoisted() {
        assertThat(notation(document().schema("E", values("a", "b")).schema("U", oneOf(ref("E"), string()))))
                .containsExactly("E = a|b", "U = oneOf(->E, string)");
    }

    @Test
    void enumsOfTextAndNumbersGetANameButNotConstantsAndBooleans() {
        Schema owner = object(
                required("closed", values("a", "b")),
                required("open", openValues("a", "b")),
                required("numbers", numbers(ScalarKind.INT64, "1", "2")),
                required("constant", constant("c")),
                required("yes", numbers(ScalarKind.BOOLEAN, "true")));

        assertThat(names(document().schema("E", owner))).containsExactly("E", "E closed", "E open", "E numbers");
    }

    @Test
    void scalarsListsMapsAndFreeObjectsStayInline() {
        Schema owner = object(
                required("s", string()),
                required("l", list(string())),
                required("m", map(string())),
                required("o", object()),
                required("a", any()));

        assertThat(notation(document().schema("X", owner)))
                .containsExactly("X = {s*: string, l*: [string], m*: {...: string}, o*: {}, a*: any}");
    }

    @Test
    void inlineMemberIsNamedByTitleThenConstantThenPlace() {
        Schema union = oneOf(
                titled("Big", POINT),
                object(required("type", constant("small")), required("y", integer())),
                object(required("z", integer())),
                values("a", "b"),
                titled("Nested", oneOf(string(), integer())));

        assertThat(names(document().schema("U", union)))
                .containsExactly("U", "U Big", "U small", "U Object3", "U Value4", "U Nested");
    }

    @Test
    void firstInlineMemberHasNoOrdinal() {
        assertThat(names(document().schema("U", oneOf(POINT, string())))).containsExactly("U", "U Object");
    }

    @Test
    void optionalConstantNamesNoMember() {
        Schema member = object(optional("type", constant("small")));

        assertThat(names(document().schema("U", oneOf(member, string())))).containsExactly("U", "U Object");
    }

    @Test
    void javaNameWinsOverThePlace() {
        assertThat(names(document()
                        .schema("Order", object(required("from", javaName("Place", object(required("at", POINT))))))))
                .containsExactly("Order", "Place", "Place at");
    }

    @Test
    void javaNameOfTheOwnerStandsInTheNamesOfItsParts() {
        assertThat(names(document().schema("order_v2", javaName("Order", object(required("from", POINT))))))
                .containsExactly("order_v2", "Order from");
    }

    @Test
    void inlineSchemasOfOneJavaNameAndStructureBecomeOne() {
        Schema place = javaName("Place", object(required("at", javaName("Point", POINT))));

        assertThat(notation(document().schema("Order", object(required("from", place), required("to", place)))))
                .containsExactly(
                        "Order = {from*: ->Order/properties/from, to*: ->Order/properties/from}",
                        "Place = {at*: ->Order/properties/from/properties/at}",
                        "Point = {x*: int64}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void inlineSchemasOfOneJavaNameButAnotherStructureAreAWarning() {
        Schema other = javaName("Place", object(required("y", integer())));

        assertThat(names(document()
                        .schema("Order", object(required("from", javaName("Place", POINT)), required("to", other)))))
                .containsExactly("Order", "Place", "Place");
        assertThat(SchemaNotation.of(problems))
                .containsExactly("WARNING #/components/schemas/Order/properties/to x-java-name Place is also given to"
                        + " #/components/schemas/Order/properties/from, which has another structure");
    }

    @Test
    void partsOfInlineSchemasThatAreComparedAreHoistedOnce() {
        Schema other = javaName("Place", object(required("at", POINT)));

        assertThat(names(document()
                        .schema("Order", object(required("from", javaName("Place", POINT)), required("to", other)))))
                .containsExactly("Order", "Place", "Place", "Place at");
    }

    @Test
    void sharedInlineSchemaKeepsOnlyTheConstraintsOfAllItsPlaces() {
        Schema loose = javaName("Code", object(required("c", limited(string(), length(1, 9)))));
        Schema tight = javaName("Code", object(required("c", limited(string(), length(2, 3)))));
        ApiModel model = hoisted(document().schema("X", object(required("a", loose), required("b", tight))));

        Schema.Obj code = (Schema.Obj) SchemaNotation.schema(model, "Code");
        assertThat(code.properties().get(0).schema().meta().constraints()).isEqualTo(Constraints.NONE);
    }

    @Test
    void sharedInlineSchemaIsDescribedByThePlaceItIsNamedAfter() {
        Schema first = described("Of the cart.", javaName("OrderPlace", POINT));
        Schema own = described("Of the order.", javaName("OrderPlace", POINT));
        ApiModel model = hoisted(document()
                .schema("Cart", object(required("place", first)))
                .schema("Order", object(required("place", own))));

        assertThat(SchemaNotation.schema(model, "OrderPlace").meta().description())
                .isEqualTo("Of the order.");
    }

    @Test
    void useKeepsItsFlagsAndTheTypeHasNone() {
        Schema use = nullable(deprecated(described("Where.", POINT)));
        ApiModel model = hoisted(document().schema("Order", object(required("from", use))));

        Schema.Obj order = (Schema.Obj) SchemaNotation.schema(model, "Order");
        var used = order.properties().get(0).schema().meta();
        var type = SchemaNotation.schema(model, "Order from").meta();
        assertThat(used.nullable() && used.deprecated()).isTrue();
        assertThat(type.nullable() || type.deprecated()).isFalse();
        assertThat(List.of(used.description(), type.description())).containsExactly("Where.", "Where.");
    }

    @Test
    void inheritedInlineSchemaIsNamedByItsDeclaringOwnerAndShared() {
        Schema mood = at("#/components/schemas/Pet/properties/mood", values("good", "bad"));

        assertThat(notation(document()
                        .schema("Cat", object(required("mood", mood)))
                        .schema("Pet", object(required("mood", mood)))))
                .containsExactly(
                        "Cat = {mood*: ->Pet/properties/mood}",
                        "Pet mood = good|bad",
                        "Pet = {mood*: ->Pet/properties/mood}");
    }

    @Test
    void inlineSchemaOfAPartOfAllOfIsNamedByTheSchemaThatHasTheAllOf() {
        Schema mood = at("#/components/schemas/Cat/allOf/1/properties/mood", values("good", "bad"));

        assertThat(names(document()
                        .schema("Kitten", object(required("mood", mood)))
                        .schema("Cat", POINT)))
                .containsExactly("Kitten", "Cat mood", "Cat");
    }

    @Test
    void twoStructuresOfOnePointerBecomeTwoSchemas() {
        String pointer = "#/components/schemas/Gone/properties/p";
        ApiModel model = hoisted(document()
                .schema("A", object(required("p", at(pointer, values("a", "b")))))
                .schema("B", object(required("p", at(pointer, values("a", "b", "c"))))));

        assertThat(model.schemas())
                .extracting(NamedSchema::id)
                .containsExactly("#/components/schemas/A", pointer, "#/components/schemas/B", pointer + " in B p");
    }

    @Test
    void schemasOfOperationsAreNamedByOperationIdAndRole() {
        assertThat(names(document()
                        .operation(post("/pets")
                                .id("addPet")
                                .query("at", POINT)
                                .body("application/json", POINT)
                                .response("201", "application/json", POINT)
                                .response("404", "application/json", POINT)
                                .response("default", "application/json", POINT))))
                .containsExactly(
                        "addPet at", "addPet Request", "addPet Response", "addPet Response 404", "addPet Response");
    }

    @Test
    void schemasOfAnOperationWithoutIdAreNamedByMethodAndPath() {
        assertThat(names(document().operation(get("/pets/{id}").response("200", "application/json", POINT))))
                .containsExactly("get /pets/{id} Response");
    }

    @Test
    void itemsOfJsonLinesAreNamedAsItems() {
        assertThat(names(document()
                        .operation(get("/log").id("log").itemsResponse("200", "application/jsonl", POINT))
                        .operation(get("/sse").id("sse").itemsResponse("200", "text/event-stream", POINT))
                        .operation(get("/all").id("all").response("200", "application/jsonl", POINT))))
                .containsExactly("log Response Item", "sse Response", "all Response");
    }
}
