package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where the content of a property has gone that is gone or deprecated now: to a new record that has all of it. */
public final class Successors {
    private final Side from;

    /** The new records that have a property of that name. */
    private final Map<String, List<RecordType>> byName = new HashMap<>();

    public Successors(Side from, Side to, TypeMatch match) {
        this.from = from;
        to.java().records().stream()
                .filter(record -> match.before(record.name()) == null)
                .forEach(record -> names(record)
                        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(record)));
    }

    public List<Change> in(List<Change> changes) {
        return changes.stream().map(this::explained).toList();
    }

    private Change explained(Change change) {
        boolean gone = change.match(
                added -> false,
                removed -> true,
                renamed -> false,
                altered ->
                        altered.aspect() == Aspect.DEPRECATION && altered.to().equals("deprecated"));
        if (!gone || change.element().kind() != Kind.PROPERTY) {
            return change;
        }
        Element old = change.old();
        Set<String> content = content(old);
        if (content.size() < 2) {
            return change;
        }
        List<RecordType> rarest = content.stream()
                .map(name -> byName.getOrDefault(name, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        String heirs = rarest.stream()
                .filter(record -> names(record).containsAll(content))
                .map(RecordType::name)
                .collect(Collectors.joining(", "));
        Impact told = Impact.note("its content has moved to " + heirs);
        return heirs.isEmpty() ? change : change.withImpact(change.impact().or(told));
    }

    /** The properties of the record that a property holds. */
    private Set<String> content(Element property) {
        return from.java().record(property.owner()).stream()
                .flatMap(owner -> owner.components().stream())
                .filter(c -> c.wireName().equals(property.wireName()))
                .flatMap(c -> c.type().asNamed().stream())
                .flatMap(named -> from.java().record(named.name()).stream())
                .findFirst()
                .map(Successors::names)
                .orElse(Set.of());
    }

    private static Set<String> names(RecordType record) {
        Set<String> names = new HashSet<>();
        record.components().forEach(c -> names.add(c.wireName()));
        return names;
    }
}
