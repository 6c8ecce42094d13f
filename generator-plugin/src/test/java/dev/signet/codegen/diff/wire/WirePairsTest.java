package dev.signet.codegen.diff.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of documents that no single edit of the common document makes. */
class WirePairsTest extends DocumentPairs {
    // Credentials

    private static String secured(String all, String one, String scheme) {
        return all + "paths: {/t: {get: {operationId: get, " + one + DONE + "}}}\ncomponents: {securitySchemes: {k: "
                + scheme + "}}\n";
    }

    private static String secured(String scheme) {
        return secured("security: [{k: []}]\n", "", scheme);
    }

    @Test
    void credentialsThatNoLongerSufficeBreakThoseWhoHaveThem() throws IOException {
        String scheme = "{type: http, scheme: bearer}";
        String either = secured("", "security: [{}, {k: []}], ", scheme);
        String needed = secured("", "security: [{k: []}], ", scheme);
        check(either, needed, Verdict.BREAKING, Verdict.COMPATIBLE);
        check(needed, either, Verdict.COMPATIBLE, Verdict.LIMITED);
    }

    @Test
    void credentialsOfAllCallsAreNoMatterOfWebhooks() throws IOException {
        String scheme = "{type: http, scheme: bearer}";
        String hook = "webhooks: {w: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}, "
                + DONE + "}}}\n";
        String open = secured(hook, "security: [], ", scheme);
        check(
                open,
                secured(hook + "security: [{k: []}]\n", "security: [], ", scheme),
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE);
    }

    @Test
    void credentialsOfWebhooksAreTheServices() throws IOException {
        String scheme = "{type: http, scheme: bearer}";
        String hook = "webhooks: {w: {post: {%srequestBody: {content: {application/json: {schema: {type: string}}}}, "
                + DONE + "}}}\n";
        String open = secured(hook.formatted(""), "", scheme);
        String closed = secured(hook.formatted("security: [{k: []}], "), "", scheme);
        check(open, closed, Verdict.COMPATIBLE, Verdict.BREAKING);
        check(closed, open, Verdict.BREAKING, Verdict.COMPATIBLE);
    }

    @Test
    void anotherMethodIsAnotherCallWhateverItsId() throws IOException {
        String put = "paths: {/t: {put: {operationId: set, " + DONE + "}}}\n";
        check(put, put.replace("{put:", "{post:"), Verdict.BREAKING, Verdict.BREAKING);
    }

    // Values

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string} | {const: x}",
                "{type: object} | {type: object, additionalProperties: {type: string}}",
                "{type: object, additionalProperties: true} | {type: object, additionalProperties: {type: integer}}",
                "{type: array} | {type: array, items: {type: string}}",
                "{} | {type: string}"
            })
    void whoReadsFewerValuesCanNotReadWhatElseIsWritten(String wide, String narrow) throws IOException {
        check(answered(wide), answered(narrow), Verdict.COMPATIBLE, Verdict.BREAKING);
        check(answered(narrow), answered(wide), Verdict.BREAKING, Verdict.COMPATIBLE);
        check(asked(wide), asked(narrow), Verdict.BREAKING, Verdict.COMPATIBLE);
        check(asked(narrow), asked(wide), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @Test
    void furtherPropertiesBesideOthersAreReadWhateverTheyAre() throws IOException {
        String wide = "{type: object, properties: {b: {type: integer}}}";
        String narrow = "{type: object, properties: {b: {type: integer}}, additionalProperties: {type: string}}";
        check(answered(narrow), answered(wide), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(answered(wide), answered(narrow), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(asked(wide), asked(narrow), Verdict.LIMITED, Verdict.COMPATIBLE);
    }

    @Test
    void credentialsOfAllCallsMoveToTheCalls() throws IOException {
        String scheme = "{type: http, scheme: bearer}";
        String all = secured("security: [{k: []}]\n", "", scheme);
        String each = secured("", "security: [{k: []}], ", scheme);
        check(all, each, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(each, all, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(all, secured("", "", scheme), Verdict.COMPATIBLE, Verdict.BREAKING);
    }

    @Test
    void namesOfHeadersAreTheSameInCapitalsAndOthersAreNot() throws IOException {
        String key = "{type: apiKey, in: header, name: x-key}";
        check(secured(key), secured(key.replace("x-key", "X-KEY")), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String query = key.replace("header", "query");
        check(secured(query), secured(query.replace("x-key", "X-KEY")), Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void credentialsFromAnotherAddressAreOthers() throws IOException {
        String openId = "{type: openIdConnect, openIdConnectUrl: 'https://example.com/a'}";
        check(secured(openId), secured(openId.replace("/a", "/A")), Verdict.BREAKING, Verdict.BREAKING);
        String flow = "{type: oauth2, flows: {implicit: {authorizationUrl: 'https://example.com/a', scopes: {}}}}";
        check(secured(flow), secured(flow.replace("/a'", "/b'")), Verdict.BREAKING, Verdict.BREAKING);
    }

    // Callbacks

    private static String calling(String callbacks) {
        return "paths: {/t: {post: {operationId: start, callbacks: {" + callbacks + "}, " + DONE + "}}}\n";
    }

    private static String callback(String name, String expression, String type) {
        return name + ": {'" + expression + "': {post: {requestBody: {content: {application/json: {schema: {type: "
                + type + "}}}}, " + DONE + "}}}";
    }

    @Test
    void callbackGoesWhereItsExpressionSays() throws IOException {
        String before = calling(callback("done", "{$request.body#/url}", "string"));
        String after = calling(callback("done", "{$request.body#/href}", "string"));
        check(before, after, Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void nameOfCallbackIsNotOnTheWire() throws IOException {
        String before = calling(callback("done", "{$request.body#/url}", "string"));
        String after = calling(callback("finished", "{$request.body#/url}", "string"));
        check(before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String changed = calling(callback("finished", "{$request.body#/url}", "integer"));
        check(before, changed, Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void callbackIsGoneThoughAnotherIsLeft() throws IOException {
        String one = callback("done", "{$request.body#/url}", "string");
        String other = callback("failed", "{$request.body#/url}", "string");
        check(calling(one + ", " + other), calling(other), Verdict.BREAKING, Verdict.COMPATIBLE);
        check(calling(other), calling(one + ", " + other), Verdict.COMPATIBLE, Verdict.LIMITED);
    }

    // Parameters

    @ParameterizedTest
    @ValueSource(strings = {"{type: [string, 'null']}", "{enum: [a, b]}", "{anyOf: [{type: string}, {type: integer}]}"})
    void scalarIsTheSameWhetherExplodedOrNot(String schema) throws IOException {
        String before = asking("schema: " + schema);
        String after = asking("explode: false, schema: " + schema);
        check(before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: [array, 'null'], items: {type: string}}",
                "{anyOf: [{type: string}, {type: object}]}",
                "{}"
            })
    void othersAreNotTheSame(String schema) throws IOException {
        String before = asking("schema: " + schema);
        String after = asking("explode: false, schema: " + schema);
        check(before, after, Verdict.BREAKING, Verdict.BREAKING);
    }

    @Test
    void changesOfParametersAreToldInTheirOrder() throws IOException {
        String all = IntStream.range(0, 20)
                .mapToObj(i -> "{name: p" + i + ", in: query, schema: {type: string}}")
                .collect(Collectors.joining(", "));
        String before = "paths: {/t: {get: {operationId: get, parameters: [" + all + "], " + DONE + "}}}\n";
        String after = before.replace("{type: string}", "{type: string, maxLength: 3}");
        assertThat(diff(before, after).changes())
                .extracting(change -> change.element().wireName())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "p" + i).toList());
    }

    // Addresses

    private static String serving(String document, String item, String operation) {
        return "servers: [{url: 'https://" + document + "'}]\npaths: {/t: {" + item + "get: {" + operation
                + "operationId: get, " + DONE + "}}}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example.com", "b.example.com"})
    void callWithoutAnAddressHasTheOneOfTheDocument(String own) throws IOException {
        Verdict verdict = own.equals("a.example.com") ? Verdict.COMPATIBLE : Verdict.LIMITED;
        String servers = "servers: [{url: 'https://" + own + "'}], ";
        String none = serving("a.example.com", "", "");
        String ofCall = serving("a.example.com", "", servers);
        String ofPath = serving("a.example.com", servers, "");
        check(none, ofCall, verdict, verdict);
        check(ofCall, none, verdict, verdict);
        check(none, ofPath, verdict, verdict);
        check(ofPath, none, verdict, verdict);
        check(ofPath, ofCall, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void pathMovesToTheAddressOfTheService() throws IOException {
        String before = "servers: [{url: https://example.com/v1}]\npaths: {/t: {get: {" + DONE + "}}}\n";
        String after = "servers: [{url: https://example.com/}]\npaths: {/v1/t: {get: {" + DONE + "}}}\n";
        check(before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(before, after.replace("/v1/t", "/v2/t"), Verdict.BREAKING, Verdict.LIMITED);
        check(before, before.replace("/v1}", "/v1/}"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(before, before.replace("/v1}", "/v2}"), Verdict.LIMITED, Verdict.LIMITED);
    }

    private static String withParameter(String parameter) {
        return "paths: {/t: {get: {operationId: get, parameters: [" + parameter + "], " + DONE + "}}}\n";
    }

    @Test
    void parameterIsSpelledDifferently() throws IOException {
        String query = "{name: page_token, in: query, schema: {type: string}}";
        check(
                withParameter(query),
                withParameter(query.replace("page_token", "pageToken")),
                Verdict.BREAKING,
                Verdict.BREAKING);
        assertThat(diff(withParameter(query), withParameter(query.replace("page_token", "Page_token")))
                        .changes())
                .extracting(change -> change.title())
                .containsExactlyInAnyOrder(
                        "parameter t.get.page_token is gone: String, optional",
                        "parameter t.get.Page_token is new: String, optional");
        String header = query.replace("query", "header");
        assertThat(diff(withParameter(header), withParameter(header.replace("page_token", "Page_Token")))
                        .changes())
                .isEmpty();
    }

    @Test
    void requiredHeaderOfAResponseIsRelieduponByClients() throws IOException {
        String none = "paths: {/t: {get: {operationId: get, responses: {'204': {description: Done}}}}}\n";
        String optional = none.replace("Done", "Done, headers: {X-A: {schema: {type: string}}}");
        String required = optional.replace("X-A: {", "X-A: {required: true, ");
        check(required, none, Verdict.BREAKING, Verdict.COMPATIBLE);
        check(none, required, Verdict.COMPATIBLE, Verdict.BREAKING);
        check(required, optional, Verdict.BREAKING, Verdict.COMPATIBLE);
        check(optional, none, Verdict.LIMITED, Verdict.COMPATIBLE);
        check(none, optional, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    // Schemas

    private static final Position SENT = Position.SENT;
    private static final Position RECEIVED = Position.RECEIVED;

    private enum Position {
        SENT,
        RECEIVED
    }

    /** A document that has a schema in a request or in a response, beside two objects. */
    private static String document(Position position, String schema) {
        String content = "{application/json: {schema: {$ref: '#/components/schemas/A'}}}";
        String operation = position == Position.SENT
                ? "requestBody: {required: true, content: " + content + "}, " + DONE
                : "responses: {'200': {description: Done, content: " + content + "}}";
        return "paths: {/t: {put: {operationId: put, " + operation + "}}}\ncomponents: {schemas: {A: " + schema
                + ", B: {type: object, required: [kind], properties: {kind: {type: string}, b: {type: string}}}"
                + ", C: {type: object, required: [kind], properties: {kind: {type: string}, c: {type: string}}}}}\n";
    }

    private void check(Position position, String before, String after, Verdict oldClient, Verdict newClient)
            throws IOException {
        check(document(position, before), document(position, after), oldClient, newClient);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: array, prefixItems: [{type: string}], items: false} | {type: array, prefixItems: [{type: string}], maxItems: 1}",
                "{type: array, items: false}                        | {type: array, maxItems: 0}",
                "{type: array, items: [{type: string}], additionalItems: false} | {type: array, prefixItems: [{type: string}], maxItems: 1}",
                "{type: array, items: true}                         | {type: array, items: {}}",
                "{type: array, contains: {const: x}}                | {type: array, contains: {const: x}, minContains: 1}",
                "{type: integer, minimum: 1}                        | {type: integer, exclusiveMinimum: 0}",
                "{type: integer, maximum: 9}                        | {type: integer, exclusiveMaximum: 10}",
                "{type: integer, minimum: 0.5}                      | {type: integer, minimum: 1}",
                "{type: integer}                                    | {type: integer, multipleOf: 1}",
                "{type: string, const: x}                           | {type: string, enum: [x]}",
                "{type: [string, 'null']}                           | {oneOf: [{type: string}, {type: 'null'}]}",
                "{type: object, dependentRequired: {}}              | {type: object, propertyNames: {}}",
                "{type: object}                                     | {type: object, not: false}",
            })
    void anotherSpellingIsNoChangeOfTheWire(String before, String after) throws IOException {
        for (Position position : Position.values()) {
            check(position, before, after, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
            check(position, after, before, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        }
    }

    @Test
    void boundsOfOpenApi30AreNumbersIn31() throws IOException {
        String old = document(SENT, "{type: number, minimum: 0, exclusiveMinimum: true}");
        String now = document(SENT, "{type: number, exclusiveMinimum: 0}");
        assertThat(diff("3.0.3", old, "3.1.0", now).changes()).isEmpty();
    }

    @Test
    void tupleGainsAnElement() throws IOException {
        String open = "{type: array, prefixItems: [{type: string}]}";
        String more = "{type: array, prefixItems: [{type: string}, {type: integer}]}";
        check(SENT, open, more, Verdict.LIMITED, Verdict.LIMITED);
        check(SENT, more, open, Verdict.LIMITED, Verdict.LIMITED);
        check(RECEIVED, open, more, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(RECEIVED, more, open, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        String closed = open.replace("}]", "}], items: false, minItems: 1");
        String moreClosed = more.replace("}]", "}], items: false, minItems: 2");
        check(SENT, closed, moreClosed, Verdict.BREAKING, Verdict.LIMITED);
        check(RECEIVED, closed, moreClosed, Verdict.LIMITED, Verdict.BREAKING);
        check(SENT, moreClosed, closed, Verdict.LIMITED, Verdict.BREAKING);
        check(RECEIVED, moreClosed, closed, Verdict.BREAKING, Verdict.LIMITED);
        assertThat(diff(document(SENT, open), document(SENT, more)).changes())
                .extracting(change -> change.title())
                .containsExactly("array element A › prefixItems › 1 is new: integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties: {a: {type: string}}", "items: {type: string}"})
    void typeIsNewBesideKeywordsThatMeanIt(String keywords) throws IOException {
        String untyped = "{" + keywords + "}";
        String typed = "{type: " + (keywords.startsWith("items") ? "array" : "object") + ", " + keywords + "}";
        check(SENT, untyped, typed, Verdict.LIMITED, Verdict.COMPATIBLE);
        check(SENT, typed, untyped, Verdict.COMPATIBLE, Verdict.LIMITED);
        check(RECEIVED, untyped, typed, Verdict.COMPATIBLE, Verdict.LIMITED);
        check(RECEIVED, typed, untyped, Verdict.LIMITED, Verdict.COMPATIBLE);
    }

    @Test
    void choiceOfRequiredPropertiesIsNoPropertyOfItsOwn() throws IOException {
        String free = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
        String choice = free.replace("}}}", "}}, oneOf: [{required: [a]}, {required: [b]}]}");
        check(SENT, choice, free, Verdict.COMPATIBLE, Verdict.LIMITED);
        check(SENT, free, choice, Verdict.LIMITED, Verdict.COMPATIBLE);
        check(RECEIVED, choice, free, Verdict.LIMITED, Verdict.COMPATIBLE);
        assertThat(diff(document(SENT, choice), document(SENT, free)).changes())
                .extracting(change -> change.title())
                .containsExactly("record A: required was a or b, is none");
    }

    @Test
    void productOfUnionsIsTheSameAsItself() throws IOException {
        StringBuilder schemas = new StringBuilder("paths: {}\ncomponents: {schemas: {\n");
        for (String side : List.of("U", "V")) {
            schemas.append(side)
                    .append(IntStream.range(0, 20)
                            .mapToObj(i -> "{$ref: '#/components/schemas/" + side + i + "'}")
                            .collect(Collectors.joining(", ", ": {oneOf: [", "]},\n")));
            for (int i = 0; i < 20; i++) {
                String name = side + i;
                schemas.append(name + ": {type: object, required: [" + name + "], properties: {" + name
                        + ": {type: string}}},\n");
            }
        }
        schemas.append("P: {allOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/V'}]}}}\n");
        assertThat(diff(schemas.toString(), schemas.toString()).changes()).isEmpty();
    }

    private static String union(String property) {
        return "{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]"
                + (property.isEmpty() ? "" : ", discriminator: {propertyName: " + property + "}") + "}";
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void discriminatorIsAnotherProperty(Position position) throws IOException {
        // Whoever tells the variants apart by a property that the other side need not write can't.
        check(position, union("kind"), union("type"), Verdict.BREAKING, Verdict.BREAKING);
        String both = document(position, union("kind"))
                .replace("kind: {type: string}", "kind: {type: string}, type: {type: string}")
                .replace("required: [kind]", "required: [kind, type]");
        check(both, both.replace("propertyName: kind", "propertyName: type"), Verdict.BREAKING, Verdict.BREAKING);
        String constant = both.replace(
                        "{kind: {type: string}, type: {type: string}, b:", "{kind: {const: B}, type: {const: B}, b:")
                .replace("{kind: {type: string}, type: {type: string}, c:", "{kind: {const: C}, type: {const: C}, c:");
        check(
                constant,
                constant.replace("propertyName: kind", "propertyName: type"),
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE);
        check(position, union("kind"), union(""), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(position, union(""), union("kind"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void constantMustHaveItsValueWhereItIsRequiredThoughItIsOptionalElsewhere() throws IOException {
        String before = """
                paths: {/t: {get: {operationId: get, responses: {'200': {description: Done, content: {application/json:
                  {schema: {type: object, required: [b], properties: {
                    a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/A'}}}}}}}}}}
                components: {schemas: {A: {const: x}}}
                """;
        check(before, before.replace("const: x", "enum: [x, y]"), Verdict.BREAKING, Verdict.COMPATIBLE);
        String swapped = before.replace("required: [b]", "required: [a]");
        check(swapped, swapped.replace("const: x", "enum: [x, y]"), Verdict.BREAKING, Verdict.COMPATIBLE);
        String optional = before.replace("required: [b], ", "");
        check(optional, optional.replace("const: x", "enum: [x, y]"), Verdict.COMPATIBLE, Verdict.COMPATIBLE);
    }

    @Test
    void schemaWhoseNameEndsLikeAnotherHasItsOwnTagAlone() throws IOException {
        String before = """
                paths: {/t: {get: {operationId: get, responses: {'200': {description: Done, content: {application/json:
                  {schema: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/HotDog'}],
                    discriminator: {propertyName: kind, mapping: {dog: Dog, hot: HotDog}}}}}}}}}}
                components: {schemas: {
                  Dog: {type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}},
                  HotDog: {type: object, required: [kind], properties: {kind: {type: string}, b: {type: string}}}}}
                """;
        ApiDiff diff = diff(before, before.replace("dog: Dog", "hound: Dog"));
        assertThat(diff.changes())
                .filteredOn(change -> change.impact().wire().isBreaking())
                .isNotEmpty()
                .noneMatch(change -> change.pointer().endsWith("HotDog"));
    }

    @Test
    void numbersAreWrittenOut() throws IOException {
        String before = "paths: {}\ncomponents: {schemas: {A: {type: integer, enum: [100, 200, 300]}}}\n";
        assertThat(diff(before, before.replace(", 300", "")).changes())
                .extracting(change -> change.title())
                .containsExactly("enum value A.300 is gone: VALUE_300");
        String least = before.replace("enum: [100, 200, 300]", "minimum: 1");
        assertThat(diff(least, least.replace("minimum: 1", "minimum: 1.0")).changes())
                .isEmpty();
    }

    @Test
    void emptySchemaOfFurtherPropertiesAllowsAny() throws IOException {
        String before = "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {a: {type: string}}}}}\n";
        String empty = before.replace("{type: object, ", "{type: object, additionalProperties: {}, ");
        check(before, empty, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(before, empty.replace("s: {}, ", "s: false, "), Verdict.LIMITED, Verdict.COMPATIBLE);
    }
}
