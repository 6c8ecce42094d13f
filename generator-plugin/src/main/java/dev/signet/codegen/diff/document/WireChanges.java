package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what differs in Java and what differs on the wire: a difference of the wire is the change of Java at the same
 * place if there is one, and else a change of its own.
 */
public final class WireChanges {
    private final ElementIndex before;
    private final ElementIndex after;
    private final List<Change> changes;
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    /** @param changes those of Java, without an impact on the wire */
    public WireChanges(Side from, Side to, List<Change> changes) {
        this.before = new ElementIndex(from);
        this.after = new ElementIndex(to);
        this.changes = new ArrayList<>(changes);
        for (int i = 0; i < changes.size(); i++) {
            remember(i);
        }
    }

    private void remember(int i) {
        Change change = changes.get(i);
        byKey.computeIfAbsent(key(change), k -> new ArrayList<>(1)).add(i);
    }

    private static String key(Change change) {
        return change.match(
                added -> "+" + added.element().id(),
                removed -> "-" + removed.element().id(),
                renamed -> "~" + renamed.element().id(),
                altered -> group(altered.aspect()) + altered.element().id());
    }

    /** Aspects that Java and the wire see differently are one. */
    private static String group(Aspect aspect) {
        return switch (aspect) {
            case TYPE, KIND, VALUE -> "type ";
            case PRESENCE, NULLNESS, DIRECTION -> "presence ";
            default -> aspect + " ";
        };
    }

    /** All changes, with the impact of the findings. */
    public List<Change> with(List<Finding> findings) {
        findings.forEach(this::add);
        return List.copyOf(changes);
    }

    private void add(Finding finding) {
        List<Element> old = elements(before, finding, finding.before());
        List<Element> now = elements(after, finding, finding.after());
        List<Element> candidates = Stream.concat(now.stream(), old.stream()).toList();
        boolean found = false;
        for (Element element : candidates) {
            for (String key : keys(finding, element)) {
                for (int i : byKey.getOrDefault(key, List.of())) {
                    changes.set(
                            i, changes.get(i).withImpact(changes.get(i).impact().or(finding.impact())));
                    found = true;
                }
            }
        }
        if (!found) {
            changes.add(change(finding, old, now));
            remember(changes.size() - 1);
        }
    }

    private static List<String> keys(Finding finding, Element element) {
        String key = key(finding, element);
        // Java has a component for further properties if they are of a type, and none otherwise.
        return finding.kind() == Kind.ADDITIONAL ? List.of(key, "+" + element.id(), "-" + element.id()) : List.of(key);
    }

    private static String key(Finding finding, Element element) {
        return switch (finding.event()) {
            case ADDED -> "+" + element.id();
            case REMOVED -> "-" + element.id();
            case ALTERED ->
                (finding.kind() == Kind.SERVERS ? Aspect.DEFAULT + " " : group(aspect(finding))) + element.id();
        };
    }

    private static Aspect aspect(Finding finding) {
        Aspect aspect = finding.aspect();
        return aspect == null ? Aspect.KEYWORD : aspect;
    }

    private static List<Element> elements(ElementIndex index, Finding finding, @Nullable String place) {
        if (place == null) {
            return List.of();
        }
        String part = finding.part();
        return switch (finding.kind()) {
            case ENUM_VALUE -> index.value(place, part);
            case VARIANT -> index.variant(place, part.substring(0, Math.max(0, part.indexOf(' '))));
            case PARAMETER -> part.isEmpty() ? index.at(place) : index.at(place, part);
            case SERVERS -> place.equals("#/servers") ? List.of(ClientChanges.baseAddress("")) : List.of();
            case PROPERTY, ADDITIONAL, OPERATION, SCHEMA, BODY -> index.at(place);
            default -> List.of();
        };
    }

    private static Change change(Finding finding, List<Element> old, List<Element> now) {
        // What is said of a position is not said of a type of Java that has not changed.
        boolean member = finding.event() != Finding.Event.ALTERED;
        Element is = best(finding, member ? List.of() : now, finding.after());
        Element was = best(finding, member ? List.of() : old, finding.before());
        return switch (finding.event()) {
            case ADDED -> new Change.Added(is, finding.impact());
            case REMOVED -> new Change.Removed(was, finding.impact());
            case ALTERED -> new Change.Altered(was, is, aspect(finding), finding.was(), finding.is(), finding.impact());
        };
    }

    /** The element at the place that is no type, if there is one: what is said of a use says more than what is said of a type. */
    private static Element best(Finding finding, List<Element> elements, @Nullable String place) {
        return elements.stream()
                .filter(element ->
                        !element.kind().isType() && finding.kind() != Kind.SERVERS && finding.aspect() != Aspect.TAG)
                .findFirst()
                .or(() -> elements.stream()
                        .filter(element -> element.kind().isType())
                        .findFirst())
                .orElseGet(() -> anonymous(finding, place == null ? "" : place));
    }

    private static Element anonymous(Finding finding, String place) {
        String name = Places.readable(place);
        boolean hasPart = finding.kind() == Kind.ENUM_VALUE
                || finding.kind() == Kind.VARIANT
                || finding.kind() == Kind.RESPONSE
                || finding.kind() == Kind.HEADER;
        String end = " › " + finding.part();
        boolean told = name.regionMatches(true, name.length() - end.length(), end, 0, end.length());
        String label = hasPart && !finding.part().isEmpty() && !told
                ? name + " › " + (finding.kind() == Kind.VARIANT ? finding.was() : finding.part())
                : name;
        String detail =
                finding.kind() == Kind.VARIANT ? "" : finding.event() == Finding.Event.ALTERED ? "" : finding.was();
        return new Element(finding.kind(), "", label, label, place, detail);
    }
}
