package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nothing;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static dev.signet.codegen.model.OperationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import org.junit.jupiter.api.Test;

/** What becomes of unions that say less than they seem to. */
class UnionFlattenerTest {
    private static Schema flat(Schema schema) {
        return SchemaNotation.schema(
                UnionFlattener.flatten(document().schema("X", schema).build()), "X");
    }

    private static String notation(Schema schema) {
        return SchemaNotation.of(flat(schema));
    }

    @Test
    void anonymousUnionDissolvesInTheUnionAroundIt() {
        assertThat(notation(oneOf(ref("A"), oneOf(ref("B"), oneOf(ref("C"), string())), integer())))
                .isEqualTo("oneOf(->A, ->B, ->C, string, int64)");
    }

    @Test
    void innerUnionWithANameOrADiscriminatorStays() {
        assertThat(notation(oneOf(ref("A"), titled("Inner", oneOf(ref("B"), ref("C"))))))
                .isEqualTo("oneOf(->A, oneOf(->B, ->C))");
        assertThat(notation(oneOf(ref("A"), javaName("Inner", oneOf(ref("B"), ref("C"))))))
                .isEqualTo("oneOf(->A, oneOf(->B, ->C))");
        assertThat(notation(oneOf(ref("A"), oneOf(by("type"), ref("B"), ref("C")))))
                .isEqualTo("oneOf(->A, oneOf(->B, ->C) by type)");
    }

    @Test
    void referenceToAUnionDoesNotDissolve() {
        var model = UnionFlattener.flatten(document()
                .schema("X", oneOf(ref("U"), string()))
                .schema("U", oneOf(ref("A"), ref("B")))
                .build());

        assertThat(SchemaNotation.of(model)).containsExactly("X = oneOf(->U, string)", "U = oneOf(->A, ->B)");
    }

    @Test
    void nullMemberMakesTheUnionNullable() {
        assertThat(notation(oneOf(ref("A"), nothing(), ref("B")))).isEqualTo("oneOf(->A, ->B)?");
    }

    @Test
    void nullMemberOfADissolvedUnionMakesTheOuterUnionNullable() {
        assertThat(notation(oneOf(ref("A"), oneOf(ref("B"), ref("C"), nothing()))))
                .isEqualTo("oneOf(->A, ->B, ->C)?");
        assertThat(notation(oneOf(ref("A"), nullable(oneOf(ref("B"), ref("C"))))))
                .isEqualTo("oneOf(->A, ->B, ->C)?");
    }

    @Test
    void unionOfNothingButNullIsNull() {
        assertThat(flat(oneOf(nothing(), nothing()))).isInstanceOf(Schema.Null.class);
    }

    @Test
    void unionOfOneMemberIsThatMember() {
        assertThat(notation(oneOf(ref("A"), nothing()))).isEqualTo("->A?");
        assertThat(notation(oneOf(string()))).isEqualTo("string");
    }

    @Test
    void descriptionOfAUnionOfOneWinsOverThatOfItsMember() {
        Schema flat = flat(described("The use.", oneOf(described("The member.", string()))));

        assertThat(flat.meta().description()).isEqualTo("The use.");
        assertThat(flat.meta().pointer()).isEqualTo("#/components/schemas/X");
        assertThat(flat(oneOf(described("The member.", string()))).meta().description())
                .isEqualTo("The member.");
    }

    @Test
    void repeatedMemberCountsOnce() {
        assertThat(notation(oneOf(ref("A"), ref("B"), ref("A")))).isEqualTo("oneOf(->A, ->B)");
        assertThat(notation(oneOf(object(required("a", string())), object(required("a", string())))))
                .isEqualTo("{a*: string}");
    }

    @Test
    void membersThatDifferInRequiredPropertiesAreTwo() {
        assertThat(notation(oneOf(object(required("a", string())), object(optional("a", string())))))
                .isEqualTo("oneOf({a*: string}, {a: string})");
    }

    @Test
    void repeatedMembersKeepTheConstraintsThatAllHave() {
        Schema same = flat(oneOf(limited(string(), length(1, 5)), limited(string(), length(1, 5))));
        Schema different = flat(oneOf(limited(string(), length(1, 5)), limited(string(), length(2, 9))));

        assertThat(same.meta().constraints()).isEqualTo(length(1, 5));
        assertThat(different.meta().constraints()).isEqualTo(Constraints.NONE);
    }

    @Test
    void discriminatorOfTheOuterUnionStays() {
        assertThat(notation(oneOf(by("type", "a", "A"), ref("A"), oneOf(ref("B"), ref("C")))))
                .isEqualTo("oneOf(->A, ->B, ->C) by type a->A");
    }

    @Test
    void unionsAreFlattenedInPropertiesItemsFurtherPropertiesAndMembersOfObjects() {
        Schema union = oneOf(ref("A"), nothing());

        assertThat(notation(further(object(optional("p", union), optional("l", list(union))), union)))
                .isEqualTo("{p: ->A?, l: [->A?], ...: ->A?}");
        assertThat(notation(oneOf(object(optional("p", union)), string()))).isEqualTo("oneOf({p: ->A?}, string)");
    }

    @Test
    void unionsAreFlattenedInOperations() {
        var operation = UnionFlattener.flatten(document()
                        .operation(post("/a")
                                .query("q", oneOf(string(), nothing()))
                                .body("application/json", oneOf(string(), nothing()))
                                .response("200", "application/json", oneOf(string(), nothing())))
                        .build())
                .operations()
                .get(0);

        assertThat(SchemaNotation.of(operation.parameters().get(0).schema())).isEqualTo("string?");
        assertThat(SchemaNotation.of(operation.body().content().get(0).schema()))
                .isEqualTo("string?");
        assertThat(SchemaNotation.of(
                        operation.responses().get(0).content().get(0).schema()))
                .isEqualTo("string?");
    }
}
