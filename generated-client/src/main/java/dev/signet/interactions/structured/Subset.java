package dev.signet.interactions.structured;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.Map;
import java.util.Set;

/**
 * What of JSON Schema the service takes. A {@code $ref} stands alone, there is {@code anyOf} but no {@code allOf}, and a schema
 * begins with its type, even if it refers to itself.
 */
final class Subset {
    private static final String DEFINITIONS = "$defs";
    private static final String REF = "$ref";
    private static final String ANY_OF = "anyOf";
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");

    private Subset() {}

    static JsonObject of(JsonObject schema, JsonObject definitions) {
        JsonObject named = byName(definitions);
        JsonObject root = schema(schema);
        String target = root.string(REF);
        if (target != null) {
            JsonObject definition = named.object(target.substring(("#/" + DEFINITIONS + "/").length()));
            root = definition == null ? root : definition;
        }
        return named.isEmpty() ? root : root.with(DEFINITIONS, named);
    }

    private static JsonObject byName(JsonObject schemas) {
        JsonObject.Builder changed = JsonObject.builder();
        schemas.members().forEach((name, schema) -> changed.put(name, any(schema)));
        return changed.build();
    }

    private static JsonValue any(JsonValue schema) {
        return schema instanceof JsonObject object ? schema(object) : schema;
    }

    private static JsonObject schema(JsonObject schema) {
        JsonObject.Builder changed = JsonObject.builder();
        JsonObject flat = flat(schema);
        for (Map.Entry<String, JsonValue> member : flat.members().entrySet()) {
            String keyword = member.getKey();
            JsonValue value = member.getValue();
            if (keyword.equals(REF) && flat.size() > 1) {
                changed.put(ANY_OF, JsonArray.of(JsonObject.of(REF, value)));
            } else if (keyword.equals("properties") && value instanceof JsonObject object) {
                changed.put(keyword, byName(object));
            } else if (keyword.equals(ANY_OF) && value instanceof JsonArray list) {
                changed.put(
                        keyword,
                        JsonArray.of(list.values().stream().map(Subset::any).toList()));
            } else {
                changed.put(keyword, SCHEMAS.contains(keyword) ? any(value) : value);
            }
        }
        return changed.build();
    }

    /** The generator uses allOf to say something of a component besides its type: what is said last counts. */
    private static JsonObject flat(JsonObject schema) {
        JsonArray parts = schema.array("allOf");
        if (parts == null) {
            return schema;
        }
        JsonObject.Builder flat = JsonObject.builder();
        for (JsonValue part : parts.values()) {
            if (part instanceof JsonObject object) {
                flat(object).members().forEach(flat::put);
            }
        }
        schema.without("allOf").members().forEach(flat::put);
        return flat.build();
    }
}
