package dev.signet.codegen.translate.types;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.javaName;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which schemas become types, what these are called, and what stands where a schema is used. */
class TypeTableTest {
    private static final Schema POINT = object(required("x", integer()));

    private final Problems problems = new Problems();

    private List<String> names(DocumentBuilder document) {
        return JavaModels.names(JavaModels.of(document, problems));
    }

    /** The type of a property of that schema. */
    private String type(DocumentBuilder document, Schema schema) {
        JavaModel model = JavaModels.of(document.schema("Holder", object(optional("p", schema))), problems);
        return JavaNotation.of(
                JavaModels.record(model, "Holder").components().get(0).type());
    }

    @Test
    void typeNamesArePascalCaseAndAscii() {
        assertThat(names(document().schema("order_line", POINT).schema("Gr\u00f6\u00dfe", POINT)))
                .containsExactly("OrderLine", "Grosse");
    }

    @Test
    void typeThatWouldBeRenamedAnywayIsNumberedWithAWarning() {
        assertThat(names(document().schema("order", POINT).schema("Order", POINT)))
                .containsExactly("Order2", "Order");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/order");
    }

    @Test
    void typesWhoseFilesDifferInCaseOnlyCollide() {
        assertThat(names(document().schema("Ab", POINT).schema("AB", POINT))).containsExactly("Ab", "AB2");
    }

    @Test
    void javaNameWinsOverTheNameOfAnEarlierSchema() {
        assertThat(names(document().schema("Order", POINT).schema("purchase", javaName("Order", POINT))))
                .containsExactly("Order2", "Order");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/Order");
    }

    @Test
    void inlineTypeGivesWayToAComponentInSilence() {
        assertThat(names(document()
                        .schema("#/components/schemas/Cart/properties/order", "Cart order", POINT)
                        .schema("CartOrder", POINT)))
                .containsExactly("CartOrder2", "CartOrder");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void javaNameThatIsNoIdentifierIsAnError() {
        assertThat(names(document().schema("Pet", javaName("my pet", POINT)))).containsExactly("MyPet");
        assertThat(JavaModels.places(problems)).containsExactly("ERROR #/components/schemas/Pet");
    }

    @Test
    void javaNameThatHidesATypeOrIsLowerCaseIsAWarning() {
        assertThat(names(document()
                        .schema("A", javaName("String", POINT))
                        .schema("B", javaName("Builder", POINT))
                        .schema("C", javaName("point", POINT))))
                .containsExactly("StringModel", "BuilderModel", "Point");
        assertThat(JavaModels.places(problems))
                .containsExactly(
                        "WARNING #/components/schemas/A",
                        "WARNING #/components/schemas/B",
                        "WARNING #/components/schemas/C");
    }

    @Test
    void namedScalarsListsMapsAndAliasesAreWrittenOut() {
        DocumentBuilder document = document()
                .schema("Id", string())
                .schema("Ids", list(ref("Id")))
                .schema("ById", map(ref("Ids")))
                .schema("Alias", ref("ById"));

        assertThat(type(document, ref("Alias"))).isEqualTo("{[string]}");
        assertThat(names(document)).containsExactly("Holder");
    }

    @Test
    void objectsUnionsAndEnumsAreTypes() {
        DocumentBuilder document = document()
                .schema("Point", POINT)
                .schema("Empty", object())
                .schema("Mood", values("a", "b"))
                .schema("Either", oneOf(ref("Point"), ref("Empty")));

        assertThat(names(document)).containsExactly("Point", "Empty", "Mood", "Either");
        assertThat(type(document, list(ref("Either")))).isEqualTo("[Either]");
    }

    @Test
    void namedScalarIsATypeOnlyAsAMemberOfAUnion() {
        DocumentBuilder document = document().schema("Id", string()).schema("Either", oneOf(ref("Id"), integer()));

        assertThat(names(document)).containsExactly("Id", "Either");
        assertThat(type(document, ref("Id"))).isEqualTo("string");
    }

    @Test
    void freeFormObjectIsAnObjectAndAnythingElseIsJson() {
        assertThat(type(document(), map(any()))).isEqualTo("object");
        assertThat(type(document(), object())).isEqualTo("object");
        assertThat(type(document(), any())).isEqualTo("json");
    }

    @Test
    void nullableElementsMayBeNullUnlessTheyAreJson() {
        assertThat(type(document(), list(nullable(string())))).isEqualTo("[string?]");
        assertThat(type(document(), map(nullable(string())))).isEqualTo("{string?}");
        assertThat(type(document(), list(nullable(any())))).isEqualTo("[json]");
        assertThat(type(document().schema("Id", nullable(string())), list(ref("Id"))))
                .isEqualTo("[string?]");
    }

    @ParameterizedTest
    @CsvSource({"Role, [Role]", "RoleOrNone, [Role?]", "Access, [Role?]"})
    void nameTakesTheNullThatItAddsToWhatItNames(String name, String expected) {
        DocumentBuilder document = document()
                .schema("Role", values("a"))
                .schema("RoleOrNone", nullable(ref("Role")))
                .schema("Access", ref("RoleOrNone"));

        assertThat(type(document, list(ref(name)))).isEqualTo(expected);
    }

    @Test
    void elementsOfAUnionWithANullableMemberMayBeNull() {
        DocumentBuilder document = document().schema("U", oneOf(nullable(string()), integer()));
        DocumentBuilder named = document()
                .schema("Text", nullable(ref("Word")))
                .schema("Word", string())
                .schema("U", oneOf(ref("Text"), integer()));

        assertThat(type(document, list(ref("U")))).isEqualTo("[U?]");
        assertThat(type(named, list(ref("U")))).isEqualTo("[U?]");
    }

    @Test
    void circleOfAliasesIsJsonWithAWarning() {
        DocumentBuilder document = document().schema("A", ref("B")).schema("B", ref("A"));

        assertThat(type(document, ref("A"))).isEqualTo("json");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/B");
    }

    @Test
    void listOfItselfIsAListOfJsonWithAWarning() {
        assertThat(type(document().schema("L", list(ref("L"))), ref("L"))).isEqualTo("[json]");
        assertThat(JavaModels.places(problems)).containsExactly("WARNING #/components/schemas/L/items");
    }

    @Test
    void nameThatIsKeptForSomethingElseIsToldOf() {
        DocumentBuilder document = document()
                .schema("CON", object(required("a", string())))
                .schema("String", object(required("b", string())))
                .schema("pet", object(required("c", string())));

        assertThat(names(document)).containsExactly("CONModel", "StringModel", "Pet");
        assertThat(SchemaNotation.of(problems))
                .containsExactly(
                        "NOTE #/components/schemas/CON `CON` is a device on Windows, not a file, so this type is CONModel",
                        "NOTE #/components/schemas/String `String` is a name that generated code needs, so this type is"
                                + " StringModel");
    }

    @Test
    void enumOfMoreValuesThanJavaHoldsIsItsPlainTypeWithAWarning() {
        DocumentBuilder document =
                document().schema("Most", values(numbered(3_000))).schema("TooMany", values(numbered(3_001)));

        assertThat(names(document)).containsExactly("Most");
        assertThat(SchemaNotation.of(problems))
                .containsExactly("WARNING #/components/schemas/TooMany it lists 3001 values, more than a Java enum can"
                        + " have");
        assertThat(type(document, ref("TooMany"))).isEqualTo("string");
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v" + i).toArray(String[]::new);
    }
}
