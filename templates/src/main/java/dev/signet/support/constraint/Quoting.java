package dev.signet.support.constraint;

import dev.signet.support.value.Quotes;

/** Pieces of values for messages: short, and on one line. */
final class Quoting {

    private static final int SHOWN_POINTER = 200;

    private Quoting() {}

    /** In quotes, cut to 40 characters. */
    static String quoted(String text) {
        return Quotes.brief(text);
    }

    /** All of some values if they are short. */
    static String oneOf(Object[] values) {
        StringBuilder out = new StringBuilder(values.length == 1 ? "" : "one of ");
        for (int i = 0; i < values.length && out.length() < Quotes.LIMIT; i++) {
            out.append(i == 0 ? "" : ", ");
            out.append(values[i] instanceof String text ? quoted(text) : brief(values[i].toString()));
            if (out.length() >= Quotes.LIMIT && i + 1 < values.length) {
                out.append(", \u2026");
            }
        }
        return values.length == 0 ? "no value" : out.toString();
    }

    /** Cut to 40 characters. */
    static String brief(String text) {
        return Quotes.cut(text);
    }

    /** A pointer with its middle left out if it is long. */
    static String shortened(String pointer) {
        int half = SHOWN_POINTER / 2;
        return pointer.length() <= SHOWN_POINTER
                ? pointer
                : pointer.substring(0, half) + "\u2026" + pointer.substring(pointer.length() - half);
    }
}
