package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.titled;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.emit.codec.DispatchEmitterTest;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import org.junit.jupiter.api.Test;

/** What a union declares and how its values are written; {@link DispatchEmitterTest} has how they are read. */
class UnionEmitterTest {

    /** A document with records told apart by {@code type}, a record without it, an enum, and the union {@code Pet}. */
    private static DocumentBuilder with(Schema union) {
        return document()
                .schema("Pet", union)
                .schema("Cat", object(required("type", constant("cat"))))
                .schema("Dog", object(required("type", constant("dog"))))
                .schema("Size", values("s", "m"));
    }

    private static JavaText pet(DocumentBuilder document) {
        return Emitted.file(new UnionEmitter(), document, "Pet");
    }

    private static JavaText pet(Schema... members) {
        return pet(with(oneOf(members)));
    }

    @Test
    void unionIsSealedOverItsMembersAndUnknown() {
        assertThat(pet(ref("Cat"), ref("Dog")).signature("interface Pet"))
                .isEqualTo("public sealed interface Pet permits Cat, Dog, Pet.Unknown");
    }

    @Test
    void commonConstantIsAMethodOfTheUnionAndAComponentOfUnknown() {
        JavaText pet = pet(ref("Cat"), ref("Dog"));

        assertThat(pet.declares("String type();")).isTrue();
        assertThat(pet.signature("record Unknown"))
                .isEqualTo("record Unknown(String type, JsonValue json) implements Pet");
        assertThat(pet.in("record Unknown").body("public Unknown"))
                .isEqualTo("requireNonNull(type, \"type\");\nrequireNonNull(json, \"json\");\n");
    }

    @Test
    void unknownOfAUnionByShapeIsAnyJson() {
        JavaText pet = pet(ref("Cat"), string());

        assertThat(pet.declares("String type();")).isFalse();
        assertThat(pet.signature("record Unknown")).isEqualTo("record Unknown(JsonValue json) implements Pet");
    }

    @Test
    void scalarsAndListsAreNestedRecordsWithFactories() {
        JavaText pet = pet(string(), integer(), list(string()));

        assertThat(pet.signature("interface Pet"))
                .contains("permits Pet.StringValue, Pet.IntegerValue, Pet.StringList");
        assertThat(pet.signature("record StringValue")).isEqualTo("record StringValue(String value) implements Pet");
        assertThat(pet.body("Pet of(String value)")).isEqualTo("return new StringValue(value);\n");
        assertThat(pet.body("Pet of(long value)")).isEqualTo("return new IntegerValue(value);\n");
        assertThat(pet.body("Pet ofStringList(List<String> values)")).isEqualTo("return new StringList(values);\n");
        assertThat(pet.in("record StringList").body("public StringList"))
                .isEqualTo("values = List.copyOf(requireNonNull(values, \"values\"));\n");
    }

    @Test
    void nestedRecordOfABooleanChecksNothing() {
        assertThat(pet(string(), bool()).in("record BooleanValue").declares("public BooleanValue"))
                .isFalse();
    }

    @Test
    void nestedRecordOfWhatJavaRepresentsInexactlyHoldsItsJson() {
        JavaText pet = pet(string(), integer());

        assertThat(pet.signature("record IntegerValue"))
                .isEqualTo("record IntegerValue(long value, @Nullable JsonValue literal) implements Pet");
        assertThat(pet.in("record IntegerValue").body("public IntegerValue {"))
                .isEqualTo("literal = literal == null ? null : Extras.literal(literal, value);\n");
        assertThat(pet.in("record IntegerValue").body("public IntegerValue(long value)"))
                .isEqualTo("this(value, null);\n");
    }

    @Test
    void factoriesOfListsAndOfFurtherScalarsOfOneJavaTypeHaveTheirNames() {
        JavaText pet = pet(list(string()), list(integer()), titled("Code", string()), titled("Name", string()));

        assertThat(pet.body("Pet of(String value)")).isEqualTo("return new Code(value);\n");
        assertThat(pet.body("Pet ofName(String value)")).isEqualTo("return new Name(value);\n");
        assertThat(pet.body("Pet ofStringList(List<String> values)")).isEqualTo("return new StringList(values);\n");
        assertThat(pet.body("Pet ofIntegerList(List<Long> values)")).isEqualTo("return new IntegerList(values);\n");
    }

    @Test
    void eachVariantIsWrittenByItsKindAndUnknownAsItCame() {
        JavaText codec =
                pet(ref("Cat"), ref("Size"), integer(), list(ref("Dog"))).in("class Codec");

        assertThat(codec.body("void encode(")).isEqualTo("""
                if (value instanceof Cat v) {
                    Cat.CODEC.write(v, out);
                } else if (value instanceof Size v) {
                    out.value(v.value());
                } else if (value instanceof IntegerValue v) {
                    if (v.literal() == null) {
                        out.value(v.value());
                    } else {
                        out.value(v.literal());
                    }
                } else if (value instanceof DogList v) {
                    Dog.CODEC.writeList(v.values(), out);
                } else if (value instanceof Unknown v) {
                    out.value(v.json);
                }
                """);
    }

    @Test
    void unionInOneUnionInheritsHowItIsWritten() {
        JavaText pet = pet(with(oneOf(ref("Cat"), ref("Dog"))).schema("Being", oneOf(ref("Pet"), string())));

        assertThat(pet.signature("interface Pet")).startsWith("public sealed interface Pet extends Being permits");
        assertThat(pet.declares("String toJson()")).isFalse();
        assertThat(pet(ref("Cat"), ref("Dog")).body("default String toJson()"))
                .isEqualTo("return CODEC.toJson(this);\n");
    }

    @Test
    void unionOfADeprecatedMemberSuppressesTheWarning() {
        DocumentBuilder document = with(oneOf(ref("Cat"), ref("Old")))
                .schema("Old", deprecated(object(required("type", constant("old")))));

        assertThat(pet(document).head("interface Pet")).contains("@SuppressWarnings(\"deprecation\")\n");
        assertThat(pet(ref("Cat"), ref("Dog")).head("interface Pet")).doesNotContain("@SuppressWarnings");
    }
}
