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
    private static final Dispatch.Place TYPE = Dispatch.Place.SELF.property("type");

    /** May lack its required property. */
    private static final Variant CAT = new Variant.Member(new TypeRef.Named("Cat", Category.RECORD));

    /** Lacks nothing. */
    private static final Variant DOG = new Variant.Member(new TypeRef.Named("Dog", Category.RECORD));

    private static final Variant TEXT = wrapper("Text", ScalarKind.STRING);
    private static final Variant OTHER = wrapper("Other", ScalarKind.STRING);
    private static final Variant COUNT = wrapper("Count", ScalarKind.INT64);
    private static final Variant RATIO = wrapper("Ratio", ScalarKind.FLOAT64);

    private static Variant wrapper(String name, ScalarKind kind) {
        return new Variant.Wrapper(name, new TypeRef.Scalar(kind), new Doc("", "", false));
    }

    /** The codec of a union that reads values of a kind so. */
    private static JavaText codec(@Nullable Tag tag, JsonKind kind, Dispatch dispatch) {
        return codec(tag, kind, dispatch, Map.of());
    }

    private static JavaText codec(@Nullable Tag tag, JsonKind kind, Dispatch dispatch, Map<String, Variant> byWebhook) {
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
                List.of(),
                !byWebhook.isEmpty(),
                byWebhook);
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
    void nameOfAWebhookTellsBeforeTheContents() {
        Map<String, Variant> byWebhook = new LinkedHashMap<>();
        byWebhook.put("made", CAT);
        byWebhook.put("said", TEXT);
        byWebhook.put("gone", CAT);

        assertThat(codec(null, JsonKind.OBJECT, new Dispatch.To(DOG), byWebhook).body("variant("))
                .isEqualTo("""
                switch (webhook) {
                    case "made", "gone" -> {
                        return Cat.CODEC.readOrNull(in);
                    }
                    case "said" -> {
                        return new Text(in.string());
                    }
                    default -> { }
                }
                return switch (in.kind()) {
                    case OBJECT -> Dog.CODEC.read(in);
                    default -> null;
                };
                """);
    }

    @Test
    void singleWebhookNeedsNoName() {
        assertThat(codec(null, JsonKind.OBJECT, new Dispatch.To(DOG), Map.of("made", DOG))
                        .body("variant("))
                .doesNotContain("webhook");
    }

    @Test
    void whatFitsNoVariantIsKept() {
        JavaText codec = codec(null, JsonKind.NUMBER, new Dispatch.To(COUNT));

        assertThat(codec.body("Object unknown(JsonValue json)")).isEqualTo("return new Unknown(json);\n");
    }

    @Test
    void unionWhoseMembersAllHaveTheDiscriminatorLooksAtNothingElse() {
        Map<String, Dispatch> cases = new LinkedHashMap<>(Map.of("cat", new Dispatch.To(CAT)));
        cases.put("dog", new Dispatch.To(DOG));
        cases.put("hound", new Dispatch.To(DOG));

        JavaText codec = codec(new Tag("type", "type"), JsonKind.OBJECT, byType(cases, UNKNOWN, UNKNOWN));
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

    private static Dispatch byType(Map<String, Dispatch> cases, Dispatch unlisted, Dispatch otherwise) {
        return new Dispatch.ByValue(TYPE, JsonKind.STRING, cases, unlisted, otherwise);
    }

    private static Dispatch.Candidate candidate(Variant variant, String... required) {
        return new Dispatch.Candidate(List.of(variant), List.of(required), List.of(), false, false, Map.of());
    }

    @Test
    void discriminatorThatIsMissingOrUnlistedGoesOnToTheNextRule() {
        assertThat(reading(
                        JsonKind.OBJECT,
                        byType(Map.of("cat", new Dispatch.To(CAT)), new Dispatch.To(DOG), new Dispatch.To(DOG))))
                .isEqualTo("""
                        String discriminator = in.discriminator("type");
                        if (discriminator == null) {
                            return Dog.CODEC.read(in);
                        }
                        return switch (discriminator) {
                            case "cat" -> Cat.CODEC.readOrNull(in);
                            default -> Dog.CODEC.read(in);
                        };
                        """);
    }

    @Test
    void unlistedDiscriminatorIsNoDeviationUnlikeAMissingOne() {
        assertThat(reading(JsonKind.OBJECT, byType(Map.of("dog", new Dispatch.To(DOG)), UNKNOWN, UNKNOWN)))
                .contains("    return null;\n")
                .contains("default -> UNKNOWN;\n");
    }

    @Test
    void valueThatVariantsShareHasAMethodOfItsOwn() {
        Dispatch role = new Dispatch.ByValue(
                Dispatch.Place.SELF.property("role"),
                JsonKind.STRING,
                Map.of("a", new Dispatch.To(CAT)),
                UNKNOWN,
                UNKNOWN);
        JavaText codec = codec(new Tag("type", "type"), JsonKind.OBJECT, byType(Map.of("m", role), UNKNOWN, UNKNOWN));

        assertThat(codec.body("variant(JsonReader in, String discriminator)")).contains("case \"m\" -> readType(in);");
        assertThat(codec.body("Object readType(")).contains("in.discriminator(\"role\")");
    }

    @Test
    void candidatesAreReadOnTrialIfTheNamesOfPropertiesLeaveSeveral() {
        Dispatch trial = new Dispatch.Trial(List.of(candidate(CAT, "a", "b"), candidate(DOG)), null, false);
        JavaText codec = codec(null, JsonKind.OBJECT, trial);

        assertThat(codec.body("variant(")).contains("case OBJECT -> fitting(in, 0, 1);");
        assertThat(codec.body("Object candidate(JsonReader in, int number)")).isEqualTo("""
                return switch (number) {
                    case 0 -> Cat.CODEC.readOrNull(in);
                    case 1 -> Dog.CODEC.read(in);
                    default -> super.candidate(in, number);
                };
                """);
        assertThat(codec.body("boolean canBe(JsonReader in, int number)")).isEqualTo("""
                return switch (number) {
                    case 0 -> in.has("a") && in.has("b");
                    default -> true;
                };
                """);
    }

    @Test
    void candidatesThatNamesTellApartNeedNoTrial() {
        Dispatch trial = new Dispatch.Trial(List.of(candidate(CAT, "a"), candidate(DOG, "b")), null, true);

        assertThat(codec(null, JsonKind.OBJECT, trial).body("variant(")).contains("case OBJECT -> meant(in, 0, 1);");
    }

    @Test
    void closedCandidateHasNoOtherProperties() {
        Dispatch.Candidate closed =
                new Dispatch.Candidate(List.of(DOG), List.of(), List.of("a", "b"), true, false, Map.of());
        Dispatch trial = new Dispatch.Trial(List.of(candidate(CAT), closed), null, false);

        assertThat(codec(null, JsonKind.OBJECT, trial).body("boolean canBe("))
                .contains("case 1 -> in.hasOnly(\"a\", \"b\");");
    }

    @Test
    void listIsAskedForThePropertiesOfItsFirstElement() {
        Dispatch.Candidate list = new Dispatch.Candidate(
                List.of(DOG),
                List.of("a"),
                List.of(),
                false,
                true,
                Map.of(Dispatch.Place.ELEMENT.property("b"), List.of("x", "y")));
        Dispatch trial = new Dispatch.Trial(List.of(candidate(CAT), list), null, false);

        JavaText codec = codec(null, JsonKind.ARRAY, trial);
        assertThat(codec.body("boolean canBe(")).contains("case 1 -> in.elementHas(\"a\");");
        assertThat(codec.body("boolean hasListed(")).contains("case 1 -> in.peekElement(\"b\").mayBe(\"x\", \"y\");");
    }

    @Test
    void whatFitsNoCandidateIsTheOneThatTakesAnything() {
        Dispatch trial = new Dispatch.Trial(List.of(candidate(COUNT)), candidate(TEXT), false);

        assertThat(codec(null, JsonKind.STRING, trial).body("variant("))
                .contains("case STRING -> fittingOr(in, 0, 1);");
    }

    @Test
    void valueInsideIsLookedForWhereItIs() {
        Map<String, Dispatch> cases = Map.of("1", new Dispatch.To(CAT));
        Dispatch.Place inside = TYPE.property("v");

        assertThat(reading(JsonKind.OBJECT, new Dispatch.ByValue(inside, JsonKind.NUMBER, cases, UNKNOWN, UNKNOWN)))
                .startsWith("String number = in.peek(\"type\", \"v\").number();\nif (number == null) {");
        Dispatch.Place element = Dispatch.Place.ELEMENT.property("ok");
        assertThat(reading(JsonKind.ARRAY, new Dispatch.ByValue(element, JsonKind.BOOLEAN, cases, UNKNOWN, UNKNOWN)))
                .startsWith("String flag = in.peekElement(\"ok\").bool();\n");
    }

    @Test
    void kindInsideSelectsTheVariantAndNullIsAsGoodAsAbsent() {
        Map<JsonKind, Dispatch> cases = Map.of(JsonKind.STRING, new Dispatch.To(CAT));

        assertThat(reading(JsonKind.OBJECT, new Dispatch.ByKind(TYPE, cases, new Dispatch.To(DOG))))
                .isEqualTo("""
                        JsonReader.Kind kind = in.peek("type").kind();
                        if (kind == null) {
                            return Dog.CODEC.read(in);
                        }
                        return switch (kind) {
                            case STRING -> Cat.CODEC.readOrNull(in);
                            case NULL -> Dog.CODEC.read(in);
                            default -> null;
                        };
                        """);
    }

    @Test
    void textAndNumberAreToldByTheirValue() {
        Map<String, Dispatch> cases = Map.of("1", new Dispatch.To(TEXT));
        Dispatch.Place self = Dispatch.Place.SELF;

        assertThat(reading(JsonKind.STRING, new Dispatch.ByValue(self, JsonKind.STRING, cases, UNKNOWN, UNKNOWN)))
                .startsWith("String text = in.peekString();\nreturn switch (text) {\n    case \"1\" -> ");
        assertThat(reading(JsonKind.NUMBER, new Dispatch.ByValue(self, JsonKind.NUMBER, cases, UNKNOWN, UNKNOWN)))
                .startsWith("String number = in.peekNumber();\nreturn switch (number) {\n");
    }

    @Test
    void integralNumberIsOneVariantAndAnyOtherAnother() {
        assertThat(reading(JsonKind.NUMBER, new Dispatch.ByIntegral(new Dispatch.To(COUNT), new Dispatch.To(RATIO))))
                .containsSubsequence(
                        "return in.isIntegral() ? new Count(in.nearestInt64(), in.literal()) : new Ratio(",
                        "in.float64(), in.literal());");
    }

    @Test
    void thousandsOfValuesOfOneVariantAreLookedForInMethodsOfTheirOwn() {
        Map<String, Dispatch> cases = new LinkedHashMap<>();
        IntStream.range(0, 1_001).forEach(i -> cases.put("v" + i, new Dispatch.To(TEXT)));
        JavaText codec = codec(null, JsonKind.STRING, byText(cases));

        assertThat(codec.body("Object readString(")).contains("if (isText(text) || isText2(text)) {");
        assertThat(codec.body("boolean isText2(String text)")).isEqualTo("""
                return switch (text) {
                    case "v1000" -> true;
                    default -> false;
                };
                """);
        cases.remove("v0");
        assertThat(codec(null, JsonKind.STRING, byText(cases)).declares("boolean isText("))
                .isFalse();
    }

    @Test
    void lookUpsOfVariantsWhoseNamesEndInNumbersDiffer() {
        Variant second = wrapper("Text2", ScalarKind.STRING);
        Map<String, Dispatch> cases = new LinkedHashMap<>();
        IntStream.range(0, 1_001).forEach(i -> cases.put("v" + i, new Dispatch.To(TEXT)));
        IntStream.range(0, 1_001).forEach(i -> cases.put("w" + i, new Dispatch.To(second)));
        JavaText codec = codec(null, JsonKind.STRING, byText(cases));

        assertThat(codec.body("Object readString("))
                .contains("if (isText(text) || isText2(text)) {", "if (isText22(text) || isText23(text)) {");
        assertThat(codec.toString()).containsOnlyOnce("boolean isText2(");
    }

    @Test
    void valuesThatNoMethodHasRoomForAreLookedForInTheNext() {
        Map<String, Dispatch> cases = new LinkedHashMap<>();
        IntStream.range(0, 700).forEach(i -> cases.put("v" + i, new Dispatch.To(TEXT)));
        IntStream.range(0, 700).forEach(i -> cases.put("w" + i, new Dispatch.To(OTHER)));
        JavaText codec = codec(null, JsonKind.STRING, byText(cases));

        assertThat(codec.body("Object readString(JsonReader in)"))
                .contains("\"v699\"", "new Text(in.string());", "default -> readString2(in, text);")
                .doesNotContain("\"w0\"");
        assertThat(codec.body("Object readString2(JsonReader in, String text)"))
                .contains("\"w699\"", "new Pet.Other(in.string());", "default -> UNKNOWN;");
    }

    private static Dispatch byText(Map<String, Dispatch> cases) {
        return new Dispatch.ByValue(Dispatch.Place.SELF, JsonKind.STRING, cases, UNKNOWN, UNKNOWN);
    }
}
