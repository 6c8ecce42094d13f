package dev.signet.codegen.emit.client;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a parameter of each place, style and type becomes part of a request. */
class ArgumentWriterTest {
    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);
    private static final TypeRef COUNT = new TypeRef.Scalar(ScalarKind.INT64);
    private static final TypeRef DAY = new TypeRef.Scalar(ScalarKind.DATE);
    private static final TypeRef TEXTS = new TypeRef.ListOf(TEXT, false);
    private static final TypeRef TREE = new TypeRef.Json(false);
    private static final TypeRef PET = new TypeRef.Named("Pet", Category.RECORD);
    private static final TypeRef SIZE = new TypeRef.Named("Size", Category.ENUM);
    private static final TypeRef LEVEL = new TypeRef.Named("Level", Category.ENUM);

    private final JavaModel model =
            Emitted.model(document().schema("Size", values("s")).schema("Level", numbers(ScalarKind.INT32, "1")));
    private final ArgumentWriter io = new ArgumentWriter(new RuntimeTypes(model), new Types(model));

    private String add(Place place, TypeRef type, String style, boolean explode, boolean reserved, boolean optional) {
        Argument argument =
                new Argument("q", "q", place, type, new Doc("", "", false), style, explode, reserved, null, List.of());
        return io.add(argument, CodeBlock.of("q"), optional).toString().replaceAll("\\b([a-z]+\\.)+(?=[A-Z])", "");
    }

    private String query(TypeRef type) {
        return add(Place.QUERY, type, "form", true, false, false);
    }

    private String query(TypeRef type, String style, boolean explode) {
        return add(Place.QUERY, type, style, explode, false, false);
    }

    @Test
    void requestTakesTextsAndNumbersOfAQueryAsTheyAre() {
        assertThat(query(TEXT)).isEqualTo(".query(\"q\", q)");
        assertThat(query(COUNT)).isEqualTo(".query(\"q\", q)");
        assertThat(add(Place.QUERY, COUNT, "form", true, false, true)).isEqualTo(".query(\"q\", q)");
    }

    @Test
    void otherScalarsBecomeTexts() {
        assertThat(query(DAY)).isEqualTo(".query(\"q\", q.toString())");
        assertThat(query(new TypeRef.Scalar(ScalarKind.DATE_TIME)))
                .isEqualTo(".query(\"q\", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(q))");
        assertThat(add(Place.HEADER, COUNT, "simple", false, false, false))
                .isEqualTo(".header(\"q\", String.valueOf(q))");
    }

    @Test
    void fractionsAreWrittenByTheRuntimeLibraryWhichRefusesWhatIsNoNumber() {
        TypeRef real = new TypeRef.Scalar(ScalarKind.FLOAT64);
        TypeRef exact = new TypeRef.Scalar(ScalarKind.DECIMAL);
        assertThat(query(real)).isEqualTo(".query(\"q\", q)");
        assertThat(query(exact)).isEqualTo(".query(\"q\", JsonValue.of(q), QueryStyle.FORM, true)");
        assertThat(add(Place.PATH, real, "simple", false, false, false)).isEqualTo(".path(\"q\", JsonValue.of(q))");
        assertThat(add(Place.HEADER, exact, "simple", false, false, true))
                .isEqualTo(".header(\"q\", q == null ? null : JsonValue.of(q))");
        assertThat(add(Place.COOKIE, real, "form", true, false, false)).isEqualTo(".cookie(\"q\", JsonValue.of(q))");
        assertThat(add(Place.HEADER, new TypeRef.ListOf(real, false), "simple", false, false, false))
                .isEqualTo(
                        ".header(\"q\", new JsonArray(q.stream().<JsonValue>map(each -> JsonValue.of(each)).toList()))");
    }

    @Test
    void optionalValueIsLeftOutIfNull() {
        assertThat(add(Place.QUERY, DAY, "form", true, false, true))
                .isEqualTo(".query(\"q\", q == null ? null : q.toString())");
        assertThat(add(Place.HEADER, PET, "simple", false, false, true))
                .startsWith(".header(\"q\", q == null ? null : ");
    }

    @Test
    void enumIsSentByItsValue() {
        assertThat(query(SIZE)).isEqualTo(".query(\"q\", q.value())");
        assertThat(query(LEVEL)).isEqualTo(".query(\"q\", String.valueOf(q.value()))");
    }

    @Test
    void listOfAQueryIsSentInItsStyle() {
        assertThat(query(TEXTS)).isEqualTo(".query(\"q\", q, QueryStyle.FORM, true)");
        assertThat(query(TEXTS, "form", false)).isEqualTo(".query(\"q\", q, QueryStyle.FORM, false)");
        assertThat(query(TEXTS, "spaceDelimited", false)).endsWith("QueryStyle.SPACE_DELIMITED, false)");
        assertThat(query(TEXTS, "pipeDelimited", false)).endsWith("QueryStyle.PIPE_DELIMITED, false)");
        assertThat(query(new TypeRef.ListOf(DAY, false)))
                .isEqualTo(".query(\"q\", q.stream().map(each -> each.toString()).toList(), QueryStyle.FORM, true)");
    }

    @Test
    void objectOfAQueryIsSentInItsStyle() {
        assertThat(query(new TypeRef.MapOf(TEXT, false), "deepObject", true))
                .isEqualTo(".query(\"q\", q, QueryStyle.DEEP_OBJECT, true)");
        assertThat(query(PET, "deepObject", true))
                .isEqualTo(".query(\"q\", JsonValue.fromJson(q.toJson()), QueryStyle.DEEP_OBJECT, true)");
    }

    @Test
    void reservedCharactersOfAQueryMayStayAsTheyAre() {
        assertThat(add(Place.QUERY, TEXT, "form", true, true, false)).isEqualTo(".query(\"q\", q, true)");
        assertThat(add(Place.QUERY, COUNT, "form", true, true, false)).isEqualTo(".query(\"q\", q)");
        assertThat(add(Place.QUERY, TEXTS, "form", true, true, false)).endsWith("QueryStyle.FORM, true, true)");
    }

    @Test
    void simpleValueOfAPathIsText() {
        assertThat(add(Place.PATH, TEXT, "simple", false, false, false)).isEqualTo(".path(\"q\", q)");
        assertThat(add(Place.PATH, COUNT, "simple", false, false, false)).isEqualTo(".path(\"q\", String.valueOf(q))");
        assertThat(add(Place.PATH, TEXTS, "simple", false, false, false)).isEqualTo(".path(\"q\", q)");
    }

    @Test
    void otherStylesOfAPathTakeTheValueApart() {
        assertThat(add(Place.PATH, TEXT, "label", false, false, false))
                .isEqualTo(".path(\"q\", JsonValue.of(q), PathStyle.LABEL, false)");
        assertThat(add(Place.PATH, COUNT, "matrix", true, false, false))
                .isEqualTo(".path(\"q\", JsonValue.of(q), PathStyle.MATRIX, true)");
        assertThat(add(Place.PATH, TEXTS, "label", true, false, false))
                .isEqualTo(".path(\"q\", new JsonArray(q.stream().<JsonValue>map(each -> JsonValue.of(each)).toList()),"
                        + " PathStyle.LABEL, true)");
        assertThat(add(Place.PATH, PET, "simple", true, false, false))
                .isEqualTo(".path(\"q\", JsonValue.fromJson(q.toJson()), PathStyle.SIMPLE, true)");
    }

    @Test
    void explodedObjectOfAHeaderOrCookieIsSentByName() {
        assertThat(add(Place.HEADER, TREE, "simple", true, false, false)).isEqualTo(".header(\"q\", q, true)");
        assertThat(add(Place.HEADER, TREE, "simple", false, false, false)).isEqualTo(".header(\"q\", q)");
        assertThat(add(Place.COOKIE, TREE, "form", true, false, false)).isEqualTo(".cookie(\"q\", q, true)");
    }

    @Test
    void mapOfAnyPlaceIsTakenApart() {
        TypeRef texts = new TypeRef.MapOf(TEXT, false);
        String tree = "JsonValue.fromJson(JsonCodecs.STRING.map().toJson(q))";
        assertThat(add(Place.PATH, texts, "matrix", true, false, false))
                .isEqualTo(".path(\"q\", " + tree + ", PathStyle.MATRIX, true)");
        assertThat(add(Place.HEADER, texts, "simple", true, false, true))
                .isEqualTo(".header(\"q\", q.isEmpty() ? null : " + tree + ", true)");
        assertThat(add(Place.COOKIE, texts, "form", true, false, true)).isEqualTo(".cookie(\"q\", " + tree + ", true)");
        assertThat(query(new TypeRef.MapOf(COUNT, false), "deepObject", true))
                .isEqualTo(
                        ".query(\"q\", JsonValue.fromJson(JsonCodecs.INT64.map().toJson(q)), QueryStyle.DEEP_OBJECT, true)");
    }

    @Test
    void requiredListOfAHeaderIsSentThoughItIsEmpty() {
        assertThat(add(Place.HEADER, TEXTS, "simple", false, false, false))
                .isEqualTo(
                        ".header(\"q\", new JsonArray(q.stream().<JsonValue>map(each -> JsonValue.of(each)).toList()))");
        assertThat(add(Place.HEADER, TEXTS, "simple", false, false, true)).isEqualTo(".header(\"q\", q)");
    }

    @Test
    void listOfACookieMayBeSeveralCookies() {
        assertThat(add(Place.COOKIE, TEXTS, "form", false, false, true)).isEqualTo(".cookie(\"q\", q)");
        assertThat(add(Place.COOKIE, TEXTS, "form", true, false, true)).isEqualTo(".cookie(\"q\", q, true)");
        assertThat(add(Place.COOKIE, TEXT, "cookie", true, false, false))
                .isEqualTo(".rawCookie(\"q\", JsonValue.of(q), true)");
        assertThat(add(Place.COOKIE, TEXT, "form", true, true, true))
                .isEqualTo(".cookie(\"q\", q == null ? null : JsonValue.of(q), true, true)");
    }

    @Test
    void reservedCharactersOfAPathMayStayAsTheyAre() {
        assertThat(add(Place.PATH, TEXT, "simple", false, true, false))
                .isEqualTo(".path(\"q\", JsonValue.of(q), PathStyle.SIMPLE, false, true)");
    }

    @Test
    void parameterWithOtherContentIsItsText() {
        assertThat(query(TEXT, "text", false)).isEqualTo(".query(\"q\", q)");
        assertThat(query(DAY, "text", false)).isEqualTo(".query(\"q\", q.toString())");
        assertThat(add(Place.HEADER, PET, "content", false, false, true))
                .isEqualTo(".jsonHeader(\"q\", q == null ? null : q.toJson())");
        assertThat(add(Place.QUERY, new TypeRef.ListOf(PET, false), "content", false, false, true))
                .isEqualTo(".query(\"q\", q.isEmpty() ? null : Pet.CODEC.list().toJson(q))");
    }

    @Test
    void parameterWithContentIsJsonText() {
        assertThat(query(PET, "content", false)).isEqualTo(".query(\"q\", q.toJson())");
        assertThat(query(TEXT, "content", false)).isEqualTo(".query(\"q\", JsonValue.of(q).toJson())");
        assertThat(query(LEVEL, "content", false)).isEqualTo(".query(\"q\", JsonValue.of(q.value()).toJson())");
    }
}
