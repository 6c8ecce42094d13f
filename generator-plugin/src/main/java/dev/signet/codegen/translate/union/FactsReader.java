package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.union.Facts.ObjectFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schema → {@link Facts}, as deep as tests can look. */
final class FactsReader {
    /** A value, its properties, and theirs. */
    private static final int DEPTH = 3;

    private final SchemaIndex index;

    /**
     * By depth, and then by depth for those that constraints limit where they are used. Schemas are compared by identity, since
     * comparing whole trees would take for ever.
     */
    private final List<Map<Schema, Facts>> known = Stream.generate(
                    () -> (Map<Schema, Facts>) new IdentityHashMap<Schema, Facts>())
            .limit(2 * (DEPTH + 1))
            .toList();

    /** Of scalars, without and with limits: one of each, so that most that are equal are the same. */
    private final List<Map<ScalarKind, Facts>> scalars =
            List.of(new EnumMap<>(ScalarKind.class), new EnumMap<>(ScalarKind.class));

    /** How often a union turned out to be inside itself: what is found then depends on where one started. */
    private int circles;

    FactsReader(SchemaIndex index) {
        this.index = index;
    }

    Facts of(Schema schema) {
        return of(schema, DEPTH, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen the unions on the way: what a union has only by being itself again is nothing */
    private Facts of(Schema use, int depth, Set<Schema> seen) {
        Schema schema = index.follow(use);
        boolean limited = index.isConstrained(use);
        Map<Schema, Facts> done = known.get(limited ? depth + DEPTH + 1 : depth);
        Facts facts = done.get(schema);
        if (facts == null) {
            int met = circles;
            facts = read(schema, limited, depth, seen);
            if (met == circles) {
                done.put(schema, facts);
            }
        }
        if (limited && schema.isScalar()) {
            facts = withLimits(facts, index.constraints(use));
        }
        return index.isNullable(use) ? facts.orNull() : facts;
    }

    private static Facts withLimits(Facts scalar, Constraints constraints) {
        JsonKind kind = scalar.kinds().iterator().next();
        return kind == JsonKind.BOOLEAN ? scalar : scalar.within(kind, constraints);
    }

    private Facts read(Schema schema, boolean limited, int depth, Set<Schema> seen) {
        return schema.match(
                any -> any(any.meta().assertions().values(), limited),
                nothing -> Facts.NONE.orNull(),
                scalar -> scalars.get(limited ? 1 : 0)
                        .computeIfAbsent(
                                scalar.kind(),
                                kind -> plain(JsonKind.of(kind), Set.of(kind), ObjectFacts.ANY, limited)),
                this::listed,
                array -> array(array, depth, seen, limited),
                object -> plain(JsonKind.OBJECT, Set.of(), object(object, depth, seen), limited || isTyped(object)),
                union -> union(union, depth, seen),
                allOf -> Facts.ANY,
                ref -> Facts.ANY);
    }

    /** @param listed the only values, if a schema without a type lists them */
    private static Facts any(@Nullable List<JsonLiteral> listed, boolean limited) {
        Facts facts = listed == null
                ? Facts.ANY
                : or(listed.stream().map(FactsReader::literal).toList());
        return limited ? limited(facts) : facts;
    }

    private static Facts literal(JsonLiteral value) {
        return value.match(
                nothing -> Facts.NONE.orNull(),
                bool -> plain(JsonKind.BOOLEAN, Set.of(ScalarKind.BOOLEAN), ObjectFacts.ANY, false),
                number -> plain(JsonKind.NUMBER, Set.of(ScalarKind.FLOAT64), ObjectFacts.ANY, false),
                text -> Facts.ofListed(JsonKind.STRING, Set.of(text.value())),
                items -> plain(JsonKind.ARRAY, Set.of(), ObjectFacts.ANY, false),
                members -> plain(JsonKind.OBJECT, Set.of(), ObjectFacts.ANY, false));
    }

    private static Facts plain(JsonKind kind, Set<ScalarKind> scalars, ObjectFacts object, boolean limited) {
        return new Facts(Set.of(kind), false, Map.of(), scalars, object, null, null, limited, Map.of());
    }

    /** A tuple is told by its first item, which is the first that is not null if it can't be null. */
    private Facts array(Schema.Array array, int depth, Set<Schema> seen, boolean limited) {
        Facts elements = null;
        Facts first = null;
        if (depth > 0) {
            List<Facts> items = new ArrayList<>();
            for (Schema item : array.isTuple() ? array.tuple() : List.of(array.items())) {
                items.add(of(item, depth - 1, seen));
            }
            elements = or(items);
            first = items.get(0).nullable() ? elements : items.get(0);
        }
        return new Facts(
                Set.of(JsonKind.ARRAY),
                false,
                Map.of(),
                Set.of(),
                ObjectFacts.ANY,
                elements,
                first,
                limited || array.isTuple(),
                Map.of());
    }

    private static Facts limited(Facts facts) {
        return new Facts(
                facts.kinds(),
                facts.nullable(),
                facts.listed(),
                facts.scalars(),
                facts.object(),
                facts.elements(),
                facts.first(),
                true,
                facts.limits());
    }

    private Facts listed(Schema.Enumeration e) {
        JsonKind kind = JsonKind.of(e.kind());
        if (e.open()) {
            return plain(kind, Set.of(e.kind()), ObjectFacts.ANY, false);
        }
        Set<String> values = new LinkedHashSet<>();
        e.values().forEach(value -> values.add(value.text()));
        if (e.kind() == ScalarKind.FLOAT64) {
            // a double is also written in digits of its own, if the document's are more than it holds
            e.values().forEach(value -> values.add(written(value.text())));
        }
        return Facts.ofListed(kind, values);
    }

    private static String written(String number) {
        return Numeral.canonical(BigDecimal.valueOf(Double.parseDouble(number)));
    }

    private ObjectFacts object(Schema.Obj object, int depth, Set<Schema> seen) {
        if (depth == 0) {
            return ObjectFacts.ANY;
        }
        Map<String, Facts> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>(object.demanded());
        for (Schema.Property p : object.properties()) {
            properties.put(p.name(), p.schema().meta().conditional() ? Facts.ANY : of(p.schema(), depth - 1, seen));
            if (p.required()) {
                required.add(p.name());
            }
        }
        return new ObjectFacts(properties, required, object.closed());
    }

    /** Whether properties that it does not declare are of some type, or have names of some pattern. */
    private boolean isTyped(Schema.Obj object) {
        Schema additional = object.additional();
        return (additional != null && !index.follow(additional).isAny())
                || !object.meta().assertions().otherNames().isEmpty();
    }

    /** Halves first: what is known of all grows with each. */
    private static Facts or(List<Facts> some) {
        int half = some.size() / 2;
        return switch (some.size()) {
            case 0 -> Facts.NONE;
            case 1 -> some.get(0);
            default -> or(some.subList(0, half)).or(or(some.subList(half, some.size())));
        };
    }

    private Facts union(Schema.Union union, int depth, Set<Schema> seen) {
        Facts all = Facts.NONE;
        if (seen.add(union)) {
            List<Facts> members = new ArrayList<>();
            for (Schema member : union.members()) {
                members.add(of(member, depth, seen));
            }
            all = or(members);
            seen.remove(union);
        } else {
            circles++;
        }
        return all;
    }
}
