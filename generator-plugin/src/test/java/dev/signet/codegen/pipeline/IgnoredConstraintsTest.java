package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unions of which one member excludes by a constraint alone what another allows. */
class IgnoredConstraintsTest {
    @TempDir
    Path folder;

    private List<String> warnings(String members) throws IOException {
        Path document = Files.writeString(
                folder.resolve("a.yaml"), """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                components:
                  schemas:
                    Free: {type: object, properties: {note: {type: string}}}
                    Id: {type: string, maxLength: 9}
                    U: {anyOf: [%s]}
                """.formatted(members.replace("FREE", "{$ref: '#/components/schemas/Free'}")
                        .replace("ID", "{$ref: '#/components/schemas/Id'}")));
        Problems problems = new Problems();
        new Compiler().analyze(Configuration.of(document, folder, Configuration.Packages.around("shop")), problems);
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, required: [id], properties: {id: {type: string, maxLength: 3}}}, FREE",
                "{type: object, required: [id], properties: {id: ID}}, FREE",
                "{type: object, required: [id], properties: {id: {type: object, properties: {a: {type: integer, minimum: 1}}}}}, FREE",
                "{type: object, required: [id], properties: {id: {type: array, items: ID}}}, FREE",
                "{type: object, required: [id], properties: {id: {type: string}}, minProperties: 2}, FREE",
                "{type: object, required: [id], properties: {id: {type: string}}, propertyNames: {maxLength: 3}}, FREE",
                "{type: object, required: [id], properties: {id: {type: string}, b: {}}, dependentRequired: {id: [b]}}, FREE",
                "{type: object, required: [id], properties: {id: {type: string, pattern: ^x}}}, {type: object, required: [name], properties: {name: {type: string}}}",
                "{type: array, items: {type: string, maxLength: 3}}, {type: array, items: {}}",
                "{type: array, items: {const: y}}, {type: array, items: {}}",
                "{type: string, format: uri}, {type: string}",
                "{type: object, required: [id], properties: {id: {anyOf: [{type: integer}, {type: object, minProperties: 1}]}}}, FREE",
                "{type: object, required: [id], properties: {id: {type: string, format: uri}}}, FREE",
                "{type: object, properties: {p: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}}, required: [p]}, FREE",
                "{type: array, items: {enum: [1, 2]}}, {type: array, items: {}}",
                "{type: object, required: [id], properties: {id: {type: string}}, additionalProperties: {enum: [1, 2]}}, {type: object}",
                "{type: array, minItems: 1, items: {type: string}}, {type: array, items: {type: boolean}}",
                "{patternProperties: {^x: {type: number}}, type: object, additionalProperties: false}, FREE"
            })
    void isAWarning(String members) throws IOException {
        assertThat(warnings(members)).anyMatch(warning -> warning.contains("excludes may be meant for"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, required: [id], properties: {id: {type: string}}}, FREE",
                "{type: object, required: [t, id], properties: {t: {const: a}, id: ID}}, {type: object, required: [t], properties: {t: {const: b}}}",
                "{type: object, required: [id], properties: {id: ID}, additionalProperties: false}, {type: object, required: [name], properties: {name: ID}, additionalProperties: false}",
                "{type: object, required: [id, a], properties: {id: ID, a: {}}}, {type: object, required: [id, b], properties: {id: ID, b: {}}}",
                "{type: string, maxLength: 3}, {type: integer, minimum: 3}",
                "{type: string, format: uri-reference}, {type: string}",
                "{type: string, format: uri}, {type: integer}",
                "{type: array, items: {type: string}}, {type: array, minItems: 1, items: {type: boolean}}",
                "{type: object, required: [id], properties: {id: {enum: [a, b]}}}, FREE",
                "{type: object, required: [id], properties: {id: ID}}, {type: string}"
            })
    void isNoneWhereNoValueIsReadWrong(String members) throws IOException {
        assertThat(warnings(members)).noneMatch(warning -> warning.contains("excludes may be meant for"));
    }

    private static String members(IntFunction<String> member) {
        return IntStream.range(0, 61).mapToObj(member).collect(Collectors.joining(", "));
    }

    @Test
    void ofVeryManyMembersIsAWarningUnlessAValueTellsThemApart() throws IOException {
        String told = members(i -> "{type: object, required: [t], properties: {t: {const: v" + i + "}, id: ID}}");
        String doubtful = members(
                i -> "{type: object, required: [a" + i + "], properties: {a" + i + ": {type: string, maxLength: 3}}}");
        assertThat(warnings(told)).noneMatch(warning -> warning.contains("too many to compare"));
        assertThat(warnings(doubtful)).anyMatch(warning -> warning.contains("too many to compare"));
    }
}
