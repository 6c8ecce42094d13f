package dev.signet.codegen.diff.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another part of the document decides: mappings of discriminators, further properties, variables of servers, schemas of texts. */
class RewrittenDocumentsTest extends DocumentPairs {
    private static final String UNION = """
            components: {schemas: {
              U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}],
                discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', b: '#/components/schemas/B'}}},
              A: {type: object, required: [kind], properties: {kind: {type: string}, p: {type: string}}},
              B: {type: object, required: [kind], properties: {kind: {type: string}, q: {type: integer}}}}}
            """;

    private static String asked(String schema, String components) {
        return asked(schema) + components;
    }

    private static String answered(String schema, String components) {
        return answered(schema) + components;
    }

    // Discriminators

    @Test
    void constantThatAMappingWantsAnywayIsNoNews() throws IOException {
        String use = "{$ref: '#/components/schemas/U'}";
        String constants = UNION.replace("kind: {type: string}, p", "kind: {const: a}, p")
                .replace("kind: {type: string}, q", "kind: {type: string, enum: [b]}, q");
        String plain = constants.replaceAll(",\\s+discriminator: \\{.*}}}", "}");
        for (String now : List.of(constants, plain)) {
            checkBoth(asked(use, UNION), asked(use, now), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
            checkBoth(answered(use, UNION), answered(use, now), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        }
        String other = constants.replace("{const: a}", "{const: other}");
        check(answered(use, UNION), answered(use, other), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @Test
    void furtherValueOfADiscriminatorReadsAsUnknown() throws IOException {
        String use = "{$ref: '#/components/schemas/U'}";
        String more = UNION.replace("mapping: {a:", "mapping: {a2: '#/components/schemas/A', a:");
        checkBoth(asked(use, UNION), asked(use, more), Verdict.COMPATIBLE, Verdict.LIMITED);
        checkBoth(answered(use, UNION), answered(use, more), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String another = UNION.replace("mapping: {a:", "mapping: {a2:");
        checkBoth(answered(use, UNION), answered(use, another), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void variantOfAllOtherValuesIsReported() throws IOException {
        String use = "{$ref: '#/components/schemas/U'}";
        String others = UNION.replace("propertyName: kind,", "propertyName: kind, defaultMapping: B,");
        check(diff("3.2.0", asked(use, UNION), "3.2.0", asked(use, others)), Verdict.COMPATIBLE, Verdict.LIMITED);
        assertThat(diff("3.2.0", answered(use, UNION), "3.2.0", answered(use, others))
                        .changes())
                .extracting(Change::title)
                .contains("record B: defaultMapping was none, is this variant");
    }

    @Test
    void aliasThatAMappingNamesIsAVariant() throws IOException {
        String use = "{$ref: '#/components/schemas/Pet'}";
        String before = """
                components: {schemas: {
                  Pet: {type: object, required: [type], properties: {type: {type: string}},
                    discriminator: {propertyName: type, mapping: {cat: '#/components/schemas/Cat'}}},
                  Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {hunts: {type: boolean}}}]},
                  Bird: {$ref: '#/components/schemas/Pet'}}}
                """;
        String after = before.replace("mapping: {cat:", "mapping: {bird: '#/components/schemas/Bird', cat:");
        checkBoth(asked(use, before), asked(use, after), Verdict.COMPATIBLE, Verdict.LIMITED);
    }

    // Further properties

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {type: string} | COMPATIBLE | COMPATIBLE",
                "a: {type: integer} | BREAKING | BREAKING",
            })
    void declaredPropertyWasOneOfTheFurtherOnes(String property, Verdict oldClient, Verdict newClient)
            throws IOException {
        String before = "{type: object, properties: {b: {type: string}}, additionalProperties: {type: string}}";
        String after = before.replace("{b:", "{" + property + ", b:");
        checkBoth(asked(before), asked(after), oldClient, newClient);
        checkBoth(answered(before), answered(after), oldClient, newClient);
    }

    @Test
    void furtherPropertyThatBecomesRequiredBreaksWhoReadsIt() throws IOException {
        String before = "{type: object, properties: {b: {type: string}}, additionalProperties: {type: string}}";
        String after = before.replace("properties: {b:", "required: [a], properties: {a: {type: string}, b:");
        checkBoth(asked(before), asked(after), Verdict.BREAKING, Verdict.COMPATIBLE);
        checkBoth(answered(before), answered(after), Verdict.COMPATIBLE, Verdict.BREAKING);
        assertThat(reasons(asked(before), asked(after)))
                .anyMatch(reason -> reason.endsWith("a new service requires `a`, which an old client need not send"));
        assertThat(reasons(answered(after), answered(before)))
                .anyMatch(reason -> reason.endsWith("an old client requires `a`, which a new service need not send"));
    }

    // Addresses

    @Test
    void valuesOfVariablesOfServersAreComparedBesideVariablesThatHaveAny() throws IOException {
        String before =
                "servers: [{url: 'https://{env}.example.com/{base}', variables: {env: {default: a, enum: [a, b]}, "
                        + "base: {default: v1}}}]\n" + operation(DONE);
        checkBoth(before, before.replace("[a, b]", "[a, b, c]"), Verdict.COMPATIBLE, Verdict.LIMITED);
        check(before, before.replace("default: a", "default: b"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        checkBoth(before, before.replace("base", "root"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        checkBoth(before, before.replace("base: {", "base: {enum: [v1], "), Verdict.LIMITED, Verdict.COMPATIBLE);
    }

    // Texts

    @Test
    void jsonInATextIsComparedByItsSchema() throws IOException {
        String before = "{type: string, contentMediaType: application/json, contentSchema: {type: object, "
                + "required: [a], properties: {a: {type: string}}}}";
        check(answered(before), answered(before.replace("[a]", "[]")), Verdict.BREAKING, Verdict.COMPATIBLE);
        check(asked(before), asked(before.replace("[a]", "[]")), Verdict.COMPATIBLE, Verdict.BREAKING);
        check(answered(before), answered("{type: string}"), Verdict.LIMITED, Verdict.LIMITED);
    }

    @Test
    void cookieOfAScalarIsEscapedInAnotherWayAlone() throws IOException {
        String form = asking("schema: {type: string}").replace("in: query", "in: cookie");
        String cookie = form.replace("in: cookie", "in: cookie, style: cookie");
        check(diff("3.2.0", form, "3.2.0", cookie), Verdict.LIMITED, Verdict.LIMITED);
        String list = form.replace("{type: string}", "{type: array, items: {type: string}}");
        String lists = cookie.replace("{type: string}", "{type: array, items: {type: string}}");
        check(diff("3.2.0", list, "3.2.0", lists), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void scalarOfPlainTextInAHeaderLooksAsInItsStyle() throws IOException {
        String styled = operation("responses: {'200': {description: Done, headers: {X: {schema: {type: integer}}}}}");
        String plain =
                styled.replace("{schema: {type: integer}}", "{content: {text/plain: {schema: {type: integer}}}}");
        checkBoth(styled, plain, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String json = plain.replace("integer", "string").replace("text/plain", "application/json");
        checkBoth(styled.replace("integer", "string"), json, Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void rootOfAJsonSchemaIsCalledAfterTheNewFile() throws IOException {
        String schema = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\", "
                + "\"properties\": {\"a\": {\"type\": \"string\"}}}";
        Path old = Files.writeString(folder.resolve("before.json"), schema);
        Path now = Files.writeString(folder.resolve("pet.json"), schema.replace("{\"a\"", "{\"b\": {}, \"a\""));
        ApiDiff diff = DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
        assertThat(diff.changes())
                .extracting(Change::title)
                .containsExactly("property Pet.b is new: JsonValue, optional");
    }

    @Test
    void optionalConstantOfAResponseReadsAsAnotherValue() throws IOException {
        String optional = answered("{const: a}").replace("required: [a], ", "");
        check(optional, optional.replace("{const: a}", "{const: b}"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(answered("{const: a}"), answered("{const: b}"), Verdict.BREAKING, Verdict.BREAKING);
        String asked = asked("{const: a}").replace("required: [a], ", "");
        check(asked, asked.replace("{const: a}", "{const: b}"), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void optionalHeaderThatMayBeNullIsAsOneThatIsAbsent() throws IOException {
        String header = operation("responses: {'200': {description: Done, headers: {X: {%sschema: {type: string}}}}}");
        String optional = header.formatted("");
        String required = header.formatted("required: true, ");
        String nullable = "{type: [string, 'null']}";
        check(optional, optional.replace("{type: string}", nullable), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(required, required.replace("{type: string}", nullable), Verdict.BREAKING, Verdict.COMPATIBLE);
    }

    @Test
    void partOfAnotherMediaTypeIsRefused() throws IOException {
        String json =
                "paths: {/t: {post: {operationId: up, requestBody: {content: {multipart/form-data: {schema: {type: object, "
                        + "properties: {f: {type: object}}}, encoding: {f: {contentType: application/json}}}}}, " + DONE
                        + "}}}\n";
        String xml = json.replace("application/json", "application/xml");
        checkBoth(json, xml, Verdict.BREAKING, Verdict.BREAKING);
        checkBoth(
                json,
                json.replace("application/json", "'application/xml, application/json'"),
                Verdict.LIMITED,
                Verdict.LIMITED);
    }

    @Test
    void parameterOfAPathIsCalledByItsPath() throws IOException {
        String before =
                "paths: {'/t/{id}': {parameters: [{name: id, in: path, required: true, schema: {type: array, items: "
                        + "{type: string}}}], get: {operationId: get, " + DONE + "}}}\n";
        assertThat(diff(before, before.replace("items: {type: string}", "items: {type: string, maxLength: 3}"))
                        .changes())
                .extracting(Change::title)
                .contains("schema /t/{id} › parameters › 0 › items: constraint was none, is maxLength 3");
    }

    // Objects

    @Test
    void requiredPropertyThatOnlyOneSideHasIsRefusedForSureWhereItIsForbidden() throws IOException {
        String few = "{type: object, required: [a], properties: {a: {type: string}}}";
        String more = "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}";
        checkBoth(asked(few, ""), asked(more, ""), Verdict.BREAKING, Verdict.LIMITED);
        checkBoth(answered(few, ""), answered(more, ""), Verdict.COMPATIBLE, Verdict.BREAKING);
        String closed = few.replace("}}}", "}}, additionalProperties: false}");
        String closedMore = more.replace("}}}", "}}, additionalProperties: false}");
        checkBoth(asked(closed, ""), asked(closedMore, ""), Verdict.BREAKING, Verdict.BREAKING);
        checkBoth(answered(closed, ""), answered(closedMore, ""), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    // Streams

    private static final String STREAMED = """
            components: {schemas: {
              Data: {type: object, required: [x], properties: {x: {type: string}}}%s}}
            """;
    private static final String ALL = ", All: {type: array, items: {$ref: '#/components/schemas/Data'}}";
    private static final String EVENT =
            ", Event: {type: object, required: [data], properties: {event: {type: string}, data: "
                    + "{type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Data'}}}}";

    /** A stream whose schemas are those that it uses, or that its counterpart does. */
    private static String stream(String type, String fields, String uses) {
        String schemas = (uses.contains("@All") ? ALL : "") + (uses.contains("@Event") ? EVENT : "");
        return operation("responses: {'200': {description: Done, content: {" + type + ": {"
                        + fields.replaceAll("@(\\w+)", "{\\$ref: '#/components/schemas/$1'}") + "}}}}")
                + (uses.contains("@") ? STREAMED.formatted(schemas) : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream | schema: @Event | itemSchema: @Event",
                "text/event-stream | schema: @Data | itemSchema: @Event",
                "text/event-stream | schema: @All | itemSchema: @Event",
                "text/event-stream | schema: @Data | schema: @Event",
                "text/event-stream | schema: {type: string} | itemSchema: {type: object, properties: {data: {type: string}}}",
                "application/jsonl | schema: @Data | itemSchema: @Data",
                "application/x-ndjson | schema: @All | itemSchema: @Data",
                "application/geo+json-seq | schema: @All | itemSchema: @Data",
            })
    void streamOfTheSameItemsIsTheSameOnTheWire(String type, String before, String after) throws IOException {
        String old = stream(type, before, before + after);
        String now = stream(type, after, before + after);
        check(diff("3.1.0", old, "3.2.0", now), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(diff("3.2.0", now, "3.1.0", old), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String more = "properties: {x: {type: string}, y: {type: string}}";
        String added = now.replace("properties: {x: {type: string}}", more);
        check(diff("3.1.0", old, "3.2.0", added), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void streamOfOtherItemsIsAnotherOnTheWire() throws IOException {
        String type = "text/event-stream";
        String old = stream(type, "schema: @Data", "@Event");
        String now = stream(type, "itemSchema: @Event", "@Event");
        String other = now.replace("x: {type: string}", "x: {type: integer}");
        check(diff("3.1.0", old, "3.2.0", other), Verdict.BREAKING, Verdict.BREAKING);
        String required = old.replace("required: [x], ", "");
        check(diff("3.1.0", required, "3.2.0", now), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @Test
    void objectWithDataIsAnEventOfServerSentEventsAlone() throws IOException {
        for (String fields : List.of("schema: ", "itemSchema: ")) {
            String old = stream("application/jsonl", "schema: @Data", "@Event");
            String now = stream("application/jsonl", fields + "@Event", "@Event");
            check(diff("3.2.0", old, "3.2.0", now), Verdict.BREAKING, Verdict.BREAKING);
        }
    }

    @Test
    void schemaOfAListIsNoItemOfAnythingButAStream() throws IOException {
        String old = stream("application/json", "schema: @All", "@All");
        String now = stream("application/json", "schema: @Data", "@All");
        check(old, now, Verdict.BREAKING, Verdict.BREAKING);
    }
}
