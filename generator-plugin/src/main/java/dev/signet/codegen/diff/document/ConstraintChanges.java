package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.diff.wire.WireVerdicts;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed in the limits of values, of which Java types say nothing. */
final class ConstraintChanges {
    private static final Meta NOTHING = Meta.at("");

    private final Map<String, Meta> before;
    private final Map<String, Meta> after;
    private final WireVerdicts wire;

    ConstraintChanges(Side from, Side to, WireVerdicts wire) {
        this.before = byPointer(from.api());
        this.after = byPointer(to.api());
        this.wire = wire;
    }

    private static Map<String, Meta> byPointer(ApiModel api) {
        Map<String, Meta> all = new HashMap<>();
        api.schemas().stream()
                .flatMap(named -> named.schema().asObject().stream())
                .flatMap(object -> object.properties().stream())
                .map(property -> property.schema().meta())
                .forEach(meta -> all.put(meta.pointer(), meta));
        return all;
    }

    /** The changes of properties that both records have. */
    List<Change> find(RecordType a, RecordType b) {
        List<Change> changes = new ArrayList<>();
        for (Component old : a.components()) {
            b.components().stream()
                    .filter(now -> now.wireName().equals(old.wireName()) && now.isAdditional() == old.isAdditional())
                    .forEach(now -> {
                        Meta was = before.getOrDefault(old.doc().pointer(), NOTHING);
                        Meta is = after.getOrDefault(now.doc().pointer(), NOTHING);
                        if (!was.constraints().equals(is.constraints())) {
                            changes.add(altered(a, old, was.constraints(), b, now, is.constraints()));
                        }
                        if (old.presence() == Presence.OPTIONAL
                                && now.presence() == Presence.OPTIONAL
                                && mayBeNull(old, was) != mayBeNull(now, is)) {
                            changes.add(nullable(a, old, mayBeNull(old, was), b, now));
                        }
                    });
        }
        return changes;
    }

    private static boolean mayBeNull(Component component, Meta meta) {
        return component.canBeSetNull() || meta.nullable();
    }

    /** Java reads an absent value and an explicit null alike; a server may not. A builder may have methods that say null. */
    private Change nullable(RecordType a, Component old, boolean was, RecordType b, Component now) {
        return new Change.Altered(
                Element.property(a, old),
                Element.property(b, now),
                old.canBeSetNull() == now.canBeSetNull() ? Aspect.CONSTRAINT : Aspect.PRESENCE,
                was ? "may be null" : "not null",
                was ? "not null" : "may be null",
                wire.limits(a.name(), b.name(), !was, was));
    }

    private Change altered(RecordType a, Component old, Constraints was, RecordType b, Component now, Constraints is) {
        boolean looser = allows(is, was);
        boolean tighter = allows(was, is);
        Impact impact = looser && tighter ? Impact.NONE : wire.limits(a.name(), b.name(), looser, tighter);
        return new Change.Altered(
                Element.property(a, old), Element.property(b, now), Aspect.CONSTRAINT, text(was), text(is), impact);
    }

    /** Whether everything that {@code tight} allows is allowed by {@code loose}. */
    private static boolean allows(Constraints loose, Constraints tight) {
        return above(loose.minimum(), tight.minimum())
                && below(loose.maximum(), tight.maximum())
                && (!loose.exclusiveMinimum() || tight.exclusiveMinimum())
                && (!loose.exclusiveMaximum() || tight.exclusiveMaximum())
                && loose.multiplesOf().stream()
                        .allMatch(one -> tight.multiplesOf().stream().anyMatch(it -> it.compareTo(one) == 0))
                && above(loose.minLength(), tight.minLength())
                && below(loose.maxLength(), tight.maxLength())
                && tight.patterns().containsAll(loose.patterns())
                && above(loose.minItems(), tight.minItems())
                && below(loose.maxItems(), tight.maxItems())
                && (!loose.uniqueItems() || tight.uniqueItems())
                && above(loose.minProperties(), tight.minProperties())
                && below(loose.maxProperties(), tight.maxProperties());
    }

    private static <T extends Comparable<T>> boolean above(@Nullable T loose, @Nullable T tight) {
        return loose == null || (tight != null && tight.compareTo(loose) >= 0);
    }

    private static <T extends Comparable<T>> boolean below(@Nullable T loose, @Nullable T tight) {
        return loose == null || (tight != null && tight.compareTo(loose) <= 0);
    }

    private static String text(Constraints c) {
        String text = Stream.of(
                        part("minimum", c.minimum()),
                        part("maximum", c.maximum()),
                        part("exclusiveMinimum", c.exclusiveMinimum() ? true : null),
                        part("exclusiveMaximum", c.exclusiveMaximum() ? true : null),
                        part("multipleOf", each(c.multiplesOf())),
                        part("minLength", c.minLength()),
                        part("maxLength", c.maxLength()),
                        part("pattern", each(c.patterns())),
                        part("minItems", c.minItems()),
                        part("maxItems", c.maxItems()),
                        part("uniqueItems", c.uniqueItems() ? true : null),
                        part("minProperties", c.minProperties()),
                        part("maxProperties", c.maxProperties()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }

    private static @Nullable Object each(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + " " + value;
    }
}
