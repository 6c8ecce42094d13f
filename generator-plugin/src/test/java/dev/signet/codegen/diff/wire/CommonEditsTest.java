package dev.signet.codegen.diff.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits that are often made on documents, each in both directions. */
class CommonEditsTest extends DocumentPairs {
    private static final String SCHEMAS = """
            components: {schemas: {
              P: {type: object, required: [x], properties: {x: {type: string}, y: {type: integer}}},
              Q: {$ref: '#/components/schemas/P'},
              X: {type: object, required: [x], properties: {x: {type: string}}},
              Y: {type: object, properties: {y: {type: integer}}},
              E: {type: string, enum: [a, b]},
              A: {type: object, required: [kind], properties: {kind: {const: A}, a: {type: string}}},
              B: {type: object, required: [kind], properties: {kind: {const: B}, b: {type: string}}}}}
            """;

    private static String refs(String schema) {
        return schema.replaceAll("@(\\w+)", "{\\$ref: '#/components/schemas/$1'}");
    }

    // Schemas

    @Test
    void callbackMayBeTheOperationThatHasIt() throws IOException {
        String before = "paths: {/p: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}, "
                + "responses: {}, callbacks: {done: {'{$url}': {$ref: '#/paths/~1p'}}}}}}\n";
        check(before, before, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        assertThat(reasons(before, before.replace("string", "boolean")))
                .anyMatch(reason -> reason.startsWith("request of POST /p: "))
                .anyMatch(reason -> reason.startsWith("request of POST {$url}: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@P | {type: object, required: [x], properties: {x: {type: string}, y: {type: integer}}}",
                "@P | @Q",
                "@P | {allOf: [@P], description: Text}",
                "@P | {allOf: [@X, @Y]}",
                "@P | {allOf: [@Y, {required: [x], properties: {x: {type: string}}, type: object}]}",
                "{anyOf: [@E, {type: 'null'}]} | {oneOf: [{type: 'null'}, @E]}",
                "{anyOf: [{type: string, maxLength: 3}, {type: 'null'}]} | {type: [string, 'null'], maxLength: 3}",
                "{oneOf: [{const: a, title: First}, {const: b}]} | @E",
                "{const: 1} | {type: integer, const: 1}",
                "{const: 1} | {type: number, const: 1}",
                "{enum: [1, 2.0, null]} | {type: [integer, 'null'], enum: [1, 2, null]}",
                "{oneOf: [@A, @B]} | {anyOf: [@B, @A]}",
                "{oneOf: [@A, @B], discriminator: {propertyName: kind}} | {oneOf: [@A, @B], discriminator: {propertyName: kind, mapping: {A: '#/components/schemas/A', B: '#/components/schemas/B'}}}",
                "{type: object, additionalProperties: false, properties: {x: {}}} | {type: object, unevaluatedProperties: false, properties: {x: {}}}",
                "{type: string, format: byte} | {type: string, contentEncoding: base64}",
            })
    void anotherFormIsTheSameOnTheWire(String before, String after) throws IOException {
        for (String old : List.of(asked(refs(before)), answered(refs(before)))) {
            String now = old.replace(refs(before), refs(after));
            checkBoth(old + SCHEMAS, now + SCHEMAS, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, nullable: true} | {type: [string, 'null']}",
                "{type: string, nullable: true, enum: [a, null]} | {enum: [a, null]}",
                "{nullable: true, allOf: [@P]} | {anyOf: [@P, {type: 'null'}]}",
                "{type: string, example: x} | {type: string, examples: [x]}",
                "{type: integer, minimum: 1, exclusiveMinimum: true} | {type: integer, exclusiveMinimum: 1}",
                "{type: string, format: binary} | {type: string, contentMediaType: application/octet-stream}",
            })
    void idiomOfOpenApi30HasItsForm31(String before, String after) throws IOException {
        String old = asked(refs(before)) + SCHEMAS;
        String now = asked(refs(after)) + SCHEMAS;
        check(diff("3.0.3", old, "3.1.0", now), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(diff("3.1.0", now, "3.0.3", old), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void bytesOfABodyNeedNoSchemaSince31() throws IOException {
        String old = "paths: {/t: {post: {operationId: up, requestBody: {content: {image/png: {schema: {type: string, "
                + "format: binary}}}}, " + DONE + "}}}\n";
        String now = old.replace("{schema: {type: string, format: binary}}", "{}");
        assertThat(diff("3.0.3", old, "3.1.0", now).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a service may insist on a format that has no Java type; a client makes nothing of it
                "{type: string} | {type: string, format: email} | LIMITED, COMPATIBLE | COMPATIBLE, COMPATIBLE",
                "{type: string} | {type: string, format: uuid} | BREAKING, COMPATIBLE | COMPATIBLE, BREAKING",
                "{type: string, format: email} | {type: string, format: uuid} | BREAKING, LIMITED | COMPATIBLE, BREAKING",
                "{type: string, format: date-time} | {type: string, format: date} | BREAKING, BREAKING | BREAKING, BREAKING",
                "{type: string} | {type: string, format: byte} | BREAKING, BREAKING | BREAKING, BREAKING",
                // clients read every number that is no integer alike
                "{type: number, format: float} | {type: number, format: double} | COMPATIBLE, LIMITED | COMPATIBLE, COMPATIBLE",
                "{type: number, format: double} | {type: number} | COMPATIBLE, LIMITED | COMPATIBLE, COMPATIBLE",
                "{type: integer, format: int32} | {type: integer, format: int64} | COMPATIBLE, BREAKING | BREAKING, COMPATIBLE",
                "{type: integer, format: int64} | {type: integer, format: uint64} | COMPATIBLE, BREAKING | BREAKING, COMPATIBLE",
                "{type: integer} | {type: number} | COMPATIBLE, BREAKING | BREAKING, COMPATIBLE",
                "{type: integer} | {enum: [1, 2]} | BREAKING, COMPATIBLE | COMPATIBLE, COMPATIBLE",
                "{type: integer} | {enum: [1, 1.5]} | BREAKING, BREAKING | BREAKING, COMPATIBLE",
                "{type: string, maxLength: 50} | {type: string, maxLength: 20} | LIMITED, COMPATIBLE | COMPATIBLE, LIMITED",
                "@E | {type: string, enum: [a, b, c]} | COMPATIBLE, LIMITED | COMPATIBLE, COMPATIBLE",
                "@E | {enum: [a, b, null]} | COMPATIBLE, BREAKING | BREAKING, COMPATIBLE",
                "@A | {oneOf: [@A, @B], discriminator: {propertyName: kind}} | COMPATIBLE, LIMITED | BREAKING, COMPATIBLE",
                "{type: array, items: {type: string}} | {type: string} | BREAKING, BREAKING | BREAKING, BREAKING",
            })
    void editHasItsVerdictInRequestsAndInResponses(String before, String after, String sent, String received)
            throws IOException {
        String request = asked(refs(before)) + SCHEMAS;
        String response = answered(refs(before)) + SCHEMAS;
        checkBoth(request, asked(refs(after)) + SCHEMAS, verdict(sent, 0), verdict(sent, 1));
        checkBoth(response, answered(refs(after)) + SCHEMAS, verdict(received, 0), verdict(received, 1));
    }

    private static Verdict verdict(String both, int index) {
        return Verdict.valueOf(both.split(",", -1)[index].strip());
    }

    /** What a schema of responses consists of, or what it stands for, is sent by nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{allOf: [@P, {type: object, properties: {z: {type: string}}}]}",
                "@Q",
                "{oneOf: [@P, {type: string}]}",
                "{type: array, items: @Q}"
            })
    void partsOfResponsesAreNoPartsOfRequests(String schema) throws IOException {
        String before = answered(refs(schema)) + SCHEMAS;
        String after = before.replace("y: {type: integer}}},\n  Q", "y: {type: integer}, n: {type: string}}},\n  Q");
        assertThat(after).isNotEqualTo(before);
        check(before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(after, before, Verdict.LIMITED, Verdict.COMPATIBLE);
    }

    @Test
    void heirsOfAParentOfResponsesAreNoPartsOfRequests() throws IOException {
        String before = answered("{$ref: '#/components/schemas/P'}") + """
                components: {schemas: {
                  P: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}},
                  A: {allOf: [{$ref: '#/components/schemas/P'}, {type: object, properties: {a: {type: string}}}]}}}
                """;
        String after = before.replace("kind: {type: string}}", "kind: {type: string}, n: {type: string}}");
        check(before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: object, additionalProperties: {$ref: '#/components/schemas/S'}",
                "type: array, items: {$ref: '#/components/schemas/S'}"
            })
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void schemaThatContainsItselfMayExtendAnotherInTwoWays(String base) throws IOException {
        String before = answered(refs("@S"))
                + refs("components: {schemas: {S: {allOf: [@U, @V]}, U: {allOf: [@T]}, V: {allOf: [@T]}, T: {" + base
                        + "}}}\n");
        assertThat(diff(before, before).changes()).isEmpty();
        check(
                before,
                before.replace("T: {type", "T: {minItems: 1, minProperties: 1, type"),
                Verdict.COMPATIBLE,
                Verdict.LIMITED);
    }

    /** Documents write an {@code allOf} around a reference to say something beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{allOf: [@P], description: Text}",
                "{allOf: [@P, {type: object, title: Text}]}",
                "{type: object, allOf: [@P]}"
            })
    void allOfAroundAParentIsTheParentWithItsHeirs(String use) throws IOException {
        String schemas = """
                components: {schemas: {
                  P: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}},
                  A: {allOf: [{$ref: '#/components/schemas/P'}]},
                  B: {allOf: [{$ref: '#/components/schemas/P'}, {type: object, required: [b], properties: {b: {type: string}}}]}}}
                """;
        for (String old : List.of(asked(refs("@P")), answered(refs("@P")))) {
            String now = old.replace(refs("@P"), refs(use));
            checkBoth(old + schemas, now + schemas, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        }
        check(answered(refs("@A")) + schemas, answered(refs("@P")) + schemas, Verdict.BREAKING, Verdict.COMPATIBLE);
    }

    // Parameters

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: {type: array, items: {type: string}} | style: form, explode: true, schema: {type: array, items: {type: string}} | COMPATIBLE, COMPATIBLE",
                // in a query every number is a text, and one value is a list of one
                "schema: {type: integer} | schema: {type: string} | COMPATIBLE, BREAKING",
                "schema: {type: boolean} | schema: {type: string} | COMPATIBLE, BREAKING",
                "schema: {type: integer} | schema: {type: string, format: uuid} | BREAKING, BREAKING",
                "schema: {type: string} | schema: {type: array, items: {type: string}} | COMPATIBLE, BREAKING",
                "schema: {type: integer} | schema: {type: array, items: {type: string}} | COMPATIBLE, BREAKING",
                "schema: {type: string} | schema: {type: array, items: {type: integer}} | BREAKING, BREAKING",
                "schema: {type: boolean} | schema: {type: string, enum: ['true', 'false']} | COMPATIBLE, COMPATIBLE",
                "schema: {type: boolean} | schema: {type: string, enum: ['true', 'false', auto]} | COMPATIBLE, LIMITED",
                "schema: {type: integer, enum: [1, 2]} | schema: {type: string, enum: ['2', '1']} | COMPATIBLE, COMPATIBLE",
                "schema: {type: integer, enum: [1, 2]} | schema: {type: string, enum: ['2']} | LIMITED, COMPATIBLE",
                "schema: {type: integer, enum: [1]} | schema: {type: string, enum: ['2']} | BREAKING, BREAKING",
                "schema: {type: array, items: {enum: [1, true]}} | schema: {type: array, items: {enum: ['1', 'true']}} | COMPATIBLE, COMPATIBLE",
                "schema: {type: string} | required: true, schema: {type: string} | BREAKING, COMPATIBLE",
                "schema: {type: integer, default: 10} | schema: {type: integer, default: 20} | LIMITED, LIMITED",
                "style: deepObject, schema: {type: object, properties: {n: {type: integer}}} | style: deepObject, schema: {type: object, properties: {n: {type: string}}} | COMPATIBLE, BREAKING",
                // JSON in a query is JSON
                "content: {application/json: {schema: {type: integer}}} | content: {application/json: {schema: {type: string}}} | BREAKING, BREAKING",
            })
    void parameterIsWrittenAsText(String before, String after, String verdicts) throws IOException {
        checkBoth(asking(before), asking(after), verdict(verdicts, 0), verdict(verdicts, 1));
    }

    @Test
    void headerOfAResponseIsAText() throws IOException {
        String before = operation("responses: {'204': {description: Done, headers: {X-A: {schema: {type: integer}}}}}");
        checkBoth(before, before.replace("integer", "string"), Verdict.BREAKING, Verdict.COMPATIBLE);
        String list = before.replace("{type: integer}", "{type: array, items: {type: integer}}");
        checkBoth(list, before, Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: {type: object} | explode: true, schema: {type: object} | BREAKING, BREAKING",
                "schema: {type: object} | style: simple, explode: false, schema: {type: object} | COMPATIBLE, COMPATIBLE",
                "schema: {type: array, items: {type: string}} | explode: true, schema: {type: array, items: {type: string}} | COMPATIBLE, COMPATIBLE",
                "schema: {type: string} | explode: true, schema: {type: string} | COMPATIBLE, COMPATIBLE",
                "schema: {type: string} | content: {application/json: {schema: {type: string}}} | BREAKING, BREAKING",
                "content: {text/plain: {schema: {type: string}}} | content: {application/json: {schema: {type: string}}} | BREAKING, BREAKING",
            })
    void headerIsWrittenInAStyleOrAMediaType(String before, String after, String verdicts) throws IOException {
        for (String header : List.of(
                operation("responses: {'204': {description: Done, headers: {X-A: {@}}}}"),
                operation("parameters: [{name: X-A, in: header, @}], " + DONE),
                hook("", ", headers: {X-A: {@}}"))) {
            checkBoth(
                    header.replace("@", before),
                    header.replace("@", after),
                    verdict(verdicts, 0),
                    verdict(verdicts, 1));
        }
    }

    @Test
    void explosionThatMakesNoDifferenceIsNoChange() throws IOException {
        String path = "paths: {'/t/{a}': {get: {operationId: get, parameters: [{name: a, in: path, required: true, "
                + "schema: {type: array, items: {type: string}}}], " + DONE + "}}}\n";
        assertThat(diff(path, path.replace("required", "explode: true, required"))
                        .changes())
                .isEmpty();
    }

    // Bodies

    private static String form(String type, String property, String encoding) {
        return "paths: {/t: {post: {operationId: up, requestBody: {content: {" + type
                + ": {schema: {type: object, properties: {f: " + property + "}}"
                + (encoding.isEmpty() ? "" : ", encoding: {f: " + encoding + "}") + "}}}, " + DONE + "}}}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | {type: string} | {contentType: text/plain}",
                "multipart/form-data | {type: [integer, 'null']} | {contentType: Text/Plain}",
                "multipart/form-data | {type: string, format: binary} | {contentType: application/octet-stream}",
                "multipart/form-data | {type: array, items: {type: string, format: binary}} | {contentType: application/octet-stream}",
                "multipart/form-data | {type: object, properties: {x: {type: string}}} | {contentType: application/json}",
                "multipart/form-data | {} | {contentType: application/octet-stream}",
                "multipart/form-data | {type: string} | {headers: {}}",
                "application/x-www-form-urlencoded | {type: array, items: {type: string}} | {style: form, explode: true}",
                "application/x-www-form-urlencoded | {type: string} | {style: form}",
            })
    void encodingThatSpellsOutTheDefaultIsNoChange(String type, String property, String encoding) throws IOException {
        assertThat(diff(form(type, property, ""), form(type, property, encoding))
                        .changes())
                .isEmpty();
        assertThat(diff(form(type, property, encoding), form(type, property, ""))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | {type: string, format: binary} | {contentType: image/png} | LIMITED",
                "multipart/form-data | {type: object, properties: {x: {type: string}}} | {style: form} | BREAKING",
                "multipart/form-data | {type: string} | {headers: {X-A: {schema: {type: string}}}} | LIMITED",
                "application/x-www-form-urlencoded | {type: array, items: {type: string}} | {style: form, explode: false} | BREAKING",
                "application/x-www-form-urlencoded | {type: object, properties: {x: {type: string}}} | {style: form} | BREAKING",
            })
    void anotherEncodingIsAChange(String type, String property, String encoding, Verdict verdict) throws IOException {
        checkBoth(form(type, property, ""), form(type, property, encoding), verdict, verdict);
    }

    @Test
    void encodingOfAPropertyOfAPartIsThatOfTheProperty() throws IOException {
        String before = form("multipart/form-data", "{type: object, properties: {n: {type: string}}}", "");
        String parts = before.replace(
                "{type: object, properties: {f: {type: object, properties: {n: {type: string}}}}}",
                "{allOf: [{type: object, properties: {f: {allOf: [{type: object, properties: {n: {type: string}}}]}}}]}");
        assertThat(parts).isNotEqualTo(before);
        String stated = parts.replace("]}}}}, r", "]}, encoding: {f: {contentType: application/json}}}}}, r");
        assertThat(stated).isNotEqualTo(parts);
        checkBoth(before, stated, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void encodingIsAnotherOnlyIfItSaysSomethingElse() throws IOException {
        String before = form("multipart/form-data", "{type: string}", "{contentType: text/plain}");
        assertThat(reasons(before, before.replace("f: {type: string}", "f: {type: string, format: binary}")))
                .noneMatch(reason -> reason.contains("encoded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "application/x-www-form-urlencoded"})
    void fieldOfAFormIsATextAndWhatIsInItJson(String type) throws IOException {
        String number = form(type, "{type: integer}", "");
        checkBoth(number, form(type, "{type: string}", ""), Verdict.COMPATIBLE, Verdict.BREAKING);
        String one = form(type, "{type: string, format: uuid}", "");
        String some = form(type, "{type: array, items: {type: string, format: uuid}}", "");
        checkBoth(one, some, Verdict.COMPATIBLE, Verdict.BREAKING);
        String inside = form(type, "{type: object, properties: {n: {type: integer}}}", "");
        checkBoth(inside, inside.replace("integer", "string"), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void rangeOfMediaTypesHasItsTypes() throws IOException {
        String range = operation("responses: {'200': {description: Done, content: {image/*: {}}}}");
        checkBoth(range, range.replace("image/*", "image/png"), Verdict.COMPATIBLE, Verdict.LIMITED);
        check(range, range.replace("image/*", "audio/wav"), Verdict.BREAKING, Verdict.BREAKING);
    }

    // Responses, credentials and addresses

    private static String twoOfAPath(String other, String schema) {
        return "paths: {/t: {post: {operationId: a, requestBody: {content: {application/json: {schema: {type: string}}}}, "
                + DONE
                + "}}"
                + (other.isEmpty()
                        ? ""
                        : ", '" + other + "': {post: {operationId: b, requestBody: {content: "
                                + "{application/json: {schema: {type: " + schema + "}}}}, " + DONE + "}}")
                + "}\n";
    }

    @Test
    void operationOfAPathIsTakenForAnotherOfTheSame() throws IOException {
        String one = twoOfAPath("", "");
        checkBoth(twoOfAPath("/t?b", "string"), one, Verdict.LIMITED, Verdict.COMPATIBLE);
        checkBoth(twoOfAPath("/t#b", "string"), one, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(twoOfAPath("/t#b", "integer"), one, Verdict.BREAKING, Verdict.BREAKING);
        check(twoOfAPath("/u", "string"), one, Verdict.BREAKING, Verdict.COMPATIBLE);
        checkBoth(twoOfAPath("/t#b", "string"), twoOfAPath("/t#c", "string"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        assertThat(reasons(twoOfAPath("/t?b", "string"), one))
                .contains("a new service takes what old clients send to POST /t?b for POST /t");
    }

    @Test
    void rangeOfStatusesHasItsStatuses() throws IOException {
        String one = operation("responses: {'200': {description: Done}}");
        checkBoth(one, one.replace("'200'", "2XX"), Verdict.LIMITED, Verdict.COMPATIBLE);
        checkBoth(one, one.replace("'200'", "'202'"), Verdict.LIMITED, Verdict.LIMITED);
    }

    @Test
    void flowIsOneOfTheWaysToHaveCredentials() throws IOException {
        String one = "security: [{o: [read]}]\n" + operation(DONE)
                + "components: {securitySchemes: {o: {type: oauth2, flows: {clientCredentials: "
                + "{tokenUrl: 'https://example.com/t', scopes: {read: R}}}}}}\n";
        String two = one.replace(
                "scopes: {read: R}}}",
                "scopes: {read: R}}, implicit: {authorizationUrl: 'https://example.com/a', scopes: {}}}");
        check(one, two, Verdict.COMPATIBLE, Verdict.LIMITED);
        check(two, one, Verdict.BREAKING, Verdict.COMPATIBLE);
        assertThat(reasons(two, one))
                .contains("all calls: `oauth2 implicit https://example.com/a and oauth2 implicit https://example.com/a"
                        + " \"read\"` no longer suffices");
        check(one, one.replace("[read]", "[read, write]"), Verdict.BREAKING, Verdict.COMPATIBLE);
    }

    @Test
    void addressOfATemplateIsOneOfIts() throws IOException {
        String any =
                "servers: [{url: 'https://{host}.example.com', variables: {host: {default: a}}}]\n" + operation(DONE);
        String listed = any.replace("{default: a}", "{default: a, enum: [a, b]}");
        String one = "servers: [{url: 'https://b.example.com'}]\n" + operation(DONE);
        checkBoth(any, one, Verdict.LIMITED, Verdict.COMPATIBLE);
        checkBoth(listed, one, Verdict.LIMITED, Verdict.COMPATIBLE);
        checkBoth(any, listed, Verdict.LIMITED, Verdict.COMPATIBLE);
        check(listed, one.replace("//b", "//c"), Verdict.LIMITED, Verdict.LIMITED);
    }

    // Webhooks and callbacks: the service calls the client

    private static String hook(String request, String response) {
        return "webhooks: {w: {post: {" + request + "responses: {'200': {description: Done" + response + "}}}}}\n";
    }

    private static String payload(String schema) {
        return hook("requestBody: {required: true, content: {application/json: {schema: " + schema + "}}}, ", "");
    }

    @Test
    void payloadOfAWebhookIsReadByTheClient() throws IOException {
        String before = payload("{type: object, properties: {x: {type: integer, format: int32}}}");
        String after = before.replace("int32", "int64");
        checkBoth(before, after, Verdict.BREAKING, Verdict.COMPATIBLE);
        assertThat(reasons(before, after))
                .contains("request of POST w: the type or format is another; an old client can't read what a new"
                        + " service sends");
        assertThat(reasons(before, before.replace("integer, format: int32", "string")))
                .contains("request of POST w: other kinds of values are allowed; a client of one version can't read"
                        + " what services of the other send");
        String hidden = before.replace("int32", "int32, writeOnly: true");
        check(before, hidden, Verdict.LIMITED, Verdict.COMPATIBLE);
        assertThat(reasons(before, hidden)).anyMatch(reason -> reason.contains("`x` is no longer part of requests"));
        checkBoth(
                before, before.replace("object, p", "object, required: [x], p"), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @Test
    void responseOfAWebhookIsWrittenByTheClient() throws IOException {
        String none = hook("", "");
        String header = hook("", ", headers: {X-A: {required: true, schema: {type: string}}}");
        check(none, header, Verdict.BREAKING, Verdict.COMPATIBLE);
        check(header, none, Verdict.COMPATIBLE, Verdict.BREAKING);
        assertThat(reasons(none, header))
                .containsExactly("response of POST w, 200: an old client does not send the header `x-a`");
        checkBoth(header, header.replace("required: true, ", ""), Verdict.COMPATIBLE, Verdict.BREAKING);
        String more = none.replace("{'200'", "{'202': {description: Later}, '200'");
        check(none, more, Verdict.COMPATIBLE, Verdict.LIMITED);
        check(more, none, Verdict.LIMITED, Verdict.COMPATIBLE);
        assertThat(reasons(more, none))
                .containsExactly("response of POST w: a new service does not expect the response 202, which an old"
                        + " client may send");
    }

    @Test
    void nobodyAsksForTheMediaTypeOfAWebhook() throws IOException {
        String one = payload("{type: string}");
        String two = one.replace("application/json", "text/plain: {schema: {type: string}}, application/json");
        checkBoth(one, two, Verdict.LIMITED, Verdict.COMPATIBLE);
        assertThat(reasons(one, two))
                .containsExactly(
                        "request of POST w: a new service may send `text/plain`, which an old client does not read");
        checkBoth(one, one.replace("application/json", "text/plain"), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void webhookIsWaitedForAndNotCalled() throws IOException {
        String none = "paths: {}\n";
        String hook = payload("{type: string}");
        check(hook, none, Verdict.BREAKING, Verdict.COMPATIBLE);
        check(none, hook, Verdict.COMPATIBLE, Verdict.LIMITED);
        assertThat(reasons(hook, none)).contains("a new service does not send POST w, which old clients wait for");
        assertThat(reasons(none, hook)).contains("an old service does not send POST w, which new clients may wait for");
    }

    @Test
    void parameterOfAWebhookIsSentByTheService() throws IOException {
        String none = hook("", "");
        String one = hook("parameters: [{name: q, in: query, required: true, schema: {type: string}}], ", "");
        checkBoth(one, none, Verdict.BREAKING, Verdict.COMPATIBLE);
        assertThat(reasons(one, none))
                .containsExactly("request of POST w: a new service does not send the parameter `q`, which an old client"
                        + " requires");
        assertThat(reasons(none, one))
                .containsExactly("request of POST w: a new client requires the parameter `q`, which an old service does"
                        + " not send");
    }

    // What is told

    @Test
    void formatsAreToldThatAreOneTypeInJava() throws IOException {
        assertThat(diff(answered("{type: string, format: byte}"), answered("{type: string}"))
                        .changes())
                .extracting(Change::title)
                .containsExactly("property GetResponse.a: type was string (byte), is string");
    }
}
