package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.parent;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of {@code allOf} with unions. */
class AllOfUnionTest extends AllOfFixture {
    @Test
    void objectBesideAUnionIsMergedIntoEachMember() {
        DocumentBuilder document =
                document().schema("A", object(required("a", string()))).schema("B", object(required("b", string())));
        Schema id = object(required("id", string()));
        Schema union = oneOf(by("kind", "a", "A"), ref("A"), titled("Second", object(required("b", string()))));

        ApiModel model = merged(document.schema("After", allOf(id, union)).schema("Before", allOf(union, id)));

        String expected = "oneOf({a*: string, id*: string, kind: =a}, {b*: string, id*: string}) by kind";
        Schema.Union after = (Schema.Union) SchemaNotation.schema(model, "After");
        assertThat(SchemaNotation.of(after)).isEqualTo(expected);
        assertThat(SchemaNotation.of(SchemaNotation.schema(model, "Before"))).isEqualTo(expected);
        assertThat(after.members()).extracting(m -> m.meta().title()).containsExactly("A", "Second");
    }

    @Test
    void twoUnionsInAllOfMultiply() {
        Schema merged = merged(allOf(
                oneOf(object(required("a", string())), object(required("b", string()))),
                oneOf(object(required("c", string())), object(required("d", string())))));

        assertThat(SchemaNotation.of(merged))
                .isEqualTo("oneOf(oneOf({c*: string, a*: string}, {d*: string, a*: string}),"
                        + " oneOf({c*: string, b*: string}, {d*: string, b*: string}))");
    }

    @Test
    void sameUnionTwiceInAllOfIsThatUnion() {
        Schema union = oneOf(object(required("a", string())), object(required("b", string())));

        assertThat(notation(allOf(union, union))).isEqualTo("oneOf({a*: string}, {b*: string})");
    }

    @Test
    void unionsThatMultiplyBeyondTheMostMembersAreAnyWithAWarning() {
        assertThat(notation(allOf(unionOf(50, "a"), unionOf(50, "b")))).isEqualTo("any");

        assertThat(SchemaNotation.of(problems))
                .containsExactly("WARNING #/components/schemas/X allOf of unions has too many combinations");
    }

    @Test
    void membersAreCountedForEachAllOfByItself() {
        merged(document()
                .schema("A", allOf(unionOf(15, "a"), unionOf(15, "b")))
                .schema("B", allOf(unionOf(15, "a"), unionOf(15, "b"))));

        assertThat(problems.all()).isEmpty();
    }

    private static Schema unionOf(int members, String property) {
        return oneOf(IntStream.range(0, members)
                .mapToObj(i -> object(required(property + i, string())))
                .toArray(Schema[]::new));
    }

    @Test
    void unionThatIsItsOwnMemberIsMergedOnce() {
        ApiModel model = merged(document()
                .schema("A", object(required("a", string())))
                .schema("U", oneOf(ref("A"), ref("U")))
                .schema("X", allOf(ref("U"), object(required("id", string())))));

        assertThat(SchemaNotation.of(SchemaNotation.schema(model, "X")))
                .isEqualTo("oneOf({a*: string, id*: string}, {a*: string, id*: string})");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void parentWithADiscriminatorButWithoutHeirsStaysAnObject() {
        assertThat(notation(parent(object(required("type", string())), by("type"))))
                .isEqualTo("{type*: string} by type");
    }
}
