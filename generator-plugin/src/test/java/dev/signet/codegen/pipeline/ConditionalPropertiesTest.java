package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Reflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema says under a condition only refuses nothing, and changes no type that is stated without one. */
class ConditionalPropertiesTest {
    private static final String SCHEMA = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Access",
          "type": "object",
          "required": ["kind", "size"],
          "properties": {"kind": {"enum": ["open", "local"]}},
          "allOf": [
            {"if": {"properties": {"kind": {"const": "open"}}}, "then": {"$ref": "#/$defs/Open"}},
            {"if": {"properties": {"kind": {"const": "local"}}}, "then": {"$ref": "#/$defs/Local"}}
          ],
          "dependentSchemas": {"unit": {"properties": {"size": {"type": "integer", "maximum": 9}}}},
          "$defs": {
            "Open": {"properties": {"kind": {"const": "open"}, "hosts": {"type": "array", "items": {"type": "string"}}, "port": {"type": "integer"}}},
            "Local": {"properties": {"kind": {"const": "local"}, "path": {"type": "string", "maxLength": 3, "default": "/"}, "port": {"type": "string"}}}
          }
        }
        """;

    @TempDir
    static Path folder;

    private static final List<Problem> WARNINGS = new ArrayList<>();
    private static Class<?> plain;
    private static Class<?> strict;

    private final Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA, InputFormat.JSON);

    @BeforeAll
    static void generate() throws Exception {
        plain = access(Validation.NONE);
        strict = access(Validation.STRICT);
    }

    private static Class<?> access(Validation validation) throws IOException, ClassNotFoundException {
        Path document = Files.writeString(folder.resolve("access.json"), SCHEMA);
        Configuration config = Configuration.of(document, folder, Configuration.Packages.around("shop.model"))
                .with(Options.VALIDATION, validation);
        Problems problems = new Problems();
        Class<?> type = CompiledKit.get()
                .load(new Compiler().compile(config, problems).files())
                .loadClass("shop.model.Access");
        WARNINGS.addAll(problems.all());
        return type;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"open\", \"size\": 1, \"hosts\": [\"a\"], \"path\": 5}",
                "{\"kind\": \"local\", \"size\": \"large\", \"hosts\": {\"a\": [1]}, \"path\": \"/a\"}",
                "{\"kind\": \"open\", \"size\": [10], \"hosts\": [], \"path\": \"much longer\"}",
                "{\"kind\": \"local\", \"size\": 10, \"port\": \"a\"}",
                "{\"kind\": \"open\", \"size\": 9, \"unit\": \"m\", \"port\": 1}",
                "{\"kind\": \"open\", \"size\": null}",
            })
    void whatIsValidIsReadWithoutDeviationsAndComesBack(String json) {
        assertThat(judge.validate(json, InputFormat.JSON)).isEmpty();
        for (Class<?> type : List.of(plain, strict)) {
            List<String> deviations = new ArrayList<>();
            Object value = Reflection.read(type, json, deviations);

            assertThat(deviations).isEmpty();
            assertThat(Json.difference(json, Reflection.toJson(value))).isNull();
        }
    }

    @Test
    void theTypeUnderAConditionIsThatOfTheComponent() throws ReflectiveOperationException {
        Object value = Reflection.fromJson(
                plain, "{\"kind\": \"open\", \"size\": 3, \"hosts\": [\"a\", \"b\"], \"path\": \"/a\"}");

        assertThat(plain.getMethod("hosts").invoke(value)).isEqualTo(List.of("a", "b"));
        assertThat(plain.getMethod("path").invoke(value)).isEqualTo("/a");
        assertThat(plain.getMethod("size").invoke(value)).isEqualTo(3L);
        assertThat(plain.getMethod("port").getReturnType().getSimpleName()).isEqualTo("JsonValue");
    }

    @Test
    void warningsAreOfTypesThatDifferAndOfRequiredProperties() {
        assertThat(WARNINGS)
                .extracting(problem -> problem.pointer() + " " + problem.message())
                .containsOnly(
                        "#/$defs/Open/properties/port it has another type under another condition, at"
                                + " `#/$defs/Local/properties/port`",
                        "#/dependentSchemas/unit/properties/size it is required, but has a type under a condition only",
                        "#/dependentSchemas/unit `dependentSchemas` is not checked",
                        "#/allOf/0/then `then` is not checked",
                        "#/allOf/1/then `then` is not checked");
    }
}
