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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of so many items, each with a type of its own. */
class TuplesTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /find:
            get:
              operationId: find
              parameters: [{name: range, in: query, schema: {$ref: '#/components/schemas/Range'}}]
              responses: {'204': {description: None.}}
        components:
          schemas:
            Color: {type: string, enum: [red, green]}
            Entry:
              type: array
              description: A word with what is known of it.
              prefixItems:
                - {type: string, title: Word, description: The word itself.}
                - {type: integer, format: int32, title: count}
                - {type: [string, 'null']}
                - {$ref: '#/components/schemas/Color'}
                - {type: object, properties: {a: {type: string}}}
                - {}
                - {type: array, items: {type: integer}}
                - {type: string, format: date, title: values}
              items: false
            Pair: {type: array, items: [{type: string}, {type: boolean}], additionalItems: false}
            Nested: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/Nested'}], maxItems: 2}
            Range: {type: array, prefixItems: [{type: integer}, {type: string}], unevaluatedItems: false}
            Alike: {type: array, prefixItems: [{type: number}, {type: number}], items: false}
            Holder:
              type: object
              properties:
                entry: {$ref: '#/components/schemas/Entry'}
                entries: {type: array, items: {$ref: '#/components/schemas/Entry'}}
                map: {type: object, additionalProperties: {$ref: '#/components/schemas/Entry'}}
                inline: {type: array, prefixItems: [{type: string}, {type: boolean}], items: false}
                pair: {$ref: '#/components/schemas/Pair'}
                nested: {$ref: '#/components/schemas/Nested', default: [x, [y]]}
                alike: {$ref: '#/components/schemas/Alike'}
                range: {$ref: '#/components/schemas/Range', default: [x, 1]}
                any: {oneOf: [{type: string}, {$ref: '#/components/schemas/Entry'}, {type: object}]}
            Step:
              oneOf:
              - {type: array, title: Add, prefixItems: [{const: add}, {type: number}], items: false}
              - {type: array, title: Neg, prefixItems: [{const: neg}, {type: number}], items: false}
              - {type: array, title: Call, prefixItems: [{type: number}, {const: x}], items: false}
              - {type: array, title: Flag, prefixItems: [{enum: ['on', 'off']}, {type: boolean}], items: false}
              - {type: array, title: Notes, items: {type: object}}
            Need: {type: object, required: [pair], properties: {pair: {$ref: '#/components/schemas/Pair'}}}
        """;

    private static final String PROGRAMS = """
        package shop.model;

        import java.time.LocalDate;
        import java.util.List;
        import shop.support.JsonNull;

        public final class Programs {
            private Programs() {}

            public static Object made(String word) {
                return Entry.of(
                        word, 3, null, Color.RED, EntryItem5.builder().a("x").build(), JsonNull.NULL, List.of(1L),
                        LocalDate.of(2026, 5, 20));
            }

            public static Object items(String json) {
                Entry entry = Entry.fromJson(json);
                return entry.word() + " " + entry.count() + " " + entry.item3() + " " + entry.item4() + " " + entry.item5()
                        + " " + entry.item6() + " " + entry.item7() + " " + entry.values_2();
            }

            public static Object preset(String nothing) {
                return Holder.builder().withDefaults().build();
            }

            public static Object find(String range) {
                return shop.FindParams.builder().range(shop.support.JsonValue.fromJson("[1]")).build().toString();
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

    private static Object run(String program, String argument) {
        return shop.call("Programs", program, String.class, argument);
    }

    @Test
    void tupleOfItemsIsWrittenInTheirOrder() {
        assertThat(Compiled.get(run("made", "w"), "toJson"))
                .isEqualTo("[\"w\",3,null,\"red\",{\"a\":\"x\"},null,[1],\"2026-05-20\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        ["w",3,"x","red",{"a":"x"},true,[1],"2026-05-20"] | w 3 x RED EntryItem5[a=x, extras={}] true [1] 2026-05-20
        []                                                | null null null null null null null null
        ["w",null]                                        | w null null null null null null null
        [1,"x",2,"blue",[],[1],[""],"soon"]               | null null null Unknown[value=blue] null [1] null null
        ["w",3,null,null,null,null,null,null,9]           | w 3 null null null null null null
        """)
    void itemIsNullIfItIsAbsentOrOfAnotherType(String json, String items) {
        assertThat(run("items", json)).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'entry':['w',3.0,null,'red',{'a':'x','b':1},[null],[1e0],'2026-05-20']}",
                "{'entry':[],'entries':[[],['w'],[1,2]],'map':{'k':['w'],'l':[]}}",
                "{'inline':['i',false],'pair':['p',true],'nested':['a',['b',['c',[]]]],'alike':[1,2.5]}",
                "{'any':['w'],'range':[1]}",
                "{'any':'w','entry':5,'entries':[5],'map':{'k':1},'pair':{}}",
                "{'any':{'a':1},'pair':null,'nested':[1,2,3]}"
            })
    void whatIsReadIsWrittenBack(String json) {
        String wanted = json.replace('\'', '"');
        assertThat(Json.difference(wanted, shop.roundTrip("Holder", wanted))).isNull();
    }

    @Test
    void whatIsNoArrayIsRefusedWhereOneIsRequired() {
        assertThatThrownBy(() -> shop.read("Need", "{\"pair\":5}"))
                .hasMessage("/pair: expected an array, found a number");
        assertThatThrownBy(() -> shop.read("Pair", "{}")).hasMessageContaining("an array");
    }

    @Test
    void itemsOfOneTypeAreAListAndParametersAreNoTuples() throws Exception {
        assertThat(shop.loadClass("shop.model.Holder").getMethod("alike").getGenericReturnType())
                .hasToString("java.util.List<java.lang.Double>");
        assertThat(run("find", "")).isEqualTo("FindParams[range=[1]]");
    }

    @Test
    void defaultFitsItemByItem() {
        assertThat(Compiled.get(run("preset", ""), "toJson")).isEqualTo("{\"nested\":[\"x\",[\"y\"]]}");
        assertThat(shop.problems())
                .extracting(Problem::pointer)
                .containsExactly("#/components/schemas/Holder/properties/range/default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"add\",1] | StepAdd",
                "[\"neg\",1] | StepNeg",
                "[1,\"x\"] | StepCall",
                "[\"off\",true] | StepFlag",
                "[{\"a\":1}] | Notes",
                "[\"more\",1] | Unknown",
            })
    void firstItemTellsTuplesOfAUnionApart(String json, String type) {
        Object value = shop.read("Step", json);
        assertThat(value.getClass().getSimpleName()).isEqualTo(type);
        assertThat(shop.roundTrip("Step", json)).isEqualTo(json);
        assertThat(shop.problems()).extracting(Problem::pointer).noneMatch(place -> place.endsWith("/Step"));
    }
}
