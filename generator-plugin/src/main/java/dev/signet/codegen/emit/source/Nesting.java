package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;

/** Where brackets open and close in a line of Java, string and character literals skipped. */
final class Nesting {
    private Nesting() {}

    /** Opened less closed parentheses. */
    static int balance(CharSequence line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i = next(line, i)) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    /** The start of the last parenthesised group that isn't inside another and isn't empty, or -1. */
    static int lastGroup(String line) {
        int depth = 0;
        int open = -1;
        for (int i = 0; i < line.length(); i = next(line, i)) {
            char c = line.charAt(i);
            if (c == '(' && depth++ == 0 && i + 1 < line.length() && line.charAt(i + 1) != ')') {
                open = i;
            } else if (c == ')') {
                depth--;
            }
        }
        return open;
    }

    static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i = next(line, i)) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return line.length();
    }

    /**
     * Where the first {@code ||} stands, or else the first {@code &&}, which binds more tightly; one level of parentheses deep at
     * most, and past the start of the line.
     */
    static int firstOperator(String line) {
        int or = first(line, '|');
        return or > 0 ? or : first(line, '&');
    }

    private static int first(String line, char operator) {
        int depth = 0;
        int start = line.length() - line.stripLeading().length() + 2;
        for (int i = 0; i < line.length(); i = next(line, i)) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean pair = i + 1 < line.length() && c == line.charAt(i + 1) && c == operator;
            if (pair && depth <= 1 && i > start) {
                return i;
            }
        }
        return -1;
    }

    /** Splits at commas outside any bracket. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i = next(list, i)) {
            char c = list.charAt(i);
            if (c == '(' || c == '<' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}' || (c == '>' && (i == 0 || list.charAt(i - 1) != '-'))) {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }

    /** The next position, past a literal if one starts here. */
    private static int next(CharSequence text, int i) {
        char quote = text.charAt(i);
        if (quote != '"' && quote != '\'') {
            return i + 1;
        }
        int j = i + 1;
        while (j < text.length() && text.charAt(j) != quote) {
            j += text.charAt(j) == '\\' ? 2 : 1;
        }
        return j + 1;
    }
}
