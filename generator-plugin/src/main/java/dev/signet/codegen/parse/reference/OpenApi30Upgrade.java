package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what only OpenAPI 3.0 says into its 3.1 form, in place. What is 3.1 already stays, whatever version the document claims:
 * documents that call themselves 3.0 do use {@code const} and {@code $ref} siblings, and 3.1 ones do use {@code nullable}.
 */
public final class OpenApi30Upgrade {
    /** The version that a document has when it is lifted. */
    public static final String READ_AS = "3.1.1";

    /** The schemas that have been lifted, by identity. */
    private final Set<JsonNode> lifted = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Lifts a whole OpenAPI document. */
    void document(SourceDocument source) {
        if (source.tree() instanceof ObjectNode root) {
            root.put("openapi", READ_AS);
            SchemaWalk.document(root, source.name() + "#", this::one);
        }
    }

    /** Lifts a schema and all in it, unless that has been done. */
    void schema(DocumentNode schema) {
        if (!lifted.contains(schema.node())) {
            SchemaWalk.schema(schema.node(), schema.place(), this::one);
        }
    }

    private void one(ObjectNode schema) {
        lifted.add(schema);
        nullable(schema);
        bound(schema, "minimum", "exclusiveMinimum");
        bound(schema, "maximum", "exclusiveMaximum");
    }

    /**
     * {@code nullable: true} beside a {@code type} or a union becomes one more type or member. Beside {@code $ref} or
     * {@code allOf} it stays: there 3.1 would need another level, which would move every pointer below it.
     */
    private static void nullable(ObjectNode schema) {
        JsonNode nullable = schema.get("nullable");
        if (nullable == null || !nullable.isBoolean()) {
            return;
        }
        JsonNode type = schema.get("type");
        if (!nullable.booleanValue()) {
            schema.remove("nullable");
        } else if (type != null && type.isTextual()) {
            schema.putArray("type").add(type).add("null");
            schema.remove("nullable");
        } else if (type == null && (addNull(schema.get("oneOf")) || addNull(schema.get("anyOf")))) {
            schema.remove("nullable");
        }
    }

    private static boolean addNull(@Nullable JsonNode members) {
        if (!(members instanceof ArrayNode array)) {
            return false;
        }
        array.addObject().put("type", "null");
        return true;
    }

    private static void bound(ObjectNode schema, String bound, String exclusive) {
        JsonNode flag = schema.get(exclusive);
        if (flag == null || !flag.isBoolean()) {
            return;
        }
        JsonNode limit = schema.get(bound);
        schema.remove(exclusive);
        if (flag.booleanValue() && limit != null && limit.isNumber()) {
            schema.remove(bound);
            schema.set(exclusive, limit);
        }
    }
}
