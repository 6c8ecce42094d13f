package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schema says beside its shape. */
record MetaReader(Extensions extensions) {
    private static final List<String> LIMITS = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems");

    Meta read(Cursor at, Schema<?> typed) {
        boolean deprecated =
                Boolean.TRUE.equals(typed.getDeprecated()) || truthy(at.node().get("x-deprecated"));
        return new Meta(
                at.place(),
                typed.getTitle(),
                typed.getDescription(),
                deprecated,
                Boolean.TRUE.equals(typed.getReadOnly()),
                Boolean.TRUE.equals(typed.getWriteOnly()),
                at.flag("nullable") || hasNullType(at.node().get("type")),
                extensions.text(at, "x-java-name"),
                extensions.texts(at, "x-implements"),
                extensions.flag(at, "x-secret") || "password".equals(typed.getFormat()),
                constraints(at.node(), typed));
    }

    /** {@code x-deprecated} is a flag to some and a reason to others. */
    private static boolean truthy(@Nullable JsonNode value) {
        return value != null && (value.isTextual() || value.booleanValue());
    }

    private static boolean hasNullType(@Nullable JsonNode type) {
        if (type == null || !type.isArray()) {
            return false;
        }
        for (JsonNode each : type) {
            if ("null".equals(each.textValue()) || each.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static Constraints constraints(JsonNode node, Schema<?> typed) {
        if (LIMITS.stream().noneMatch(node::has)) {
            return Constraints.NONE;
        }
        BigDecimal over = typed.getExclusiveMinimumValue();
        BigDecimal under = typed.getExclusiveMaximumValue();
        BigDecimal least = typed.getMinimum();
        BigDecimal most = typed.getMaximum();
        boolean exclusiveMinimum = over != null && (least == null || over.compareTo(least) >= 0);
        boolean exclusiveMaximum = under != null && (most == null || under.compareTo(most) <= 0);
        return new Constraints(
                exclusiveMinimum ? over : least,
                exclusiveMaximum ? under : most,
                exclusiveMinimum,
                exclusiveMaximum,
                typed.getMultipleOf() == null ? List.of() : List.of(typed.getMultipleOf()),
                count(node, "minLength"),
                count(node, "maxLength"),
                typed.getPattern() == null ? List.of() : List.of(typed.getPattern()),
                count(node, "minItems"),
                count(node, "maxItems"),
                Boolean.TRUE.equals(typed.getUniqueItems()),
                count(node, "minProperties"),
                count(node, "maxProperties"));
    }

    /** Larger counts than an int are no limit to anything in Java. */
    private static @Nullable Integer count(JsonNode node, String key) {
        JsonNode value = node.get(key);
        boolean usable = value != null && value.isNumber() && value.canConvertToInt() && value.intValue() >= 0;
        return usable ? Integer.valueOf(value.intValue()) : null;
    }
}
