package dev.signet.codegen.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Suggests what was meant. */
public final class NearMiss {
    private static final int SHOWN = 3;

    private NearMiss() {}

    /** The known names closest to {@code wanted}, closest first; empty if none is close. */
    public static List<String> of(String wanted, Collection<String> known) {
        int limit = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SHOWN)
                .map(Candidate::name)
                .toList();
    }

    /** A hint: the closest names, or else the first few of what there is, or else {@code otherwise}. */
    public static String hint(String wanted, Collection<String> known, String otherwise) {
        List<String> close = of(wanted, known);
        if (!close.isEmpty()) {
            return "did you mean " + quoted(close, " or ") + "?";
        }
        if (known.isEmpty()) {
            return otherwise;
        }
        String more = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
        return "there is " + quoted(known.stream().limit(SHOWN).toList(), ", ") + more;
    }

    private static String quoted(List<String> names, String between) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(between));
    }

    /** Levenshtein distance, letter case counting little. */
    public static int distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return a.equals(b) ? 0 : 1;
        }
        if (Math.abs(a.length() - b.length()) > Math.max(2, a.length() / 3)) {
            return Integer.MAX_VALUE;
        }
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replace = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
