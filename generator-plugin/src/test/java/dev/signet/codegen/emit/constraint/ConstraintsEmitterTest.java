package dev.signet.codegen.emit.constraint;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.exclusiveRange;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.members;
import static dev.signet.codegen.model.Models.multipleOf;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.pattern;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.secret;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.uniqueItems;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.type.ParamsEmitter;
import dev.signet.codegen.emit.type.RecordEmitter;
import dev.signet.codegen.emit.type.UnionEmitter;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Property;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which statements check constraints, and where the checked types call them. */
class ConstraintsEmitterTest {
    private static final Schema SHORT = limited(string(), length(null, 5));

    private static JavaText file(Emitter emitter, DocumentBuilder document, Validation where, String type) {
        return Emitted.file(emitter, Emitted.model(document, where), type);
    }

    private static JavaText checks(Validation where, Schema pet) {
        return file(new ConstraintsEmitter(), document().schema("Pet", pet), where, "PetConstraints");
    }

    /** The statement that checks an optional property of that schema. */
    private static String statement(Schema property) {
        return checks(Validation.BUILDER, object(optional("p", property)))
                .body("Pet check(")
                .lines()
                .filter(line -> !line.startsWith("Constraints check") && !line.equals("check.end();"))
                .filter(line -> !line.equals("return value;"))
                .reduce("", (a, b) -> a + b.strip());
    }

    @Test
    void builderChecksTheWholeValueAndTheConstructorItsComponents() {
        Schema pet = object(required("name", SHORT), optional("age", integer()));

        assertThat(checks(Validation.BUILDER, pet).body("static Pet check(Pet value)"))
                .isEqualTo("""
                Constraints check = new Constraints();
                check.at("name").text(value.name()).maxLength(5);
                check.end();
                return value;
                """);
        assertThat(checks(Validation.STRICT, pet).body("static void check(String name)"))
                .isEqualTo("""
                Constraints check = new Constraints();
                check.at("name").text(name).maxLength(5);
                check.end();
                """);
    }

    @Test
    void recordCallsItsCheckInTheConstructorOrTheBuilderOrNowhere() {
        DocumentBuilder document = document().schema("Pet", object(required("name", SHORT)));
        JavaText strict = file(new RecordEmitter(), document, Validation.STRICT, "Pet");
        JavaText builder = file(new RecordEmitter(), document, Validation.BUILDER, "Pet");

        assertThat(strict.body("public Pet {")).endsWith("PetConstraints.check(name);\n");
        assertThat(strict.head("public Pet {"))
                .startsWith("/** Throws {@link ConstraintException} listing every violated constraint");
        assertThat(builder.body("public Pet {")).doesNotContain("PetConstraints");
        assertThat(builder.body("Pet build()")).isEqualTo("return PetConstraints.check(new Pet(name, extras));\n");
        assertThat(file(new RecordEmitter(), document, Validation.NONE, "Pet").toString())
                .doesNotContain("Constraint");
    }

    @Test
    void codecOfAStrictRecordTellsThePlaceOfAViolation() {
        DocumentBuilder document = document().schema("Pet", object(required("name", SHORT)));

        assertThat(file(new RecordEmitter(), document, Validation.STRICT, "Pet")
                        .in("class Codec")
                        .body("decode("))
                .containsSubsequence(
                        "return new Pet(name, in.extras(extras));", "catch (ConstraintException e)", "throw e.in(in);");
    }

    @Test
    void nothingIsWrittenForATypeWithoutConstraints() {
        JavaModel model = Emitted.model(document().schema("Pet", object(required("a", string()))), Validation.STRICT);

        assertThat(new ConstraintsEmitter().emit(model)).isEmpty();
    }

    @Test
    void textsAreCheckedByLengthAndPattern() {
        assertThat(statement(limited(string(), length(2, 5), pattern("^a+$"))))
                .isEqualTo("check.at(\"p\").text(value.p()).minLength(2).maxLength(5).pattern(P_PATTERN);");
        assertThat(checks(Validation.BUILDER, object(optional("p", limited(string(), pattern("a+")))))
                        .signature("P_PATTERN"))
                .isEqualTo("private static final ConstraintPattern P_PATTERN = ConstraintPattern.of(\"a+\")");
    }

    @Test
    void numbersAreComparedWithLiteralsAndOthersWithConstants() {
        assertThat(statement(limited(integer(), range("1", "5000000000"))))
                .isEqualTo("check.at(\"p\").number(value.p()).minimum(1).maximum(5000000000L);");
        assertThat(statement(limited(scalar(ScalarKind.FLOAT64), exclusiveRange("0", "1.5"))))
                .isEqualTo("check.at(\"p\").number(value.p()).exclusiveMinimum(0).exclusiveMaximum(P_MAXIMUM);");
        assertThat(statement(limited(integer(), multipleOf("5")))).endsWith(".multipleOf(5);");
    }

    @Test
    void optionalEmptyListCountsOnlyIfItIsInTheJson() {
        assertThat(statement(limited(list(string()), items(1, 3), uniqueItems())))
                .isEqualTo("check.at(\"p\").list(Constraints.said(value.p(), value.extras(), \"p\"))"
                        + ".minItems(1).maxItems(3).uniqueItems();");
        assertThat(statement(limited(list(string()), items(null, 3))))
                .isEqualTo("check.at(\"p\").list(value.p()).maxItems(3);");
    }

    @Test
    void elementsAreCheckedAtEveryDepth() {
        assertThat(statement(map(list(limited(integer(), range("1", null))))))
                .isEqualTo("check.at(\"p\").map(value.p()).each("
                        + "(at, item) -> at.list(item).each((at2, item2) -> at2.number(item2).minimum(1)));");
    }

    @Test
    void secretIsCheckedWithoutBeingShown() {
        assertThat(statement(secret(SHORT))).isEqualTo("check.secret(\"p\").text(value.p()).maxLength(5);");
    }

    @Test
    void uriIsCheckedByItsTextUnlessNull() {
        assertThat(statement(limited(scalar(ScalarKind.URI), length(null, 9))))
                .isEqualTo("check.at(\"p\").text(value.p() == null ? null : value.p().toString()).maxLength(9);");
    }

    @Test
    void membersOfAnObjectAreCounted() {
        Schema pet = limited(object(required("a", string()), optional("b", string())), members(2, null));

        assertThat(checks(Validation.STRICT, pet).body("static void check("))
                .contains("Constraints.members(extras, Pet.Codec.NAMES, Extras.SPEAKS, b), 2, Integer.MAX_VALUE);");
        assertThat(checks(
                                Validation.STRICT,
                                limited(further(object(optional("a", string())), string()), members(null, 3)))
                        .body("static void check("))
                .contains("Constraints.members(extras, Pet.Codec.NAMES, a) + Constraints.further(")
                .contains("        0,\n        3);\n");
    }

    @Test
    void componentNamedCheckIsNotTheCollector() {
        assertThat(checks(Validation.STRICT, object(required("check", SHORT))).body("static void check("))
                .isEqualTo("""
                        Constraints check_ = new Constraints();
                        check_.at("check").text(check).maxLength(5);
                        check_.end();
                        """);
    }

    @Test
    void manyComponentsAreCheckedByMethodsOfForty() {
        JavaText checks = checks(
                Validation.BUILDER,
                object(IntStream.range(0, 41)
                        .mapToObj(i -> optional("p" + i, SHORT))
                        .toArray(Property[]::new)));

        assertThat(checks.body("Pet check(Pet")).isEqualTo("""
                Constraints check = new Constraints();
                check1(check, value);
                check2(check, value);
                check.end();
                return value;
                """);
        assertThat(checks.body("void check2(")).isEqualTo("check.at(\"p40\").text(value.p40()).maxLength(5);\n");
    }

    @Test
    void nestedRecordOfAUnionIsCheckedByItsFactoryOrItsConstructor() {
        DocumentBuilder document = document().schema("Pet", oneOf(SHORT, list(string())));
        JavaText builder = file(new UnionEmitter(), document, Validation.BUILDER, "Pet");
        JavaText strict = file(new UnionEmitter(), document, Validation.STRICT, "Pet");

        assertThat(builder.body("Pet of(String"))
                .isEqualTo("return PetConstraints.checkStringValue(new StringValue(value));\n");
        assertThat(builder.body("Pet ofStringList(")).isEqualTo("return new StringList(values);\n");
        assertThat(strict.in("record StringValue").body("public StringValue"))
                .endsWith("PetConstraints.checkStringValue(value);\n");
        assertThat(strict.in("class Codec").body("variant(")).contains("case STRING -> checkedStringValue(in);");
    }

    @Test
    void optionalParametersAreCheckedByTheirConstructorOrBuilder() {
        DocumentBuilder document = document().operation(get("/pets").id("list").query("q", SHORT));
        JavaModel strict = Emitted.model(document, Validation.STRICT);
        String params = strict.client().calls().get(0).params().name();

        assertThat(Emitted.file(new ParamsEmitter(), strict, params).body("public " + params + " {"))
                .isEqualTo(params + "Constraints.check(q);\n");
        assertThat(file(new ParamsEmitter(), document, Validation.BUILDER, params)
                        .body(" build()"))
                .isEqualTo("return " + params + "Constraints.check(new " + params + "(q));\n");
        assertThat(Emitted.file(ConstraintsEmitter.params(strict), params + "Constraints")
                        .body("static void check("))
                .contains("check.at(\"q\").text(q).maxLength(5);");
    }
}
