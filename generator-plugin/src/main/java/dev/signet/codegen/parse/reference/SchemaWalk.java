package dev.signet.codegen.parse.reference;

import static dev.signet.codegen.parse.reference.SchemaWalk.Shape.LIST;
import static dev.signet.codegen.parse.reference.SchemaWalk.Shape.MAP;
import static dev.signet.codegen.parse.reference.SchemaWalk.Shape.ONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Visits every schema of a document, and nothing that merely looks like one: {@code example}, {@code default}, {@code enum} and
 * {@code const} hold data, not schemas.
 */
public final class SchemaWalk {
    /** The fields of a path item that hold an operation, by the name of its method. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** The field of a path item that holds operations of any other method. */
    public static final String ADDITIONAL_OPERATIONS = "additionalOperations";

    /** What the value of a key holds: one thing, a list of things, or things by name. */
    enum Shape {
        ONE,
        LIST,
        MAP
    }

    private enum Kind {
        ROOT,
        COMPONENTS,
        PATH_ITEM,
        OPERATION,
        CALLBACK,
        MESSAGE,
        MEDIA_TYPE,
        PARAMETER,
        SCHEMA
    }

    private record Child(Shape shape, Kind kind) {}

    /** Whatever expression is the key of a callback, it holds a path item. */
    private static final Child CALL = new Child(ONE, Kind.PATH_ITEM);

    private static final Map<Kind, Map<String, Child>> CHILDREN = Map.of(
            Kind.ROOT,
                    Map.of(
                            "components", new Child(ONE, Kind.COMPONENTS),
                            "paths", new Child(MAP, Kind.PATH_ITEM),
                            "webhooks", new Child(MAP, Kind.PATH_ITEM)),
            Kind.COMPONENTS,
                    Map.of(
                            "schemas", new Child(MAP, Kind.SCHEMA),
                            "parameters", new Child(MAP, Kind.PARAMETER),
                            "headers", new Child(MAP, Kind.PARAMETER),
                            "requestBodies", new Child(MAP, Kind.MESSAGE),
                            "responses", new Child(MAP, Kind.MESSAGE),
                            "pathItems", new Child(MAP, Kind.PATH_ITEM),
                            "mediaTypes", new Child(MAP, Kind.MEDIA_TYPE),
                            "callbacks", new Child(MAP, Kind.CALLBACK)),
            Kind.PATH_ITEM, pathItem(),
            Kind.OPERATION,
                    Map.of(
                            "parameters", new Child(LIST, Kind.PARAMETER),
                            "requestBody", new Child(ONE, Kind.MESSAGE),
                            "responses", new Child(MAP, Kind.MESSAGE),
                            "callbacks", new Child(MAP, Kind.CALLBACK)),
            Kind.CALLBACK, Map.of(),
            Kind.MESSAGE, Map.of("content", new Child(MAP, Kind.MEDIA_TYPE), "headers", new Child(MAP, Kind.PARAMETER)),
            // an encoding has headers, as a message has
            Kind.MEDIA_TYPE,
                    Map.of(
                            "schema", new Child(ONE, Kind.SCHEMA),
                            "itemSchema", new Child(ONE, Kind.SCHEMA),
                            "encoding", new Child(MAP, Kind.MESSAGE)),
            Kind.PARAMETER, Map.of("schema", new Child(ONE, Kind.SCHEMA), "content", new Child(MAP, Kind.MEDIA_TYPE)),
            Kind.SCHEMA, schema());

    private final Consumer<ObjectNode> visitor;
    private final String start;
    private final Deque<String> path = new ArrayDeque<>();
    private int depth;

    private SchemaWalk(String start, Consumer<ObjectNode> visitor) {
        this.start = start;
        this.visitor = visitor;
    }

    /**
     * Every schema of an OpenAPI document, outer ones first.
     *
     * @param start the place of {@code root}
     * @throws ProblemsException if schemas are nested too deep
     */
    static void document(JsonNode root, String start, Consumer<ObjectNode> visitor) {
        new SchemaWalk(start, visitor).visit(root, Kind.ROOT);
    }

    /** A schema and every schema in it, likewise. */
    static void schema(JsonNode schema, String start, Consumer<ObjectNode> visitor) {
        new SchemaWalk(start, visitor).visit(schema, Kind.SCHEMA);
    }

    private static Map<String, Child> pathItem() {
        Map<String, Child> children = new HashMap<>();
        METHODS.forEach(method -> children.put(method, new Child(ONE, Kind.OPERATION)));
        children.put(ADDITIONAL_OPERATIONS, new Child(MAP, Kind.OPERATION));
        children.put("parameters", new Child(LIST, Kind.PARAMETER));
        return children;
    }

    private static Map<String, Child> schema() {
        Map<String, Child> children = new HashMap<>();
        for (String key : List.of(
                "items",
                "additionalItems",
                "additionalProperties",
                "not",
                "if",
                "then",
                "else",
                "contains",
                "propertyNames",
                "unevaluatedItems",
                "unevaluatedProperties",
                "contentSchema")) {
            children.put(key, new Child(ONE, Kind.SCHEMA));
        }
        for (String key : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            children.put(key, new Child(LIST, Kind.SCHEMA));
        }
        for (String key : List.of(
                "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies")) {
            children.put(key, new Child(MAP, Kind.SCHEMA));
        }
        return children;
    }

    private void visit(JsonNode node, Kind kind) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (kind == Kind.SCHEMA) {
            enter(object);
        }
        Map<String, Child> children = CHILDREN.getOrDefault(kind, Map.of());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Child child = kind == Kind.CALLBACK ? CALL : children.get(member.getKey());
            if (child != null) {
                path.addLast(member.getKey());
                visit(member.getValue(), child);
                path.removeLast();
            }
        }
        depth -= kind == Kind.SCHEMA ? 1 : 0;
    }

    private void enter(ObjectNode schema) {
        if (++depth > ParserLimits.SCHEMA_DEPTH) {
            throw new ProblemsException(
                    start + JsonPointers.of(List.copyOf(path)),
                    "schemas are nested deeper than " + ParserLimits.SCHEMA_DEPTH + " levels",
                    "move inner schemas to `components` and use `$ref`");
        }
        visitor.accept(schema);
    }

    private void visit(JsonNode value, Child child) {
        // an array under a key of one schema is the tuple form of `items`
        if (child.shape == Shape.ONE && !value.isArray()) {
            visit(value, child.kind);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                each(String.valueOf(i), value.get(i), child.kind);
            }
        } else if (child.shape == Shape.MAP) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                each(member.getKey(), member.getValue(), child.kind);
            }
        }
    }

    private void each(String key, JsonNode value, Kind kind) {
        path.addLast(key);
        visit(value, kind);
        path.removeLast();
    }
}
