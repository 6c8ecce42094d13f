package dev.signet.codegen.emit.codec;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.emit.type.RecordEmitter;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Property;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a record's codec reads and writes each kind of property. */
class RecordCodecsTest {

    private static JavaText codec(Schema pet) {
        return Emitted.file(
                        new RecordEmitter(),
                        document()
                                .schema("Pet", pet)
                                .schema("Owner", object(required("id", string())))
                                .schema("Size", values("s", "m")),
                        "Pet")
                .in("class Codec");
    }

    private static String reading(Property... properties) {
        return codec(object(properties)).body("Object decode(");
    }

    private static String writing(Property... properties) {
        return codec(object(properties)).body("void encode(");
    }

    @Test
    void readingKeepsWhatIsUnknownAndGoesOn() {
        assertThat(reading(optional("name", string()))).isEqualTo("""
                String name = null;
                JsonObject.Builder extras = null;
                for (String key = in.firstName(); key != null; key = in.nextName()) {
                    switch (key) {
                        case "name" -> name = in.optionalString();
                        default -> in.unknown();
                    }
                    extras = in.keep(extras, key);
                }
                return new Pet(name, in.extras(extras));
                """);
    }

    @Test
    void optionalPropertiesAreReadByTheirType() {
        assertThat(reading(
                        optional("day", scalar(ScalarKind.DATE)),
                        optional("owner", ref("Owner")),
                        optional("owners", list(ref("Owner"))),
                        optional("size", ref("Size")),
                        optional("notes", map(string())),
                        optional("free", any())))
                .contains(
                        "case \"day\" -> day = in.optionalDate();",
                        "case \"owner\" -> owner = Owner.CODEC.readOptional(in);",
                        "case \"owners\" -> owners = Owner.CODEC.readOptionalList(in);",
                        "case \"size\" -> size = Size.CODEC.readOptional(in);",
                        "case \"notes\" -> notes = JsonCodecs.STRING.readOptionalMap(in);",
                        "case \"free\" -> free = in.json();");
    }

    @Test
    void requiredPropertyOfTheWrongKindCountsAsMissing() {
        String reading = reading(required("name", string()), required("owner", ref("Owner")), required("free", any()));

        assertThat(reading)
                .contains(
                        "case \"name\" -> name = in.isNot(JsonReader.Kind.STRING) ? null : in.optionalString();",
                        "case \"owner\" -> owner = in.isNot(JsonReader.Kind.OBJECT) ? null : Owner.CODEC.read(in);",
                        "case \"free\" -> free = in.json();")
                .contains("""
                        if (name == null && in.lacks("name", "a string", extras)
                                || owner == null && in.lacks("owner", "an object", extras)
                                || free == null && in.lacks("free", "a value", extras)) {
                            return null;
                        }
                        """);
    }

    @Test
    void readingOfARecordWithoutARequiredPropertyGivesNoNull() {
        assertThat(codec(object(optional("name", string()))).signature("decode("))
                .isEqualTo("protected Object decode(JsonReader in)");
        assertThat(codec(object(required("name", string()))).signature("decode("))
                .isEqualTo("protected @Nullable Object decode(JsonReader in)");
    }

    @Test
    void requiredPropertyThatMayBeNullIsMissingOnlyIfNotSeen() {
        assertThat(reading(required("name", nullable(string()))))
                .containsSubsequence(
                        "boolean hasName = false;",
                        "case \"name\" -> {",
                        "hasName = true;",
                        "name = in.isNullValue() ? null : in.string();",
                        "if (!hasName && in.lacks(\"name\", \"a string\", extras))");
    }

    @Test
    void fixedValueIsComparedAndRequired() {
        assertThat(reading(required("type", constant("cat"))))
                .contains(
                        "case \"type\" -> type = in.constant(Pet.TYPE);",
                        "if (!type && in.lacks(\"type\", \"a string\", extras))");
    }

    @Test
    void missingPropertiesAreLookedForInConditionsOfTwenty() {
        String reading = reading(IntStream.range(0, 45)
                .mapToObj(i -> required("p" + i, string()))
                .toArray(Property[]::new));

        assertThat(reading.split("return null;", -1)).hasSize(4);
        assertThat(reading.split("in\\.lacks\\(", -1)).hasSize(46);
    }

    @Test
    void furtherPropertyThatDoesNotFitIsKept() {
        Schema.Obj pet = object(optional("a", string()));

        assertThat(codec(further(pet, integer())).body("decode("))
                .contains("in.gather(additionalProperties, name, in.optionalInt64())")
                .doesNotContain("in.unknown()");
        assertThat(codec(further(pet, ref("Owner"))).body("decode("))
                .contains("in.gather(additionalProperties, name, Owner.CODEC.readOptional(in))");
        assertThat(codec(further(pet, nullable(string()))).body("decode("))
                .contains("additionalProperties.put(name, null);");
    }

    @Test
    void propertiesAreWrittenInTheOrderOfTheirNames() {
        JavaText codec = codec(
                object(required("type", constant("cat")), optional("name", string()), optional("owner", ref("Owner"))));

        assertThat(codec.signature("NAMES = ")).endsWith("JsonName.all(\"type\", \"name\", \"owner\")");
        assertThat(codec.body("void encode(")).isEqualTo("""
                Pet value = (Pet) object;
                out.beginObject();
                out.member(NAMES[0], Pet.TYPE);
                out.member(NAMES[1], value.name);
                out.member(NAMES[2], value.owner, Owner.CODEC);
                out.endObject(value.extras);
                """);
    }

    @Test
    void optionalCollectionIsNotWrittenIfEmptyButARequiredOneIs() {
        assertThat(writing(optional("tags", list(string())), optional("owners", list(ref("Owner")))))
                .contains(
                        "out.memberUnlessEmpty(NAMES[0], value.tags);",
                        "out.memberUnlessEmpty(NAMES[1], value.owners, Owner.CODEC);");
        assertThat(writing(required("tags", list(string())), required("owners", list(ref("Owner")))))
                .contains("out.member(NAMES[0], value.tags);", """
                        out.name(NAMES[1]);
                        Owner.CODEC.writeList(value.owners, out);
                        """);
    }

    @Test
    void nullOfARequiredPropertyIsWritten() {
        assertThat(writing(required("name", nullable(string())))).contains("""
                out.name(NAMES[0]);
                if (value.name == null) {
                    out.nullValue();
                } else {
                    out.value(value.name);
                }
                """);
    }

    @Test
    void valueWhoseLiteralMayDifferIsNotWrittenIfTheLiteralWasKept() {
        Schema time = scalar(ScalarKind.DATE_TIME);

        assertThat(writing(optional("at", time), optional("all", list(time)), required("last", nullable(time))))
                .contains(
                        "out.memberUnlessKept(NAMES[0], value.at, value.extras);",
                        "if (!value.all.isEmpty()) {\n    out.memberUnlessKept(NAMES[1], value.all, value.extras);",
                        "if (!value.extras.has(\"last\")) {");
        assertThat(writing(optional("day", scalar(ScalarKind.DATE)))).contains("out.member(NAMES[0], value.day);");
    }

    @Test
    void furtherPropertiesAreWrittenAfterTheOthersAndBeforeExtras() {
        assertThat(codec(further(object(optional("a", string())), ref("Owner"))).body("void encode("))
                .contains("""
                out.members(value.additionalProperties, value.extras, each -> Owner.CODEC.write(each, out));
                out.endObject(value.extras);
                """);
    }

    @Test
    void listsOfListsAreReadAndWrittenByACodecOfLists() {
        Schema.Obj pet = object(optional("rows", list(list(ref("Owner")))), required("days", list(map(string()))));

        assertThat(codec(pet).body("decode("))
                .contains(
                        "case \"rows\" -> rows = Owner.CODEC.list().readOptionalList(in);",
                        "JsonCodecs.STRING.map().readList(in)");
        assertThat(codec(pet).body("void encode("))
                .contains(
                        "Owner.CODEC.list().writeList(value.rows, out);",
                        "JsonCodecs.STRING.map().writeList(value.days, out);");
    }

    @Test
    void propertyNamedAsALocalVariableDoesNotClash() {
        assertThat(reading(optional("in", string()), optional("name", string()), optional("key", string())))
                .contains("case \"in\" -> in = ", "case \"key\" -> key = ")
                .doesNotContain("in = in.");
    }
}
