package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.List;
import java.util.Set;

/**
 * Members of unions by which OpenAPI 3.0, which has no type {@code null}, says that a value may be null:
 * {@code anyOf: [{$ref: …}, {nullable: true}]} and {@code anyOf: [{$ref: …}, {type: object, nullable: true}]}. To the letter both
 * accept more than null; no document means that.
 */
final class NullMember {
    private static final Set<String> PROSE =
            Set.of("title", "description", "$comment", "default", "example", "examples");

    private NullMember() {}

    /**
     * Whether a member says nothing but that the value may be null.
     *
     * @param all the members of the union
     */
    static boolean is(DocumentNode member, List<DocumentNode> all) {
        if (all.size() < 2 || !isNullable(member.node())) {
            return false;
        }
        boolean[] only = {true};
        member.node().fieldNames().forEachRemaining(key -> only[0] &= saysNothing(key, member.node()));
        return only[0] && (!isObject(member.node()) || othersAreNamedOrObjects(member, all));
    }

    private static boolean isNullable(JsonNode member) {
        return member.path("nullable").asBoolean() || contains(member.path("type"), "null");
    }

    private static boolean saysNothing(String key, JsonNode member) {
        JsonNode value = member.path(key);
        return switch (key) {
            case "nullable" -> true;
            case "type" -> isObject(member) || value.isNull() || value.asText().equals("null");
            case "properties", "required" -> value.isEmpty();
            case "additionalProperties" -> value.isBoolean() || (value.isObject() && value.isEmpty());
            case "maxProperties" -> value.asInt(-1) == 0;
            default -> PROSE.contains(key) || key.startsWith("x-");
        };
    }

    /** Whether the type is {@code object}, or that or null. */
    private static boolean isObject(JsonNode member) {
        JsonNode type = member.path("type");
        return type.isArray()
                ? type.size() == 2 && contains(type, "object") && contains(type, "null")
                : type.asText().equals("object");
    }

    private static boolean contains(JsonNode types, String name) {
        for (JsonNode type : types) {
            if (type.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Any object beside a string or a list may be meant; beside an object it says nothing new. */
    private static boolean othersAreNamedOrObjects(DocumentNode member, List<DocumentNode> all) {
        return all.stream()
                .filter(each -> !each.equals(member))
                .allMatch(each -> each.has("$ref") || each.has("properties") || each.has("allOf"));
    }
}
