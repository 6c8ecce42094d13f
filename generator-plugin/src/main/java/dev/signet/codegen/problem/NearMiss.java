package dev.signet.codegen.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Suggests known names for an unknown one. */
public final class NearMiss {
    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_LISTED = 8;

    /** Names longer than this are compared for equality only, and of a list no more than that many names. */
    private static final int LONGEST = 100;

    private static final int MOST_COMPARED = 500;

    /** Nothing that differs in more is near. */
    private static final int MOST_DIFFERENT = 8;

    private NearMiss() {}

    /** The known names closest to {@code wanted}, closest first; empty if none is close. */
    public static List<String> of(String wanted, Collection<String> known) {
        record Candidate(String name, int distance) {}
        Comparator<Candidate> closestFirst =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);
        int limit = wanted.length() < 4 ? 1 : far(wanted);
        List<Candidate> closest = new ArrayList<>();
        for (String name : known.stream().limit(MOST_COMPARED).toList()) {
            int distance = distance(wanted, name, limit);
            if (distance <= limit) {
                closest.add(new Candidate(name, distance));
                closest.sort(closestFirst);
            }
            if (closest.size() > MOST_SUGGESTED) {
                closest.remove(MOST_SUGGESTED);
                limit = closest.get(MOST_SUGGESTED - 1).distance;
            }
        }
        return closest.stream().map(Candidate::name).toList();
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

    /** In how many characters a near name may differ. */
    private static int far(String name) {
        return Math.min(MOST_DIFFERENT, Math.max(2, name.length() / 3));
    }

    /** {@link EditDistance}, letter case counting little; {@link Integer#MAX_VALUE} if they are too far apart or too long. */
    public static int distance(String a, String b) {
        return distance(a, b, far(a));
    }

    private static int distance(String a, String b, int limit) {
        if (a.equalsIgnoreCase(b)) {
            return a.equals(b) ? 0 : 1;
        }
        if (Math.abs(a.length() - b.length()) > limit || Math.max(a.length(), b.length()) > LONGEST) {
            return Integer.MAX_VALUE;
        }
        return EditDistance.of(a, b, limit);
    }
}
