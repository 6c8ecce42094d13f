package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Tag;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Models;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the variants of a union are, and which property all of them have. */
class UnionBuilderTest {
    private static final Schema CAT = object(required("type", constant("cat")));
    private static final Schema DOG = object(required("type", constant("dog")));

    private static JavaModel model(DocumentBuilder document) {
        return JavaModels.of(document, new Problems());
    }

    private static List<String> variants(DocumentBuilder document, Schema union) {
        return JavaModels.union(model(document.schema("U", union)), "U").variants().stream()
                .map(v -> v instanceof Variant.Wrapper ? "nested " + v.name() : v.name())
                .toList();
    }

    private static Tag tag(DocumentBuilder document, Schema union) {
        return JavaModels.union(model(document.schema("U", union)), "U").tag();
    }

    @Test
    void namedMemberImplementsTheUnionAndAScalarIsNested() {
        JavaModel model = model(document().schema("Cat", CAT).schema("U", oneOf(ref("Cat"), string())));

        assertThat(variants(document().schema("Cat", CAT), oneOf(ref("Cat"), string())))
                .containsExactly("Cat", "nested StringValue");
        assertThat(JavaModels.record(model, "Cat").unions()).containsExactly("U");
    }

    @Test
    void memberOfTwoUnionsImplementsBoth() {
        JavaModel model = model(document()
                .schema("B", oneOf(ref("Cat"), string()))
                .schema("Cat", CAT)
                .schema("A", oneOf(ref("Cat"), string())));

        assertThat(JavaModels.record(model, "Cat").unions()).containsExactly("B", "A");
    }

    @Test
    void aliasOfAMemberIsThatMember() {
        assertThat(variants(document().schema("Cat", CAT).schema("Alias", ref("Cat")), oneOf(ref("Alias"), string())))
                .containsExactly("Cat", "nested StringValue");
    }

    @Test
    void namedScalarMemberBecomesARecordAroundItsValue() {
        JavaModel model = model(document().schema("Id", string()).schema("U", oneOf(ref("Id"), integer())));

        assertThat(model.values()).singleElement().satisfies(id -> {
            assertThat(JavaNotation.of(id.type())).isEqualTo("string");
            assertThat(id.unions()).containsExactly("U");
        });
    }

    @Test
    void enumMemberImplementsTheUnion() {
        JavaModel model = model(document().schema("E", values("a", "b")).schema("U", oneOf(ref("E"), integer())));

        assertThat(model.enums())
                .singleElement()
                .satisfies(e -> assertThat(e.unions()).containsExactly("U"));
    }

    @Test
    void nestedVariantIsNamedByTitleOrJavaName() {
        assertThat(variants(document(), oneOf(titled("plain text", string()), javaName("Count", integer()))))
                .containsExactly("nested PlainText", "nested Count");
    }

    @Test
    void nestedVariantHidesNoTypeOfTheModelNorOneThatIsUsed() {
        assertThat(variants(document().schema("StringValue", CAT), oneOf(string(), titled("List", integer()))))
                .containsExactly("nested StringValue2", "nested List2");
    }

    @Test
    void nestedVariantsOfOneNameAreNumbered() {
        assertThat(variants(document(), oneOf(scalar(ScalarKind.INT32), scalar(ScalarKind.INT64))))
                .containsExactly("nested IntegerValue", "nested IntegerValue2");
    }

    @Test
    void unionsThatAreMembersOfEachOtherExtendOneWay() {
        JavaModel model =
                model(document().schema("U", oneOf(ref("V"), string())).schema("V", oneOf(ref("U"), integer())));

        assertThat(JavaModels.union(model, "V").unions()).containsExactly("U");
        assertThat(JavaModels.union(model, "U").unions()).isEmpty();
        assertThat(JavaModels.union(model, "V").variants().get(0)).isInstanceOf(Variant.Wrapper.class);
    }

    @Test
    void discriminatorThatAllVariantsHaveIsAnAccessorOfTheUnion() {
        DocumentBuilder document = document().schema("Cat", CAT).schema("Dog", DOG);

        assertThat(tag(document, oneOf(ref("Cat"), ref("Dog")))).isEqualTo(new Tag("type", "type"));
    }

    @Test
    void discriminatorAccessorGivesWayToTheJsonOfTheUnknownVariant() {
        DocumentBuilder document = document()
                .schema("Cat", object(required("json", constant("cat"))))
                .schema("Dog", object(required("json", constant("dog"))));

        assertThat(tag(document, oneOf(ref("Cat"), ref("Dog")))).isEqualTo(new Tag("json", "json_"));
    }

    @Test
    void discriminatorOfAnInnerUnionCountsForItsMembers() {
        DocumentBuilder document = document()
                .schema("Cat", CAT)
                .schema("Dog", DOG)
                .schema("Pet", oneOf(ref("Cat"), ref("Dog")))
                .schema("Car", object(required("type", constant("car"))));

        assertThat(tag(document, oneOf(ref("Pet"), ref("Car")))).isEqualTo(new Tag("type", "type"));
    }

    @Test
    void unionWithAVariantThatHasNoDiscriminatorHasNoAccessorForIt() {
        assertThat(tag(document().schema("Cat", CAT), oneOf(ref("Cat"), string())))
                .isNull();
        assertThat(tag(
                        document().schema("Cat", CAT).schema("Other", object(required("a", string()))),
                        oneOf(ref("Cat"), ref("Other"))))
                .isNull();
    }

    @Test
    void unionWithAVariantOfSeveralDiscriminatorValuesHasNoAccessorForIt() {
        DocumentBuilder document =
                document().schema("Cat", object(required("type", string()))).schema("Dog", DOG);

        assertThat(tag(document, oneOf(by("type", "c", "Cat", "tom", "Cat"), ref("Cat"), ref("Dog"))))
                .isNull();
    }

    @Test
    void discriminatorThatIsNoTextInAVariantIsNoAccessor() {
        DocumentBuilder document =
                document().schema("Cat", object(required("type", integer()))).schema("Dog", DOG);

        assertThat(tag(document, oneOf(by("type"), ref("Cat"), ref("Dog")))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Names | it leads to a member that is no object, and so has no discriminator; it is ignored",
                "Other | it leads to a schema that is no member of the union; it is ignored",
                "Cat   |"
            })
    void defaultMappingLeadsToAMemberThatIsAnObject(String byDefault, String warning) {
        Schema.Discriminator discriminator = new Schema.Discriminator(
                "type", by("type", "cat", "Cat", "dog", "Dog").mapping(), Models.id(byDefault));
        Problems problems = new Problems();
        JavaModels.of(
                document()
                        .schema("Cat", CAT)
                        .schema("Dog", DOG)
                        .schema("Names", list(string()))
                        .schema("Other", object(required("x", string())))
                        .schema("U", oneOf(discriminator, ref("Cat"), ref("Dog"), ref("Names"))),
                problems);

        assertThat(problems.all())
                .extracting(Problem::message)
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    /** Each of many tests has several ways to the next one: nothing may take as long as there are ways. */
    @Test
    void treeThatManyWaysLeadThroughIsBuiltOnce() {
        Schema union = oneOf(IntStream.range(0, 8)
                .mapToObj(member -> object(IntStream.range(0, 20)
                        .mapToObj(i -> optional("k" + i, values("v" + member, "w" + member, "x")))
                        .toArray(Property[]::new)))
                .toArray(Schema[]::new));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Dispatch tree = JavaModels.union(model(document().schema("U", union)), "U")
                    .byKind()
                    .get(JsonKind.OBJECT);
            assertThat(tree.variants()).hasSize(8);
            assertThat(tree.values()).hasSize(17);
            assertThat(Map.of(tree, 1)).containsKey(tree);
        });
    }
}
