package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.allOf;
import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nothing;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas have in common: scalars, enums, properties and unions in {@code allOf}. */
class IntersectionTest {
    private static final Schema DOUBLE = scalar(ScalarKind.FLOAT64);

    private final Problems problems = new Problems();
    private final DocumentBuilder document = document();

    private Schema merged(Schema schema) {
        ApiModel model = AllOfMerger.merge(document.schema("X", schema).build(), problems);
        return UnionFlattener.flatten(model).schemas().stream()
                .filter(named -> named.name().equals("X"))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    /** What two parts are together. */
    private String parts(Schema a, Schema b) {
        return SchemaNotation.of(merged(allOf(a, b)));
    }

    /** What a property is of which two parts say something. */
    private String property(Schema a, Schema b) {
        Schema.Obj object = (Schema.Obj) merged(allOf(object(optional("p", a)), object(optional("p", b))));
        return SchemaNotation.of(object.properties().get(0).schema());
    }

    private void contradiction(String... places) {
        assertThat(SchemaNotation.of(problems))
                .containsExactly(IntStream.range(0, places.length)
                        .mapToObj(i -> "WARNING #/components/schemas/X" + places[i]
                                + " the parts of allOf contradict each other")
                        .toArray(String[]::new));
    }

    private void noContradiction() {
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT64, INT64, int64",
        "INT64, FLOAT64, int64",
        "DECIMAL, INT32, int32",
        "INT64, INT32, int32",
        "INT64, INTEGER, integer",
        "FLOAT64, DECIMAL, decimal",
        "STRING, DATE_TIME, date_time",
        "DATE, STRING, date",
        "BASE64, STRING, base64"
    })
    void typesHaveTheNarrowerInCommon(ScalarKind a, ScalarKind b, String expected) {
        assertThat(parts(scalar(a), scalar(b))).isEqualTo(expected);
        noContradiction();
    }

    @ParameterizedTest
    @CsvSource({"FLOAT64, INT64, int64", "INT64, FLOAT64, int64", "STRING, UUID, uuid", "UUID, STRING, uuid"})
    void typesOfAPropertyHaveTheNarrowerInCommonWhicheverIsLater(ScalarKind a, ScalarKind b, String expected) {
        assertThat(property(scalar(a), scalar(b))).isEqualTo(expected);
        noContradiction();
    }

    /** A union of 60; two of them would make 3,600 pairs, and types of their own. */
    private void sixtyMembers() {
        Schema[] members = IntStream.range(0, 60).mapToObj(i -> ref("M" + i)).toArray(Schema[]::new);
        IntStream.range(0, 60)
                .forEach(i -> document.schema("M" + i, object(required("m" + i, string()), optional("o", integer()))));
        document.schema("All", oneOf(members)).schema("Some", oneOf(ref("M3"), ref("M5")));
    }

    @Test
    void unionOfMembersOfAnEarlierOneIsWhatBothAre() {
        sixtyMembers();
        assertThat(property(list(ref("All")), list(oneOf(ref("Some"), ref("M9")))))
                .isEqualTo("[oneOf(->Some, ->M9)]");
        noContradiction();
    }

    @Test
    void unionOfMembersOfALaterOneIsWhatBothAre() {
        sixtyMembers();
        assertThat(property(list(oneOf(ref("Some"), ref("M9"))), list(ref("All"))))
                .isEqualTo("[oneOf(->Some, ->M9)]");
        noContradiction();
    }

    @Test
    void memberOfAUnionIsWhatBothAre() {
        sixtyMembers();
        assertThat(property(ref("All"), ref("M3"))).isEqualTo("->M3");
        noContradiction();
    }

    @Test
    void unionOfMembersMayBeNullIfBothMay() {
        sixtyMembers();
        assertThat(property(nullable(ref("All")), nullable(ref("Some")))).isEqualTo("->Some?");
    }

    @Test
    void unionOfMembersMayNotBeNullIfOneMayNot() {
        sixtyMembers();
        assertThat(property(nullable(ref("All")), ref("Some"))).isEqualTo("->Some");
    }

    /** Two unions of objects that have nothing to tell them apart but the discriminator, which the wide one states. */
    private void toldByTheWideOne() {
        for (String name : List.of("A", "B", "C")) {
            document.schema(name, object(required("kind", string())));
        }
        document.schema("All", oneOf(by("kind", "a", "A", "b", "B", "c", "C"), ref("A"), ref("B"), ref("C")))
                .schema("Some", oneOf(ref("A"), ref("C")))
                .schema("Own", oneOf(by("kind", "x", "A", "z", "C"), ref("A"), ref("C")));
    }

    @Test
    void unionOfMembersIsToldApartAsTheWideOneSays() {
        toldByTheWideOne();
        String told = "oneOf(->A, ->C) by kind a->A c->C";
        assertThat(property(ref("All"), oneOf(ref("A"), ref("C")))).isEqualTo(told);
        assertThat(property(oneOf(ref("A"), ref("C")), ref("All"))).isEqualTo(told);
    }

    @Test
    void namedUnionOfMembersIsToldApartAsTheWideOneSays() {
        toldByTheWideOne();
        assertThat(property(ref("All"), ref("Some"))).isEqualTo("oneOf(->A, ->C) by kind a->A c->C");
    }

    @Test
    void unionOfMembersIsToldApartAsItSaysItself() {
        toldByTheWideOne();
        assertThat(property(ref("All"), ref("Own"))).isEqualTo("->Own");
    }

    @Test
    void unionOfSomeThatAreToldApartAndOthersIsRefinedMemberByMember() {
        toldByTheWideOne();
        document.schema("D", object(required("d", string()))).schema("More", oneOf(ref("All"), ref("D")));

        assertThat(property(ref("More"), oneOf(ref("A"), ref("D"))))
                .contains("a")
                .isNotEqualTo("oneOf(->A, ->D)");
    }

    @Test
    void unionWithAMemberOfItsOwnIsRefinedMemberByMember() {
        document.schema("A", object(required("a", string())))
                .schema("B", object(required("b", string())))
                .schema("All", oneOf(ref("A"), ref("B")));

        assertThat(property(ref("All"), oneOf(ref("A"), object(required("c", string())))))
                .contains("c");
        noContradiction();
    }

    private static Schema described(Schema schema) {
        return schema.withMeta(schema.meta().withUntyped(true));
    }

    @Test
    void itemsBesideAUnionSayNothingOfMembersThatAreNoArrays() {
        Schema items = described(list(integer()));

        assertThat(parts(oneOf(list(any()), string(), nullable(bool())), items))
                .isEqualTo("oneOf([int64], string, boolean?)");
        noContradiction();
    }

    @Test
    void itemsSayNothingOfAString() {
        assertThat(parts(described(list(integer())), string())).isEqualTo("string");
        noContradiction();
    }

    @Test
    void propertiesBesideAUnionSayNothingOfMembersThatAreNoObjects() {
        Schema properties = described(object(optional("a", string())));

        assertThat(parts(oneOf(list(any()), string(), object(required("b", string()))), properties))
                .contains("string", "b", "a");
        noContradiction();
    }

    @Test
    void arraysAreNoObjects() {
        parts(list(integer()), object(optional("a", string())));

        contradiction("");
    }

    @Test
    void enumsHaveTheValuesInCommonThatBothList() {
        assertThat(parts(values("a", "b", "c"), values("c", "b", "d"))).isEqualTo("b|c");
        noContradiction();
    }

    @Test
    void propertyHasTheValuesThatBothEnumsList() {
        assertThat(property(values("a", "b"), values("b", "c"))).isEqualTo("b");
        noContradiction();
    }

    @Test
    void constantNarrowsAnEnumOnEitherSide() {
        assertThat(property(values("a", "b"), constant("b"))).isEqualTo("=b");
        noContradiction();
    }

    @Test
    void enumDoesNotWidenAConstantBeforeIt() {
        assertThat(property(constant("b"), values("a", "b"))).isEqualTo("=b");
        noContradiction();
    }

    @Test
    void scalarDoesNotWidenAnEnumBeforeIt() {
        assertThat(property(values("a", "b"), string())).isEqualTo("a|b");
        noContradiction();
    }

    @Test
    void openEnumTakesTheValuesOfAClosedOne() {
        assertThat(property(openValues("a", "b"), values("b", "c"))).isEqualTo("b|c");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void openEnumsKnowTheValuesOfBoth() {
        assertThat(property(openValues("a"), openValues("b"))).isEqualTo("a|b|..");
        noContradiction();
    }

    @Test
    void integerTakesTheIntegersOfAnEnumOfNumbers() {
        assertThat(property(numbers(ScalarKind.FLOAT64, "1", "1.5", "2"), integer()))
                .isEqualTo("int64 1|2");
        noContradiction();
    }

    @Test
    void enumsOfNumbersHaveIntegersInCommon() {
        assertThat(property(numbers(ScalarKind.INT64, "1", "2"), numbers(ScalarKind.FLOAT64, "2", "2.5")))
                .isEqualTo("int64 2");
        noContradiction();
    }

    @Test
    void enumsWithoutACommonValueContradictAndTheLaterIsUsedForAProperty() {
        assertThat(property(values("a"), values("b"))).isEqualTo("b");
        contradiction("/allOf/1/properties/p");
    }

    @Test
    void enumsWithoutACommonValueContradictAndTheFirstIsUsedForTheWhole() {
        assertThat(parts(values("a"), values("b"))).isEqualTo("a");
        contradiction("");
    }

    @Test
    void typesOfAPropertyThatNoValueHasContradict() {
        assertThat(property(string(), integer())).isEqualTo("int64");
        contradiction("/allOf/1/properties/p");
    }

    @Test
    void formatsThatNoTextHasContradict() {
        assertThat(property(scalar(ScalarKind.UUID), scalar(ScalarKind.DATE))).isEqualTo("date");
        contradiction("/allOf/1/properties/p");
    }

    @Test
    void booleanAndEnumOfTextsContradict() {
        assertThat(parts(bool(), values("a"))).isEqualTo("boolean");
        contradiction("");
    }

    @Test
    void propertyThatContradictsInsideAPropertyIsNamedByItsPlace() {
        assertThat(property(object(optional("q", string())), object(optional("q", integer()))))
                .isEqualTo("{q: int64}");
        contradiction("/allOf/1/properties/p/properties/q");
    }

    @Test
    void nullIsAllowedWhereBothAllowIt() {
        assertThat(property(nullable(string()), string())).isEqualTo("string");
    }

    @Test
    void nullStaysWhereBothAllowIt() {
        assertThat(property(nullable(string()), nullable(values("a")))).isEqualTo("a?");
    }

    @Test
    void anyValueTakesNoNullAway() {
        assertThat(property(nullable(string()), any())).isEqualTo("string?");
    }

    @Test
    void nullAndWhatMayBeNullIsNull() {
        assertThat(parts(nothing(), nullable(string()))).startsWith("null");
        noContradiction();
    }

    @Test
    void nullAndWhatMayNotBeNullContradict() {
        parts(nothing(), string());
        contradiction("");
    }

    @Test
    void wholeMayBeNullIfAllPartsMay() {
        Schema pet = nullable(object(required("a", string())));

        assertThat(parts(pet, nullable(object(required("b", string()))))).isEqualTo("{a*: string, b*: string}?");
    }

    @Test
    void listsHaveElementsThatBothAllow() {
        assertThat(parts(list(DOUBLE), list(integer()))).isEqualTo("[int64]");
        noContradiction();
    }

    @Test
    void furtherPropertiesAreOfBothTypes() {
        assertThat(parts(further(object(), DOUBLE), further(object(), integer())))
                .isEqualTo("{...: int64}");
        noContradiction();
    }

    @Test
    void objectsOfAPropertyHaveThePropertiesOfBoth() {
        document.schema("Inner", object(required("id", string()), optional("kind", string())));

        assertThat(property(ref("Inner"), object(required("kind", constant("k")))))
                .isEqualTo("{id*: string, kind*: =k}");
        noContradiction();
    }

    @Test
    void propertyKeepsTheTypeThatSaysAllWhicheverIsLater() {
        document.schema("Inner", object(required("id", string()), optional("kind", string())));

        assertThat(property(ref("Inner"), object(required("id", string())))).isEqualTo("->Inner");
    }

    @Test
    void propertyKeepsTheLaterTypeThatSaysAll() {
        document.schema("Inner", object(required("id", string()), optional("kind", string())));

        assertThat(property(object(optional("id", string())), ref("Inner"))).isEqualTo("->Inner");
    }

    @Test
    void propertyOfAnEnumKeepsItsTypeBesideTheScalarOfIt() {
        document.schema("Kind", values("a", "b"));

        assertThat(property(ref("Kind"), string())).isEqualTo("->Kind");
    }

    @Test
    void constraintsOfWhatIsNotKeptApplyToWhatIs() {
        document.schema("Code", limited(string(), length(null, 5)));
        Schema.Obj object = (Schema.Obj) merged(allOf(
                object(optional("p", ref("Code"))), object(optional("p", limited(string(), length(2, null))))));

        assertThat(object.properties().get(0).schema().meta().constraints()).isEqualTo(length(2, 5));
    }

    @Test
    void propertyOfAUnionIsNarrowedToTheMemberThatIsPossible() {
        document.schema("A", object(required("k", constant("a"))));
        document.schema("B", object(required("k", constant("b"))));
        document.schema("U", oneOf(ref("A"), ref("B")));

        assertThat(property(ref("U"), ref("A"))).isEqualTo("->A");
        noContradiction();
    }

    @Test
    void membersThatAreImpossibleBesideAConstantAreNone() {
        document.schema("A", object(required("k", constant("a"))));
        document.schema("B", object(required("k", constant("b"))));
        document.schema("C", object(optional("k", string()), optional("c", string())));

        assertThat(parts(oneOf(ref("A"), ref("B"), ref("C")), object(required("k", constant("a")))))
                .isEqualTo("oneOf(->A, {k*: =a, c: string})");
        noContradiction();
    }

    @Test
    void unionOfWhichNoMemberIsPossibleIsAContradiction() {
        document.schema("A", object(required("k", constant("a"))));
        document.schema("B", object(required("k", constant("b"))));

        assertThat(parts(oneOf(ref("A"), ref("B")), object(required("k", constant("c")))))
                .isEqualTo("{k*: =c}");
        contradiction("");
    }

    @Test
    void unionOfScalarsIsNarrowedToThoseOfTheType() {
        assertThat(parts(oneOf(string(), integer()), string())).isEqualTo("string");
        noContradiction();
    }

    @Test
    void unionsHaveInCommonWhatTheirMembersHaveByKind() {
        Schema a = oneOf(object(optional("a", string())), bool());
        Schema b = oneOf(object(optional("b", string())), bool());
        Schema c = oneOf(object(optional("c", string())), bool(), string());

        assertThat(SchemaNotation.of(merged(allOf(a, b, c))))
                .isEqualTo("oneOf({c: string, b: string, a: string}, boolean)");
        noContradiction();
    }

    @Test
    void memberThatIsNoObjectStaysBesideProperties() {
        assertThat(parts(oneOf(object(optional("a", string())), string()), object(optional("b", string()))))
                .isEqualTo("oneOf({a: string, b: string}, string)");
    }

    @Test
    void twoTypesThatContainEachOtherEndInTheLater() {
        document.schema("A", object(optional("next", ref("A")), optional("a", string())));
        document.schema("B", object(optional("next", ref("B")), optional("b", string())));

        assertThat(property(ref("A"), ref("B"))).isEqualTo("{next: ->B, a: string, b: string}");
    }

    @Test
    void objectThatExtendsItselfInsideItselfHasAName() {
        Schema child = allOf(ref("Node"), object(optional("extra", string())));
        document.schema("Node", object(optional("name", string()), optional("child", child)));
        ApiModel model = AllOfMerger.merge(document.build(), problems);

        assertThat(SchemaNotation.of(model))
                .containsExactly(
                        "Node = {name: string, child: ->Node/properties/child}",
                        "Node child = {name: string, child: ->Node/properties/child, extra: string}");
        noContradiction();
    }

    @Test
    void schemaThatIsReachedOnManyWaysIsMergedOnce() {
        for (int i = 0; i < 60; i++) {
            document.schema(
                    "A" + i, allOf(ref("A" + (i + 1)), ref("A" + (i + 1)), object(optional("p" + i, string()))));
        }
        document.schema("A60", object(required("id", string())));

        assertThat(parts(ref("A0"), ref("A1")))
                .startsWith("{id*: string, p59: string")
                .endsWith("p0: string}");
    }

    @Test
    void waysThatDifferByWhoExtendsAUnionAreBounded() {
        for (int i = 0; i < 40; i++) {
            document.schema(
                    "A" + i, allOf(ref("A" + (i + 1)), ref("A" + (i + 1)), object(optional("p" + i, string()))));
        }
        document.schema("A40", allOf(oneOf(ref("A0"), ref("A1")), object(required("id", string()))));
        merged(any());

        assertThat(SchemaNotation.of(problems))
                .isNotEmpty()
                .allMatch(problem -> problem.endsWith(" allOf leads to other schemas on too many ways"));
    }

    @Test
    void productsOfUnionsAreBoundedForTheDocument() {
        Schema a = union("a");
        Schema b = union("b");
        for (int i = 0; i < 8; i++) {
            document.schema("P" + i, allOf(a, b));
        }
        merged(any());

        assertThat(SchemaNotation.of(problems))
                .isNotEmpty()
                .allMatch(problem ->
                        problem.matches("WARNING #/components/schemas/P\\d allOf of unions has too many combinations"));
    }

    @Test
    void fewCombinationsAreMadeWhateverOthersHaveMade() {
        for (int i = 0; i < 8; i++) {
            document.schema("P" + i, allOf(union("a"), union("b")));
        }

        assertThat(parts(
                        object(required("x", string())),
                        oneOf(object(required("y", string())), object(optional("z", string())))))
                .contains("x", "y", "z");
        assertThat(SchemaNotation.of(problems)).isNotEmpty().noneMatch(problem -> problem.contains("/X"));
    }

    private static Schema union(String property) {
        return oneOf(IntStream.range(0, 30)
                .mapToObj(i -> object(required(property + i, string())))
                .toArray(Schema[]::new));
    }
}
