package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of recursive types that are as deep as what the reader accepts. */
class DeepValuesTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Node:
              type: object
              required: [name, weight, size, on]
              properties:
                name: {type: string}
                weight: {type: number}
                size: {type: integer, format: int32}
                on: {type: boolean}
                other: {type: integer}
                that: {type: string, format: password}
                next: {$ref: '#/components/schemas/Node'}
                kids: {type: array, items: {$ref: '#/components/schemas/Node'}}
                by_name: {type: object, additionalProperties: {$ref: '#/components/schemas/Node'}}
            Plain: {type: object, properties: {inner: {$ref: '#/components/schemas/Plain'}, hash: {type: string}}}
            Leaf: {type: object, properties: {text: {type: string}}}
            Expr:
              oneOf:
              - {$ref: '#/components/schemas/Neg'}
              - {type: array, items: {$ref: '#/components/schemas/Expr'}}
              - {type: string}
              - {$ref: '#/components/schemas/Sum'}
            Neg: {type: object, required: [neg], properties: {neg: {$ref: '#/components/schemas/Expr'}}}
            Sum: {type: object, additionalProperties: {$ref: '#/components/schemas/Expr'}, propertyNames: {maxLength: 1}}
            Holder: {type: object, properties: {expr: {$ref: '#/components/schemas/Expr'}}}
        """;

    private static final String NODE = "{\"name\":\"a\",\"weight\":0.5,\"size\":1,\"on\":true";

    @TempDir
    static Path folder;

    private static Compiled shop;

    @BeforeAll
    static void generate() {
        shop = Compiled.of(folder, DOCUMENT, Validation.NONE, Map.of());
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small stack", 512 * 1024);
        thread.start();
        return task.get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Node | {N,\"next\": | {N} | }",
                "Node | {N,\"kids\":[ | {N} | ]}",
                "Node | {N,\"by_name\":{\"k\": | {N} | }}",
                "Plain | {\"hash\":\"h\",\"inner\": | {} | }",
                "Expr | {\"neg\": | \"x\" | }",
                "Expr | [ | \"x\" | ]",
                "Expr | {\"neg\":[ | [] | ]}",
                "Holder | {\"expr\":[ | [] | ]}",
            })
    void whatIsReadIsComparedAndShown(String type, String open, String inside, String close) throws Exception {
        assertThat(onSmallStack(() -> {
                    int depth = 2_000;
                    Object value = null;
                    while (value == null) {
                        depth -= 10;
                        String json = open.trim().replace("{N", NODE).repeat(depth)
                                + inside.trim().replace("{N", NODE)
                                + close.trim().repeat(depth);
                        try {
                            value = shop.read(type, type.equals("Holder") ? "{\"expr\":" + json + "}" : json);
                        } catch (RuntimeException e) {
                            continue; // too deep for the reader
                        }
                        Object same = shop.read(type, type.equals("Holder") ? "{\"expr\":" + json + "}" : json);
                        assertThat(value.equals(same)).isTrue();
                        assertThat(value.hashCode()).isEqualTo(same.hashCode());
                        assertThat(value.toString()).isEqualTo(same.toString());
                    }
                    return depth;
                }))
                .isGreaterThan(100);
    }

    @Test
    void recordsDifferInEachComponent() {
        String node =
                "{\"name\":\"a\",\"weight\":0.5,\"size\":1,\"on\":true,\"other\":2,\"that\":\"t\",\"kids\":[],\"x\":1}";
        Object value = shop.read("Node", node);
        assertThat(value).isEqualTo(shop.read("Node", node)).hasSameHashCodeAs(shop.read("Node", node));
        for (String change : new String[] {
            "\"a\"=\"b\"",
            "0.5=-0.0",
            "\"size\":1=\"size\":2",
            "true=false",
            "\"other\":2,=",
            "\"t\"=\"u\"",
            "[]=[" + NODE + "}]",
            "\"x\":1=\"x\":2"
        }) {
            String[] sides = change.split("=", 2);
            Object changed = shop.read("Node", node.replace(sides[0], sides[1]));
            assertThat(changed).as(change).isNotEqualTo(value);
        }
        assertThat(value).isNotEqualTo(null).isNotEqualTo("a");
    }

    @Test
    void textIsThatOfARecord() {
        assertThat(shop.read("Plain", "{\"inner\":{},\"hash\":\"h\"}"))
                .hasToString("Plain[inner=Plain[inner=null, hash=null, extras={}], hash=h, extras={}]");
        assertThat(shop.read("Node", NODE + ",\"that\":\"secret\",\"next\":" + NODE + "}}")
                        .toString())
                .contains("that=***", "next=Node[name=a, ")
                .doesNotContain("secret");
    }

    @Test
    void otherRecordsAreComparedByTheCompilersMethods() throws Exception {
        assertThat(sourceOf("Leaf")).doesNotContain("hashCode()");
        assertThat(sourceOf("Holder")).doesNotContain("hashCode()");
        assertThat(sourceOf("Neg")).contains("hashCode()");
    }

    private static String sourceOf(String type) {
        Configuration config =
                Configuration.of(folder.resolve("spec.yaml"), folder, Configuration.Packages.around("shop.model"));
        return new Compiler()
                .compile(config, new Problems()).files().stream()
                        .filter(file -> file.path().toString().endsWith("/" + type + ".java"))
                        .findFirst()
                        .orElseThrow()
                        .content();
    }
}
