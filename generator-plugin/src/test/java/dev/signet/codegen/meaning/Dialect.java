package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of OpenAPI as schemas of JSON Schema 2020-12, made for the validator alone and apart from what Signet makes of them:
 * {@code nullable} and the boolean {@code exclusiveMinimum} of OpenAPI 3.0, the ranges that {@code int32}, {@code int64} and {@code double} name,
 * and discriminators, which say for each member of a union the values of their property. A member that extends its own union has
 * what the union adds to every member, and not the choice between them. A parent, unless it is extended, is one of its heirs if it
 * says so. And {@code oneOf} is read as {@code anyOf}: most documents
 * have members that allow one another's values, so that what is plainly one of them would be none. A schema with properties is about
 * objects, whether it says so or not.
 */
final class Dialect {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final BigDecimal DOUBLE = new BigDecimal(Double.MAX_VALUE);

    private static final Set<String> SCHEMAS = Set.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");
    private static final Set<String> VALUES = Set.of(
            "type",
            "const",
            "enum",
            "required",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains",
            "dependentRequired",
            "format");

    private final Discriminators discriminators;
    private final boolean exact;

    Dialect(Discriminators discriminators) {
        this(discriminators, false);
    }

    /** @param exact whether {@code oneOf} is read as it is written */
    Dialect(Discriminators discriminators, boolean exact) {
        this.discriminators = discriminators;
        this.exact = exact;
    }

    /** The schema that a reference leads to. */
    JsonNode schemaAt(JsonNode schema, String pointer) {
        String heirs = discriminators.withHeirs(pointer);
        return heirs.equals(pointer)
                ? named(schema, pointer)
                : NODES.objectNode().put("$ref", heirs);
    }

    /** The schema at a pointer, without those that extend it. */
    JsonNode named(JsonNode schema, String pointer) {
        JsonNode made = schema(schema, pointer);
        JsonNode tag = discriminators.ofLastHeir(pointer);
        return tag == null ? made : both(made, tag);
    }

    /** A parent as it stands where it is not extended: whatever says that it is an heir is one. */
    JsonNode parent(String pointer) {
        ObjectNode all = NODES.objectNode();
        ArrayNode parts = all.putArray("allOf");
        parts.addObject().put("$ref", pointer);
        for (String heir : discriminators.heirs(pointer)) {
            JsonNode tag = discriminators.ofHeir(pointer, heir);
            if (tag != null) {
                ObjectNode part = parts.addObject();
                ObjectNode there = tag.deepCopy();
                tag.path("properties").fieldNames().forEachRemaining(there.putArray("required")::add);
                part.set("if", there);
                part.putObject("then").put("$ref", heir);
            }
        }
        return all;
    }

    private JsonNode schema(JsonNode schema, String pointer) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode made = NODES.objectNode();
        schema.properties().forEach(keyword -> keyword(made, schema, keyword.getKey(), keyword.getValue(), pointer));
        if (made.has("properties") && !made.has("type")) {
            made.put("type", "object");
        }
        boundaries(made, schema);
        ranges(made, schema.path("format").asText());
        return schema.path("nullable").asBoolean() ? nullable(made) : made;
    }

    private void keyword(ObjectNode made, JsonNode schema, String name, JsonNode value, String pointer) {
        String inner = PointerKey.below(pointer, name);
        if (SCHEMAS.contains(name)) {
            made.set(name, schema(value, inner));
        } else if (MAPS.contains(name) && value.isObject()) {
            ObjectNode map = made.putObject(name);
            value.properties()
                    .forEach(e -> map.set(e.getKey(), schema(e.getValue(), PointerKey.below(inner, e.getKey()))));
        } else if (LISTS.contains(name) && value.isArray()) {
            ArrayNode list = made.putArray(!exact && name.equals("oneOf") && !schema.has("anyOf") ? "anyOf" : name);
            for (int i = 0; i < value.size(); i++) {
                JsonNode part =
                        name.equals("allOf") ? discriminators.withoutMembers(value.get(i), pointer) : value.get(i);
                JsonNode member = schema(part, inner + "/" + i);
                if (name.equals("allOf") && pointer.matches(Discriminators.NAMED) && part.has("$ref")) {
                    ((ObjectNode) member).set("$ref", part.path("$ref"));
                }
                list.add(name.equals("allOf") ? member : told(schema, part, member));
            }
        } else if (name.equals("$ref")) {
            made.put(name, discriminators.withHeirs(value.asText()));
        } else if (name.equals("format") && value.asText().equals("url")) {
            made.put(name, "uri-reference");
        } else if (VALUES.contains(name) && !(name.startsWith("exclusive") && value.isBoolean())) {
            made.set(name, value);
        }
    }

    /** A member of a union with what the union's discriminator says of it. */
    private JsonNode told(JsonNode union, JsonNode member, JsonNode made) {
        JsonNode tag = discriminators.condition(union, member);
        return tag == null ? made : both(made, tag);
    }

    private static JsonNode both(JsonNode made, JsonNode tag) {
        ObjectNode both = NODES.objectNode();
        both.putArray("allOf").add(made).add(tag);
        return both;
    }

    private static void boundaries(ObjectNode made, JsonNode schema) {
        for (Map.Entry<String, String> pair : Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum")
                .entrySet()) {
            JsonNode bound = schema.get(pair.getValue());
            if (schema.path(pair.getKey()).asBoolean() && bound != null) {
                made.set(pair.getKey(), bound);
                made.remove(pair.getValue());
            }
        }
    }

    private static void ranges(ObjectNode made, String format) {
        int bits = format.equals("int32") ? 32 : format.equals("int64") ? 64 : 0;
        if (bits > 0) {
            BigInteger end = BigInteger.TWO.pow(bits - 1);
            ObjectNode range = NODES.objectNode();
            range.put("minimum", end.negate());
            range.put("maximum", end.subtract(BigInteger.ONE));
            made.withArrayProperty("allOf").add(range);
        } else if (format.equals("double") || format.equals("float")) {
            ObjectNode range = NODES.objectNode();
            range.put("minimum", DOUBLE.negate());
            range.put("maximum", DOUBLE);
            made.withArrayProperty("allOf").add(range);
        }
    }

    /** An enum need not list null: tools and people differ on it, and it does no harm to read one. */
    private static JsonNode nullable(ObjectNode made) {
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(made).add(NODES.objectNode().put("type", "null"));
        return either;
    }
}
