package dev.signet.codegen.handwritten;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which hand-written sources a revision gets: those of which it has all that they use. */
final class Selection {
    private final Members revision;
    private final Map<String, Uses> uses;

    /** Sources that the revision has of its own. */
    private final Set<String> own;

    private final Map<String, Reason> leftOut = new LinkedHashMap<>();

    /**
     * Why a source is left out.
     *
     * @param source the one that can't be copied; the source itself, or one that it needs, directly or not
     * @param need what that one uses and the revision lacks; null if the list of revisions leaves it out
     */
    record Reason(String source, @Nullable Need need) {}

    /**
     * @param revision what the revision has
     * @param uses what each source uses
     * @param own the names of sources that the revision has of its own, which take the place of copies
     */
    Selection(Members revision, Map<String, Uses> uses, Set<String> own) {
        this.revision = revision;
        this.uses = uses;
        this.own = own;
    }

    /**
     * Decides.
     *
     * @param unwanted the names of sources that the list of revisions leaves out
     * @param missing other hand-written sources that the revision does not get
     * @return this
     */
    Selection leaveOut(Set<String> unwanted, Map<String, Reason> missing) {
        uses.forEach((name, use) -> {
            if (unwanted.contains(name) && !own.contains(name)) {
                leftOut.put(name, new Reason(name, null));
            } else if (!own.contains(name)) {
                use.needs().stream()
                        .filter(this::isLacking)
                        .findFirst()
                        .ifPresent(need -> leftOut.put(name, new Reason(name, need)));
            }
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Uses> each : uses.entrySet()) {
                Reason reason = inherited(each.getValue(), missing);
                if (reason != null && !own.contains(each.getKey())) {
                    changed |= leftOut.putIfAbsent(each.getKey(), reason) == null;
                }
            }
        }
        return this;
    }

    private boolean isLacking(Need need) {
        if (uses.containsKey(need.type()) || revision.methods().containsKey(need.type())) {
            return false;
        }
        return need.member() == null
                ? !revision.generated().has(need.type())
                : !revision.has(need.type(), need.member());
    }

    private @Nullable Reason inherited(Uses use, Map<String, Reason> missing) {
        for (Need need : use.needs()) {
            Reason reason = leftOut.getOrDefault(need.type(), missing.get(need.type()));
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** The sources that are left out, in order, with the reason of each. */
    Map<String, Reason> leftOut() {
        return leftOut;
    }

    /**
     * The names of the sources to copy. A description of a package comes with other sources of it.
     *
     * @param withHelpers whether also those that have no public type and that none of the others uses
     */
    Set<String> copied(boolean withHelpers) {
        Set<String> candidates = uses.keySet().stream()
                .filter(name -> !leftOut.containsKey(name) && !own.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!withHelpers) {
            candidates.retainAll(used(candidates));
        }
        Set<String> all = new LinkedHashSet<>(candidates);
        all.removeIf(name -> isPackageInfo(name)
                && candidates.stream()
                        .noneMatch(
                                other -> !isPackageInfo(other) && prefix(other).equals(prefix(name))));
        return all;
    }

    private Set<String> used(Set<String> candidates) {
        Set<String> used = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(own);
        uses.forEach((name, use) -> {
            if (use.isPublic() && candidates.contains(name)) {
                open.add(name);
            }
        });
        while (!open.isEmpty()) {
            Uses use = uses.get(open.peek());
            if (used.add(open.remove()) && use != null) {
                use.needs().forEach(need -> open.add(need.type()));
            }
        }
        return used;
    }

    private static boolean isPackageInfo(String name) {
        return name.endsWith("package-info");
    }

    private static String prefix(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }
}
