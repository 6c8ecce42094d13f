package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an enum declares, and how it finds the constant of a value. */
class EnumEmitterTest {

    private static JavaText size(DocumentBuilder document) {
        return Emitted.file(new EnumEmitter(), document, "Size");
    }

    private static JavaText size(Schema schema) {
        return size(document().schema("Size", schema));
    }

    private static String lookUp(Schema schema) {
        return size(schema).body("static Size of(");
    }

    @Test
    void everyEnumIsOpenWhateverTheDocumentSays() {
        for (Schema schema : new Schema[] {values("s", "m"), openValues("s", "m")}) {
            JavaText size = size(schema);

            assertThat(size.signature("interface Size"))
                    .isEqualTo("public sealed interface Size permits Size.Known, Size.Unknown");
            assertThat(size.signature("record Unknown")).isEqualTo("record Unknown(String value) implements Size");
            assertThat(size.body("static Size of(")).contains("default -> new Unknown(value);");
        }
    }

    @Test
    void constantsAreOnTheInterfaceAndInKnown() {
        JavaText size = size(values("s", "extra-large"));

        assertThat(size.head("Size EXTRA_LARGE"))
                .isEqualTo("/** {@code extra-large} in JSON. */\nSize EXTRA_LARGE = Known.EXTRA_LARGE\n");
        assertThat(size.body("enum Known")).contains("S(\"s\"),", "EXTRA_LARGE(\"extra-large\");");
    }

    @Test
    void constantOfAValueIsFoundByASwitch() {
        assertThat(lookUp(values("s", "m"))).isEqualTo("""
                return switch (value) {
                    case "s" -> Known.S;
                    case "m" -> Known.M;
                    default -> new Unknown(value);
                };
                """);
        assertThat(lookUp(numbers(ScalarKind.INT32, "1", "-2"))).contains("case -2 -> Known.VALUE_MINUS_2;");
    }

    @Test
    void longThatIsAnIntIsFoundByASwitchAndAnyOtherIsUnknown() {
        assertThat(lookUp(numbers(ScalarKind.INT64, "1")))
                .startsWith("int small = (int) value;\nif (small != value) {\n    return new Unknown(value);\n}\n")
                .contains("return switch (small) {");
    }

    @Test
    void otherNumbersAreComparedOneAfterTheOther() {
        assertThat(lookUp(numbers(ScalarKind.INT64, "5000000000"))).contains("if (each.value == value)");
        assertThat(lookUp(numbers(ScalarKind.FLOAT64, "0.5"))).contains("if (each.value == value)");
        assertThat(lookUp(numbers(ScalarKind.INTEGER, "5"))).contains("if (each.value.equals(value))");
        assertThat(lookUp(numbers(ScalarKind.DECIMAL, "1.0"))).contains("if (each.value.compareTo(value) == 0)");
    }

    @Test
    void numbersAreLiteralsAndBigOnesTexts() {
        assertThat(size(numbers(ScalarKind.INT64, "5000000000")).body("enum Known"))
                .contains("VALUE_5000000000(5000000000L);");
        JavaText big = size(numbers(ScalarKind.INTEGER, "1E+3"));
        assertThat(big.body("enum Known")).contains("(\"1000\");");
        assertThat(big.in("enum Known").body("Known(String value)")).isEqualTo("this.value = new BigInteger(value);\n");
    }

    @Test
    void thousandsOfTextsAreFoundInAMap() {
        String[] many = IntStream.range(0, 1_001).mapToObj(i -> "v" + i).toArray(String[]::new);

        assertThat(lookUp(values(many))).isEqualTo("""
                Known known = Known.BY_VALUE.get(value);
                return known != null ? known : new Unknown(value);
                """);
    }

    @Test
    void fieldOfTheLookUpGivesWayToAConstant() {
        assertThat(lookUp(numbers(ScalarKind.FLOAT64, "0.5"))).contains("Known.ALL)");
        String[] many = IntStream.range(0, 1_001)
                .mapToObj(i -> i == 0 ? "by_value" : "v" + i)
                .toArray(String[]::new);
        assertThat(lookUp(values(many))).contains("Known.BY_VALUE_.get(value)");
    }

    @Test
    void unknownTextIsRefusedIfNullAndAnUnknownNumberIsPrimitive() {
        assertThat(size(values("s")).in("record Unknown").body("public Unknown"))
                .isEqualTo("requireNonNull(value, \"value\");\n");
        assertThat(size(numbers(ScalarKind.INT32, "1")).in("record Unknown").declares("public Unknown"))
                .isFalse();
    }

    @Test
    void codecReadsAndWritesTheValue() {
        JavaText codec = size(numbers(ScalarKind.INT32, "1")).in("class Codec");

        assertThat(codec.body("decode(")).isEqualTo("return Size.of(in.int32());\n");
        assertThat(codec.body("encode(")).isEqualTo("out.value(((Size) value).value());\n");
    }

    @Test
    void enumOfDoublesIsOne() {
        assertThat(size(numbers(ScalarKind.FLOAT64, "0.5")).signature("interface Size"))
                .startsWith("public sealed interface Size extends DoubleEnum permits");
    }

    @Test
    void enumInSeveralUnionsSaysHowItIsWritten() {
        JavaText one = size(document().schema("Size", values("s")).schema("A", oneOf(ref("Size"), integer())));
        JavaText two = size(document()
                .schema("Size", values("s"))
                .schema("A", oneOf(ref("Size"), integer()))
                .schema("B", oneOf(ref("Size"), list(integer()))));

        assertThat(one.signature("interface Size")).startsWith("public sealed interface Size extends A permits");
        assertThat(one.declares("String toJson()")).isFalse();
        assertThat(two.in("enum Known").body("String toJson()")).isEqualTo("return CODEC.toJson(this);\n");
        assertThat(two.in("record Unknown").body("String toJson()")).isEqualTo("return CODEC.toJson(this);\n");
    }

    @Test
    void deprecatedEnumSaysSo() {
        assertThat(size(deprecated(values("s"))).head("interface Size")).contains("@Deprecated\n");
    }
}
