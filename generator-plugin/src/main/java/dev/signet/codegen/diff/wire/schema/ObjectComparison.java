package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the properties of objects, in one direction. */
final class ObjectComparison {
    private final SchemaComparison schemas;
    private final Findings findings;

    ObjectComparison(SchemaComparison schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    /** A property as one side has it. */
    private record Property(String place, List<ContractNode> schemas, boolean required, boolean hidden) {}

    void compare(Alternative old, Alternative now, Position position) {
        Map<String, Property> before = properties(old, position);
        Map<String, Property> after = properties(now, position);
        Map<String, String> renamed = renamed(before, after);
        Set<String> newNames = Set.copyOf(renamed.values());
        before.forEach((name, was) -> {
            Property is = after.get(name);
            if (is == null) {
                removed(name, was, renamed.get(name), now, position);
            } else {
                both(name, was, is, position, isSameByTag(name, old, was, now, is));
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                added(name, is, newNames.contains(name), old, position);
            }
        });
        additional(old, now, position);
        declared(old, before, now, after, position);
        patterns(old, now, position);
    }

    private static Map<String, Property> properties(Alternative object, Position position) {
        Map<String, Property> all = new LinkedHashMap<>();
        String hiding = position.isSent() ? "readOnly" : "writeOnly";
        object.properties().forEach((name, nodes) -> {
            boolean hidden = isFlagged(nodes, hiding);
            all.put(
                    name,
                    new Property(nodes.get(0).place(), nodes, object.required().contains(name) && !hidden, hidden));
        });
        for (String name : object.required()) {
            String place = PointerKey.below(object.origin() + "/properties", name);
            all.computeIfAbsent(name, n -> new Property(place, List.of(), true, false));
        }
        return all;
    }

    private static boolean isFlagged(List<ContractNode> nodes, String keyword) {
        for (ContractNode node : nodes) {
            if (flag(node, keyword)) {
                return true;
            }
        }
        return false;
    }

    private static boolean flag(ContractNode node, String keyword) {
        ContractNode at = node;
        for (int hops = 0; hops < 20; hops++) {
            if (at.flag(keyword)) {
                return true;
            }
            ContractNode next = at.target();
            if (next == null) {
                return false;
            }
            at = next;
        }
        return false;
    }

    /** Names that are gone, with the new ones that are spelled almost so. */
    private static Map<String, String> renamed(Map<String, Property> before, Map<String, Property> after) {
        if (before.keySet().equals(after.keySet())) {
            return Map.of();
        }
        Map<String, String> spelled = new LinkedHashMap<>();
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> spelled.put(PropertyNames.plain(name), name));
        Map<String, String> renamed = new LinkedHashMap<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> {
            String now = spelled.get(PropertyNames.plain(name));
            if (now != null) {
                renamed.put(name, now);
            }
        });
        return renamed;
    }

    /** Whether one side lists the values of a property that a discriminator wants on the other side. */
    private boolean isSameByTag(String name, Alternative old, Property was, Alternative now, Property is) {
        Set<String> before = old.tags().get(name);
        Set<String> after = now.tags().get(name);
        if (before == null && after == null) {
            return false;
        }
        Set<String> listedBefore = schemas.listed(was.schemas(), true);
        Set<String> listedAfter = schemas.listed(is.schemas(), false);
        return (listedBefore == null && listedAfter != null && listedAfter.equals(before))
                || (listedAfter == null && listedBefore != null && listedBefore.equals(after));
    }

    private static String reader(Position position) {
        return position.isSent() ? "service" : "client";
    }

    private static String writer(Position position) {
        return position.isSent() ? "client" : "service";
    }

    /** Whether an object has a schema for properties that it does not declare. */
    private static boolean hasFurther(Alternative object) {
        return !object.closed() && !object.additional().isEmpty();
    }

    private static String refuses(Alternative object) {
        return object.closed() ? "refuses" : "may refuse";
    }

    private void removed(String name, Property was, @Nullable String now, Alternative object, Position position) {
        if (was.hidden()) {
            findings.add(Finding.removed(Kind.PROPERTY, was.place(), name, "", Impact.NONE));
            return;
        }
        Impact impact;
        String reason;
        if (now != null) {
            impact = Impact.breaking(true, true);
            reason = "`" + name + "` is called `" + now + "` now, and nobody finds it under its other name";
        } else if (hasFurther(object)) {
            impact = position.direction().impact(false, was.required(), Verdict.BREAKING);
            reason = "an old " + reader(position) + " requires `" + name + "`, which a new " + writer(position)
                    + " need not send";
        } else if (position.isSent()) {
            impact = Impact.onWire(
                    was.required() && object.closed() ? Verdict.BREAKING : Verdict.LIMITED,
                    was.required() ? Verdict.BREAKING : Verdict.COMPATIBLE);
            reason = was.required()
                    ? "an old service requires `" + name + "`, which a new client does not send and a new service "
                            + refuses(object)
                    : "a new service may refuse `" + name + "`, which an old client sends";
        } else {
            impact = Impact.onWire(was.required() ? Verdict.BREAKING : Verdict.LIMITED, Verdict.COMPATIBLE);
            reason = was.required()
                    ? "an old client requires `" + name + "`, which a new service does not send"
                    : "a new service never sends `" + name + "`";
        }
        findings.add(Finding.removed(Kind.PROPERTY, was.place(), name, "", position.told(impact, reason)));
    }

    private void added(String name, Property is, boolean renamed, Alternative object, Position position) {
        Impact impact;
        String reason;
        if (is.hidden()) {
            impact = Impact.NONE;
            reason = "";
        } else if (renamed) {
            impact = Impact.breaking(true, true);
            reason = "`" + name + "` had another name, and nobody finds it under its other name";
        } else if (hasFurther(object)) {
            impact = position.direction().impact(is.required(), false, Verdict.BREAKING);
            reason = "a new " + reader(position) + " requires `" + name + "`, which an old " + writer(position)
                    + " need not send";
        } else if (position.isSent()) {
            // A service that does not forbid it may well ignore it.
            impact = Impact.onWire(
                    is.required() ? Verdict.BREAKING : Verdict.COMPATIBLE,
                    is.required() && object.closed() ? Verdict.BREAKING : Verdict.LIMITED);
            reason = is.required()
                    ? "a new service requires `" + name + "`, which an old client does not send and an old service "
                            + refuses(object)
                    : "an old service may refuse `" + name + "`";
        } else {
            impact = Impact.onWire(Verdict.COMPATIBLE, is.required() ? Verdict.BREAKING : Verdict.COMPATIBLE);
            reason = "a new client requires `" + name + "`, which an old service does not send";
        }
        findings.add(Finding.added(Kind.PROPERTY, is.place(), name, "", position.told(impact, reason)));
    }

    /** What one side declares is one of the further properties of the other side, if that has a schema for these. */
    private void declared(
            Alternative old,
            Map<String, Property> before,
            Alternative now,
            Map<String, Property> after,
            Position position) {
        before.forEach((name, was) -> {
            if (hasFurther(now) && !after.containsKey(name) && !was.hidden()) {
                String place = now.origin() + "/additionalProperties";
                schemas.add(was.schemas(), was.place(), now.additional(), place, position.property(!was.required()));
            }
        });
        after.forEach((name, is) -> {
            if (hasFurther(old) && !before.containsKey(name) && !is.hidden()) {
                String place = old.origin() + "/additionalProperties";
                schemas.add(old.additional(), place, is.schemas(), is.place(), position.property(!is.required()));
            }
        });
    }

    /** @param same whether there is nothing to compare in its schemas */
    private void both(String name, Property was, Property is, Position position, boolean same) {
        if (was.hidden() && is.hidden()) {
            return;
        }
        if (was.hidden() != is.hidden()) {
            direction(name, was, is, position);
            return;
        }
        if (was.required() != is.required()) {
            Impact impact = position.direction().impact(is.required(), was.required(), Verdict.BREAKING);
            findings.add(Finding.altered(
                    Kind.PROPERTY,
                    was.place(),
                    is.place(),
                    Aspect.PRESENCE,
                    Spelling.presence(was.required()),
                    Spelling.presence(is.required()),
                    position.because(
                            impact,
                            is.required() ? "`" + name + "` must be there now" : "`" + name + "` may be absent now")));
        }
        if (!same) {
            schemas.add(
                    was.schemas(),
                    was.place(),
                    is.schemas(),
                    is.place(),
                    position.property(!was.required() && !is.required()));
        }
    }

    /** A property that belongs to one direction only is none in the other. */
    private void direction(String name, Property was, Property is, Position position) {
        boolean gone = is.hidden();
        boolean required = was.required() || is.required();
        Impact impact = position.isSent()
                ? gone
                        ? Impact.onWire(Verdict.LIMITED, required ? Verdict.BREAKING : Verdict.COMPATIBLE)
                        : Impact.onWire(required ? Verdict.BREAKING : Verdict.COMPATIBLE, Verdict.LIMITED)
                : gone
                        ? Impact.onWire(required ? Verdict.BREAKING : Verdict.LIMITED, Verdict.COMPATIBLE)
                        : Impact.onWire(Verdict.COMPATIBLE, required ? Verdict.BREAKING : Verdict.COMPATIBLE);
        String noun = position.messages();
        findings.add(Finding.altered(
                Kind.PROPERTY,
                was.place(),
                is.place(),
                Aspect.DIRECTION,
                was.hidden() ? "not in " + noun : "in " + noun,
                is.hidden() ? "not in " + noun : "in " + noun,
                position.because(impact, "`" + name + "` is " + (gone ? "no longer" : "now") + " part of " + noun)));
    }

    // Further properties

    private void additional(Alternative old, Alternative now, Position position) {
        String was = further(old);
        String is = further(now);
        String before = old.origin() + "/additionalProperties";
        String after = now.origin() + "/additionalProperties";
        // The values of a map are read by their type; beside properties those of other types are kept as they are.
        boolean ofMap = old.properties().isEmpty()
                && now.properties().isEmpty()
                && old.additional().isEmpty() != now.additional().isEmpty()
                && !old.closed()
                && !now.closed();
        if (ofMap || (!old.additional().isEmpty() && !now.additional().isEmpty())) {
            schemas.add(old.additional(), before, now.additional(), after, position.property(false));
        }
        if (ofMap || was.equals(is)) {
            return;
        }
        boolean fewer = rank(now) > rank(old);
        Verdict verdict = position.isSent() ? Verdict.LIMITED : Verdict.COMPATIBLE;
        findings.add(Finding.altered(
                Kind.ADDITIONAL,
                before,
                after,
                Aspect.CONSTRAINT,
                was,
                is,
                position.because(
                        position.direction().impact(fewer, !fewer, verdict),
                        fewer ? "fewer further properties are allowed" : "more further properties are allowed")));
    }

    private static String further(Alternative object) {
        return object.closed() ? "none allowed" : object.additional().isEmpty() ? "any" : "of a type";
    }

    private static int rank(Alternative object) {
        return object.closed() ? 2 : object.additional().isEmpty() ? 0 : 1;
    }

    private void patterns(Alternative old, Alternative now, Position position) {
        Set<String> names = new LinkedHashSet<>(old.patterns().keySet());
        names.addAll(now.patterns().keySet());
        for (String pattern : names) {
            List<ContractNode> was = old.patterns().get(pattern);
            List<ContractNode> is = now.patterns().get(pattern);
            if (was != null && is != null) {
                schemas.add(was, was.get(0).place(), is, is.get(0).place(), position.property(true));
            } else {
                findings.add(Finding.altered(
                        Kind.ADDITIONAL,
                        was == null ? old.origin() : was.get(0).place(),
                        is == null ? now.origin() : is.get(0).place(),
                        Aspect.KEYWORD,
                        "patternProperties " + (was == null ? "none" : pattern),
                        "patternProperties " + (is == null ? "none" : pattern),
                        position.told(
                                Impact.limited(true, true),
                                "which properties match `" + pattern + "` can't be judged")));
            }
        }
    }
}
