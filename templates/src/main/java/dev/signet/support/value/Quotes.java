package dev.signet.support.value;

/** Pieces of payload for messages: on one line, and without characters that a terminal would obey or nobody would see. */
public final class Quotes {

    /** No message shows more of a payload than this many characters. */
    public static final int LIMIT = 40;

    private static final String HEX = "0123456789ABCDEF";

    private Quotes() {}

    /** {@code text} in quotes, cut to {@link #LIMIT} characters. */
    public static String brief(String text) {
        return "\"".concat(cut(text)).concat("\"");
    }

    /** {@code text} cut to {@link #LIMIT} characters, without those that can't be seen. */
    public static String cut(String text) {
        StringBuilder out = new StringBuilder(LIMIT + 1);
        int end = Math.min(text.length(), LIMIT);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            out.append(isInvisible(c) ? '\uFFFD' : c);
        }
        return text.length() > LIMIT ? out.append('\u2026').toString() : out.toString();
    }

    /** All of {@code text} on one line: line ends and tabs are spaces, other characters that can't be seen are escapes. */
    public static String line(String text) {
        int plain = 0;
        while (plain < text.length() && !isInvisible(text.codePointAt(plain))) {
            plain += Character.charCount(text.codePointAt(plain));
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= '\t' && c <= '\r') {
                out.append(' ');
            } else if (isInvisible(c)) {
                escape(c, out);
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static void escape(int c, StringBuilder out) {
        for (char unit : Character.toChars(c)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX.charAt((unit >> shift) & 0xF));
            }
        }
    }

    /** Whether it moves the cursor, changes colors, ends a line, turns the direction of others, or is half of a character. */
    private static boolean isInvisible(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
