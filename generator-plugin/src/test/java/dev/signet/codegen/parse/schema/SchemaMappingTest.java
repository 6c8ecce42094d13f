package dev.signet.codegen.parse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.AllOf;
import dev.signet.codegen.model.Schema.Any;
import dev.signet.codegen.model.Schema.Array;
import dev.signet.codegen.model.Schema.Null;
import dev.signet.codegen.model.Schema.Obj;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.model.Schema.Ref;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Union;
import dev.signet.codegen.parse.ReadDocument;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaMappingTest {
    @TempDir
    Path folder;

    private Schema one(String schema) {
        return ReadDocument.schemas(folder, "A: " + schema).schema("A");
    }

    @ParameterizedTest
    @CsvSource({
        "string,, STRING", "string, date-time, DATE_TIME", "string, date, DATE", "string, time, TIME",
        "string, duration, DURATION", "string, uuid, UUID", "string, uri, URI", "string, uri-reference, URI",
        "string, url, URI", "string, byte, BASE64", "string, binary, BINARY", "string, email, STRING",
        "string, int64, STRING", "integer,, INT64", "integer, int32, INT32", "integer, int64, INT64",
        "integer, uint64, INTEGER", "integer, unix-time, INT64", "number,, FLOAT64", "number, float, FLOAT64",
        "number, double, FLOAT64", "number, decimal, DECIMAL", "number, percent, FLOAT64", "boolean,, BOOLEAN",
    })
    void typeAndFormatNameAScalar(String type, String format, ScalarKind kind) {
        Schema schema = one(format == null ? "{type: " + type + "}" : "{type: %s, format: %s}".formatted(type, format));
        assertThat(schema)
                .isInstanceOfSatisfying(
                        Scalar.class, scalar -> assertThat(scalar.kind()).isEqualTo(kind));
    }

    @Test
    void contentEncodingMakesAStringBase64() {
        assertThat(one("{type: string, contentEncoding: base64}"))
                .isEqualTo(new Scalar(Meta.at("#/components/schemas/A"), ScalarKind.BASE64, "string"));
    }

    @Test
    void whatSaysNothingIsAnyValue() {
        assertThat(one("{}")).isInstanceOf(Any.class);
        assertThat(one("true")).isEqualTo(new Any(Meta.at("#/components/schemas/A")));
        assertThat(one("{not: {type: string}, if: {type: number}}")).isInstanceOf(Any.class);
    }

    @Test
    void nullAmongTheTypesMakesNullable() {
        Schema schema = one("{type: [string, 'null'], format: date}");
        assertThat(schema)
                .isInstanceOfSatisfying(Scalar.class, s -> assertThat(s.kind()).isEqualTo(ScalarKind.DATE));
        assertThat(schema.meta().nullable()).isTrue();
        assertThat(one("{type: 'null'}")).isInstanceOf(Null.class);
        assertThat(one("{type: ['null']}")).isInstanceOf(Null.class);
    }

    @Test
    void severalTypesAreAUnion() {
        Schema schema = one("{type: [string, array, 'null'], items: {type: integer}}");
        assertThat(schema.meta().nullable()).isTrue();
        assertThat(schema).isInstanceOfSatisfying(Union.class, union -> {
            assertThat(union.members()).hasSize(2);
            assertThat(union.members().get(0)).isInstanceOf(Scalar.class);
            assertThat(union.members().get(1)).isInstanceOf(Array.class);
        });
    }

    @Test
    void aTypeThatDoesNotExistIsAWarningWithASuggestion() {
        ReadDocument reading = ReadDocument.schemas(folder, "A: {type: strnig}");
        assertThat(reading.schema("A")).isInstanceOf(Any.class);
        assertThat(reading.warnings()).singleElement().asString().contains("did you mean `string`?");
    }

    @Test
    void propertiesKeepTheirOrderAndKnowWhatIsRequired() {
        Obj object = (Obj) one("{type: object, required: [a, c], properties: {c: {type: string}, a: true, b: {}}}");
        assertThat(object.properties()).extracting(Property::name).containsExactly("c", "a", "b");
        assertThat(object.properties()).extracting(Property::required).containsExactly(true, true, false);
        assertThat(object.properties().get(0).schema().meta().pointer())
                .isEqualTo("#/components/schemas/A/properties/c");
        assertThat(object.additional()).isNull();
    }

    @Test
    void anObjectNeedsNoType() {
        for (String schema : List.of(
                "{properties: {a: {}}}",
                "{additionalProperties: {}}",
                "{patternProperties: {a: {}}}",
                "{required: [a]}")) {
            assertThat(one(schema)).as(schema).isInstanceOf(Obj.class);
        }
        assertThat(one("{items: {type: string}}")).isInstanceOf(Array.class);
    }

    @Test
    void requiringWhatIsNoPropertyIsAWarningButNotInAnAllOf() {
        ReadDocument alone = ReadDocument.schemas(folder, "A: {required: [naem], properties: {name: {}}}");
        assertThat(alone.warnings()).singleElement().asString().contains("did you mean `name`?");
        ReadDocument part = ReadDocument.schemas(
                folder, "A: {allOf: [{$ref: '#/components/schemas/B'}], required: [b]}\nB: {properties: {b: {}}}");
        assertThat(part.warnings()).isEmpty();
        AllOf all = (AllOf) part.schema("A");
        assertThat(all.parts()).hasSize(2);
        assertThat(((Obj) all.parts().get(1)).properties()).singleElement().satisfies(property -> {
            assertThat(property.required()).isTrue();
            assertThat(property.schema()).isInstanceOf(Any.class);
        });
    }

    @Test
    void additionalPropertiesAreAnySchemaOrNothing() {
        assertThat(((Obj) one("{type: object, additionalProperties: true}")).additional())
                .isInstanceOf(Any.class);
        assertThat(((Obj) one("{type: object, additionalProperties: {}}")).additional())
                .isInstanceOf(Any.class);
        assertThat(((Obj) one("{type: object, additionalProperties: false}")).additional())
                .isNull();
        assertThat(((Obj) one("{type: object, additionalProperties: {type: string}}")).additional())
                .isInstanceOf(Scalar.class);
    }

    @Test
    void patternPropertiesServeAsAdditionalOnes() {
        String pattern = "{type: object, additionalProperties: false, patternProperties: {'^x': {type: string}%s}}";
        assertThat(((Obj) one(pattern.formatted(""))).additional()).isInstanceOf(Scalar.class);
        assertThat(((Obj) one(pattern.formatted(", '^y': {type: string}"))).additional())
                .isInstanceOf(Scalar.class);
        ReadDocument mixed = ReadDocument.schemas(folder, "A: " + pattern.formatted(", '^y': {type: number}"));
        assertThat(((Obj) mixed.schema("A")).additional()).isInstanceOf(Any.class);
        assertThat(mixed.warnings()).singleElement().asString().contains("`patternProperties`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: array, prefixItems: [{type: string}], maxItems: 1}",
                "{type: array, prefixItems: [{type: string}, {type: string}], items: false, minItems: 2}",
                "{type: array, prefixItems: [{type: string}], items: {type: string}}",
                "{type: array, prefixItems: [{type: string}], unevaluatedItems: false}",
                "{type: array, prefixItems: [{type: string}], unevaluatedItems: {type: string}}",
            })
    void tupleOfOneTypeIsAListOfIt(String schema) {
        ReadDocument reading = ReadDocument.schemas(folder, "A: " + schema);
        assertThat(((Array) reading.schema("A")).items()).isInstanceOf(Scalar.class);
        assertThat(reading.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: array, prefixItems: [{type: string}]}",
                "{type: array, prefixItems: [{type: string}], items: true}",
                "{type: array, prefixItems: [{type: string}], items: {}}",
                "{type: array, prefixItems: [{type: string}], maxItems: 2}",
                "{type: array, prefixItems: [{type: string}], minItems: 1}",
                "{type: array, prefixItems: [{type: string}], items: {type: integer}}",
            })
    void tupleWithAnOpenRestHasItemsOfAnyKind(String schema) {
        ReadDocument reading = ReadDocument.schemas(folder, "A: " + schema);
        assertThat(((Array) reading.schema("A")).items()).isInstanceOf(Any.class);
        assertThat(reading.warnings()).singleElement().asString().contains("/A/prefixItems the ");
    }

    @Test
    void tuplesAreListsOfWhatTheirPlacesShareOrHaveASchemaForEach() {
        ReadDocument reading = ReadDocument.schemas(folder, """
            A: {type: array, prefixItems: [{type: string}, {type: string}], items: false}
            B: {type: array, prefixItems: [{type: string}, {type: number}], items: false}
            C: {type: array}
            D: {type: array, items: true}
            """);
        assertThat(((Array) reading.schema("A")).items()).isInstanceOf(Scalar.class);
        assertThat(((Array) reading.schema("A")).isTuple()).isFalse();
        assertThat(((Array) reading.schema("B")).items()).isInstanceOf(Any.class);
        assertThat(((Array) reading.schema("B")).tuple())
                .extracting(item -> item.scalarKind().orElseThrow())
                .containsExactly(ScalarKind.STRING, ScalarKind.FLOAT64);
        assertThat(((Array) reading.schema("C")).items()).isInstanceOf(Any.class);
        assertThat(((Array) reading.schema("D")).items()).isInstanceOf(Any.class);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void allOfOfOneReferenceKeepsItsOnlyPartForThePassesAndTheProseAround() {
        ReadDocument reading = ReadDocument.schemas(folder, """
            A: {description: outer, allOf: [{$ref: '#/components/schemas/B'}], nullable: true, deprecated: true}
            B: {type: object}
            """);
        Schema schema = reading.schema("A");
        assertThat(schema)
                .isInstanceOfSatisfying(
                        AllOf.class,
                        all -> assertThat(all.parts())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Ref.class,
                                        ref -> assertThat(ref.target()).isEqualTo("#/components/schemas/B")));
        assertThat(schema.meta().description()).isEqualTo("outer");
        assertThat(schema.meta().nullable()).isTrue();
        assertThat(schema.meta().deprecated()).isTrue();
        assertThat(schema.meta().pointer()).isEqualTo("#/components/schemas/A");
    }

    @Test
    void allOfOfOneThatIsNoReferenceIsThatOneWithTheProseAround() {
        Schema schema = one("{description: outer, allOf: [{type: object, properties: {a: {}}}]}");
        assertThat(schema).isInstanceOf(Obj.class);
        assertThat(schema.meta().description()).isEqualTo("outer");
    }

    @Test
    void scalarTypeBesideAReferenceOrAllOfIsAPart() {
        ReadDocument reading = ReadDocument.schemas(folder, """
            A: {allOf: [{$ref: '#/components/schemas/B'}], type: integer}
            B: {type: number}
            """);
        AllOf all = (AllOf) reading.schema("A");
        assertThat(all.parts()).hasSize(2).last().isInstanceOf(Scalar.class);
    }

    @Test
    void whatStandsBesideAllOfIsItsLastPart() {
        AllOf all = (AllOf)
                one("{allOf: [{type: object, properties: {a: {}}}, {description: prose}], properties: {b: {}}}");
        assertThat(all.parts()).hasSize(2);
        assertThat(((Obj) all.parts().get(1)).properties())
                .extracting(Property::name)
                .containsExactly("b");
        assertThat(all.meta().description()).isEqualTo("prose");
    }

    @Test
    void constraintsArriveAndExclusiveBoundsWin() {
        Constraints number = one("{type: number, minimum: 1, exclusiveMinimum: 2.50, maximum: 9, multipleOf: 0.5}")
                .meta()
                .constraints();
        assertThat(number.minimum()).isEqualTo(new BigDecimal("2.50"));
        assertThat(number.exclusiveMinimum()).isTrue();
        assertThat(number.maximum()).isEqualTo(new BigDecimal("9"));
        assertThat(number.exclusiveMaximum()).isFalse();
        Constraints text = one("{type: string, minLength: 1, maxLength: 99999999999, pattern: '^a'}")
                .meta()
                .constraints();
        assertThat(text.minLength()).isEqualTo(1);
        assertThat(text.maxLength()).isNull();
        assertThat(text.patterns()).containsExactly("^a");
        Constraints list = one("{type: array, minItems: 2, maxItems: 3, uniqueItems: true}")
                .meta()
                .constraints();
        assertThat(List.of(list.minItems(), list.maxItems(), list.uniqueItems()))
                .containsExactly(2, 3, true);
        assertThat(one("{type: object, maxProperties: 4}").meta().constraints().maxProperties())
                .isEqualTo(4);
        assertThat(one("{type: string}").meta().constraints()).isSameAs(Constraints.NONE);
    }

    @Test
    void vendorExtensionsShapeTheMeta() {
        Meta meta =
                one("{type: object, title: T, readOnly: true, x-java-name: Name, x-implements: [a.B, c.D], x-secret:"
                                + " true, x-deprecated: use another}")
                        .meta();
        assertThat(meta.title()).isEqualTo("T");
        assertThat(meta.javaName()).isEqualTo("Name");
        assertThat(meta.mixins()).containsExactly("a.B", "c.D");
        assertThat(meta.secret()).isTrue();
        assertThat(meta.readOnly()).isTrue();
        assertThat(meta.deprecated()).isTrue();
        assertThat(one("{type: string, format: password}").meta().secret()).isTrue();
        ReadDocument wrong = ReadDocument.schemas(folder, "A: {x-java-name: [1], x-secret: 'yes', x-implements: [1]}");
        assertThat(wrong.warnings()).hasSize(3);
    }

    @Test
    void valuesOfAWrongTypeAreReportedWithTheirPlace() {
        ReadDocument reading = ReadDocument.schemas(folder, "A: {type: object, description: [x], properties: 3}");
        assertThat(reading.warnings())
                .anySatisfy(text -> assertThat(text).startsWith("#/components/schemas/A/description"))
                .anySatisfy(text -> assertThat(text).startsWith("#/components/schemas/A/properties"));
    }
}
