package dev.signet.codegen.diff.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of documents that no single edit of the common document makes. */
class WirePairsTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
    private static final String DONE = "responses: {'204': {description: Done}}";

    @TempDir
    Path folder;

    private ApiDiff diff(String before, String after) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), HEAD + before);
        Path now = Files.writeString(folder.resolve("new.yaml"), HEAD + after);
        return DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
    }

    private void check(String before, String after, Verdict oldClient, Verdict newClient) throws IOException {
        ApiDiff diff = diff(before, after);
        String story = String.join(
                "\n",
                diff.changes().stream().map(c -> c.title() + " " + c.impact()).toList());
        assertThat(diff.worst(Impact::oldClient)).as(story).isEqualTo(oldClient);
        assertThat(diff.worst(Impact::newClient)).as(story).isEqualTo(newClient);
    }

    // Credentials

    private static String secured(String all, String one, String scheme) {
        return all + "paths: {/t: {get: {operationId: get, " + one + DONE + "}}}\ncomponents: {securitySchemes: {k: "
                + scheme + "}}\n";
    }

    private static String secured(String scheme) {
        return secured("security: [{k: []}]\n", "", scheme);
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

    private static String asking(String parameter) {
        return "paths: {/t: {get: {operationId: get, parameters: [{name: q, in: query, " + parameter + "}], " + DONE
                + "}}}\n";
    }

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

    // Schemas

    @Test
    void emptySchemaOfFurtherPropertiesAllowsAny() throws IOException {
        String before = "paths: {}\ncomponents: {schemas: {A: {type: object, properties: {a: {type: string}}}}}\n";
        String empty = before.replace("{type: object, ", "{type: object, additionalProperties: {}, ");
        check(before, empty, Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        check(before, empty.replace("s: {}, ", "s: false, "), Verdict.LIMITED, Verdict.COMPATIBLE);
    }
}
