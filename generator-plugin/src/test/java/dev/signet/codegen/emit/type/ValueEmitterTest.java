package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import org.junit.jupiter.api.Test;

/** A named scalar or list that a union lists is a record around it. */
class ValueEmitterTest {

    private static JavaText flag(Schema schema, String... unions) {
        var document = document().schema("Flag", schema);
        for (String union : unions) {
            document.schema(union, oneOf(ref("Flag"), integer()));
        }
        return Emitted.file(new ValueEmitter(), document, "Flag");
    }

    @Test
    void primitiveNeedsNoConstructor() {
        JavaText flag = flag(bool(), "Answer");

        assertThat(flag.signature("record Flag")).isEqualTo("public record Flag(boolean value) implements Answer");
        assertThat(flag.declares("public Flag {")).isFalse();
    }

    @Test
    void textIsRefusedIfNull() {
        assertThat(flag(string(), "Answer").body("public Flag {")).isEqualTo("requireNonNull(value, \"value\");\n");
    }

    @Test
    void listIsCopiedReadAndWrittenWhole() {
        JavaText flag = flag(list(string()), "Answer");

        assertThat(flag.signature("record Flag"))
                .isEqualTo("public record Flag(List<String> values) implements Answer");
        assertThat(flag.body("public Flag {")).isEqualTo("values = List.copyOf(requireNonNull(values, \"values\"));\n");
        assertThat(flag.in("class Codec").body("decode("))
                .isEqualTo("return new Flag(JsonCodecs.STRING.readList(in));\n");
        assertThat(flag.in("class Codec").body("encode(")).isEqualTo("out.value(((Flag) value).values);\n");
    }

    @Test
    void jsonThatTheValueDoesNotRepresentIsReadBesideItAndWrittenInItsStead() {
        JavaText flag = flag(scalar(ScalarKind.DATE_TIME), "Answer");

        assertThat(flag.signature("record Flag"))
                .isEqualTo("public record Flag(OffsetDateTime value, @Nullable JsonValue literal) implements Answer");
        assertThat(flag.body("public Flag {")).isEqualTo("""
                requireNonNull(value, "value");
                literal = literal == null ? null : Extras.literal(literal, value);
                """);
        assertThat(flag.body("public Flag(OffsetDateTime value)")).isEqualTo("this(value, null);\n");
        assertThat(flag.in("class Codec").body("decode(")).isEqualTo("return new Flag(in.dateTime(), in.literal());\n");
        assertThat(flag.in("class Codec").body("encode(")).isEqualTo("""
                Flag v = (Flag) value;
                if (v.literal() == null) {
                    out.value(v.value());
                } else {
                    out.value(v.literal());
                }
                """);
    }

    @Test
    void doubleInAUnionWithIntegersIsWrittenWithItsFraction() {
        assertThat(flag(scalar(ScalarKind.FLOAT64), "Answer").in("class Codec").body("encode("))
                .contains("out.fraction(v.value());");
        assertThat(Emitted.file(
                                new ValueEmitter(),
                                document()
                                        .schema("Flag", scalar(ScalarKind.FLOAT64))
                                        .schema("Answer", oneOf(ref("Flag"), string())),
                                "Flag")
                        .in("class Codec")
                        .body("encode("))
                .contains("out.value(v.value());");
    }

    @Test
    void valueOfSeveralUnionsSaysHowItIsWritten() {
        assertThat(flag(bool(), "Answer").declares("String toJson()")).isFalse();
        assertThat(flag(bool(), "Answer", "Reply").body("String toJson()")).isEqualTo("return CODEC.toJson(this);\n");
    }
}
