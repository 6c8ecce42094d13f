package dev.signet.codegen.resolve.bounds;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what unions have by way of other unions: of n unions inside each other, the outermost has the variants of all, the next one those
 * of all but one, and so on. The unions that have most become any JSON, so that none of those inside the others is cut off.
 */
public final class NestedVariants {
    /** Variants by way of other unions, each with its properties and the unions on its way, of all unions of a document. */
    private static final long MOST = 500_000;

    /** Steps taken to count them, after which a union counts as one that has too many. */
    private static final long MOST_STEPS = 20 * MOST;

    private final Map<String, Schema> schemas = new HashMap<>();
    private long steps;

    private NestedVariants(ApiModel model) {
        model.schemas().forEach(named -> schemas.put(named.id(), named.schema()));
    }

    /**
     * The same document with any JSON in place of the unions that have most.
     *
     * @param model one in which unions inside others have names
     */
    public static ApiModel limit(ApiModel model, Problems problems) {
        NestedVariants pass = new NestedVariants(model);
        Map<String, Long> weights = new HashMap<>();
        List<NamedSchema> unions = model.schemas().stream()
                .filter(named -> named.schema().isUnion())
                .toList();
        unions.forEach(named -> weights.put(named.id(), pass.weight(named)));
        long all = 0;
        Set<String> tooLarge = new HashSet<>();
        for (NamedSchema named : unions.stream()
                .sorted(Comparator.comparing(each -> weights.getOrDefault(each.id(), 0L)))
                .toList()) {
            long weight = weights.getOrDefault(named.id(), 0L);
            all = Math.min(all + weight, MOST + 1);
            // what the service sends by itself is a union in any case
            if (all > MOST && weight > 0 && !model.webhooks().groups().containsKey(named.id())) {
                tooLarge.add(named.id());
            }
        }
        return tooLarge.isEmpty() ? model : without(tooLarge, model, problems);
    }

    private static ApiModel without(Set<String> tooLarge, ApiModel model, Problems problems) {
        List<NamedSchema> schemas = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            if (tooLarge.contains(named.id())) {
                problems.warn(
                        named.schema().meta().pointer(),
                        "unions inside this one, and those inside them, have too many variants",
                        "any JSON value is accepted; list the variants in one union by an overlay");
                schemas.add(new NamedSchema(
                        named.id(), named.name(), new Schema.Any(named.schema().meta())));
            } else {
                schemas.add(named);
            }
        }
        return model.with(schemas, model.operations());
    }

    /** A union that is met, and the number of unions around it. */
    private record Met(Schema.Union union, int depth) {}

    /** How much a union has by way of others. */
    private long weight(NamedSchema named) {
        long weight = 0;
        Set<String> seen = new HashSet<>(Set.of(named.id()));
        Deque<Met> left = new ArrayDeque<>();
        named.schema().asUnion().ifPresent(union -> left.add(new Met(union, 0)));
        while (!left.isEmpty() && weight <= MOST && steps <= MOST_STEPS) {
            Met met = left.remove();
            for (Schema member : met.union.members()) {
                steps++;
                weight += met.depth;
                Schema schema = follow(member, seen);
                if (schema != null) {
                    schema.asUnion().ifPresent(union -> left.add(new Met(union, met.depth + 1)));
                    weight += met.depth == 0 ? 0 : properties(schema);
                }
            }
        }
        return steps > MOST_STEPS && !left.isEmpty() ? MOST + 1 : weight;
    }

    /** What a schema is, or refers to; null if one of the references was met before. */
    private @Nullable Schema follow(Schema schema, Set<String> seen) {
        Schema current = schema;
        while (current != null && current.isRef()) {
            current = current.asRef()
                    .map(Schema.Ref::target)
                    .filter(seen::add)
                    .map(schemas::get)
                    .orElse(null);
        }
        return current;
    }

    private static int properties(Schema schema) {
        return schema.asObject().map(object -> object.properties().size()).orElse(0);
    }
}
