package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Added;
import dev.signet.codegen.diff.change.Change.Removed;
import dev.signet.codegen.diff.change.Change.Renamed;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Recognises what was renamed or moved among what is gone and what is new: a property of the same type in the same record, if
 * it is the only one of its kind, or one of the same name and type in another record, if there is no other.
 */
public final class PropertyMoves {
    /** More comparisons than these are not made: where so much differs nothing is told by names. */
    private static final int MOST = 250_000;

    private final TypeMatch match;

    public PropertyMoves(TypeMatch match) {
        this.match = match;
    }

    public List<Change> in(List<Change> changes) {
        List<Change> renamed =
                pair(changes, before -> String.valueOf(match.after(before.owner())), Element::owner, this::isRenamed);
        return pair(renamed, PropertyMoves::moved, PropertyMoves::moved, this::isMoved);
    }

    @FunctionalInterface
    private interface Test {
        boolean holds(Element before, Element after);
    }

    /**
     * Pairs what is gone with what is new.
     *
     * @param ofBefore only those of equal keys are compared
     */
    private static List<Change> pair(
            List<Change> changes, Function<Element, String> ofBefore, Function<Element, String> ofAfter, Test test) {
        Map<String, List<Removed>> removed = properties(changes, Change::asRemoved, ofBefore);
        Map<String, List<Added>> added = properties(changes, Change::asAdded, ofAfter);
        IdentityHashMap<Change, Added> found = new IdentityHashMap<>();
        Set<Change> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        removed.forEach((key, all) -> {
            List<Added> candidates = added.getOrDefault(key, List.of());
            if ((long) all.size() * candidates.size() > MOST) {
                return;
            }
            for (Removed old : all) {
                List<Added> likely = candidates.stream()
                        .filter(now -> test.holds(old.element(), now.element()))
                        .toList();
                if (likely.size() == 1
                        && all.stream()
                                        .filter(other -> test.holds(
                                                other.element(), likely.get(0).element()))
                                        .count()
                                == 1) {
                    found.put(old, likely.get(0));
                    gone.add(likely.get(0));
                }
            }
        });
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            Added now = found.get(change);
            if (now != null) {
                result.add(new Renamed(
                        change.element(), now.element(), change.impact().or(now.impact())));
            } else if (!gone.contains(change)) {
                result.add(change);
            }
        }
        return result;
    }

    private static <T extends Change> Map<String, List<T>> properties(
            List<Change> changes, Function<Change, Optional<T>> kind, Function<Element, String> key) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        for (Change change : changes) {
            kind.apply(change)
                    .filter(each -> each.element().kind() == Kind.PROPERTY
                            && !each.element().owner().isEmpty())
                    .ifPresent(each -> all.computeIfAbsent(key.apply(each.element()), k -> new ArrayList<>())
                            .add(each));
        }
        return all;
    }

    private static String moved(Element element) {
        return element.wireName() + ": " + type(element);
    }

    private boolean isRenamed(Element before, Element after) {
        return after.owner().equals(match.after(before.owner()))
                && before.detail().equals(after.detail())
                && isLike(before.wireName(), after.wireName());
    }

    private boolean isMoved(Element before, Element after) {
        return !after.owner().equals(match.after(before.owner()))
                && before.wireName().equals(after.wireName())
                && type(before).equals(type(after));
    }

    private static String type(Element element) {
        return element.detail().replaceAll(", (required|optional)$", "");
    }

    /** Whether two names have half of their words in common. */
    private static boolean isLike(String a, String b) {
        Set<String> mine = new HashSet<>(List.of(words(a)));
        Set<String> all = new HashSet<>(List.of(words(b)));
        Set<String> both = new HashSet<>(mine);
        both.retainAll(all);
        all.addAll(mine);
        return both.stream().anyMatch(word -> word.length() > 1) && 2 * both.size() >= all.size();
    }

    private static String[] words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT)
                .split("[^a-z0-9]+", -1);
    }
}
