package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.closed;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.parent;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of parents with a discriminator, of those that extend them, and of unions that their own members extend. */
class HierarchiesTest {
    private static final Schema.Obj LIVES = object(optional("lives", integer()));
    private static final Schema TRICKS = object(optional("tricks", integer()));

    private final Problems problems = new Problems();

    private List<String> merged(DocumentBuilder document) {
        ApiModel model = AllOfMerger.merge(document.build(), problems);
        return SchemaNotation.of(UnionFlattener.flatten(model));
    }

    @AfterEach
    void nothingIsDoubtful() {
        assertThat(problems.all()).isEmpty();
    }

    private static Schema.Obj typed() {
        return object(required("type", string()));
    }

    private static Schema extending(String parent, Schema... more) {
        Schema[] parts = new Schema[more.length + 1];
        parts[0] = ref(parent);
        System.arraycopy(more, 0, parts, 1, more.length);
        return allOf(parts);
    }

    @Test
    void parentWithAMappingBecomesTheUnionOfItsHeirs() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat", "dog", "Dog")))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Dog", extending("Pet", TRICKS))))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type cat->Cat dog->Dog",
                        "Cat = {type*: =cat, lives: int64} by type cat->Cat dog->Dog",
                        "Dog = {type*: =dog, tricks: int64} by type cat->Cat dog->Dog");
    }

    @Test
    void parentThatIsMappedToItselfHasAPlainVariant() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "pet", "Pet", "cat", "Cat")))
                        .schema("Cat", extending("Pet", LIVES))))
                .containsExactly(
                        "Pet = oneOf(->Pet plain, ->Cat) by type pet->Pet plain cat->Cat",
                        "plain Pet = {type*: =pet} by type pet->Pet cat->Cat",
                        "Cat = {type*: =cat, lives: int64} by type pet->Pet cat->Cat");
    }

    @Test
    void parentWithoutAMappingHasAPlainVariantOfItsName() {
        assertThat(merged(document().schema("Pet", parent(typed(), by("type"))).schema("Cat", extending("Pet", LIVES))))
                .startsWith(
                        "Pet = oneOf(->Pet plain, ->Cat) by type Pet->Pet plain Cat->Cat",
                        "plain Pet = {type*: =Pet} by type");
    }

    @Test
    void parentWhoseNameIsNoneOfItsValuesHasNoPlainVariant() {
        Schema.Obj listed = object(required("type", values("Cat", "Dog")));

        assertThat(merged(document()
                        .schema("Pet", parent(listed, by("type")))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Dog", extending("Pet", TRICKS))))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type Cat->Cat Dog->Dog",
                        "Cat = {type*: =Cat, lives: int64} by type",
                        "Dog = {type*: =Dog, tricks: int64} by type");
    }

    @Test
    void oneHeirStaysAUnion() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat")))
                        .schema("Cat", extending("Pet", LIVES))))
                .startsWith("Pet = oneOf(->Cat) by type cat->Cat");
    }

    @Test
    void heirThatAddsNothingIsATypeOfItsOwn() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat", "dog", "Dog")))
                        .schema("Cat", extending("Pet"))
                        .schema("Dog", extending("Pet", TRICKS))))
                .contains("Pet = oneOf(->Cat, ->Dog) by type cat->Cat dog->Dog")
                .contains("Cat = {type*: =cat} by type cat->Cat dog->Dog");
    }

    @Test
    void referenceThatIsMappedIsAnHeirAndOneThatIsNotAnotherName() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat")))
                        .schema("Cat", ref("Pet"))
                        .schema("Animal", ref("Pet"))))
                .containsExactly(
                        "Pet = oneOf(->Cat) by type cat->Cat",
                        "Cat = {type*: =cat} by type cat->Cat",
                        "Animal = ->Pet");
    }

    @Test
    void otherNamesOfAParentAndOfAnHeirMeanThose() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Kitty")))
                        .schema("Animal", ref("Pet"))
                        .schema("Cat", extending("Animal", LIVES))
                        .schema("Kitty", ref("Cat"))))
                .startsWith(
                        "Pet = oneOf(->Cat) by type cat->Cat",
                        "Animal = ->Pet",
                        "Cat = {type*: =cat, lives: int64} by type cat->Kitty")
                .endsWith("Kitty = ->Cat");
    }

    @Test
    void schemaThatAddsNothingToWhatHasNoDiscriminatorIsAnotherName() {
        assertThat(merged(document().schema("Pet", typed()).schema("Cat", extending("Pet"))))
                .containsExactly("Pet = {type*: string}", "Cat = ->Pet");
    }

    @Test
    void heirWithHeirsIsAUnionInTheUnion() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat", "kitten", "Kitten", "dog", "Dog")))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Kitten", extending("Cat", object(optional("age", integer()))))
                        .schema("Dog", extending("Pet"))))
                .extracting(line -> line.replaceAll("(})? by type cat->Cat kitten->Kitten dog->Dog$", "$1"))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type cat->Cat kitten->Cat dog->Dog",
                        "Cat = oneOf(->Cat plain, ->Kitten) by type cat->Cat plain kitten->Kitten",
                        "plain Cat = {type*: =cat, lives: int64}",
                        "Kitten = {type*: =kitten, lives: int64, age: int64}",
                        "Dog = {type*: =dog}");
    }

    @Test
    void heirWithHeirsThatNothingIsMappedToIsAbstract() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "kitten", "Kitten")))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Kitten", extending("Cat"))))
                .startsWith(
                        "Pet = oneOf(->Cat) by type kitten->Cat",
                        "Cat = oneOf(->Kitten) by type kitten->Kitten",
                        "Kitten = {type*: =kitten, lives: int64} by type kitten->Kitten");
    }

    @Test
    void heirThatStatesADiscriminatorOfItsOwnIsToldByThat() {
        Schema.Obj own = parent(object(required("size", string())), by("size", "small", "Kitten"));

        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat", "kit", "Kitten")))
                        .schema("Cat", extending("Pet", own))
                        .schema("Kitten", extending("Cat"))))
                .startsWith(
                        "Pet = oneOf(->Cat) by type cat->Cat kit->Cat",
                        "Cat = oneOf(->Cat plain, ->Kitten) by size small->Kitten",
                        "plain Cat = {type*: =cat, size*: string} by type cat->Cat kit->Kitten");
    }

    @Test
    void heirOfTwoHeirsIsAMemberOfBoth() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "a", "A", "b", "B", "ab", "Ab")))
                        .schema("A", extending("Pet", object(optional("a", string()))))
                        .schema("B", extending("Pet", object(optional("b", string()))))
                        .schema("Ab", allOf(ref("A"), ref("B")))))
                .contains("Pet = oneOf(->A, ->B) by type a->A ab->A b->B")
                .contains("A = oneOf(->A plain, ->Ab) by type a->A plain ab->Ab")
                .contains("B = oneOf(->B plain, ->Ab) by type b->B plain ab->Ab");
    }

    @Test
    void heirThatIsReachedOnManyWaysIsLookedAtOnce() {
        DocumentBuilder document = document()
                .schema("Pet", parent(typed(), by("type")))
                .schema("L0", extending("Pet"))
                .schema("R0", extending("Pet"));
        for (int i = 1; i <= 40; i++) {
            document.schema("L" + i, allOf(ref("L" + (i - 1)), ref("R" + (i - 1))));
            document.schema("R" + i, allOf(ref("L" + (i - 1)), ref("R" + (i - 1))));
        }

        assertThat(merged(document)).contains("L40 = {type*: =L40} by type", "R40 = {type*: =R40} by type");
    }

    @Test
    void heirThatAlsoExtendsAnotherHeirIsAMemberOfThatOnly() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type")))
                        .schema("Cat", extending("Pet"))
                        .schema("Kitten", allOf(ref("Pet"), ref("Cat")))))
                .startsWith("Pet = oneOf(->Pet plain, ->Cat) by type Pet->Pet plain Cat->Cat Kitten->Cat");
    }

    @Test
    void constantOfAnHeirIsItsValueIfNoneIsMappedToIt() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "dog", "Dog")))
                        .schema("Cat", extending("Pet", object(required("type", constant("kitty")))))
                        .schema("Dog", extending("Pet"))))
                .startsWith("Pet = oneOf(->Cat, ->Dog) by type kitty->Cat dog->Dog");
    }

    @Test
    void heirOfSeveralValuesKeepsThem() {
        Schema.Obj listed = object(required("type", values("a", "b", "c")));

        assertThat(merged(document()
                        .schema("Pet", parent(listed, by("type", "a", "Cat", "b", "Cat", "c", "Dog")))
                        .schema("Cat", extending("Pet"))
                        .schema("Dog", extending("Pet"))))
                .extracting(line -> line.replaceAll("} by type.*", "}"))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type a->Cat b->Cat c->Dog",
                        "Cat = {type*: a|b|c}",
                        "Dog = {type*: =c}");
    }

    @Test
    void heirThatTwoParentsKnowByDifferentValuesHasNoConstant() {
        assertThat(merged(document()
                        .schema("Pet", parent(typed(), by("type", "cat", "Cat")))
                        .schema("Thing", parent(typed(), by("type", "thing.cat", "Cat")))
                        .schema("Cat", allOf(ref("Pet"), ref("Thing")))))
                .startsWith(
                        "Pet = oneOf(->Cat) by type cat->Cat",
                        "Thing = oneOf(->Cat) by type thing.cat->Cat",
                        "Cat = {type*: string} by type cat->Cat");
    }

    @Test
    void discriminatorThatIsAnIntegerIsOneInItsHeirs() {
        assertThat(merged(document()
                        .schema("Pet", parent(object(required("v", integer())), by("v", "1", "Cat", "2.0", "Dog")))
                        .schema("Cat", extending("Pet"))
                        .schema("Dog", extending("Pet"))))
                .extracting(line -> line.replaceAll("} by v.*", "}"))
                .endsWith("Cat = {v*: int64 =1}", "Dog = {v*: int64 =2}");
    }

    @Test
    void plainVariantIsNamedAfterTheJavaNameOfItsParent() {
        assertThat(merged(document()
                        .schema("Pet", javaName("Animal", parent(typed(), by("type"))))
                        .schema("Cat", extending("Pet"))))
                .contains("plain Animal = {type*: =Pet} by type");
    }

    @Test
    void unionThatItsMembersExtendGivesThemWhatStandsBesideIt() {
        Schema union = oneOf(by("type", "cat", "Cat", "dog", "Dog"), ref("Cat"), ref("Dog"));

        assertThat(merged(document()
                        .schema("Pet", allOf(union, object(required("type", string()), optional("name", string()))))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Dog", extending("Pet"))))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type cat->Cat dog->Dog",
                        "Cat = {type*: string, name: string, lives: int64}",
                        "Dog = {type*: string, name: string}");
    }

    @Test
    void memberByAnotherNameMayExtendItsUnion() {
        assertThat(merged(document()
                        .schema("Pet", allOf(oneOf(ref("Kitty"), ref("Dog")), typed()))
                        .schema("Kitty", ref("Cat"))
                        .schema("Cat", extending("Pet", LIVES))
                        .schema("Dog", extending("Pet", TRICKS))))
                .containsExactly(
                        "Pet = oneOf(->Kitty, ->Dog)",
                        "Kitty = ->Cat",
                        "Cat = {type*: string, lives: int64}",
                        "Dog = {type*: string, tricks: int64}");
    }

    @Test
    void unionWithoutPropertiesThatItsMembersExtendGivesThemNothing() {
        assertThat(merged(document()
                        .schema("Pet", oneOf(by("type", "cat", "Cat"), ref("Cat"), ref("Dog")))
                        .schema("Cat", extending("Pet", typed(), LIVES))
                        .schema("Dog", extending("Pet", typed()))))
                .containsExactly(
                        "Pet = oneOf(->Cat, ->Dog) by type cat->Cat",
                        "Cat = {type*: string, lives: int64}",
                        "Dog = {type*: string}");
    }

    @Test
    void memberOfAMemberMayExtendTheUnionToo() {
        Schema cats = oneOf(ref("Kitten"), ref("Tom"));

        assertThat(merged(document()
                        .schema("Pet", allOf(oneOf(ref("Cat"), ref("Dog")), typed()))
                        .schema("Cat", cats)
                        .schema("Kitten", extending("Pet", LIVES))
                        .schema("Tom", extending("Pet", TRICKS))
                        .schema("Dog", extending("Pet"))))
                .contains(
                        "Kitten = {type*: string, lives: int64}",
                        "Tom = {type*: string, tricks: int64}",
                        "Dog = {type*: string}");
    }

    @Test
    void propertiesBesideAUnionGoToItsMembersWithTheirDiscriminatorValues() {
        assertThat(merged(document()
                        .schema("Cat", LIVES)
                        .schema("Dog", TRICKS)
                        .schema(
                                "Pet",
                                allOf(oneOf(by("type", "cat", "Cat", "dog", "Dog"), ref("Cat"), ref("Dog")), typed()))))
                .contains("Pet = oneOf({lives: int64, type*: =cat}, {tricks: int64, type*: =dog}) by type");
    }

    @Test
    void memberThatSaysAlreadyWhatStandsBesideItsUnionStaysAReference() {
        assertThat(merged(document()
                        .schema("Cat", object(required("type", constant("cat")), optional("lives", integer())))
                        .schema("Dog", object(optional("tricks", integer())))
                        .schema(
                                "Pet",
                                allOf(oneOf(by("type", "cat", "Cat", "dog", "Dog"), ref("Cat"), ref("Dog")), typed()))))
                .contains("Pet = oneOf(->Cat, {tricks: int64, type*: =dog}) by type cat->Cat");
    }

    @Test
    void heirThatIsToldByAConstantStaysAsClosedAsItIs() {
        DocumentBuilder document = document()
                .schema("Pet", parent(typed(), by("type", "cat", "Cat")))
                .schema("Cat", extending("Pet", closed(LIVES)));

        Schema cat = SchemaNotation.schema(AllOfMerger.merge(document.build(), problems), "Cat");

        assertThat(SchemaNotation.of(cat)).startsWith("{type*: =cat, lives: int64}");
        assertThat(cat.asObject().map(Schema.Obj::closed)).contains(true);
    }
}
