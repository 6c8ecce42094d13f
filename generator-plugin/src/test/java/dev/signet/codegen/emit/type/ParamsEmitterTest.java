package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.deprecated;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.model.OperationBuilder;
import org.junit.jupiter.api.Test;

/** The optional parameters of a call are a record with a builder. */
class ParamsEmitterTest {

    private static JavaText params(OperationBuilder operation) {
        return Emitted.file(
                new ParamsEmitter(),
                document().schema("Size", deprecated(values("s"))).operation(operation.id("find")),
                "FindParams");
    }

    @Test
    void optionalParametersAreNullableAndCollectionsEmpty() {
        JavaText params = params(get("/p")
                .requiredQuery("must", string())
                .query("limit", integer())
                .query("tags", list(string()))
                .styledQuery("by", "deepObject", map(string())));

        assertThat(params.signature("record FindParams"))
                .isEqualTo("public record FindParams("
                        + "@Nullable Long limit, List<String> tags, Map<String, String> by)");
        assertThat(params.body("public FindParams {")).isEqualTo("""
                tags = List.copyOf(requireNonNull(tags, "tags"));
                by = Immutable.copyOf(requireNonNull(by, "by"));
                """);
        assertThat(params.in("class Builder").signature("List<String> tags")).endsWith("tags = List.of()");
        assertThat(params.in("class Builder").signature("Map<String, String> by"))
                .endsWith("by = Map.of()");
    }

    @Test
    void recordOfScalarsNeedsNoConstructor() {
        assertThat(params(get("/p").query("limit", integer())).declares("public FindParams {"))
                .isFalse();
    }

    @Test
    void noneIsWhatABuilderGivesAtOnce() {
        JavaText params = params(get("/p").query("limit", integer()));

        assertThat(params.signature("FindParams NONE")).endsWith("NONE = builder().build()");
        assertThat(params.body("Builder builder()")).isEqualTo("return new Builder();\n");
    }

    @Test
    void builderOfARecordHasItsValues() {
        JavaText params = params(get("/p").query("a", string()).query("b", string()));

        assertThat(params.body("Builder toBuilder()")).isEqualTo("""
                Builder builder = new Builder();
                builder.a = a;
                builder.b = b;
                return builder;
                """);
        assertThat(params.in("class Builder").body("Builder b(@Nullable String b)"))
                .isEqualTo("this.b = b;\nreturn this;\n");
        assertThat(params.in("class Builder").body("FindParams build()")).isEqualTo("return new FindParams(a, b);\n");
    }

    @Test
    void parameterOfADeprecatedTypeSuppressesTheWarning() {
        assertThat(params(get("/p").query("size", ref("Size"))).head("record FindParams"))
                .contains("@SuppressWarnings(\"deprecation\")\n");
        assertThat(params(get("/p").query("size", string())).head("record FindParams"))
                .doesNotContain("@SuppressWarnings");
    }
}
