package dev.signet.codegen.translate.client;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.OperationBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.support.http.request.HeaderSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java type a parameter has. */
class ParameterBuilderTest {
    private static final String WARNING = "WARNING #/paths/~1pets/get/parameters/0";

    private final Problems problems = new Problems();

    private Argument argument(OperationBuilder operation) {
        return JavaModels.call(
                        document()
                                .schema("Point", object(required("x", integer())))
                                .schema("Mood", values("a", "b"))
                                .operation(operation),
                        problems)
                .params()
                .arguments()
                .get(0);
    }

    private String query(Schema schema) {
        return JavaNotation.of(argument(get("/pets").query("q", schema)).type());
    }

    private String header(Schema schema) {
        return JavaNotation.of(argument(get("/pets").header("q", schema)).type());
    }

    @Test
    void parameterKeepsItsWireNamePlaceAndStyle() {
        Argument argument = argument(get("/pets").header("X-Trace-Id", string()));

        assertThat(argument.name()).isEqualTo("xTraceId");
        assertThat(argument.wireName()).isEqualTo("X-Trace-Id");
        assertThat(argument.place()).isEqualTo(Place.HEADER);
        assertThat(argument.style()).isEqualTo("simple");
        assertThat(argument.doc().pointer()).isEqualTo("#/paths/~1pets/get/parameters/0");
    }

    @Test
    void parameterOfScalarsTypesAndListsOfThemHasThatType() {
        assertThat(query(integer())).isEqualTo("int64");
        assertThat(query(ref("Mood"))).isEqualTo("Mood");
        assertThat(query(ref("Point"))).isEqualTo("Point");
        assertThat(query(list(ref("Mood")))).isEqualTo("[Mood]");
        assertThat(query(any())).isEqualTo("json");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void parameterThatIsAMapIsOneInEachPlace() {
        assertThat(query(map(string()))).isEqualTo("{string}");
        assertThat(header(map(string()))).isEqualTo("{string}");
        assertThat(query(map(integer()))).isEqualTo("{int64}");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void nestedValuesOfAParameterAreTypedWithAWarningWhereNoStyleDefinesThem() {
        assertThat(query(list(list(string())))).isEqualTo("[[string]]");
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
        assertThat(query(list(ref("Point")))).isEqualTo("[Point]");
        assertThat(header(map(list(string())))).isEqualTo("{[string]}");
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void nestedValuesOfADeepObjectAndOfJsonAreNoProblem() {
        Schema nested = map(list(ref("Point")));
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "deepObject", nested))
                        .type()))
                .isEqualTo("{[Point]}");
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "content", nested))
                        .type()))
                .isEqualTo("{[Point]}");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaceDelimited", "pipeDelimited"})
    void delimitersThatAreNotDefinedForAValueAreAWarning(String style) {
        argument(get("/pets").styledQuery("q", style, string()));
        assertThat(problems.all().get(0).toString()).contains("is not defined for the values of `q`");
        argument(get("/pets").styledQuery("q", style, list(string())));
        assertThat(problems.all().get(1).toString()).contains("is not defined for `explode: true` of `q`");
        assertThat(JavaModels.places(problems)).containsExactly(WARNING + "/style", WARNING + "/style");
    }

    @Test
    void propertyOfADeepObjectThatReadsAsAnotherStructureIsAWarning() {
        Schema inner = object(required("b]", integer()), required("c", integer()));
        argument(get("/pets").styledQuery("q", "deepObject", object(required("a", list(inner)))));

        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("the name `b]` in the parameter `q` would be read as another structure");
    }

    @Test
    void deepObjectThatIsNoneIsAWarning() {
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "deepObject", list(string())))
                        .type()))
                .isEqualTo("[string]");
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "deepObject", string()))
                        .type()))
                .isEqualTo("string");
        assertThat(JavaModels.places(problems)).containsExactly(WARNING + "/style", WARNING + "/style");
    }

    @Test
    void warningOfADeepObjectThatIsNoneTellsWhatIsSent() {
        argument(get("/pets").styledQuery("q", "deepObject", list(string())));
        argument(get("/pets").styledQuery("q", "deepObject", list(ref("Point"))));
        assertThat(problems.all().get(0).toString()).contains("each value is sent under the plain name;");
        assertThat(problems.all().get(1).toString())
                .contains("each value is sent under names that begin with its index, such as `q[0]`;");
    }

    @Test
    void otherContentIsTextAndAWarningIfItIsStructured() {
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "text", integer()))
                        .type()))
                .isEqualTo("int64");
        assertThat(JavaNotation.of(
                        argument(get("/pets").styledQuery("q", "text", any())).type()))
                .isEqualTo("string");
        assertThat(problems.all()).isEmpty();
        assertThat(JavaNotation.of(argument(get("/pets").styledQuery("q", "text", ref("Point")))
                        .type()))
                .isEqualTo("string");
        assertThat(JavaModels.places(problems)).containsExactly(WARNING + "/content");
    }

    @Test
    void parameterOfAListOfAnythingIsJsonInSilence() {
        assertThat(query(list(any()))).isEqualTo("json");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void parameterWhoseElementsMayBeNullHasNoNullsWithAWarning() {
        assertThat(query(list(nullable(string())))).isEqualTo("[string]");
        assertThat(query(map(nullable(string())))).isEqualTo("{string}");
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void parameterThatIsGivenOncePerClientIsText() {
        JavaModel model = JavaModels.of(
                document()
                        .operation(get("/a").clientOption("api_version", integer()))
                        .operation(get("/b").clientOption("api_version", integer())),
                problems);

        assertThat(model.client().options()).singleElement().satisfies(o -> {
            assertThat(o.name()).isEqualTo("apiVersion");
            assertThat(JavaNotation.of(o.type())).isEqualTo("string");
        });
        assertThat(model.client().calls()).allMatch(c -> c.required().isEmpty() && c.params() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length, NOTE",
        "host, NOTE",
        "Connection, NOTE",
        "Transfer-Encoding, NOTE",
        "Accept-Encoding, NOTE",
        "Expect, WARNING",
        "Upgrade, WARNING",
        "X Y, WARNING",
        "X-\u00e4, WARNING"
    })
    void headerThatNoCallerCanSetIsLeftOut(String name, String severity) {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderSyntax.name(name));
        assertThat(JavaModels.call(document().operation(get("/pets").header(name, string())), problems)
                        .params())
                .isNull();
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("#/paths/~1pets/get/parameters/0 the parameter `" + name + "` is left out: ");
        assertThat(problems.all().get(0).severity()).hasToString(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Cookie", "Range", "Te", "!#$%&'*+-.^_`|~09az"})
    void otherHeaderIsSent(String name) {
        HeaderSyntax.name(name);
        assertThat(argument(get("/pets").header(name, string())).wireName()).isEqualTo(name);
        assertThat(problems.all()).isEmpty();
    }
}
