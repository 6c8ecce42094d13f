package dev.signet.codegen.translate.literal;

import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Meta;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.constraint.ConstraintException;
import dev.signet.support.constraint.ConstraintItems;
import dev.signet.support.constraint.ConstraintNumber;
import dev.signet.support.constraint.ConstraintPlace;
import dev.signet.support.constraint.ConstraintText;
import dev.signet.support.constraint.ConstraintViolation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether JSON that the document states satisfies constraints, by the checks that generated code has. */
public final class LiteralConstraints {
    private LiteralConstraints() {}

    /** Whether a value is not certain to violate constraints. */
    public static boolean mayHave(JsonLiteral value, Constraints limits) {
        String text = value.text().orElse(null);
        return violation(value, limits, List.of(), Assertions.NONE).isEmpty()
                && (text == null
                        || limits.patterns().stream()
                                .noneMatch(pattern -> TextPattern.of(pattern).excludes(text)));
    }

    /** What a value violates, in the words of generated code; empty if nothing. What can't be checked is not violated. */
    public static Optional<String> violation(JsonLiteral value, Meta meta) {
        Constraints limits = meta.constraints();
        return violation(value, limits, limits.patterns(), meta.assertions());
    }

    private static Optional<String> violation(
            JsonLiteral value, Constraints limits, Collection<String> patterns, Assertions assertions) {
        var checks = new dev.signet.support.constraint.Constraints();
        ConstraintPlace place = checks.value();
        value.text().ifPresent(text -> text(place.text(text), limits, patterns));
        value.number().ifPresent(number -> number(place.number(number), limits));
        value.items().ifPresent(items -> list(place, value, limits));
        value.members().ifPresent(members -> {
            count(place, members.size(), limits);
            names(place, members, assertions);
        });
        values(place, value, assertions);
        try {
            checks.end();
            return Optional.empty();
        } catch (ConstraintException e) {
            ConstraintViolation first = e.violations().get(0);
            return Optional.of("expected " + first.limit() + ", found " + first.found());
        }
    }

    private static void text(ConstraintText check, Constraints limits, Collection<String> patterns) {
        if (limits.minLength() != null) {
            check.minLength(limits.minLength());
        }
        if (limits.maxLength() != null) {
            check.maxLength(limits.maxLength());
        }
        patterns.forEach(pattern -> TextPattern.of(pattern).check().ifPresent(check::pattern));
    }

    private static void number(ConstraintNumber check, Constraints limits) {
        BigDecimal least = limits.minimum();
        BigDecimal most = limits.maximum();
        if (least != null && limits.exclusiveMinimum()) {
            check.exclusiveMinimum(least);
        } else if (least != null) {
            check.minimum(least);
        }
        if (most != null && limits.exclusiveMaximum()) {
            check.exclusiveMaximum(most);
        } else if (most != null) {
            check.maximum(most);
        }
        limits.multiplesOf().stream().filter(step -> step.signum() > 0).forEach(check::multipleOf);
    }

    private static void list(ConstraintPlace place, JsonLiteral value, Constraints limits) {
        ConstraintItems<JsonValue> check = place.list(json(value));
        if (limits.minItems() != null) {
            check.minItems(limits.minItems());
        }
        if (limits.maxItems() != null) {
            check.maxItems(limits.maxItems());
        }
        if (limits.uniqueItems()) {
            check.uniqueItems();
        }
    }

    private static void count(ConstraintPlace place, int size, Constraints limits) {
        Integer least = limits.minProperties();
        Integer most = limits.maxProperties();
        place.members(size, least == null ? 0 : least, most == null ? Integer.MAX_VALUE : most);
    }

    private static void names(ConstraintPlace place, Map<String, JsonLiteral> members, Assertions assertions) {
        assertions
                .dependentRequired()
                .forEach((name, needed) -> place.map(members).dependentRequired(name, needed.toArray(String[]::new)));
    }

    private static void values(ConstraintPlace place, JsonLiteral value, Assertions assertions) {
        List<JsonLiteral> listed = assertions.values();
        if (listed != null) {
            place.json(json(value))
                    .oneOf(listed.stream().map(LiteralConstraints::json).toArray(JsonValue[]::new));
        }
    }

    private static JsonValue json(JsonLiteral value) {
        return value.<JsonValue>match(
                nothing -> JsonNull.NULL,
                bool -> JsonValue.of(bool.value()),
                number -> JsonNumber.of(number.value()),
                text -> JsonValue.of(text.value()),
                items -> JsonArray.of(
                        items.values().stream().map(LiteralConstraints::json).toList()),
                members -> {
                    Map<String, JsonValue> all = new LinkedHashMap<>();
                    members.values().forEach((name, member) -> all.put(name, json(member)));
                    return JsonObject.of(all);
                });
    }
}
