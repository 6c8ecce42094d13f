package dev.signet.codegen.translate.constraint;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.members;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.secret;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.Constraint.AtLeast;
import dev.signet.codegen.javamodel.Constraint.AtMost;
import dev.signet.codegen.javamodel.Constraint.Kind;
import dev.signet.codegen.javamodel.Constraint.Listed;
import dev.signet.codegen.javamodel.Constraint.Minimum;
import dev.signet.codegen.javamodel.ConstraintModel;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.ConstraintModel.Owner;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which values of which types have constraints to check. */
class ConstraintModelBuilderTest {
    private static final Schema SHORT = limited(string(), length(null, 5));
    private static final AtMost AT_MOST_5 = new AtMost(Kind.TEXT, 5);

    private final Problems problems = new Problems();

    private Owner owner(DocumentBuilder document, String type) {
        return JavaModels.limits(document, problems).types().get(type);
    }

    /** What is checked of an optional property of that schema; null if nothing is. */
    private Checks checks(DocumentBuilder document, Schema property) {
        Owner owner = owner(document.schema("Pet", object(optional("p", property))), "Pet");
        return owner == null ? null : owner.part("p").checks();
    }

    @Test
    void typesWithoutConstraintsHaveNoOwner() {
        ConstraintModel limits = JavaModels.limits(document().schema("Pet", object(required("p", string()))), problems);

        assertThat(limits.isEmpty()).isTrue();
    }

    @Test
    void constraintsOfAPropertyAreCheckedOfItsComponent() {
        Owner pet = owner(document().schema("Pet", object(required("nick_name", SHORT))), "Pet");

        assertThat(pet.className()).isEqualTo("PetConstraints");
        assertThat(pet.parts())
                .containsExactly(new Part(
                        "nickName",
                        "nick_name",
                        new TypeRef.Scalar(ScalarKind.STRING),
                        false,
                        false,
                        false,
                        new Checks(List.of(AT_MOST_5), null)));
    }

    @Test
    void optionalComponentsMayBeNullAndOptionalCollectionsEmpty() {
        Owner pet = owner(document().schema("Pet", object(optional("a", SHORT), optional("b", list(SHORT)))), "Pet");

        assertThat(pet.part("a").nullable()).isTrue();
        assertThat(pet.part("a").optional()).isFalse();
        assertThat(pet.part("b").nullable()).isFalse();
        assertThat(pet.part("b").optional()).isTrue();
    }

    @Test
    void secretComponentsStaySecretInChecks() {
        Owner pet = owner(document().schema("Pet", object(required("pin", secret(SHORT)))), "Pet");

        assertThat(pet.part("pin").secret()).isTrue();
    }

    @Test
    void constraintsOfTheUseAndOfAllThatItRefersToApply() {
        DocumentBuilder document =
                document().schema("Name", limited(ref("Text"), length(2, 9))).schema("Text", SHORT);

        assertThat(checks(document, limited(ref("Name"), length(1, null))))
                .isEqualTo(new Checks(List.of(new AtLeast(Kind.TEXT, 2), AT_MOST_5), null));
    }

    @Test
    void constraintsOfElementsAreCheckedAtEveryDepth() {
        Checks inner = new Checks(List.of(AT_MOST_5), null);

        assertThat(checks(document(), limited(list(map(SHORT)), items(1, null))))
                .isEqualTo(new Checks(List.of(new AtLeast(Kind.LIST, 1)), new Checks(List.of(), inner)));
    }

    @Test
    void constraintsThatTheTypeOfAValueDoesNotKnowAreNone() {
        assertThat(checks(document(), limited(integer(), length(1, 2)))).isNull();
        assertThat(checks(document(), limited(scalar(ScalarKind.DATE_TIME), length(1, 2))))
                .isNull();
    }

    @Test
    void freeJsonIsCheckedByWhateverKindItTurnsOutToBe() {
        assertThat(checks(document(), limited(any(), length(null, 5), range("1", null))))
                .isEqualTo(new Checks(List.of(AT_MOST_5, new Minimum(BigDecimal.ONE, false)), null));
    }

    @Test
    void enumOfTextsIsCheckedAsText() {
        assertThat(checks(document().schema("E", values("a", "b")), limited(ref("E"), length(null, 5))))
                .isEqualTo(new Checks(List.of(AT_MOST_5, new Listed(Kind.TEXT)), null));
    }

    @Test
    void countOfMembersIsCheckedOfTheRecordItself() {
        Owner pet = owner(document().schema("Pet", limited(object(optional("a", string())), members(1, null))), "Pet");

        assertThat(pet.members()).containsExactly(new AtLeast(Kind.MAP, 1));
        assertThat(pet.parts()).isEmpty();
    }

    @Test
    void constraintsOfARecordAreNotRepeatedWhereItIsUsed() {
        DocumentBuilder document = document()
                .schema("Name", object(required("text", SHORT)))
                .schema("Pet", object(required("name", ref("Name"))));

        assertThat(JavaModels.limits(document, problems).types()).containsOnlyKeys("Name");
    }

    @Test
    void constraintsBesideTheUseOfARecordAreAWarning() {
        DocumentBuilder document = document()
                .schema("Name", object(required("text", string())))
                .schema("Pet", object(required("name", limited(ref("Name"), members(1, null)))));

        assertThat(owner(document, "Pet")).isNull();
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/Pet/properties/name");
    }

    @Test
    void constraintsBesideTheUseOfARecordThatHasThemTooAreNoWarning() {
        Schema name = limited(object(optional("text", string())), members(1, null));
        DocumentBuilder document = document()
                .schema("Name", name)
                .schema("Pet", object(required("name", limited(ref("Name"), members(1, null)))));

        assertThat(owner(document, "Name").members()).hasSize(1);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void furtherPropertiesAreCheckedAsValuesOfTheirMap() {
        Owner pet = owner(document().schema("Pet", further(object(required("a", string())), SHORT)), "Pet");

        assertThat(pet.part("additionalProperties").wireName()).isNull();
        assertThat(pet.part("additionalProperties").checks())
                .isEqualTo(new Checks(List.of(), new Checks(List.of(AT_MOST_5), null)));
    }

    @Test
    void nestedVariantIsCheckedByItsOwnConstraintsAndThoseOfTheUnion() {
        Owner union = owner(
                document().schema("U", limited(oneOf(limited(string(), length(2, null)), integer()), length(null, 5))),
                "U");

        assertThat(union.parts()).extracting(Part::name).containsExactly("StringValue");
        assertThat(union.part("StringValue").checks())
                .isEqualTo(new Checks(List.of(new AtLeast(Kind.TEXT, 2), AT_MOST_5), null));
    }

    @Test
    void constraintsOfAUnionThatHasNamedMembersAreAWarning() {
        DocumentBuilder document = document()
                .schema("Pet", object(required("a", string())))
                .schema("U", limited(oneOf(ref("Pet"), string()), length(null, 5)));

        owner(document, "U");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/U");
    }

    @Test
    void namedScalarOfAUnionIsCheckedInTheRecordAroundIt() {
        DocumentBuilder document = document().schema("Id", SHORT).schema("U", oneOf(ref("Id"), integer()));

        assertThat(owner(document, "Id").part("value").checks()).isEqualTo(new Checks(List.of(AT_MOST_5), null));
    }

    @Test
    void optionalParametersAreCheckedInTheirRecord() {
        DocumentBuilder document = document().operation(get("/pets").id("find").query("q", SHORT));

        ConstraintModel limits = JavaModels.limits(document, problems);
        assertThat(limits.params()).containsOnlyKeys("FindParams");
        assertThat(limits.params().get("FindParams").className()).isEqualTo("FindParamsConstraints");
        assertThat(limits.params().get("FindParams").part("q").checks().rules()).containsExactly(AT_MOST_5);
    }

    @Test
    void classThatChecksGivesWayToATypeOfTheDocument() {
        DocumentBuilder document = document()
                .schema("Pet", object(required("a", SHORT)))
                .schema("petconstraints", object(required("a", string())));

        assertThat(owner(document, "Pet").className()).isEqualTo("PetConstraints2");
    }
}
