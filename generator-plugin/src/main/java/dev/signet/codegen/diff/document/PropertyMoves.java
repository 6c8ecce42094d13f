package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Added;
import dev.signet.codegen.diff.change.Change.Removed;
import dev.signet.codegen.diff.change.Change.Renamed;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.wire.TypeMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recognises what was renamed or moved among what is gone and what is new: a property of the same type in the same record, if
 * it is the only one of its kind, or one of the same name and type in another record, if there is no other.
 */
final class PropertyMoves {
    private final TypeMatch match;

    PropertyMoves(TypeMatch match) {
        this.match = match;
    }

    List<Change> in(List<Change> changes) {
        List<Change> result = new ArrayList<>(changes);
        pair(result, this::isRenamed);
        pair(result, this::isMoved);
        return result;
    }

    @FunctionalInterface
    private interface Test {
        boolean holds(Element before, Element after);
    }

    private static void pair(List<Change> changes, Test test) {
        List<Removed> removed = properties(changes, Change::asRemoved);
        List<Added> added = properties(changes, Change::asAdded);
        for (Removed old : removed) {
            Optional<Added> only = only(added, now -> test.holds(old.element(), now.element()));
            if (only.isPresent()
                    && removed.stream()
                                    .filter(other -> test.holds(
                                            other.element(), only.get().element()))
                                    .count()
                            == 1) {
                Added now = only.get();
                changes.set(
                        changes.indexOf(old),
                        new Renamed(old.element(), now.element(), old.impact().or(now.impact())));
                changes.remove(now);
            }
        }
    }

    private static <T extends Change> List<T> properties(List<Change> changes, Function<Change, Optional<T>> kind) {
        return changes.stream()
                .flatMap(change -> kind.apply(change).stream())
                .filter(change -> change.element().kind() == Kind.PROPERTY)
                .toList();
    }

    private static Optional<Added> only(List<Added> added, java.util.function.Predicate<Added> test) {
        List<Added> found = added.stream().filter(test).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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

    /** Whether two names have a word in common. */
    private static boolean isLike(String a, String b) {
        List<String> words = List.of(words(b));
        for (String word : words(a)) {
            if (word.length() > 1 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT)
                .split("[^a-z0-9]+", -1);
    }
}
