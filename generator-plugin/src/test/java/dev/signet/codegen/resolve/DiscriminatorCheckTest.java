package dev.signet.codegen.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of discriminators that select nothing. */
class DiscriminatorCheckTest {
    private static final String ANIMALS = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, tricks: {type: integer}}}
        Bird: {type: object, required: [kind], properties: {kind: {type: string}, wings: {type: integer}}}
        Puma: {$ref: '#/components/schemas/Cat'}
        Feline: {oneOf: [{$ref: '#/components/schemas/Cat'}]}
        Base: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Heir: {allOf: [{$ref: '#/components/schemas/Base'}]}
        Grandchild: {allOf: [{$ref: '#/components/schemas/Heir'}]}
        """;

    @TempDir
    Path folder;

    private Problems check(String pet) {
        ReadDocument reading = ReadDocument.schemas(folder, ANIMALS + "Pet: " + pet + "\n");
        Problems problems = new Problems();
        DiscriminatorCheck.check(reading.model(), problems);
        return problems;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: knid}} | propertyName | did you mean `kind`?",
                "{anyOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: Kind}} | propertyName | did you mean `kind`?",
                "{oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {b: Bird}}} | mapping/b | add the schema to the members",
                "{oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {a/b: Bird}}} | mapping/a~1b | add the schema to the members",
                "{oneOf: [{type: string}, {type: array, items: {type: string}}], discriminator: {propertyName: kind}} | '' | remove it",
                "{type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}} | '' | remove it",
                "{type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {c: Cat}}} | mapping/c | add `allOf`",
                "{type: object, properties: {pet: {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kinds}}}} | propertyName | did you mean",
            })
    void discriminatorThatSelectsNothingIsAWarning(String pet, String key, String hint) {
        assertThat(check(references(pet)).all()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).endsWith("/discriminator" + (key.isEmpty() ? "" : "/" + key));
            assertThat(problem.hint()).startsWith(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}}",
                "{oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: species}}",
                "{oneOf: [{$ref: Puma}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {c: Cat, p: Puma}}}",
                "{oneOf: [{$ref: Feline}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {c: Cat, f: Feline}}}",
                "{oneOf: [{$ref: Base}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {g: Grandchild}}}",
                "{oneOf: [{$ref: Cat}, {type: string}], discriminator: {propertyName: kind}}",
                "{oneOf: [{$ref: Cat}, {}], discriminator: {propertyName: knid}}",
                "{properties: {knid: {type: string}}, oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: knid}}",
                "{oneOf: [{allOf: [{$ref: Cat}, {type: object}]}, {$ref: Dog}], discriminator: {propertyName: kind}}",
            })
    void discriminatorThatSelectsVariantsIsNotReported(String pet) {
        assertThat(check(references(pet)).all()).isEmpty();
    }

    @Test
    void heirsOfOneParentAreFoundOnce() {
        String heirs = IntStream.range(0, 4_000)
                .mapToObj(i -> "H" + i + ": {allOf: [{$ref: Base}, {properties: {h" + i + ": {type: string}}}]}\n")
                .collect(Collectors.joining());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(check(references("{type: string}\n" + heirs)).all())
                        .isEmpty());
    }

    @Test
    void unionsOfOneParentFindItsHeirsOnce() {
        String heirs = IntStream.range(0, 4_000)
                .mapToObj(i -> "H" + i + ": {allOf: [{$ref: Base}, {properties: {h" + i + ": {type: string}}}]}\nU" + i
                        + ": {oneOf: [{$ref: Base}], discriminator: {propertyName: kind, mapping: {h: H" + i + "}}}\n")
                .collect(Collectors.joining());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(check(references("{type: string}\n" + heirs)).all())
                        .isEmpty());
    }

    private static String references(String schema) {
        return schema.replaceAll("\\$ref: (\\w+)", "\\$ref: '#/components/schemas/$1'");
    }
}
