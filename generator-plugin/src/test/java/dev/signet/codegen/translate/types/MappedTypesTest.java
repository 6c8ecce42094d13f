package dev.signet.codegen.translate.types;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.SchemaType;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that exist already, in the place of scalars and of schemas. */
class MappedTypesTest {
    private static final Map<String, String> NONE = Map.of();

    private final Problems problems = new Problems();

    private TypeMappings types(String key, String type) {
        return TypeMappings.of(Map.of(key, type), NONE, NONE, problems);
    }

    private TypeMappings schemas(String key, String type) {
        return TypeMappings.of(NONE, NONE, Map.of(key, type), problems);
    }

    private String type(TypeMappings mappings, Schema schema) {
        JavaModel model = JavaModels.of(document().schema("Pet", object(optional("p", schema))), mappings, problems);
        return JavaNotation.of(
                JavaModels.record(model, "Pet").components().get(0).type());
    }

    @ParameterizedTest
    @CsvSource({
        "string+uuid, UUID, string+uuid, java.lang.String, string",
        "string+uuid, UUID, UUID, String, string",
        "string+money, STRING, string+money, com.example.Money, com.example.Money#valueOf",
        "string+money, STRING, string+money, com.example.Money#parse, com.example.Money#parse",
        "string, STRING, string, com.example.Text.Inner#new, com.example.Text.Inner#new",
        "integer+int64, INT64, long, java.math.BigInteger, integer",
        "integer, INT64, integer, int, int32",
        "number+double, FLOAT64, double, BigDecimal, decimal",
        "string+date-time, DATE_TIME, DateTime, java.lang.String, string"
    })
    void typeMappingReplacesTheScalarOfThatTypeAndFormat(
            String stated, ScalarKind kind, String key, String type, String expected) {
        assertThat(type(types(key, type), scalar(kind, stated))).isEqualTo(expected);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void typeMappingWithoutAFormatMeansScalarsWithoutOne() {
        assertThat(type(types("string", "com.example.Text"), scalar(ScalarKind.UUID, "string+uuid")))
                .isEqualTo("uuid");
    }

    @ParameterizedTest
    @CsvSource({
        "object, com.example.Any",
        "strings, java.lang.String",
        "integer, java.lang.String",
        "number, int",
        "boolean, java.lang.String",
        "integer, com.example.Count",
        "string, Money",
        "string, com.example.money",
        "string, com.example.Money#not-a-method",
        "string, com.example.Money#"
    })
    void typeMappingThatCantBeIsAnErrorAndLeftOut(String key, String type) {
        TypeMappings mappings = types(key, type);

        assertThat(problems.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.message()).startsWith("<typeMappings> " + key + "=" + type));
        assertThat(type(mappings, scalar(ScalarKind.STRING, "string"))).isEqualTo("string");
    }

    @Test
    void twoTypeMappingsOfOneTypeThatDifferAreAnError() {
        Map<String, String> two = new LinkedHashMap<>();
        two.put("string+uuid", "java.lang.String");
        two.put("UUID", "com.example.Id");

        TypeMappings.of(two, NONE, NONE, problems);
        assertThat(problems.errors()).hasSize(1);
    }

    @Test
    void importMappingSaysWhereASimpleNameIs() {
        TypeMappings mappings =
                TypeMappings.of(Map.of("string", "Money#of"), Map.of("Money", "com.example.Money"), NONE, problems);

        assertThat(type(mappings, scalar(ScalarKind.STRING, "string"))).isEqualTo("com.example.Money#of");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void mappingsWithoutUseAreWarnings() {
        TypeMappings mappings = TypeMappings.of(
                Map.of("string+uuid", "java.lang.String"),
                Map.of("Money", "com.example.Money"),
                Map.of("Price", "com.example.Price"),
                problems);

        type(mappings, integer());
        assertThat(problems.all())
                .extracting(Problem::message)
                .containsExactly(
                        "<importMappings> Money=com.example.Money has no effect",
                        "<typeMappings> string+uuid=java.lang.String has no effect",
                        "<schemaMappings> Price=com.example.Price has no effect");
    }

    @Test
    void schemaMappingReplacesTheSchemaWhereItIsUsed() {
        DocumentBuilder document = document()
                .schema("Money", object(required("amount", string())))
                .schema("Pet", object(required("prices", list(ref("Money")))));
        JavaModel model = JavaModels.of(document, schemas("Money", "com.example.Money"), problems);

        assertThat(JavaModels.names(model)).containsExactly("Pet");
        assertThat(JavaNotation.components(JavaModels.record(model, "Pet")))
                .containsExactly("prices*: [com.example.Money]");
    }

    @Test
    void inlineTypesOfAReplacedSchemaAreNotGeneratedUnlessUsedElsewhere() {
        String unit = "#/components/schemas/Money/properties/unit";
        String mark = "#/components/schemas/Money/properties/mark";
        DocumentBuilder document = document()
                .schema("Money", object(required("unit", at(unit)), required("mark", at(mark))))
                .schema(unit, "Money unit", values("a", "b"))
                .schema(mark, "Money mark", values("a", "b"))
                .schema("Pet", object(required("mark", at(mark))));

        assertThat(JavaModels.names(JavaModels.of(document, schemas("Money", "com.example.Money"), problems)))
                .containsExactly("MoneyMark", "Pet");
    }

    private static Schema at(String id) {
        return new Schema.Ref(string().meta(), id);
    }

    @Test
    void replacedMemberOfAUnionIsNested() {
        DocumentBuilder document = document()
                .schema("Money", object(required("amount", string())))
                .schema("U", oneOf(ref("Money"), string()));
        JavaModel model = JavaModels.of(document, schemas("Money", "com.example.Money"), problems);

        assertThat(JavaModels.union(model, "U").variants())
                .extracting(JavaType.Variant::name)
                .containsExactly("MoneyValue", "StringValue");
    }

    @Test
    void replacedFurtherPropertiesAreAWarning() {
        DocumentBuilder document = document()
                .schema("Money", object(required("amount", string())))
                .schema("Pet", further(object(required("a", string())), ref("Money")));
        JavaModel model = JavaModels.of(document, schemas("Money", "com.example.Money"), problems);

        assertThat(JavaNotation.components(JavaModels.record(model, "Pet"))).containsExactly("a*: string");
        assertThat(JavaModels.places(problems))
                .containsExactly("WARNING #/components/schemas/Pet/additionalProperties");
    }

    @Test
    void schemaTypesSayWhatStandsForEachNamedSchema() {
        DocumentBuilder document = document()
                .schema("Money", object(required("amount", string())))
                .schema("#/components/schemas/Money/properties/unit", "Money unit", values("a", "b"))
                .schema("Prices", list(ref("Money")))
                .schema("Pet", object(required("prices", ref("Prices"))));

        Map<String, SchemaType> types = SchemaTypes.of(document.build(), schemas("Money", "com.example.Money"));
        List<String> notation = types.values().stream()
                .map(t -> JavaNotation.of(t.type()) + (t.generated() ? " generated" : ""))
                .toList();
        assertThat(notation).containsExactly("com.example.Money", "[com.example.Money]", "Pet generated");
    }
}
