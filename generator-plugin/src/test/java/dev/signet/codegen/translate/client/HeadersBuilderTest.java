package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.HeadersType.Form;
import dev.signet.codegen.javamodel.HeadersType.Members;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the headers that responses declare are read. */
class HeadersBuilderTest {
    private static final Schema RATE =
            object(required("limit", integer()), optional("per", string()), optional("left", integer()));

    private final Problems problems = new Problems();

    private static Header header(String pointer, Schema schema, boolean explode) {
        return new Header(pointer, "X-Value", null, false, schema, explode, false);
    }

    private List<HeadersType.Field> fields(OperationBuilder operation) {
        return Objects.requireNonNull(
                        JavaModels.call(document().schema("Rate", RATE).operation(operation), problems)
                                .headers())
                .fields();
    }

    private HeadersType.Field field(Schema schema, boolean explode) {
        return fields(get("/a").response("200", header("#/h", schema, explode))).get(0);
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(string(), Form.TEXT, "string", null),
                Arguments.of(scalar(ScalarKind.DATE_TIME), Form.TIME, "date_time", null),
                Arguments.of(integer(), Form.JSON, "int64", null),
                Arguments.of(list(string()), Form.TEXTS, "[string]", null),
                Arguments.of(list(integer()), Form.JSONS, "[int64]", null),
                Arguments.of(ref("Rate"), Form.OBJECT, "Rate", new Members(true, false, List.of("limit", "left"))),
                Arguments.of(map(string()), Form.MAP, "{string}", new Members(true, false, List.of())),
                Arguments.of(map(integer()), Form.MAP, "{int64}", new Members(true, true, List.of())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void headerIsReadAsItsSchemaSays(Schema schema, Form form, String type, @Nullable Members members) {
        HeadersType.Field field = field(schema, true);

        assertThat(field.form()).isEqualTo(form);
        assertThat(JavaNotation.of(field.type())).isEqualTo(type);
        assertThat(field.members()).isEqualTo(members);
        assertThat(problems.all()).isEmpty();
    }

    private static Stream<Schema> undefined() {
        return Stream.of(
                list(list(string())), map(list(string())), object(optional("rate", ref("Rate"))), list(ref("Rate")));
    }

    @ParameterizedTest
    @MethodSource("undefined")
    void headerThatNoStyleDefinesIsATextWithAWarning(Schema schema) {
        assertThat(field(schema, false).form()).isEqualTo(Form.TEXT);
        assertThat(problems.all())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("a header can't be read as such a type; its text is returned");
    }

    @Test
    void headerOfAnyValueIsAText() {
        assertThat(field(any(), false).form()).isEqualTo(Form.TEXT);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void headerOfAnotherTypeForAnotherStatusIsAWarning() {
        List<HeadersType.Field> fields = fields(get("/a")
                .response("429", header("#/other", integer(), false))
                .response("200", header("#/first", string(), false))
                .response("404", header("#/same", string(), false)));

        assertThat(fields).singleElement().extracting(HeadersType.Field::form).isEqualTo(Form.TEXT);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("#/other the header `X-Value` is read as the type that #/first declares, which differs"
                        + " → declare it with one type for all responses of the operation");
    }

    @Test
    void headerThatIsExplodedForAnotherStatusIsAWarning() {
        fields(get("/a")
                .response("200", header("#/first", ref("Rate"), false))
                .response("429", header("#/other", ref("Rate"), true)));

        assertThat(problems.all()).extracting(Problem::pointer).containsExactly("#/other");
    }
}
