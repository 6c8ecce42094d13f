package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what discriminators want of the properties of one member of a union. */
final class DiscriminatorComparison {
    private final SchemaComparison schemas;
    private final Findings findings;

    DiscriminatorComparison(SchemaComparison schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    void compare(Alternative old, Alternative now, Position position) {
        for (String name : Alternative.union(old.tags().keySet(), now.tags().keySet())) {
            if (old.tags().containsKey(name) && now.tags().containsKey(name)) {
                values(name, old, now, position);
            }
        }
        String was = other(old.tags(), now.tags());
        String is = other(now.tags(), old.tags());
        if (!was.isEmpty() || !is.isEmpty()) {
            property(old, was, now, is, position);
        }
    }

    /** The property of a discriminator that the other side has none for. */
    private static String other(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        return some.keySet().stream()
                .filter(name -> !others.containsKey(name))
                .findFirst()
                .orElse("");
    }

    /** What a discriminator wants of a property is no news if the property's own schema says it. */
    private void values(String name, Alternative old, Alternative now, Position position) {
        Set<String> was = wanted(old, name, true);
        Set<String> is = wanted(now, name, false);
        if (was.equals(is) || was.isEmpty() || is.isEmpty()) {
            return;
        }
        boolean fewer = !is.containsAll(was);
        boolean more = !was.containsAll(is);
        // Clients read a value that they don't know as an unknown variant.
        Verdict some = position.isSent() ? Verdict.LIMITED : Verdict.COMPATIBLE;
        Verdict verdict = Collections.disjoint(was, is) ? Verdict.BREAKING : some;
        Impact impact = position.direction().impact(fewer, more, verdict);
        findings.add(Finding.altered(
                Kind.SCHEMA,
                old.origin(),
                now.origin(),
                Aspect.TAG,
                text(name, was),
                text(name, is),
                position.because(
                        impact,
                        "the discriminator `" + name + "` has "
                                + (fewer && more ? "another value" : fewer ? "fewer values" : "more values"))));
    }

    private static String text(String name, Set<String> values) {
        return name.isEmpty() ? "none" : name + " " + String.join(" or ", values);
    }

    private Set<String> wanted(Alternative object, String name, boolean old) {
        Set<String> tags = object.tags().getOrDefault(name, Set.of());
        List<ContractNode> property = object.properties().getOrDefault(name, List.of());
        Set<String> values = property.isEmpty() ? null : schemas.listed(property, old);
        return values != null && (values.size() == 1 || !values.containsAll(tags)) ? Set.of() : tags;
    }

    /**
     * Another property tells the members apart, or none, or one did not before: who reads looks for its own, which the other side
     * writes if its schemas require it.
     */
    private void property(Alternative old, String was, Alternative now, String is, Position position) {
        boolean renamed = !was.isEmpty() && !is.isEmpty();
        Verdict oldReads =
                was.isEmpty() || has(now, was, old.tags(), false, renamed) ? Verdict.COMPATIBLE : missing(renamed);
        Verdict newReads =
                is.isEmpty() || has(old, is, now.tags(), true, renamed) ? Verdict.COMPATIBLE : missing(renamed);
        Impact impact = position.isSent() ? Impact.onWire(newReads, oldReads) : Impact.onWire(oldReads, newReads);
        if (impact.wire().isCompatible()) {
            return;
        }
        boolean ofOld = !oldReads.isCompatible();
        String reader = position.isSent() ? " service" : " client";
        String writer = position.isSent() ? " client" : " service";
        findings.add(Finding.altered(
                Kind.SCHEMA,
                old.origin(),
                now.origin(),
                Aspect.TAG,
                text(was, old.tags().getOrDefault(was, Set.of())),
                text(is, now.tags().getOrDefault(is, Set.of())),
                position.told(
                        impact,
                        (ofOld ? "an old" : "a new") + reader + " tells the variants apart by `" + (ofOld ? was : is)
                                + "`, which " + (ofOld ? "a new" : "an old") + writer + " need not send")));
    }

    private static Verdict missing(boolean renamed) {
        return renamed ? Verdict.BREAKING : Verdict.LIMITED;
    }

    /** Whether an object always has the property, with one of the values where its schema lists them. */
    private boolean has(
            Alternative object, String name, Map<String, Set<String>> wanted, boolean old, boolean renamed) {
        if (!object.required().contains(name)) {
            return false;
        }
        Set<String> tags = wanted.getOrDefault(name, Set.of());
        List<ContractNode> property = object.properties().getOrDefault(name, List.of());
        Set<String> values = property.isEmpty() ? null : schemas.listed(property, old);
        return values == null ? !renamed : values.size() == 1 || tags.containsAll(values);
    }
}
