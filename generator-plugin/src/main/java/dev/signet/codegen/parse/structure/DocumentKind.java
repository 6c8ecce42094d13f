package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells OpenAPI documents from what is often taken for one. */
public final class DocumentKind {
    private DocumentKind() {}

    private static final List<String> OTHERS = List.of("openapi", "swagger", "asyncapi", "overlay");
    private static final List<String> SHAPES = List.of(
            "$schema", "$defs", "definitions", "properties", "$ref", "allOf", "oneOf", "anyOf", "enum", "items");

    /** What a key at the root shows a document to be. */
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "asyncapi", "an AsyncAPI document",
            "arazzo", "an Arazzo document",
            "openrpc", "an OpenRPC document");

    /** Whether it is a JSON Schema. */
    public static boolean isSchema(JsonNode root) {
        return root.isObject()
                && OTHERS.stream().noneMatch(root::has)
                && (SHAPES.stream().anyMatch(root::has)
                        || root.path("type").asText("").matches("object|array|string|integer|number|boolean"));
    }

    public static ObjectNode openApi(JsonNode root, Problems problems) {
        if (!(root instanceof ObjectNode object)) {
            throw refused(problems, "not an OpenAPI document: the root is not an object", "check the path");
        }
        String version = object.path("openapi").asText("");
        if (version.isEmpty()) {
            throw notOpenApi(object, problems);
        }
        if (version.equals("3")) {
            throw refused(problems, "`openapi` is `3`, which is no complete version", "write `openapi: 3.1.0`");
        }
        if (!version.matches("3\\.[0-9]+(\\..*)?")) {
            throw refused(problems, "OpenAPI " + version + " is not supported", "convert the document to OpenAPI 3.1");
        }
        if (!version.matches("3\\.[012](\\..*)?")) {
            problems.warn(
                    "#/openapi", "OpenAPI " + version + " is read as 3.2", "check the features that are new in it");
        }
        if (List.of("paths", "components", "webhooks").stream().noneMatch(object::has)) {
            throw refused(problems, "the document has neither `paths` nor `components`", "check that it is complete");
        }
        return object;
    }

    private static ProblemsException notOpenApi(ObjectNode object, Problems problems) {
        if (object.has("swagger")) {
            return refused(
                    problems,
                    "this is a Swagger " + object.path("swagger").asText() + " document",
                    "convert it to OpenAPI 3, for instance with Swagger Editor");
        }
        for (Map.Entry<String, String> kind : OTHER_KINDS.entrySet()) {
            if (object.has(kind.getKey())) {
                return refused(problems, "this is " + kind.getValue(), "use an OpenAPI document");
            }
        }
        if (object.path("info").path("schema").asText("").contains("getpostman.com")) {
            return refused(
                    problems, "this is a Postman collection", "convert it to OpenAPI, or export the API's definition");
        }
        if (object.path("kind").asText("").startsWith("discovery#")) {
            return refused(problems, "this is a Google API Discovery document", "convert it to OpenAPI");
        }
        if (object.has("revisions")) {
            return refused(problems, "this is a list of revisions", "set it as `revisions`, not as `inputSpec`");
        }
        if (object.has("overlay")) {
            return refused(problems, "this is an overlay", "configure it as an overlay of an OpenAPI document");
        }
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String hint = NearMiss.of("openapi", keys).isEmpty()
                ? "an OpenAPI document starts with `openapi: 3.1.0`"
                : NearMiss.hint("openapi", keys, "");
        return refused(problems, "not an OpenAPI document: `openapi` is missing", hint);
    }

    private static ProblemsException refused(Problems problems, String message, String hint) {
        problems.error("#", message, hint);
        return new ProblemsException(problems.all());
    }
}
