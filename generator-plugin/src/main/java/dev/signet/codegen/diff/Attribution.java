package dev.signet.codegen.diff;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Altered;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.javaapi.Consequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each consequence for callers in Java to the changes of the document that it comes from. */
final class Attribution {
    /** Changes that are told for a consequence that none of them explains. */
    private static final int SUSPECTS = 3;

    private final List<Change> changes;
    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<String, Set<Integer>> byOwner = new HashMap<>();

    Attribution(List<Change> changes) {
        this.changes = new ArrayList<>(changes);
        for (int i = 0; i < changes.size(); i++) {
            int index = i;
            Change change = changes.get(i);
            ids(change)
                    .forEach(id ->
                            byId.computeIfAbsent(id, k -> new ArrayList<>(1)).add(index));
            for (Element element : List.of(change.element(), change.old())) {
                String owner = element.owner().isEmpty() ? element.name() : element.owner();
                byOwner.computeIfAbsent(owner, k -> new TreeSet<>()).add(index);
            }
        }
    }

    List<Change> attributed(List<Consequence> consequences) {
        Map<Integer, List<Impact>> impacts = new HashMap<>();
        for (Consequence consequence : consequences) {
            List<Integer> members = responsible(consequence, false);
            List<Integer> all = members.isEmpty() ? responsible(consequence, true) : members;
            if (all.isEmpty()) {
                all = List.of(unexplained(consequence));
            }
            Impact impact = consequence.impact();
            for (int i : all) {
                impacts.computeIfAbsent(i, k -> new ArrayList<>(1)).add(impact);
            }
        }
        impacts.forEach((i, told) -> {
            Change change = changes.get(i);
            changes.set(i, change.withImpact(change.impact().or(told)));
        });
        return changes;
    }

    /** @param wholeTypes whether changes of whole types count, rather than of what is in them */
    private List<Integer> responsible(Consequence consequence, boolean wholeTypes) {
        Set<Integer> candidates = new TreeSet<>();
        consequence.causes().forEach(cause -> candidates.addAll(byId.getOrDefault(cause, List.of())));
        List<Integer> found = new ArrayList<>();
        for (int i : candidates) {
            Change change = changes.get(i);
            Kind kind = change.element().kind();
            boolean whole = kind.isType() || kind == Kind.GROUP || kind == Kind.CLIENT;
            boolean order = change.isAltered(Aspect.ORDER);
            if ((whole == wholeTypes || (order && !wholeTypes))
                    && (consequence.positional() || !order)
                    && consequence.warning() == change.isAltered(Aspect.DEPRECATION)) {
                found.add(i);
            }
        }
        return found;
    }

    /**
     * A change of its own for what no change of the document accounts for, such as a Java name that depends on what else there is.
     *
     * @return its index; consequences of one type share it
     */
    private int unexplained(Consequence consequence) {
        String type = consequence.owner();
        String id = "java " + type;
        List<Integer> known = byId.get(id);
        if (known != null) {
            return known.get(0);
        }
        List<String> suspects = new ArrayList<>();
        Set<Integer> near = new TreeSet<>(byOwner.getOrDefault(type, Set.of()));
        consequence.causes().forEach(cause -> near.addAll(byId.getOrDefault(cause, List.of())));
        if (near.isEmpty()) {
            for (int i = 0; i < changes.size() && near.size() < SUSPECTS; i++) {
                if (!ApiDiff.isWording(changes.get(i))) {
                    near.add(i);
                }
            }
        }
        near.stream()
                .map(changes::get)
                .filter(change -> change.element().kind() != Kind.JAVA)
                .limit(SUSPECTS)
                .forEach(change -> suspects.add(change.title()));
        Impact note =
                suspects.isEmpty() ? Impact.NONE : Impact.note("it may come from: " + String.join("; ", suspects));
        Element element = new Element(Kind.JAVA, "", type, type, "", "");
        changes.add(new Altered(element, element, Aspect.JAVA, "", "", note));
        byId.put(id, List.of(changes.size() - 1));
        return changes.size() - 1;
    }

    /** Elements whose features may differ because of the change; none if it is no matter of Java. */
    private static Set<String> ids(Change change) {
        String id = change.element().id();
        return change.match(
                added -> Set.of(id),
                removed -> Set.of(id),
                renamed -> both(id, renamed.before().id()),
                altered -> {
                    if (!altered.aspect().shapesJava()) {
                        return Set.of();
                    }
                    return altered.aspect() == Aspect.ORDER
                            ? order(altered)
                            : both(id, altered.before().id());
                });
    }

    private static Set<String> both(String one, String other) {
        return new LinkedHashSet<>(List.of(one, other));
    }

    private static Set<String> order(Altered altered) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : altered.to().split(", ", -1)) {
            ids.add(Element.id(Kind.PROPERTY, altered.element().name(), name));
            ids.add(Element.id(Kind.ENUM_VALUE, altered.element().name(), name));
        }
        return ids;
    }
}
