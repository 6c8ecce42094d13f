package dev.signet.codegen.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Suggests known names for an unknown one. */
public final class NearMiss {
    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_LISTED = 8;

    private NearMiss() {}

    /** The known names closest to {@code wanted}, closest first; empty if none is close. */
    public static List<String> of(String wanted, Collection<String> known) {
        int limit = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST_SUGGESTED)
                .map(Candidate::name)
                .toList();
    }

    /** A hint: the closest names; if none is close, the known names; if there are none, {@code otherwise}. */
    public static String hint(String wanted, Collection<String> known, String otherwise) {
        List<String> close = of(wanted, known);
        if (!close.isEmpty()) {
            return question(close);
        }
        if (known.isEmpty()) {
            return otherwise;
        }
        if (known.size() <= MOST_LISTED) {
            return "use " + alternatives(List.copyOf(known));
        }
        return "use " + quoted(known.stream().limit(MOST_LISTED).toList()) + " or one of "
                + (known.size() - MOST_LISTED) + " more";
    }

    /** {@code did you mean `a` or `b`?} */
    public static String question(List<String> names) {
        return "did you mean " + alternatives(names) + "?";
    }

    /** {@code `a`, `b` or `c`}. */
    private static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? quoted(names)
                : quoted(names.subList(0, last)) + " or " + quoted(names.subList(last, names.size()));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** {@link EditDistance}, letter case counting little; {@link Integer#MAX_VALUE} if the lengths alone are too far apart. */
    public static int distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return a.equals(b) ? 0 : 1;
        }
        if (Math.abs(a.length() - b.length()) > Math.max(2, a.length() / 3)) {
            return Integer.MAX_VALUE;
        }
        return EditDistance.of(a, b);
    }
}
