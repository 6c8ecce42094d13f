package dev.signet.codegen.problem;

import java.util.regex.Pattern;

/**
 * Texts of documents and services as logs show them: what a terminal would obey or nobody would see stands as an escape, and
 * credentials in addresses are masked.
 */
public final class Visible {
    private static final Pattern SPACES = Pattern.compile("[\\t\\n\\x0B\\f\\r]+");

    /** A user or a password before the host; in a JSON pointer a slash is {@code ~1}. */
    private static final Pattern USER =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{0,20}:(?://|~1~1))(?:(?!~1)[^/?#@\\s])++@");

    private static final Pattern SECRET =
            Pattern.compile("(?i)([?&][^=&#\\s]*(?:token|key|secret|sig|passw|auth)[^=&#\\s]*=)[^&#\\s`'\"]+");

    private Visible() {}

    /** On one line: white space that would end it is a space. */
    public static String line(String text) {
        if (isPlain(text)) {
            return masked(text);
        }
        return text(SPACES.matcher(text).replaceAll(" "));
    }

    /** The same for a text of several lines, whose ends stay. */
    public static String text(String text) {
        if (isPlain(text)) {
            return masked(text);
        }
        String plain = masked(text).replace("\r\n", "\n");
        StringBuilder out = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> {
            if (c != '\n' && c != '\t' && isInvisible(c)) {
                out.append(c < 0x10000 ? String.format("\\u%04X", c) : String.format("\\u{%X}", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A text in which addresses have no credentials. */
    public static String masked(String text) {
        if (text.indexOf("://") < 0 && text.indexOf(":~1~1") < 0) {
            return text;
        }
        return SECRET.matcher(USER.matcher(text).replaceAll("$1***@")).replaceAll("$1***");
    }

    /**
     * JSON that says the same, with such characters in its strings as escapes.
     *
     * @param json in UTF-8; returned itself if there is nothing to escape
     */
    public static byte[] json(byte[] json) {
        return Utf8.escaped(json, c -> c >= 0x7F && isInvisible(c));
    }

    private static boolean isEscaped(char c) {
        return c > 0x7E && (Character.isSurrogate(c) || isInvisible(c));
    }

    /** Whether all characters are seen as they are, as those of nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || isEscaped(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it moves the cursor, changes colors, ends a line, turns the direction of others, or is half of a character. */
    private static boolean isInvisible(int c) {
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
