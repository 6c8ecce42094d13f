package dev.signet.codegen.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small damage to real documents, the same for each seed. */
final class Mutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String COMPONENTS = "#/components/";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "*/ class X {}",
            "\\u002a/",
            "\"; x();",
            "${x}",
            "{{x}}",
            "a\r\nb",
            "\u001b[31m",
            "\u202eabc",
            "\u2028",
            "\ud800",
            "null",
            "object",
            "array",
            "string",
            "binary",
            "int64",
            "date-time",
            "#/components/schemas/",
            "#",
            "../x.json",
            "https://user:secret@example.com/{a}",
            "^(a+)+$",
            "[",
            "\\p{L}+(?<!x)",
            "x".repeat(70_000),
            "CON",
            "java.lang.String",
            "a b",
            "{id}");

    private static final List<String> KEYS = List.of(
            "$ref",
            "type",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "items",
            "properties",
            "additionalProperties",
            "required",
            "enum",
            "const",
            "default",
            "format",
            "pattern",
            "discriminator",
            "nullable",
            "readOnly",
            "x-implements",
            "x-java-name",
            "x-secret",
            "x-events",
            "$id",
            "$anchor",
            "maximum",
            "multipleOf",
            "minItems",
            "uniqueItems",
            "propertyName",
            "mapping",
            "parameters",
            "content",
            "schema",
            "description",
            "name",
            "in",
            "style");

    private final Random random;

    Mutations(int seed) {
        this.random = new Random(seed);
    }

    /** A part of a document: some of its paths, and the components that these refer to. */
    ObjectNode part(JsonNode document) {
        ObjectNode part = document.deepCopy();
        if (part.get("paths") instanceof ObjectNode paths) {
            List<String> keys = new ArrayList<>();
            paths.fieldNames().forEachRemaining(keys::add);
            while (keys.size() > 3) {
                paths.remove(keys.remove(random.nextInt(keys.size())));
            }
        }
        Set<String> needed = new LinkedHashSet<>();
        Deque<JsonNode> left = new ArrayDeque<>(List.of(part.path("paths")));
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            node.forEach(left::push);
            String to = node.path("$ref").asText("");
            if (to.startsWith(COMPONENTS) && needed.add(to)) {
                left.push(document.at(to.substring(1)));
            }
        }
        part.path("components").properties().forEach(kind -> {
            if (kind.getValue() instanceof ObjectNode named && !kind.getKey().equals("securitySchemes")) {
                Set<String> names = new LinkedHashSet<>();
                named.fieldNames().forEachRemaining(names::add);
                names.removeIf(name -> needed.contains(COMPONENTS + kind.getKey() + "/" + name));
                named.remove(names);
            }
        });
        return part;
    }

    /** Changes a few values of a document in place. */
    void damage(ObjectNode document) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            Deque<JsonNode> left = new ArrayDeque<>(List.of(document));
            while (!left.isEmpty()) {
                JsonNode node = left.pop();
                if (node.isContainerNode() && !node.isEmpty()) {
                    containers.add(node);
                    node.forEach(left::push);
                }
            }
            JsonNode where = containers.get(random.nextInt(containers.size()));
            JsonNode other = containers.get(random.nextInt(containers.size()));
            if (where instanceof ObjectNode object) {
                change(object, other);
            } else if (where instanceof ArrayNode array) {
                int at = random.nextInt(array.size());
                switch (random.nextInt(4)) {
                    case 0 -> array.remove(at);
                    case 1 -> array.add(array.get(at).deepCopy());
                    case 2 -> array.set(at, other.deepCopy());
                    default -> array.set(at, scalar());
                }
            }
        }
    }

    private void change(ObjectNode object, JsonNode other) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(pick(TEXTS), object.remove(name));
            case 2 -> object.set(pick(KEYS), scalar());
            case 3 -> object.set(pick(KEYS), other.deepCopy());
            case 4 -> object.set(pick(KEYS), NODES.arrayNode().add(other.deepCopy()));
            case 5 -> object.set(name, other.deepCopy());
            default -> object.set(name, scalar());
        }
    }

    private JsonNode scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(5) - 2);
            case 3 ->
                NODES.numberNode(new BigDecimal(pick(List.of("1e300", "-1e-300", "0.1", "1e30", "9007199254740993"))));
            default -> NODES.textNode(pick(TEXTS));
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
