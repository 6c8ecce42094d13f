package dev.signet.codegen.spec;

import static dev.signet.codegen.spec.SchemaWalk.Shape.LIST;
import static dev.signet.codegen.spec.SchemaWalk.Shape.MAP;
import static dev.signet.codegen.spec.SchemaWalk.Shape.ONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Visits every schema of a document, and nothing that merely looks like one: {@code example}, {@code default}, {@code enum} and
 * {@code const} hold data, not schemas.
 */
final class SchemaWalk {
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

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
                            "callbacks", new Child(MAP, Kind.CALLBACK)),
            Kind.PATH_ITEM, pathItem(),
            Kind.OPERATION,
                    Map.of(
                            "parameters", new Child(LIST, Kind.PARAMETER),
                            "requestBody", new Child(ONE, Kind.MESSAGE),
                            "responses", new Child(MAP, Kind.MESSAGE),
                            "callbacks", new Child(MAP, Kind.CALLBACK)),
            Kind.CALLBACK, Map.of(),
            Kind.MESSAGE,
                    Map.of("content", new Child(MAP, Kind.MEDIA_TYPE), "headers", new Child(MAP, Kind.PARAMETER)),
            // an encoding has headers, as a message has
            Kind.MEDIA_TYPE, Map.of("schema", new Child(ONE, Kind.SCHEMA), "encoding", new Child(MAP, Kind.MESSAGE)),
            Kind.PARAMETER, Map.of("schema", new Child(ONE, Kind.SCHEMA), "content", new Child(MAP, Kind.MEDIA_TYPE)),
            Kind.SCHEMA, schema());

    private final Consumer<ObjectNode> visitor;

    private SchemaWalk(Consumer<ObjectNode> visitor) {
        this.visitor = visitor;
    }

    /** Every schema of an OpenAPI document, outer ones first. */
    static void document(JsonNode root, Consumer<ObjectNode> visitor) {
        new SchemaWalk(visitor).visit(root, Kind.ROOT);
    }

    /** A schema and every schema in it, outer ones first. */
    static void schema(JsonNode schema, Consumer<ObjectNode> visitor) {
        new SchemaWalk(visitor).visit(schema, Kind.SCHEMA);
    }

    private static Map<String, Child> pathItem() {
        Map<String, Child> children = new HashMap<>();
        METHODS.forEach(method -> children.put(method, new Child(ONE, Kind.OPERATION)));
        children.put("parameters", new Child(LIST, Kind.PARAMETER));
        return children;
    }

    private static Map<String, Child> schema() {
        Map<String, Child> children = new HashMap<>();
        for (String key : List.of(
                "items", "additionalItems", "additionalProperties", "not", "if", "then", "else", "contains",
                "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema")) {
            children.put(key, new Child(ONE, Kind.SCHEMA));
        }
        for (String key : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            children.put(key, new Child(LIST, Kind.SCHEMA));
        }
        for (String key : List.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")) {
            children.put(key, new Child(MAP, Kind.SCHEMA));
        }
        return children;
    }

    private void visit(JsonNode node, Kind kind) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (kind == Kind.SCHEMA) {
            visitor.accept(object);
        }
        if (kind == Kind.CALLBACK) {
            object.forEach(item -> visit(item, Kind.PATH_ITEM));
        }
        Map<String, Child> children = CHILDREN.getOrDefault(kind, Map.of());
        object.properties().forEach(member -> {
            Child child = children.get(member.getKey());
            if (child != null) {
                visit(member.getValue(), child);
            }
        });
    }

    private void visit(JsonNode value, Child child) {
        // an array under a key of one schema is the tuple form of `items`
        if (child.shape == ONE && !value.isArray()) {
            visit(value, child.kind);
        } else if (value.isArray() || child.shape == MAP) {
            value.forEach(each -> visit(each, child.kind));
        }
    }
}
