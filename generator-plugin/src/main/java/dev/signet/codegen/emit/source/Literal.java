package dev.signet.codegen.emit.source;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * String literals of Java. JavaPoet's own break at line ends and leave as they are characters that an editor would not show, or
 * that no file in UTF-8 can hold.
 */
public final class Literal {
    /** Longer constants have no room in a class file (JVMS 4.4.7), which has up to three bytes for a character. */
    private static final int LONGEST = 20_000;

    private Literal() {}

    /** No constant, but an expression of the same value. */
    private static String inPieces(String text) {
        StringBuilder pieces = new StringBuilder(of(text.substring(0, LONGEST)));
        for (int from = LONGEST; from < text.length(); from += LONGEST) {
            pieces.append(".concat(")
                    .append(of(text.substring(from, Math.min(text.length(), from + LONGEST))))
                    .append(')');
        }
        return pieces.toString();
    }

    /** {@code text} between quotes, on one line, in characters that can be seen. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return inPieces(text);
        }
        if (isPlain(text)) {
            return '"' + text + '"';
        }
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(literal, c));
        return literal.append('"').toString();
    }

    /** The literals of several texts, with commas between them. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(Literal::of).collect(Collectors.joining(", "));
    }

    /** Nearly all are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder literal, int c) {
        switch (c) {
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            default -> {
                if (isVisible(c)) {
                    literal.appendCodePoint(c);
                } else {
                    for (char unit : Character.toChars(c)) {
                        literal.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    /** Format characters can turn the order of what is shown; surrogates without their other half are no characters. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
