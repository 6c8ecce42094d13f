package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unions beside other parts that make no variants, since they only constrain, and those that do. */
class AlternativesTest {
    private static final Schema DOUBLE = scalar(ScalarKind.FLOAT64);
    private static final Schema NAMED = object(optional("name", string()));

    private final Problems problems = new Problems();

    private Schema merged(Schema... parts) {
        return SchemaNotation.schema(
                AllOfMerger.merge(
                        document()
                                .schema("Pet", NAMED)
                                .schema("X", allOf(parts))
                                .build(),
                        problems),
                "X");
    }

    private String notation(Schema... parts) {
        return SchemaNotation.of(merged(parts));
    }

    @AfterEach
    void nothingIsDoubtful() {
        assertThat(problems.all()).isEmpty();
    }

    private static Schema score(String value, String most) {
        return object(optional("n", limited(DOUBLE, range(null, most))), optional("s", constant(value)));
    }

    @Test
    void membersThatConstrainTheSamePropertiesAreOneObjectOfAllTheirValues() {
        assertThat(notation(oneOf(score("low", "4"), score("high", "9")), NAMED))
                .isEqualTo("{n: float64, s: low|high, name: string}");
    }

    @Test
    void constraintsThatOnlySomeMembersHaveAreNone() {
        Schema.Obj object = (Schema.Obj) merged(oneOf(score("low", "4"), score("high", "9")), NAMED);

        assertThat(object.properties().get(0).schema().meta().constraints()).isEqualTo(Constraints.NONE);
    }

    @Test
    void severalSuchUnionsAreOneObject() {
        Schema other = oneOf(object(optional("t", constant("a"))), object(optional("t", constant("b"))));

        assertThat(notation(oneOf(score("low", "4"), score("high", "9")), other))
                .isEqualTo("{n: float64, s: low|high, t: a|b}");
    }

    @Test
    void propertyThatAllMembersRequireIsRequired() {
        assertThat(notation(
                        oneOf(
                                object(required("a", constant("x")), required("b", integer())),
                                object(required("a", constant("y")), optional("b", DOUBLE))),
                        NAMED))
                .isEqualTo("{a*: x|y, b: float64, name: string}");
    }

    @Test
    void propertyOfSomeMembersIsNotNarrowedIfItIsDeclaredBesideThem() {
        assertThat(notation(
                        oneOf(
                                object(optional("k", constant("m")), optional("name", constant("n"))),
                                object(optional("k", constant("f")))),
                        object(required("k", values("m", "f", "x")), optional("name", string()))))
                .isEqualTo("{k*: m|f, name: string}");
    }

    @Test
    void valuesOutsideOfWhatIsDeclaredAreNotTaken() {
        assertThat(notation(
                        oneOf(object(optional("k", constant("m"))), object(optional("k", constant("z")))),
                        object(required("k", values("m", "f")))))
                .isEqualTo("{k*: m}");
    }

    @Test
    void anyValueOfOneMemberConstrainsNothing() {
        assertThat(notation(
                        oneOf(object(optional("k", constant("m"))), object(optional("k", any()))),
                        object(required("k", string()))))
                .isEqualTo("{k*: string}");
    }

    @Test
    void membersWithPropertiesOfTheirOwnAreVariants() {
        assertThat(notation(oneOf(object(required("a", string())), object(required("b", string()))), NAMED))
                .isEqualTo("oneOf({a*: string, name: string}, {b*: string, name: string})");
    }

    @Test
    void membersWhosePropertiesDifferInTypeAreVariants() {
        assertThat(notation(oneOf(object(required("a", string())), object(required("a", integer()))), NAMED))
                .isEqualTo("oneOf({a*: string, name: string}, {a*: int64, name: string})");
    }

    @Test
    void membersThatHaveObjectsAreVariants() {
        Schema inner = object(required("q", string()));

        assertThat(notation(oneOf(object(required("a", inner)), object(optional("a", inner))), NAMED))
                .startsWith("oneOf(");
    }

    @Test
    void membersWithNamesAreVariants() {
        assertThat(notation(
                        oneOf(
                                titled("Low", object(required("s", constant("low")))),
                                object(required("s", constant("high")))),
                        NAMED))
                .startsWith("oneOf(");
        assertThat(notation(
                        oneOf(ref("Pet"), object(optional("name", constant("x")))), object(optional("id", string()))))
                .startsWith("oneOf(");
    }

    @Test
    void unionWithADiscriminatorHasVariants() {
        Schema union = oneOf(by("s"), object(required("s", constant("low"))), object(required("s", constant("high"))));

        assertThat(notation(union, NAMED)).startsWith("oneOf(");
    }

    @Test
    void unionThatStandsAloneHasVariants() {
        assertThat(notation(oneOf(score("low", "4"), score("high", "9")))).startsWith("oneOf(");
    }
}
