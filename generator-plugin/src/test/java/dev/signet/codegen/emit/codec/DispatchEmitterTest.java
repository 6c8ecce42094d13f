package dev.signet.codegen.emit.codec;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.emit.type.UnionEmitter;
import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Tag;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How each way of telling variants apart becomes statements. */
public class DispatchEmitterTest {
    private static final Dispatch UNKNOWN = new Dispatch.ToUnknown();

    /** May lack its required property. */
    private static final Variant CAT = new Variant.Member(new TypeRef.Named("Cat", Category.RECORD));

    /** Lacks nothing. */
    private static final Variant DOG = new Variant.Member(new TypeRef.Named("Dog", Category.RECORD));

    private static final Variant TEXT = wrapper("Text", ScalarKind.STRING);
    private static final Variant COUNT = wrapper("Count", ScalarKind.INT64);
    private static final Variant RATIO = wrapper("Ratio", ScalarKind.FLOAT64);

    private static Variant wrapper(String name, ScalarKind kind) {
        return new Variant.Wrapper(name, new TypeRef.Scalar(kind), new Doc("", "", false));
    }

    /** The codec of a union that reads values of a kind so. */
    private static JavaText codec(@Nullable Tag tag, JsonKind kind, Dispatch dispatch) {
        JavaModel types = Emitted.model(document()
                .schema("Cat", object(required("name", string())))
                .schema("Dog", object(optional("name", string()))));
        UnionType pet = new UnionType(
                "Pet",
                new Doc("", "", false),
                List.of(CAT, DOG, TEXT, COUNT, RATIO),
                Map.of(kind, dispatch),
                tag,
                List.of(),
                List.of());
        JavaModel model = new JavaModel(
                types.packages(),
                "shop.yaml",
                "",
                List.of(pet, types.records().get(0), types.records().get(1)),
                null);
        return Emitted.file(new UnionEmitter(), model, "Pet")
                .in("record Unknown")
                .in("class Codec");
    }

    /** The method that reads values of a kind. */
    private static String reading(JsonKind kind, Dispatch dispatch) {
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return codec(null, kind, dispatch).body("Object read" + name + "(");
    }

    @Test
    void kindOfOneVariantIsReadInTheSwitch() {
        assertThat(codec(null, JsonKind.STRING, new Dispatch.To(TEXT)).body("variant("))
                .isEqualTo("""
                return switch (in.kind()) {
                    case STRING -> new Text(in.string());
                    default -> null;
                };
                """);
    }

    @Test
    void variantThatLacksARequiredPropertyIsNull() {
        assertThat(codec(null, JsonKind.OBJECT, new Dispatch.To(CAT)).body("variant("))
                .contains("case OBJECT -> Cat.CODEC.readOrNull(in);");
        assertThat(codec(null, JsonKind.OBJECT, new Dispatch.To(DOG)).body("variant("))
                .contains("case OBJECT -> Dog.CODEC.read(in);");
    }

    @Test
    void whatFitsNoVariantIsKept() {
        JavaText codec = codec(null, JsonKind.NUMBER, new Dispatch.Perhaps(COUNT));

        assertThat(codec.body("Object readNumber(")).isEqualTo("return new Count(in.nearestInt64(), in.literal());\n");
        assertThat(codec.body("Object unknown(JsonValue json)")).isEqualTo("return new Unknown(json);\n");
    }

    @Test
    void unionWhoseMembersAllHaveTheDiscriminatorLooksAtNothingElse() {
        Map<String, Variant> cases = new LinkedHashMap<>(Map.of("cat", CAT));
        cases.put("dog", DOG);
        cases.put("hound", DOG);

        JavaText codec = codec(new Tag("type", "type"), JsonKind.OBJECT, new Dispatch.ByTag("type", cases, UNKNOWN));
        assertThat(codec.body("Codec()")).isEqualTo("super(\"type\");\n");
        assertThat(codec.body("variant(JsonReader in, String discriminator)")).isEqualTo("""
                return switch (discriminator) {
                    case "cat" -> Cat.CODEC.readOrNull(in);
                    case "dog", "hound" -> Dog.CODEC.read(in);
                    default -> UNKNOWN;
                };
                """);
        assertThat(codec.body("Object unknown(String discriminator, JsonValue json)"))
                .isEqualTo("return new Unknown(discriminator, json);\n");
    }

    @Test
    void discriminatorThatIsMissingOrUnknownGoesOnToTheNextRule() {
        assertThat(reading(JsonKind.OBJECT, new Dispatch.ByTag("type", Map.of("dog", DOG), new Dispatch.To(DOG))))
                .isEqualTo("""
                        String discriminator = in.discriminator("type");
                        if (discriminator != null) {
                            switch (discriminator) {
                                case "dog" -> {
                                    return Dog.CODEC.read(in);
                                }
                                default -> {
                                    // none of these
                                }
                            }
                        }
                        return Dog.CODEC.read(in);
                        """);
    }

    @Test
    void unlistedDiscriminatorIsNoDeviationUnlikeAMissingOne() {
        assertThat(reading(JsonKind.OBJECT, new Dispatch.ByTag("type", Map.of("dog", DOG), UNKNOWN)))
                .endsWith("return discriminator == null ? null : UNKNOWN;\n");
    }

    @Test
    void variantIsToldByPropertiesThatAreThere() {
        Dispatch dispatch = new Dispatch.ByPresence(
                List.of(new Dispatch.Case(List.of("a", "b"), DOG, true), new Dispatch.Case(List.of("c"), DOG, false)),
                UNKNOWN);

        assertThat(reading(JsonKind.OBJECT, dispatch))
                .containsSubsequence(
                        "in.has(\"a\") && in.has(\"b\")",
                        "return Dog.CODEC.read(in);",
                        "in.has(\"c\")",
                        "return Dog.CODEC.read(in);")
                .endsWith("return null;\n");
    }

    @Test
    void listIsToldByTheDiscriminatorOfItsFirstElement() {
        assertThat(reading(JsonKind.ARRAY, new Dispatch.ByElementTag("type", Map.of("dog", DOG), new Dispatch.To(DOG))))
                .startsWith("String discriminator = in.elementDiscriminator(\"type\");\nif (discriminator == null) {")
                .endsWith("return UNKNOWN;\n");
    }

    @Test
    void listIsToldByThePropertiesOfItsFirstElement() {
        Dispatch dispatch = new Dispatch.ByElementShape(
                "type", Map.of(), List.of(new Dispatch.Case(List.of("role"), DOG, true)), new Dispatch.To(DOG));

        assertThat(reading(JsonKind.ARRAY, dispatch))
                .contains("if (in.elementHas(\"role\"))")
                .doesNotContain("elementDiscriminator");
    }

    @Test
    void listIsToldByTheKindOfItsFirstElementPastNullsIfItMayHaveThem() {
        Map<JsonKind, Dispatch> cases = Map.of(JsonKind.STRING, new Dispatch.To(DOG));

        assertThat(reading(JsonKind.ARRAY, new Dispatch.ByElementKind(cases, false, UNKNOWN)))
                .startsWith("JsonReader.Kind kind = in.elementKind();\nif (kind == null) {")
                .contains("if (kind == JsonReader.Kind.STRING) {");
        assertThat(reading(JsonKind.ARRAY, new Dispatch.ByElementKind(cases, true, UNKNOWN)))
                .startsWith("JsonReader.Kind kind = in.elementKindPastNulls();\n");
    }

    @Test
    void textAndNumberAreToldByTheirValue() {
        assertThat(reading(JsonKind.STRING, new Dispatch.ByText(Map.of("a", TEXT), UNKNOWN)))
                .startsWith(
                        "String text = in.peekString();\nif (text != null) {\n    switch (text) {\n        case \"a\" -> {");
        assertThat(reading(JsonKind.NUMBER, new Dispatch.ByNumber(Map.of("1", COUNT), UNKNOWN)))
                .startsWith("String number = in.peekNumber();\nif (number != null) {\n    switch (number) {\n");
    }

    @Test
    void integralNumberIsOneVariantAndAnyOtherAnother() {
        assertThat(reading(JsonKind.NUMBER, new Dispatch.ByIntegral(COUNT, RATIO)))
                .containsSubsequence(
                        "if (in.isIntegral())",
                        "return new Count(in.nearestInt64(), in.literal());",
                        "new Ratio(in.float64(), in.literal())");
    }

    @Test
    void thousandsOfValuesOfOneVariantAreLookedForInMethodsOfTheirOwn() {
        Map<String, Variant> cases = new LinkedHashMap<>();
        IntStream.range(0, 1_001).forEach(i -> cases.put("v" + i, TEXT));
        JavaText codec = codec(null, JsonKind.STRING, new Dispatch.ByText(cases, UNKNOWN));

        assertThat(codec.body("Object readString(")).contains("if (isText(text) || isText2(text)) {");
        assertThat(codec.body("boolean isText2(String text)")).isEqualTo("""
                return switch (text) {
                    case "v1000" -> true;
                    default -> false;
                };
                """);
        cases.remove("v0");
        assertThat(codec(null, JsonKind.STRING, new Dispatch.ByText(cases, UNKNOWN))
                        .declares("boolean isText("))
                .isFalse();
    }
}
