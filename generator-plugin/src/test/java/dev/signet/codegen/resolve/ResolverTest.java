package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.nothing;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the passes make of a document together. */
class ResolverTest {
    private final Problems problems = new Problems();

    private List<String> resolved(DocumentBuilder document) {
        return SchemaNotation.of(Resolver.resolve(document.build(), problems));
    }

    @Test
    void unionThatAllOfMultipliesBecomesOneUnionOfNamedMembers() {
        assertThat(resolved(document()
                        .schema("A", object(required("a", string())))
                        .schema("B", object(required("b", string())))
                        .schema(
                                "X",
                                object(optional(
                                        "part",
                                        allOf(
                                                object(required("id", string())),
                                                oneOf(ref("A"), ref("B"), nothing())))))))
                .contains(
                        "X part = oneOf(->A in X part A, ->B in X part B)",
                        "X part A = {a*: string, id*: string}",
                        "X part B = {b*: string, id*: string}");
    }

    @Test
    void inlineEnumThatHeirsInheritIsOneType() {
        assertThat(resolved(document()
                        .schema("Pet", object(required("mood", values("good", "bad"))))
                        .schema("Cat", allOf(ref("Pet"), object(optional("play", values("a", "b")))))
                        .schema("Dog", allOf(ref("Pet"), object(required("bark", string()))))))
                .containsExactly(
                        "Pet = {mood*: ->Pet/properties/mood}",
                        "Pet mood = good|bad",
                        "Cat = {mood*: ->Pet/properties/mood, play: ->Cat/allOf/1/properties/play}",
                        "Cat play = a|b",
                        "Dog = {mood*: ->Pet/properties/mood, bark*: string}");
    }
}
