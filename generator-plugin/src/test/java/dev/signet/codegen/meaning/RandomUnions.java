package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Documents of small unions whose members overlap, since they have few names and values to choose from. */
final class RandomUnions {
    private static final List<String> NAMES = List.of("a", "b", "c", "k");
    private static final List<String> PATTERNS = List.of("^x", "^[0-9]+$", "^[a-c]$");
    private static final List<String> FORMATS = List.of("date", "date-time", "uuid", "uri", "byte", "time");

    private final Random random;
    private final ObjectNode schemas = node();
    private int named;

    private RandomUnions(long seed) {
        random = new Random(seed);
    }

    /** @param count of unions, each a component of its own: {@code U0}, {@code U1}, … */
    static JsonNode document(long seed, int count) {
        RandomUnions made = new RandomUnions(seed);
        for (int i = 0; i < count; i++) {
            made.schemas.set("U" + i, made.outermost());
        }
        ObjectNode document = node().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Unions").put("version", "1");
        document.putObject("components").set("schemas", made.schemas);
        return document;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private ObjectNode outermost() {
        ObjectNode union = union(0, 2 + random.nextInt(2));
        if (chance(25)) {
            union.putObject("properties").set(one(NAMES), value(1));
            union.put("type", "object");
        }
        if (union.has("properties") && chance(40)) {
            union.putArray("required").add(one(NAMES));
        }
        if (union.has("properties") && chance(10)) {
            union.put("unevaluatedProperties", false);
        }
        return union;
    }

    private ObjectNode union(int depth, int members) {
        ObjectNode union = node();
        // the validator sees oneOf as anyOf, as it is read, and does not know a pointer through it
        ArrayNode all = union.putArray("anyOf");
        for (int i = 0; i < members; i++) {
            all.add(member(depth));
        }
        return union;
    }

    private JsonNode member(int depth) {
        int kind = random.nextInt(20);
        if (kind < 11) {
            return maybeNamed(object(depth));
        }
        if (kind < 14) {
            return maybeNamed(scalar());
        }
        if (kind < 16) {
            return array(depth);
        }
        if (kind < 17) {
            return maybeNamed(combined(depth));
        }
        if (kind < 18) {
            return extended(depth);
        }
        return kind < 19 && depth < 2 ? maybeNamed(union(depth + 1, 2)) : other();
    }

    private ObjectNode combined(int depth) {
        ObjectNode both = node();
        both.putArray("allOf").add(maybeNamed(object(depth))).add(object(depth));
        return chance(20) ? both.put("unevaluatedProperties", false) : both;
    }

    private ObjectNode extended(int depth) {
        ObjectNode own = named(object(depth));
        own.putObject("properties").set(one(NAMES), value(depth));
        if (chance(40)) {
            own.putArray("required").add(one(NAMES));
        }
        return chance(20) ? own.put("additionalProperties", false) : own;
    }

    private ObjectNode other() {
        ObjectNode schema = node();
        switch (random.nextInt(4)) {
            case 0 -> schema.put("type", "null");
            case 1 -> schema.put("type", "object").set("additionalProperties", scalar());
            case 2 -> schema.put("type", "object");
            default -> {
                schema.putArray("type").add("object").add(one(List.of("string", "array", "null")));
                schema.putObject("properties").set(one(NAMES), scalar());
            }
        }
        return schema;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 1 ? 8 : 14)) {
            case 8, 9 -> array(depth + 1);
            case 10, 11 -> object(depth + 1);
            case 12 -> maybeNamed(object(depth + 1));
            case 13 -> chance(50) ? JsonNodeFactory.instance.booleanNode(true) : union(depth + 1, 2);
            default -> scalar();
        };
    }

    private ObjectNode scalar() {
        ObjectNode schema = node();
        return switch (random.nextInt(11)) {
            case 0 -> schema.put("type", "string");
            case 1 -> schema.put("type", one(List.of("integer", "number", "boolean")));
            case 2 -> schema.put("type", "string").put("format", one(FORMATS));
            case 3 -> schema.put("type", "string").put(chance(50) ? "minLength" : "maxLength", 1 + random.nextInt(3));
            case 4 -> schema.put("type", "string").put("pattern", one(PATTERNS));
            case 5 -> schema.put("type", "integer").put(chance(50) ? "minimum" : "maximum", random.nextInt(5));
            case 6 -> schema.put("type", "number").put("multipleOf", 1 + random.nextInt(3));
            case 7 -> tag();
            case 8 -> {
                schema.put("type", "integer").putArray("enum").add(1).add(2 + random.nextInt(2));
                yield schema;
            }
            case 9 -> chance(50) ? schema.put("const", chance(50)) : schema.put("const", random.nextInt(3));
            default -> {
                schema.putArray("type").add("string").add(one(List.of("null", "integer", "boolean")));
                yield schema;
            }
        };
    }

    private ObjectNode tag() {
        ObjectNode schema = node();
        if (chance(70)) {
            return schema.put("const", one(List.of("x", "y", "z")));
        }
        schema.put("type", "string").putArray("enum").add("x").add(one(List.of("y", "z")));
        return schema;
    }

    private ObjectNode array(int depth) {
        ObjectNode schema = node().put("type", "array");
        switch (random.nextInt(8)) {
            case 0 -> {
                schema.putArray("prefixItems").add(scalar()).add(scalar());
                schema.put("items", !chance(60));
            }
            case 1 -> {}
            case 2 -> schema.put("minItems", 1).set("items", value(depth));
            case 3 -> schema.put("maxItems", 2).set("items", value(depth));
            default -> schema.set("items", value(depth));
        }
        return schema;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = node().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (String name : NAMES) {
            if (chance(45)) {
                properties.set(name, name.equals("k") && chance(60) ? tag() : value(depth));
                if (chance(50)) {
                    required.add(name);
                }
            }
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> schema.put("additionalProperties", false);
            case 3 -> schema.set("additionalProperties", scalar());
            case 4 -> schema.putObject("patternProperties").set(one(PATTERNS), scalar());
            case 5 ->
                schema.put("additionalProperties", false)
                        .putObject("patternProperties")
                        .set(one(PATTERNS), scalar());
            case 6 -> schema.put(chance(50) ? "minProperties" : "maxProperties", 1 + random.nextInt(2));
            case 7 -> schema.putObject("propertyNames").put("pattern", "^[a-k]$");
            case 8 -> schema.putObject("not").putArray("required").add(one(NAMES));
            case 9 -> schema.putObject("dependentRequired").putArray(one(NAMES)).add(one(NAMES));
            default -> {}
        }
        return schema;
    }

    private JsonNode maybeNamed(ObjectNode schema) {
        return chance(45) ? named(schema) : schema;
    }

    private ObjectNode named(ObjectNode schema) {
        String name = "N" + named++;
        schemas.set(name, schema);
        return node().put("$ref", "#/components/schemas/" + name);
    }
}
