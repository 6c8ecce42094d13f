package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Default;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a schema says beside its shape. */
record MetaReader(Extensions extensions) {
    Meta read(DocumentNode at) {
        boolean deprecated = at.flag("deprecated") || truthy(at.node().get("x-deprecated"));
        return new Meta(
                at.place(),
                at.scalar("title"),
                at.scalar("description"),
                deprecated,
                at.flag("readOnly"),
                at.flag("writeOnly"),
                at.flag("nullable") || hasNullType(at.node().get("type")),
                extensions.text(at, "x-java-name"),
                extensions.typeNames(at, "x-implements"),
                extensions.flag(at, "x-secret") || "password".equals(at.text("format")),
                constraints(at),
                Assertions.NONE,
                !at.has("type"),
                false,
                defaultValue(at));
    }

    private static @Nullable Default defaultValue(DocumentNode at) {
        JsonNode value = at.node().get("default");
        return value == null ? null : new Default(at.place("default"), literal(value));
    }

    static JsonLiteral literal(JsonNode value) {
        if (value.isObject()) {
            Map<String, JsonLiteral> members = new LinkedHashMap<>();
            value.properties().forEach(field -> members.put(field.getKey(), literal(field.getValue())));
            return new JsonLiteral.Members(members);
        }
        if (value.isArray()) {
            List<JsonLiteral> items = new ArrayList<>();
            value.forEach(item -> items.add(literal(item)));
            return new JsonLiteral.Items(items);
        }
        if (value.isNumber()) {
            return new JsonLiteral.Num(value.decimalValue());
        }
        return value.isBoolean()
                ? new JsonLiteral.Bool(value.booleanValue())
                : value.isNull() ? new JsonLiteral.Null() : new JsonLiteral.Text(value.asText());
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

    private static Constraints constraints(DocumentNode at) {
        JsonNode node = at.node();
        if (!at.hasAny(Constraints.KEYWORDS)) {
            return Constraints.NONE;
        }
        BigDecimal over = at.number("exclusiveMinimum");
        BigDecimal under = at.number("exclusiveMaximum");
        BigDecimal multipleOf = at.number("multipleOf");
        BigDecimal least = at.number("minimum");
        BigDecimal most = at.number("maximum");
        boolean exclusiveMinimum = over != null && (least == null || over.compareTo(least) >= 0);
        boolean exclusiveMaximum = under != null && (most == null || under.compareTo(most) <= 0);
        return new Constraints(
                exclusiveMinimum ? over : least,
                exclusiveMaximum ? under : most,
                exclusiveMinimum,
                exclusiveMaximum,
                listOf(multipleOf != null && multipleOf.signum() > 0 ? multipleOf : null),
                count(node, "minLength"),
                count(node, "maxLength"),
                listOf(at.scalar("pattern")),
                count(node, "minItems"),
                count(node, "maxItems"),
                at.flag("uniqueItems"),
                count(node, "minProperties"),
                count(node, "maxProperties"));
    }

    private static <T> List<T> listOf(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Larger counts than an int are no limit to anything in Java. */
    private static @Nullable Integer count(JsonNode node, String key) {
        JsonNode value = node.get(key);
        boolean usable = value != null
                && value.isNumber()
                && value.canConvertToExactIntegral()
                && value.canConvertToInt()
                && value.intValue() >= 0;
        return usable ? Integer.valueOf(value.intValue()) : null;
    }
}
