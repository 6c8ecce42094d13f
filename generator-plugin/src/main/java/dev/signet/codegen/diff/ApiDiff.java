package dev.signet.codegen.diff;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Altered;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.document.ClientChanges;
import dev.signet.codegen.diff.document.TypeChanges;
import dev.signet.codegen.diff.javaapi.Consequence;
import dev.signet.codegen.diff.javaapi.JavaApi;
import dev.signet.codegen.diff.javaapi.JavaApiDiff;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.diff.wire.TypeMatch;
import dev.signet.codegen.diff.wire.WireVerdicts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a change of a document does, to the wire and to Java callers.
 *
 * @param from the old document
 * @param to the new one
 * @param changes all of them, types first, in the order of the documents
 */
public record ApiDiff(Side from, Side to, List<Change> changes) {
    public ApiDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two documents. Both must have been read for the same Java packages. */
    public static ApiDiff of(Side from, Side to) {
        TypeMatch match = new TypeMatch(from, to);
        WireVerdicts wire = new WireVerdicts(from, to, match);
        List<Change> changes = new ArrayList<>(new TypeChanges(from, to, match, wire).find());
        changes.addAll(new ClientChanges(match, wire)
                .find(from.java().client(), to.java().client()));
        List<Consequence> consequences = JavaApiDiff.of(JavaApi.of(from), JavaApi.of(to));
        return new ApiDiff(from, to, new Attribution(changes, consequences).attributed());
    }

    /** The worst of all changes in one respect, such as {@code ApiDiff.worst(Impact::source)}. */
    public Verdict worst(Function<Impact, Verdict> respect) {
        return changes.stream().map(Change::impact).map(respect).reduce(Verdict.COMPATIBLE, Verdict::or);
    }

    /** The worst of all changes in one respect. */
    public Verdict worst(Respect respect) {
        return worst(impact -> impact.in(respect));
    }

    /** Those that are more than another wording. */
    public List<Change> substantial() {
        return changes.stream().filter(change -> !isWording(change)).toList();
    }

    /** Whether only prose differs. */
    public static boolean isWording(Change change) {
        return change.isAltered(Aspect.DESCRIPTION);
    }

    /** Gives each consequence to the changes that it comes from. */
    private static final class Attribution {
        private final List<Change> changes;
        private final List<Consequence> consequences;

        Attribution(List<Change> changes, List<Consequence> consequences) {
            this.changes = new ArrayList<>(changes);
            this.consequences = consequences;
        }

        List<Change> attributed() {
            for (Consequence consequence : consequences) {
                List<Integer> members = responsible(consequence, false);
                List<Integer> all = members.isEmpty() ? responsible(consequence, true) : members;
                if (all.isEmpty()) {
                    throw new IllegalStateException("no change explains that " + consequence.text());
                }
                for (int i : all) {
                    Change change = changes.get(i);
                    changes.set(i, change.withImpact(change.impact().or(consequence.impact())));
                }
            }
            return changes;
        }

        /** @param wholeTypes whether changes of whole types count, rather than of what is in them */
        private List<Integer> responsible(Consequence consequence, boolean wholeTypes) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                Kind kind = change.element().kind();
                boolean whole = kind.isType() || kind == Kind.GROUP || kind == Kind.CLIENT;
                if ((whole == wholeTypes || (change.isAltered(Aspect.ORDER) && !wholeTypes))
                        && (consequence.positional() || !change.isAltered(Aspect.ORDER))
                        && consequence.warning() == change.isAltered(Aspect.DEPRECATION)) {
                    Set<String> ids = new HashSet<>(ids(change));
                    ids.retainAll(consequence.causes());
                    if (!ids.isEmpty()) {
                        found.add(i);
                    }
                }
            }
            return found;
        }

        /** Elements whose features may differ because of the change; none if it is no matter of Java. */
        private Set<String> ids(Change change) {
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
            }
            return ids;
        }
    }
}
