package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.roundtrip.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that {@code not}, {@code const} and {@code enum} narrow, and further properties beside {@code allOf}. */
class NarrowedTypesTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Base: {type: object, properties: {name: {type: string}}}
            Counts: {allOf: [{$ref: '#/components/schemas/Base'}], unevaluatedProperties: {type: integer}}
            Shelf:
              type: object
              required: [id, label]
              properties:
                id: {type: [string, integer, 'null'], not: {anyOf: [{type: integer}, {type: 'null'}]}}
                label: {type: [string, 'null'], not: {type: 'null'}}
                size: {type: string, enum: [s, m, xxl], not: {const: xxl}}
                rows: {type: array, items: {type: string}, enum: [[a], [b, c], []]}
                origin: {type: object, const: {x: 0, y: 0}, properties: {x: {type: integer}, y: {type: integer}}}
                rest: {type: [object, 'null'], enum: [{k: v}, null]}
                pair: {type: array, prefixItems: [{type: string, minLength: 2}, {type: integer}], items: false}
        """;

    /** Compiles only if the types are these. */
    private static final String PROGRAMS = """
        package shop.model;

        import java.util.List;
        import java.util.Map;
        import shop.support.JsonObject;

        public final class Programs {
            private Programs() {}

            public static Object counts(String json) {
                Map<String, Long> counts = Counts.fromJson(json).additionalProperties();
                return counts;
            }

            public static Object shelf(String id) {
                Shelf shelf = Shelf.builder(id, "l").size(ShelfSize.Known.M).rows(List.of("b", "c")).build();
                List<String> rows = shelf.rows();
                JsonObject rest = shelf.rest();
                ShelfOrigin origin = ShelfOrigin.builder().x(0L).y(0L).build();
                return shelf.id() + rows + rest + origin.x() + ShelfSize.Known.values().length;
            }
        }
        """;

    @TempDir
    static Path folder;

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.of(folder, DOCUMENT, Validation.STRICT, Map.of("shop.model.Programs", PROGRAMS));
    }

    @Test
    void typesAreWhatIsLeftOfThem() {
        assertThat(shop.problems())
                .extracting(problem -> problem.pointer().replaceFirst(".*/", ""))
                .containsExactly("rows", "origin", "0");
        assertThat(shop.problems())
                .extracting(Problem::message)
                .containsOnly(
                        "`const` or `enum` of objects or arrays is not checked",
                        "constraints of an item of a tuple are not checked");
        assertThat(shop.call("Programs", "counts", String.class, "{\"name\":\"n\",\"a\":1,\"b\":2}"))
                .isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(shop.call("Programs", "shelf", String.class, "i")).isEqualTo("i[b, c]null02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'i','label':'l'}",
                "{'id':'i','label':'l','size':'m','rows':['b','c'],'origin':{'x':0,'y':0},'rest':{'k':'v'}}",
                "{'id':'i','label':'l','rows':[],'rest':null}",
            })
    void validValueComesBack(String json) {
        String text = json.replace('\'', '"');

        assertThat(Json.difference(text, shop.roundTrip("Shelf", text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':3,'label':'l'}",
                "{'id':null,'label':'l'}",
                "{'id':'i','label':null}",
                "{'id':'i','label':'l','size':'xxl'}",
                "{'id':'i','label':'l','rest':{'k':'w'}}",
            })
    void invalidValueIsRefused(String json) {
        assertThatThrownBy(() -> shop.roundTrip("Shelf", json.replace('\'', '"')))
                .isInstanceOf(RuntimeException.class);
    }
}
