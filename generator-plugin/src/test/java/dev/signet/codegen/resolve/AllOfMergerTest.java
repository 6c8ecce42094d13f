package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import org.junit.jupiter.api.Test;

/** What becomes of {@code allOf}. */
class AllOfMergerTest extends AllOfFixture {
    @Test
    void allOfJoinsPropertiesInTheOrderOfItsParts() {
        Schema cat = allOf(ref("Pet"), object(optional("lives", integer()), required("id", string())));

        assertThat(notation(cat)).isEqualTo("{name*: string, lives: int64, id*: string}");
    }

    @Test
    void allOfInsideAllOfIsMergedFirst() {
        Schema inner = allOf(ref("Pet"), object(required("a", string())));

        assertThat(notation(allOf(inner, object(required("b", string())))))
                .isEqualTo("{name*: string, a*: string, b*: string}");
    }

    @Test
    void allOfInheritsWhatItsParentInherits() {
        ApiModel model = merged(document()
                .schema("Kitten", allOf(ref("Cat"), object(required("age", integer()))))
                .schema("Cat", allOf(ref("Pet"), object(required("lives", integer()))))
                .schema("Pet", PET));

        assertThat(SchemaNotation.of(model))
                .containsExactly(
                        "Kitten = {name*: string, lives*: int64, age*: int64}",
                        "Cat = {name*: string, lives*: int64}",
                        "Pet = {name*: string}");
    }

    @Test
    void allOfIsMergedInPropertiesItemsFurtherPropertiesAndMembers() {
        Schema both = allOf(ref("Pet"), object(required("a", string())));

        assertThat(notation(further(object(optional("p", both), optional("l", list(both))), both)))
                .isEqualTo("{p: {name*: string, a*: string}, l: [{name*: string, a*: string}],"
                        + " ...: {name*: string, a*: string}}");
        assertThat(notation(oneOf(both, string()))).isEqualTo("oneOf({name*: string, a*: string}, string)");
    }

    @Test
    void allOfIsMergedInBodiesParametersAndResponses() {
        Schema both = allOf(ref("Pet"), object(required("a", string())));
        ApiModel model = merged(document()
                .schema("Pet", PET)
                .operation(post("/pets")
                        .query("q", both)
                        .body("application/json", both)
                        .response("200", "application/json", both)));

        var operation = model.operations().get(0);
        assertThat(operation.parameters().get(0).schema()).isInstanceOf(Schema.Obj.class);
        assertThat(operation.body().content().get(0).schema()).isInstanceOf(Schema.Obj.class);
        assertThat(operation.responses().get(0).content().get(0).schema()).isInstanceOf(Schema.Obj.class);
    }

    @Test
    void laterPartRefinesAPropertyThatStaysRequired() {
        assertThat(notation(allOf(ref("Pet"), object(optional("name", constant("Tom"))))))
                .isEqualTo("{name*: =Tom}");
    }

    @Test
    void laterPartThatOnlyRequiresAPropertyKeepsItsType() {
        Schema pet = object(optional("name", string()));

        assertThat(notation(allOf(pet, object(required("name", any()))))).isEqualTo("{name*: string}");
    }

    @Test
    void constraintsOfBothPartsApplyToAProperty() {
        Schema merged = merged(allOf(
                object(required("name", limited(string(), length(2, null)))),
                object(required("name", limited(string(), length(null, 5))))));

        assertThat(property(merged, "name").meta().constraints()).isEqualTo(length(2, 5));
    }

    @Test
    void constraintsBehindAReferenceApplyToTheRefinedProperty() {
        ApiModel model = merged(document()
                .schema("Code", limited(string(), length(null, 5)))
                .schema("X", allOf(object(required("c", ref("Code"))), object(required("c", values("a", "b"))))));

        Schema refined = property(SchemaNotation.schema(model, "X"), "c");
        assertThat(SchemaNotation.of(refined)).isEqualTo("a|b");
        assertThat(refined.meta().constraints()).isEqualTo(length(null, 5));
    }

    @Test
    void constraintsBesideAReferenceToAPartApply() {
        ApiModel model = merged(document()
                .schema("Code", limited(string(), length(null, 5)))
                .schema("X", allOf(limited(ref("Code"), length(2, null)), string())));

        assertThat(SchemaNotation.schema(model, "X").meta().constraints()).isEqualTo(length(2, 5));
    }

    private static Schema property(Schema object, String name) {
        return ((Schema.Obj) object)
                .properties().stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .schema();
    }

    @Test
    void typedFurtherPropertiesWinOverAnyFurtherProperties() {
        Schema.Obj open = further(object(required("a", string())), any());
        Schema.Obj typed = further(object(required("b", string())), integer());

        assertThat(notation(allOf(open, typed))).isEqualTo("{a*: string, b*: string, ...: int64}");
        assertThat(notation(allOf(typed, open))).isEqualTo("{b*: string, a*: string, ...: int64}");
    }

    @Test
    void allOfWithoutPartsIsAny() {
        assertThat(notation(allOf())).isEqualTo("any");
    }

    @Test
    void partThatRefersToNothingSaysNothing() {
        assertThat(notation(allOf(ref("Missing"), object(required("a", string())))))
                .isEqualTo("{a*: string}");
    }

    @Test
    void onlyPartOfAllOfDescribesItAndSaysWhetherItMayBeNull() {
        Schema merged = merged(allOf(nullable(described("A name.", string()))));

        assertThat(SchemaNotation.of(merged)).isEqualTo("string?");
        assertThat(merged.meta().description()).isEqualTo("A name.");
        assertThat(merged.meta().pointer()).isEqualTo("#/components/schemas/X");
    }

    @Test
    void oneNullablePartOfSeveralAllowsNoNull() {
        Schema merged = merged(allOf(nullable(described("A pet.", PET)), object(required("a", string()))));

        assertThat(SchemaNotation.of(merged)).isEqualTo("{name*: string, a*: string}");
        assertThat(merged.meta().description()).isNull();
    }

    @Test
    void enumNarrowsTheScalarBesideIt() {
        assertThat(notation(allOf(string(), values("a", "b")))).isEqualTo("a|b");
        assertThat(notation(allOf(values("a", "b"), string()))).isEqualTo("a|b");
    }

    @Test
    void numberEnumTakesTheTypeBesideItIfThatHoldsItsValues() {
        assertThat(notation(allOf(scalar(ScalarKind.INT32), numbers(ScalarKind.INT64, "1", "2"))))
                .isEqualTo("int32 1|2");
        assertThat(notation(allOf(scalar(ScalarKind.INT32), numbers(ScalarKind.INT64, "5000000000"))))
                .isEqualTo("int64 5000000000");
    }

    @Test
    void scalarWithAFormatNarrowsAStringBesideIt() {
        assertThat(notation(allOf(string(), scalar(ScalarKind.UUID)))).isEqualTo("uuid");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void contradictingPartsAreAWarningAndTheFirstIsUsed() {
        assertThat(notation(allOf(string(), integer()))).isEqualTo("string");
        assertThat(notation(object(optional("p", allOf(PET, string()))))).isEqualTo("{p: {name*: string}}");

        assertThat(SchemaNotation.of(problems))
                .containsExactly(
                        "WARNING #/components/schemas/X the parts of allOf contradict each other",
                        "WARNING #/components/schemas/X/properties/p the parts of allOf contradict each other");
    }

    @Test
    void allOfThatLeadsBackToItselfIsAnError() {
        merged(document().schema("A", allOf(ref("A"), PET)));

        assertThat(SchemaNotation.of(problems))
                .containsExactly(
                        "ERROR #/components/schemas/A/allOf/0 circular allOf: it refers back to #/components/schemas/A");
    }

    @Test
    void circleOfAllOfIsAnErrorWhereverItIsEntered() {
        merged(document().schema("A", allOf(PET, ref("B"))).schema("B", allOf(ref("A"), PET)));

        assertThat(SchemaNotation.of(problems))
                .containsExactly(
                        "ERROR #/components/schemas/B/allOf/0 circular allOf: it refers back to #/components/schemas/A",
                        "ERROR #/components/schemas/A/allOf/1 circular allOf: it refers back to #/components/schemas/B");
    }

    @Test
    void parentReachedByTwoWaysIsNoCircle() {
        ApiModel model = merged(document()
                .schema("Pet", PET)
                .schema("A", allOf(ref("Pet"), object(required("a", string()))))
                .schema("B", allOf(ref("Pet"), object(required("b", string()))))
                .schema("Both", allOf(ref("A"), ref("B"))));

        assertThat(SchemaNotation.of(SchemaNotation.schema(model, "Both")))
                .isEqualTo("{name*: string, a*: string, b*: string}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void propertyThatRefersToItsOwnerIsNoCircle() {
        ApiModel model = merged(document().schema("Node", allOf(PET, object(optional("next", ref("Node"))))));

        assertThat(SchemaNotation.of(model)).containsExactly("Node = {name*: string, next: ->Node}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void constraintsOfAllOfItselfApplyToTheOutcome() {
        Schema merged = merged(limited(allOf(limited(string(), length(1, null)), string()), length(null, 9)));

        assertThat(merged.meta().constraints()).isEqualTo(length(1, 9)).isNotEqualTo(Constraints.NONE);
    }
}
