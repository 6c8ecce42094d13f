package dev.signet.support.value;

/** Pieces of payload for messages: short, and on one line. */
public final class Quotes {

    /** No message shows more of a payload than this many characters. */
    static final int LIMIT = 40;

    private Quotes() {}

    /** {@code text} in quotes, cut to {@link #LIMIT} characters. */
    public static String brief(String text) {
        StringBuilder out = new StringBuilder(LIMIT + 3).append('"');
        append(out, text, 0, Math.min(text.length(), LIMIT));
        return text.length() > LIMIT
                ? out.append("\u2026\"").toString()
                : out.append('"').toString();
    }

    private static void append(StringBuilder out, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean printable = c >= ' ' && c != 0x7F && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029';
            out.append(printable ? c : '\uFFFD');
        }
    }
}
