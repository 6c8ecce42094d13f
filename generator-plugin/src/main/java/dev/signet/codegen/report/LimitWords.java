package dev.signet.codegen.report;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Descriptions of the constraints of a schema. */
final class LimitWords {
    /** Longer numbers say nothing to people. */
    private static final int LONGEST = 60;

    private final Map<String, Schema> schemas = new HashMap<>();

    LimitWords(List<NamedSchema> named) {
        named.forEach(n -> schemas.putIfAbsent(n.id(), n.schema()));
    }

    /** The limits of a use of a schema, with those of what it refers to. */
    List<String> of(Schema schema) {
        List<String> words = new ArrayList<>();
        add(schema, "", words, new HashSet<>());
        return words;
    }

    private void add(Schema schema, String each, List<String> words, Set<String> seen) {
        Schema current = schema;
        Constraints all = schema.meta().constraints();
        Schema next = target(current, seen);
        // What a type limits is told there.
        while (next != null && !isType(next)) {
            current = next;
            all = all.and(next.meta().constraints());
            next = target(current, seen);
        }
        words(all).forEach(word -> words.add(each + word));
        elements(current).ifPresent(elements -> add(elements, each + "each: ", words, seen));
    }

    private @Nullable Schema target(Schema schema, Set<String> seen) {
        return schema.asRef()
                .map(Schema.Ref::target)
                .filter(id -> schemas.containsKey(id) && seen.add(id))
                .map(schemas::get)
                .orElse(null);
    }

    private static Optional<Schema> elements(Schema schema) {
        return schema.asArray()
                .map(Schema.Array::items)
                .or(() -> schema.asObject().filter(Schema.Obj::isMap).map(Schema.Obj::additional));
    }

    private static boolean isType(Schema schema) {
        return schema.match(
                any -> false,
                nothing -> false,
                scalar -> false,
                enumeration -> true,
                array -> false,
                object -> !object.properties().isEmpty() || object.hasSomeOfType(),
                union -> true,
                allOf -> false,
                ref -> false);
    }

    private static List<String> words(Constraints c) {
        List<String> words = new ArrayList<>();
        range(words, c.minLength(), c.maxLength(), "character", "characters");
        c.patterns().forEach(pattern -> words.add("matches " + pattern));
        number(words, c.minimum(), c.exclusiveMinimum() ? "> " : "≥ ");
        number(words, c.maximum(), c.exclusiveMaximum() ? "< " : "≤ ");
        c.multiplesOf().forEach(step -> number(words, step, "a multiple of "));
        range(words, c.minItems(), c.maxItems(), "item", "items");
        if (c.uniqueItems()) {
            words.add("no item twice");
        }
        range(words, c.minProperties(), c.maxProperties(), "property", "properties");
        return words;
    }

    private static void number(List<String> words, @Nullable BigDecimal limit, String sign) {
        if (limit != null) {
            String text = limit.toString();
            words.add(sign + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"));
        }
    }

    private static void range(
            List<String> words, @Nullable Integer least, @Nullable Integer most, String one, String many) {
        if (least != null && most != null) {
            words.add(
                    (least.equals(most) ? "exactly " + least : least + " to " + most) + " " + (most == 1 ? one : many));
        } else if (least != null) {
            words.add("at least " + least + " " + (least == 1 ? one : many));
        } else if (most != null) {
            words.add("at most " + most + " " + (most == 1 ? one : many));
        }
    }
}
