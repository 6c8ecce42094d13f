package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Reflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a member of more unions than a Java type should have interfaces is wrapped in each, and read and written all the same. */
class ManyUnionsTest {
    private static final int UNIONS = 101;

    @TempDir
    static Path folder;

    private static final Problems PROBLEMS = new Problems();
    private static ClassLoader classes;

    @BeforeAll
    static void generate() throws IOException {
        StringBuilder document = new StringBuilder("""
                openapi: 3.1.0
                info: {title: Many, version: '1'}
                paths: {}
                components:
                  schemas:
                    Level: {type: string, enum: ['off', 'on']}
                    Item: {type: object, required: [id], properties: {id: {type: integer}}}
                    Either: {oneOf: [{type: boolean}, {type: array, items: {type: string}}]}
                    Own: {type: object, required: [own], properties: {own: {type: integer}}}
                    Few: {oneOf: [{$ref: '#/components/schemas/Own'}, {type: integer}]}
                """);
        for (int i = 0; i < UNIONS; i++) {
            document.append("    U").append(i).append(": {oneOf: [");
            for (String member : new String[] {"Level", "Item", "Either"}) {
                document.append("{$ref: '#/components/schemas/").append(member).append("'}, ");
            }
            document.append("{$ref: '#/components/schemas/Own'}]}\n".replace("Own", i == 0 ? "Own" : "Few"));
        }
        Configuration config = Configuration.of(
                Files.writeString(folder.resolve("many.yaml"), document),
                folder,
                Configuration.Packages.around("shop.model"));
        classes =
                CompiledKit.get().load(new Compiler().compile(config, PROBLEMS).files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"off\"       | U0$LevelValue",
                "\"new\"       | U0$LevelValue",
                "{\"id\": 5}   | U0$ItemValue",
                "{\"id\": \"\"} | U0$Unknown",
                "{\"own\": 1}  | Own",
                "true          | U0$EitherValue",
                "[\"a\"]       | U0$EitherValue",
                "null          | U0$Unknown",
            })
    void eachValueIsTheVariantThatItIs(String json, String variant) throws ReflectiveOperationException {
        Object value = Reflection.fromJson(classes.loadClass("shop.model.U0"), json);

        assertThat(value.getClass().getName()).isEqualTo("shop.model." + variant);
        assertThat(Json.difference(json, Reflection.toJson(value))).isNull();
    }

    @Test
    void aNoteSaysSoOnceForEach() {
        assertThat(PROBLEMS.all())
                .filteredOn(problem -> problem.severity() == Severity.NOTE)
                .filteredOn(problem -> problem.message().contains("is a member of"))
                .extracting(Problem::pointer, Problem::message)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"#/components/schemas/Level\", \"it is a member of 101 unions\")",
                        "(\"#/components/schemas/Item\", \"it is a member of 101 unions\")",
                        "(\"#/components/schemas/Either\", \"it is a member of 101 unions\")");
    }
}
