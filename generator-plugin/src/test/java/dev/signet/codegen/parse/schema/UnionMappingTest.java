package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.AllOf;
import dev.signet.codegen.model.Schema.Any;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Obj;
import dev.signet.codegen.model.Schema.Ref;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Union;
import dev.signet.codegen.model.Schema.Value;
import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionMappingTest {
    private static final String TWO = "\nB: {type: object, properties: {k: {const: b}}}\nC: {type: object}\n";

    @TempDir
    Path folder;

    private Schema one(String schema) {
        return ReadDocument.schemas(folder, "A: " + schema + TWO).schema("A");
    }

    @Test
    void membersKeepOrderAndPointers() {
        Union union = (Union) one("{oneOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {a: {}}}]}");
        assertThat(union.members())
                .extracting(member -> member.meta().pointer())
                .containsExactly("#/components/schemas/A/oneOf/0", "#/components/schemas/A/oneOf/1");
        assertThat(union.members().get(0)).isInstanceOf(Ref.class);
        assertThat(union.members().get(1)).isInstanceOf(Obj.class);
    }

    @Test
    void aSingleMemberStandsForItself() {
        Schema schema = one("{description: mine, anyOf: [{$ref: '#/components/schemas/B', description: its}]}");
        assertThat(schema).isInstanceOf(Ref.class);
        assertThat(schema.meta().description()).isEqualTo("mine");
        assertThat(schema.meta().pointer()).isEqualTo("#/components/schemas/A");
    }

    @Test
    void whatNotRefersToIsNoMember() {
        String members = "oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {type: string}]";
        Union without = (Union) one("{" + members + ", not: {$ref: '#/components/schemas/C'}}");
        assertThat(without.members())
                .extracting(member -> member.meta().pointer())
                .containsExactly("#/components/schemas/A/oneOf/0", "#/components/schemas/A/oneOf/2");
        assertThat(one("{" + members
                                + ", not: {anyOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}}")
                        .isScalar())
                .isTrue();

        ReadDocument reading = ReadDocument.schemas(
                folder, "A: {" + members + ", not: {$ref: '#/components/schemas/D'}}\nD: {}" + TWO);
        assertThat(((Union) reading.schema("A")).members()).hasSize(3);
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("A/not", "`not` is ignored: it refers to no member, or to all");
    }

    @Test
    void aNullMemberMakesNullable() {
        Schema single = one("{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}");
        assertThat(single).isInstanceOf(Ref.class);
        assertThat(single.meta().nullable()).isTrue();
        Schema several = one("{oneOf: [{type: string}, {const: null}, {type: number}]}");
        assertThat(((Union) several).members()).hasSize(2);
        assertThat(several.meta().nullable()).isTrue();
    }

    @Test
    void typeObjectBesideAUnionSaysNothing() {
        assertThat(one("{type: object, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}"))
                .isInstanceOf(Union.class);
    }

    @Test
    void propertiesBesideAUnionHoldAsWell() {
        AllOf all = (AllOf) one(
                "{properties: {p: {}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}");
        assertThat(all.parts().get(0)).isInstanceOf(Union.class);
        assertThat(all.parts().get(1)).isInstanceOf(Obj.class);
    }

    @Test
    void bothKindsOfUnionHoldAtOnce() {
        AllOf all = (AllOf) one("{oneOf: [{type: string}, {type: number}], anyOf: [{type: string}, {type: boolean}]}");
        assertThat(all.parts()).hasSize(2).allSatisfy(part -> assertThat(part).isInstanceOf(Union.class));
    }

    @Test
    void itemsBesideAUnionDoNotHideIt() {
        AllOf all = (AllOf) one("{oneOf: [{type: string}, {type: array}], items: {type: string}}");
        assertThat(all.parts().get(0)).isInstanceOf(Union.class);
    }

    @Test
    void membersThatOnlyValidateAreNoUnion() {
        assertThat(one("{properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}"))
                .isInstanceOf(Obj.class);
        assertThat(
                        one(
                                "{allOf: [{$ref: '#/components/schemas/B'}, {anyOf: [{required: [a]}, {not: {required: [b]}}]}]}"))
                .isInstanceOfSatisfying(
                        AllOf.class,
                        all -> assertThat(all.parts()).singleElement().isInstanceOf(Ref.class));
    }

    @Test
    void whatIsRequiredBesideAUnionIsAPartIfAllMembersMustBeObjects() {
        String union = "oneOf: [{properties: {a: {}}}, {properties: {b: {}}}], required: [a]";
        assertThat(one("{" + union + "}")).isInstanceOf(Union.class);
        assertThat(one("{type: object, " + union + "}")).isInstanceOf(AllOf.class);
    }

    @Test
    void theTypeAroundHoldsForItsMembers() {
        assertThat(one("{type: string, oneOf: [{format: ipv4}, {format: ipv6}]}"))
                .isInstanceOfSatisfying(
                        Scalar.class, scalar -> assertThat(scalar.kind()).isEqualTo(ScalarKind.STRING));
        Enumeration open = (Enumeration) one("{type: string, anyOf: [{enum: [a]}, {pattern: '^x'}]}");
        assertThat(open.open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [{type: string}, {const: a, description: first}, {const: b}]}",
                "{anyOf: [{const: a, description: first}, {type: string}, {const: b}]}",
                "{oneOf: [{enum: [a, b], x-enum-descriptions: [first, '']}, {type: string}]}",
                "{type: string, anyOf: [{const: a, title: first}, {const: b}, {}]}",
            })
    void valuesBesideAPlainStringAreAnOpenEnumeration(String schema) {
        assertThat(one(schema)).isInstanceOfSatisfying(Enumeration.class, values -> {
            assertThat(values.open()).isTrue();
            assertThat(values.constant()).isFalse();
            assertThat(values.kind()).isEqualTo(ScalarKind.STRING);
            assertThat(values.values()).containsExactly(new Value("a", "first", null), new Value("b", null, null));
        });
    }

    @Test
    void constantsAloneAreAClosedEnumeration() {
        Enumeration values = (Enumeration) one("{oneOf: [{const: a, x-java-name: FIRST}, {const: b}, {type: 'null'}]}");
        assertThat(values.open()).isFalse();
        assertThat(values.constant()).isFalse();
        assertThat(values.values()).containsExactly(new Value("a", null, "FIRST"), new Value("b", null, null));
        assertThat(values.meta().nullable()).isTrue();
    }

    @Test
    void discriminatorsMapNamesAndReferencesToIds() {
        ReadDocument.write(folder, "other.yaml", "D: {type: object}");
        Union union = (Union)
                one("{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: "
                        + "{propertyName: k, mapping: {b: B, c: '#/components/schemas/C', d: 'other.yaml#/D'}}}");
        assertThat(union.discriminator())
                .isEqualTo(new Schema.Discriminator(
                        "k",
                        java.util.Map.of(
                                "b", "#/components/schemas/B", "c", "#/components/schemas/C", "d", "other.yaml#/D")));
        assertThat(union.discriminator().mapping().keySet()).containsExactly("b", "c", "d");
    }

    @Test
    void danglingDiscriminatorValuesAreWarnings() {
        ReadDocument reading = ReadDocument.schemas(
                folder,
                "Cat: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}], discriminator: "
                        + "{propertyName: k, mapping: {b: Catt, c: '#/components/schemas/Z'}}}" + TWO);
        assertThat(reading.warnings()).hasSize(2);
        assertThat(reading.warnings().get(0))
                .contains("mapping/b unknown schema `Catt`; the value is ignored")
                .contains("`Cat`");
        assertThat(reading.warnings().get(1)).contains("mapping/c").contains("can't be resolved");
    }

    @Test
    void aParentThatOthersExtendKeepsItsDiscriminator() {
        Obj parent = (Obj) one("{type: object, properties: {k: {type: string}}, discriminator: {propertyName: k}}");
        assertThat(parent.discriminator()).isEqualTo(new Schema.Discriminator("k", java.util.Map.of()));
        Schema named =
                one("{discriminator: {mapping: {b: B}}, oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}");
        assertThat(((Union) named).discriminator()).isNull();
    }

    @Test
    void aUnionOfNothingButNullIsNull() {
        assertThat(one("{oneOf: [{type: 'null'}]}")).isInstanceOf(Schema.Null.class);
        assertThat(one("{oneOf: []}")).isInstanceOf(Any.class);
    }
}
