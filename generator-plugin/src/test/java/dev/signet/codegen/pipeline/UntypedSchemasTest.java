package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.roundtrip.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that describe objects or arrays without {@code type}, where a value is required: other kinds of JSON are values too. */
class UntypedSchemasTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Owner: {required: [name], properties: {name: {type: string}}}
            Tags: {items: {type: string}}
            Labels: {additionalProperties: {type: string}}
            Either: {properties: {a: {type: string}}, items: {type: string}}
            Typed: {allOf: [{properties: {a: {type: string}}}, {type: object}]}
            Pet:
              type: object
              required: [owner, tags, labels, owners, either]
              properties:
                owner: {$ref: '#/components/schemas/Owner'}
                tags: {$ref: '#/components/schemas/Tags'}
                labels: {$ref: '#/components/schemas/Labels'}
                owners: {type: array, items: {$ref: '#/components/schemas/Owner'}}
                either: {$ref: '#/components/schemas/Either'}
            Strict:
              type: object
              required: [typed]
              properties:
                typed: {$ref: '#/components/schemas/Typed'}
        """;

    private static final String PROGRAMS = """
        package shop.model;

        import java.util.List;
        import java.util.Map;

        public final class Programs {
            private Programs() {}

            public static Object pet(String name) {
                Owner owner = Owner.builder(name).build();
                return Pet.builder(owner, List.of(), Map.of(), List.of(owner), Either.fromJson("[]")).build();
            }
        }
        """;

    @TempDir
    static Path folder;

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.of(folder, DOCUMENT, Validation.NONE, Map.of("shop.model.Programs", PROGRAMS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'owner':5,'tags':'x','labels':[1],'owners':[{'name':'a'},7],'either':true}",
                "{'owner':null,'tags':null,'labels':null,'owners':[null],'either':null}",
                "{'owner':[],'tags':{},'labels':false,'owners':['x'],'either':'x'}",
                "{'owner':{'name':'a'},'tags':['x'],'labels':{'a':'b'},'owners':[],'either':['x']}",
                "{'owner':{'name':'a'},'tags':[],'labels':{},'owners':[{'name':'b'}],'either':{'a':'x'}}"
            })
    void otherKindsAreReadAndComeBack(String json) {
        String wanted = json.replace('\'', '"');
        assertThat(Json.difference(wanted, shop.roundTrip("Pet", wanted))).isNull();
    }

    @Test
    void builderAsksForWhatIsRequiredAndSendsEmptyCollections() {
        String json = (String) Compiled.get(shop.call("Programs", "pet", String.class, "a"), "toJson");
        assertThat(Json.difference(
                        json,
                        "{\"owner\":{\"name\":\"a\"},\"tags\":[],\"labels\":{},\"owners\":[{\"name\":\"a\"}],"
                                + "\"either\":[]}"))
                .isNull();
    }

    @Test
    void typeStatedByAnyPartOfAllOfCounts() {
        assertThatThrownBy(() -> shop.read("Strict", "{\"typed\":5}")).hasMessageContaining("/typed");
    }

    @Test
    void itIsAWarningOnce() {
        assertThat(shop.problems())
                .extracting(Problem::message)
                .filteredOn(message -> message.contains("without `type`"))
                .singleElement()
                .asString()
                .contains("here and in 3 more places");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"properties\":{\"a\":{\"type\":\"string\"}}}",
                "openapi: 3.1.0\n"
                        + "info: {title: Shop, version: '1'}\n"
                        + "paths: {/a: {get: {responses: {'200': {description: A, content: {application/json: {schema:"
                        + " {type: array, items: {properties: {a: {}}}}}}}}}}}",
            })
    void whatIsReadAsAWholeIsAWarning(String document, @TempDir Path other) throws IOException {
        Path spec = other.resolve("spec.json");
        Files.writeString(spec, document);
        Problems problems = new Problems();
        new Compiler().compile(Configuration.of(spec, other, Configuration.Packages.around("shop.model")), problems);
        assertThat(problems.all())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("what is of one as a whole is refused"));
    }
}
