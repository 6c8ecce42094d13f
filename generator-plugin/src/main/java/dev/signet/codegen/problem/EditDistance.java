package dev.signet.codegen.problem;

import java.util.Locale;

/** Levenshtein distance, letter case ignored. */
public final class EditDistance {
    /** More than any distance that matters, and less than what would overflow. */
    private static final int FAR = Integer.MAX_VALUE / 2;

    private EditDistance() {}

    /** How many characters must be inserted, deleted or replaced to make one text of the other. */
    public static int of(String one, String other) {
        return of(one, other, Integer.MAX_VALUE);
    }

    /** The same; {@link Integer#MAX_VALUE} if it is more than {@code limit}, which is found out early. */
    static int of(String one, String other, int limit) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j <= limit ? j : FAR;
        }
        for (int i = 1; i <= a.length(); i++) {
            // outside of this band it is more than the limit
            int from = (int) Math.max(1, (long) i - limit);
            int to = (int) Math.min(b.length(), (long) i + limit);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 ? i : FAR;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return Integer.MAX_VALUE;
            }
        }
        return row[b.length()] > limit ? Integer.MAX_VALUE : row[b.length()];
    }
}
