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
import org.junit.jupiter.api.io.TempDir;

/** Compares pairs of documents that are given from {@code servers}, {@code paths} or {@code webhooks} on. */
abstract class DocumentPairs {
    static final String DONE = "responses: {'204': {description: Done}}";

    private static final String HEAD = "openapi: %s\ninfo: {title: T, version: '1'}\n";

    @TempDir
    Path folder;

    ApiDiff diff(String before, String after) throws IOException {
        return diff("3.1.0", before, "3.1.0", after);
    }

    ApiDiff diff(String oldVersion, String before, String newVersion, String after) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), HEAD.formatted(oldVersion) + before);
        Path now = Files.writeString(folder.resolve("new.yaml"), HEAD.formatted(newVersion) + after);
        return DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
    }

    void check(String before, String after, Verdict oldClient, Verdict newClient) throws IOException {
        check(diff(before, after), oldClient, newClient);
    }

    /** Checks a change and the way back, in which the clients change places. */
    void checkBoth(String before, String after, Verdict oldClient, Verdict newClient) throws IOException {
        check(before, after, oldClient, newClient);
        check(after, before, newClient, oldClient);
    }

    void check(ApiDiff diff, Verdict oldClient, Verdict newClient) {
        String story = String.join(
                "\n",
                diff.changes().stream().map(c -> c.title() + " " + c.impact()).toList());
        assertThat(diff.worst(Impact::oldClient)).as(story).isEqualTo(oldClient);
        assertThat(diff.worst(Impact::newClient)).as(story).isEqualTo(newClient);
    }

    /** What is said of a change, without what is said of Java. */
    List<String> reasons(String before, String after) throws IOException {
        return diff(before, after).changes().stream()
                .flatMap(change -> change.impact().reasons().stream())
                .filter(reason -> !reason.contains("canonical constructor"))
                .toList();
    }

    /** A required property of a response. */
    static String answered(String schema) {
        return "paths: {/t: {get: {operationId: get, responses: {'200': {description: Done, content: {application/json: {schema: "
                + "{type: object, required: [a], properties: {a: " + schema + "}}}}}}}}}\n";
    }

    /** A required property of a request. */
    static String asked(String schema) {
        return "paths: {/t: {post: {operationId: set, requestBody: {required: true, content: {application/json: {schema: "
                + "{type: object, required: [a], properties: {a: " + schema + "}}}}}, " + DONE + "}}}\n";
    }

    /** A parameter of a query. */
    static String asking(String parameter) {
        return "paths: {/t: {get: {operationId: get, parameters: [{name: q, in: query, " + parameter + "}], " + DONE
                + "}}}\n";
    }

    /** An operation that has some responses, or nothing but them. */
    static String operation(String fields) {
        return "paths: {/t: {get: {operationId: get, " + fields + "}}}\n";
    }
}
