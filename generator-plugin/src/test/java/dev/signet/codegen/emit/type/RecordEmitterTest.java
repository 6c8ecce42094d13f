package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.members;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.secret;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.model.Schema.Requirement;
import org.junit.jupiter.api.Test;

/** What a record declares, what its constructor refuses and copies, and how a builder makes one. */
class RecordEmitterTest {

    private static JavaText pet(DocumentBuilder document) {
        return Emitted.file(new RecordEmitter(), document, "Pet");
    }

    private static JavaText pet(Schema schema) {
        return pet(document().schema("Pet", schema));
    }

    private static JavaText pet(Property... properties) {
        return pet(object(properties));
    }

    @Test
    void requiredComponentIsRefusedIfNullAndAnOptionalOneIsNullable() {
        JavaText pet = pet(required("name", string()), optional("nick", string()));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(String name, @Nullable String nick, JsonObject extras)");
        assertThat(pet.body("public Pet")).isEqualTo("""
                requireNonNull(name, "name");
                if (!requireNonNull(extras, "extras").isEmpty()) {
                    extras = Extras.settle(extras, Codec.NAMES, name, nick);
                }
                """);
    }

    @Test
    void optionalDiscriminatorIsAComponentThatBuildersStartWith() {
        JavaText pet = pet(document()
                .schema("Pet", object(optional("kind", constant("pet"))))
                .schema("Car", object(required("kind", constant("car"))))
                .schema("Thing", oneOf(ref("Pet"), ref("Car"))));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(@Nullable String kind, JsonObject extras) implements Thing");
        assertThat(pet.toString())
                .contains("public static final String KIND = \"pet\";", "private @Nullable String kind = Pet.KIND;");
    }

    @Test
    void requiredNumberIsPrimitiveAndNeedsNoCheck() {
        JavaText pet = pet(required("age", integer()), optional("weight", integer()));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(long age, @Nullable Long weight, JsonObject extras)");
        assertThat(pet.body("public Pet")).doesNotContain("\"age\"", "\"weight\"");
    }

    @Test
    void requiredNullableComponentIsNullableAndSpeaksThoughNull() {
        JavaText pet = pet(required("name", nullable(string())));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(@Nullable String name, JsonObject extras)");
        assertThat(pet.body("public Pet")).contains("Extras.settle(extras, Codec.NAMES, Extras.SPEAKS)");
    }

    @Test
    void optionalCollectionIsCopiedAndNeverNull() {
        JavaText pet = pet(optional("tags", list(string())), optional("notes", map(string())));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(List<String> tags, Map<String, String> notes, JsonObject extras)");
        assertThat(pet.body("public Pet"))
                .contains("tags = List.copyOf(requireNonNull(tags, \"tags\"));\n")
                .contains("notes = Immutable.copyOf(requireNonNull(notes, \"notes\"));\n");
    }

    @Test
    void requiredCollectionThatMayBeNullIsCopiedUnlessNull() {
        assertThat(pet(required("tags", nullable(list(string())))).body("public Pet"))
                .contains("tags = tags == null ? null : List.copyOf(tags);\n");
    }

    @Test
    void collectionIsCopiedToItsLastLeafAndWithItsNulls() {
        JavaText pet = pet(optional("rows", list(list(nullable(string())))));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(List<List<@Nullable String>> rows, JsonObject extras)");
        assertThat(pet.body("public Pet")).contains("""
                rows = Immutable.copyOf(requireNonNull(rows, "rows"), inner -> Immutable.copyWithNulls(inner));
                """);
    }

    @Test
    void recordWithoutPropertiesChecksItsExtrasOnly() {
        assertThat(pet().body("public Pet")).isEqualTo("requireNonNull(extras, \"extras\");\n");
    }

    @Test
    void furtherPropertiesAreAMapThatMustNotNameADeclaredOne() {
        JavaText pet = pet(further(object(optional("a", string())), integer()));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(@Nullable String a, Map<String, Long> additionalProperties,"
                        + " JsonObject extras)");
        assertThat(pet.body("public Pet")).isEqualTo("""
                additionalProperties = Extras.undeclared(
                        Immutable.copyOf(requireNonNull(additionalProperties, "additionalProperties")), Codec.NAMES);
                if (!requireNonNull(extras, "extras").isEmpty()) {
                    extras = Extras.settle(extras, Codec.NAMES, a);
                    extras = Extras.settle(extras, additionalProperties);
                }
                """);
    }

    @Test
    void fixedValueIsAConstantWithAnAccessorAndNoComponent() {
        JavaText pet = pet(required("type", constant("cat")), optional("name", string()));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(@Nullable String name, JsonObject extras)");
        assertThat(pet.head("String TYPE")).isEqualTo("""
                /** The {@code type} of every such object. */
                public static final String TYPE = "cat"
                """);
        assertThat(pet.body("String type()")).isEqualTo("return TYPE;\n");
        assertThat(pet.body("public Pet")).contains("Codec.NAMES, TYPE, name)");
    }

    @Test
    void secretsAreMaskedInToString() {
        JavaText pet = pet(
                optional("id", string()),
                optional("token", secret(string())),
                required("pin", secret(string())),
                optional("keys", secret(list(string()))));

        assertThat(pet.body("String toString()")).isEqualTo("""
                return "Pet["
                        + "id=" + id
                        + ", token=" + (token == null ? null : "***")
                        + ", pin=" + "***"
                        + ", keys=" + (keys.isEmpty() ? "[]" : "***")
                        + ", extras=" + Extras.masked(extras, "token", "pin", "keys") + "]";
                """);
        assertThat(pet(optional("id", string())).declares("String toString()")).isFalse();
    }

    @Test
    void whatHoldsSecretsAtAnyDepthIsMaskedInExtras() {
        DocumentBuilder document = document()
                .schema("Pet", object(optional("id", string()), optional("owner", ref("Owner"))))
                .schema("Owner", object(optional("keys", list(ref("Key")))))
                .schema("Key", object(optional("pin", secret(string())), optional("pet", ref("Pet"))))
                .schema("Toy", object(optional("id", string())));

        assertThat(Emitted.file(new RecordEmitter(), document, "Pet").body("String toString()"))
                .contains("+ \", owner=\" + owner", "Extras.masked(extras, \"owner\")");
        assertThat(Emitted.file(new RecordEmitter(), document, "Owner").body("String toString()"))
                .contains("Extras.masked(extras, \"keys\")");
        assertThat(Emitted.file(new RecordEmitter(), document, "Toy").declares("String toString()"))
                .isFalse();
    }

    @Test
    void deprecatedComponentHasADeprecatedAccessorAndSetter() {
        JavaText pet = pet(optional("age", deprecated(described("In years", integer()))), optional("b", string()));

        assertThat(pet.head("Long age()")).isEqualTo("""
                /**
                 * In years.
                 *
                 * @deprecated by the API
                 */
                @Deprecated
                public @Nullable Long age()
                """);
        assertThat(pet.head("Builder age(")).contains("@Deprecated\n");
        assertThat(pet.declares("String b()")).isFalse();
        assertThat(pet.head("Builder b(")).doesNotContain("@Deprecated");
        assertThat(pet.head("record Pet")).doesNotContain("@SuppressWarnings");
    }

    @Test
    void recordThatMentionsADeprecatedTypeSuppressesTheWarning() {
        JavaText pet = pet(document()
                .schema("Pet", object(optional("owners", list(ref("Owner")))))
                .schema("Owner", deprecated(object())));

        assertThat(pet.head("record Pet")).contains("@SuppressWarnings(\"deprecation\")\n");
    }

    @Test
    void deprecatedRecordSaysSo() {
        assertThat(pet(deprecated(object())).head("record Pet"))
                .contains(" * @deprecated by the API\n", "@Deprecated\n");
    }

    @Test
    void recordOfOneUnionInheritsHowItIsWrittenAndOneOfNoneOrSeveralSaysIt() {
        DocumentBuilder one = document()
                .schema("Pet", object(required("type", constant("pet"))))
                .schema("Animal", oneOf(ref("Pet")));
        DocumentBuilder two = document()
                .schema("Pet", object(required("type", constant("pet"))))
                .schema("Animal", oneOf(ref("Pet")))
                .schema("Being", oneOf(ref("Pet")));

        assertThat(pet(one).signature("record Pet")).endsWith(" implements Animal");
        assertThat(pet(one).declares("toJson()")).isFalse();
        assertThat(pet(two).signature("record Pet")).endsWith(" implements Animal, Being");
        assertThat(pet(two).head("toJson()")).isEqualTo("@Override\npublic String toJson()\n");
        assertThat(pet().head("toJson()")).isEqualTo("/** Returns this as JSON text. */\npublic String toJson()\n");
    }

    @Test
    void builderTakesRequiredComponentsAndHasASetterForEach() {
        JavaText pet = pet(required("name", string()), optional("age", integer()), optional("tags", list(string())));
        JavaText builder = pet.in("class Builder");

        assertThat(pet.body("Builder builder(String name)")).isEqualTo("return new Builder(name);\n");
        assertThat(pet.body("Builder toBuilder()")).isEqualTo("""
                Builder copy = new Builder(name).age(age).extras(extras);
                copy.tags = tags;
                return copy;
                """);
        assertThat(builder.signature("private Builder(")).isEqualTo("private Builder(String name)");
        assertThat(builder.body("private Builder(")).isEqualTo("this.name = name;\n");
        assertThat(builder.signature("Builder name(")).isEqualTo("public Builder name(String name)");
        assertThat(builder.signature("Builder age(")).isEqualTo("public Builder age(@Nullable Long age)");
        assertThat(builder.body("Builder age(")).isEqualTo("this.age = age;\nreturn this;\n");
        assertThat(builder.body("Pet build()")).isEqualTo("return new Pet(name, age, tags, explicit.in(extras));\n");
    }

    @Test
    void builderWithoutWhatOnlySettersCanSayHasNoMemoryOfSetters() {
        JavaText pet = pet(required("tags", list(string())), optional("age", integer()));

        assertThat(pet.body("Builder toBuilder()")).isEqualTo("return new Builder(tags).age(age).extras(extras);\n");
        assertThat(pet.in("class Builder").body("Pet build()")).isEqualTo("return new Pet(tags, age, extras);\n");
    }

    @Test
    void setterOfAnOptionalCollectionNotesThatItIsEmpty() {
        JavaText builder = pet(optional("tags", list(string())), optional("by", map(string())))
                .in("class Builder");

        assertThat(builder.body("Builder tags(")).isEqualTo("""
                this.tags = tags;
                explicit.set("tags", tags);
                return this;
                """);
        assertThat(builder.body("Builder by(")).contains("explicit.set(\"by\", by);");
        assertThat(builder.declares("tagsNull(")).isFalse();
        assertThat(builder.declares("tagsAbsent(")).isFalse();
    }

    @Test
    void setterOfACollectionThatMustNotBeEmptyLeavesAnEmptyOneOut() {
        JavaText builder = pet(
                        optional("tags", limited(list(string()), items(1, null))),
                        optional("by", limited(map(string()), members(1, null))))
                .in("class Builder");

        assertThat(builder.body("Builder tags(")).isEqualTo("this.tags = tags;\nreturn this;\n");
        assertThat(builder.body("Builder by(")).isEqualTo("this.by = by;\nreturn this;\n");
    }

    @Test
    void optionalComponentThatMayBeNullIsSetToNullAndLeftOutByMethods() {
        JavaText pet = pet(optional("due_by", nullable(string())));
        JavaText builder = pet.in("class Builder");

        assertThat(pet.body("Builder toBuilder()")).contains("copy.dueBy = dueBy;");
        assertThat(builder.head("Builder dueBy(")).startsWith("/** If null, JSON has an explicit null. */\n");
        assertThat(builder.body("Builder dueBy(")).isEqualTo("""
                this.dueBy = dueBy;
                explicit.set("due_by", dueBy);
                return this;
                """);
        assertThat(builder.head("dueByNull()")).startsWith("/** Sets {@code due_by} to JSON {@code null}. */\n");
        assertThat(builder.body("dueByNull()")).isEqualTo("return dueBy(null);\n");
        assertThat(builder.head("dueByAbsent()")).startsWith("/** Leaves {@code due_by} out of the JSON. */\n");
        assertThat(builder.body("dueByAbsent()")).isEqualTo("""
                this.dueBy = null;
                explicit.setAbsent("due_by");
                return this;
                """);
    }

    @Test
    void optionalListThatMayBeNullIsEmptyWhenSetToNull() {
        JavaText builder = pet(optional("tags", nullable(list(string())))).in("class Builder");

        assertThat(builder.signature("Builder tags(")).isEqualTo("public Builder tags(List<String> tags)");
        assertThat(builder.body("tagsNull()")).startsWith("this.tags = List.of();\nexplicit.set(\"tags\", null);\n");
    }

    @Test
    void requiredNullAndAnyJsonSayNullThemselves() {
        JavaText builder = pet(required("a", nullable(string())), optional("b", nullable(any())))
                .in("class Builder");

        assertThat(builder.declares("aNull(")).isFalse();
        assertThat(builder.declares("bNull(")).isFalse();
    }

    @Test
    void memoryAndCopyOfABuilderGiveWayToComponents() {
        JavaText pet = pet(optional("explicit", list(string())), optional("copy", string()));

        assertThat(pet.body("Builder toBuilder()")).contains("builder.explicit = explicit;");
        assertThat(pet.in("class Builder").body("Builder explicit("))
                .contains("explicitly.set(\"explicit\", explicit);");
    }

    @Test
    void builderAsksForWhatOnlyRequestsNeed() {
        JavaText pet = pet(
                required("name", string()),
                new Property("pin", false, integer(), Requirement.OF_REQUESTS, false),
                new Property("word", false, string(), Requirement.OF_REQUESTS, false),
                new Property("hint", false, nullable(string()), Requirement.OF_REQUESTS, false),
                new Property("codes", false, list(string()), Requirement.OF_REQUESTS, false));

        assertThat(pet.signature("record Pet"))
                .isEqualTo("public record Pet(String name, @Nullable Long pin, @Nullable String word,"
                        + " @Nullable String hint, List<String> codes, JsonObject extras)");
        assertThat(pet.signature("Builder builder("))
                .isEqualTo("public static Builder builder(String name, long pin, String word, @Nullable String hint,"
                        + " List<String> codes)");
        assertThat(pet.body("Builder builder(")).isEqualToIgnoringWhitespace("""
                return new Builder(name).pin(pin).word(requireNonNull(word, "word")).hint(hint)
                        .codes(requireNonNull(codes, "codes"));
                """);
        assertThat(pet.body("Builder toBuilder()")).contains("new Builder(name).pin(pin).word(word).extras(extras);");
    }

    @Test
    void optionalCollectionOfABuilderIsEmptyAtFirst() {
        JavaText builder = pet(
                        required("all", list(string())),
                        optional("tags", list(string())),
                        optional("by", map(string())))
                .in("class Builder");

        assertThat(builder.signature("List<String> all;")).isEqualTo("private List<String> all");
        assertThat(builder.signature("List<String> tags")).isEqualTo("private List<String> tags = List.of()");
        assertThat(builder.signature("Map<String, String> by")).isEqualTo("private Map<String, String> by = Map.of()");
        assertThat(builder.signature("JsonObject extras")).isEqualTo("private JsonObject extras = JsonObject.EMPTY");
    }

    @Test
    void setterCarriesTheDescriptionOfItsProperty() {
        JavaText builder = pet(optional("age", described("In years", integer())), optional("b", any()))
                .in("class Builder");

        assertThat(builder.head("Builder age(")).startsWith("/** In years. */\n");
        assertThat(builder.head("Builder b(")).isEqualTo("public Builder b(@Nullable JsonValue b)\n");
    }

    @Test
    void requiredValueWhoseLiteralMayDifferSpeaksAsRequired() {
        assertThat(pet(required("all", list(scalar(ScalarKind.FLOAT64)))).body("public Pet"))
                .contains("Codec.NAMES, Extras.required(all))");
        assertThat(pet(required("all", list(string()))).body("public Pet")).contains("Codec.NAMES, Extras.SPEAKS)");
    }
}
