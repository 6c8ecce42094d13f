package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Java on one line.
 *
 * @param text as it stands in the file
 * @param code the same with the contents of literals masked, so that brackets and operators can be looked for
 */
record Snippet(String text, String code) {

    static Snippet of(String text) {
        char[] code = text.toCharArray();
        char quote = 0;
        for (int i = 0; i < code.length; i++) {
            char c = code[i];
            if (quote == 0) {
                quote = c == '"' || c == '\'' ? c : 0;
            } else if (c == quote) {
                quote = 0;
            } else {
                code[i] = '_';
                if (c == '\\' && i + 1 < code.length) {
                    code[++i] = '_';
                }
            }
        }
        return new Snippet(text, new String(code));
    }

    int length() {
        return text.length();
    }

    Snippet part(int from, int to) {
        return new Snippet(text.substring(from, to), code.substring(from, to));
    }

    /** Where the contents of the last parentheses start that are outermost and not empty; -1 if there are none. */
    int lastGroup() {
        int depth = 0;
        int start = -1;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(' && depth++ == 0 && !code.startsWith(")", i + 1)) {
                start = i + 1;
            } else if (c == ')') {
                depth--;
            }
        }
        return start;
    }

    /** Where the parentheses close whose contents start at a position. */
    int endOfGroup(int start) {
        int depth = 1;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return code.length();
    }

    /** The elements of a list: the text between commas that are in no bracket. */
    List<Snippet> elements() {
        List<Snippet> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ("(<{".indexOf(c) >= 0) {
                depth++;
            } else if (")}".indexOf(c) >= 0 || (c == '>' && !code.startsWith("->", i - 1))) {
                depth--;
            } else if (c == ',' && depth == 0) {
                elements.add(part(start, i).strip());
                start = i + 1;
            }
        }
        elements.add(part(start, length()).strip());
        return elements;
    }

    /** The operands of {@code ||}, or else of {@code &&}, that is in no more than one pair of parentheses. */
    List<Snippet> operands() {
        List<Snippet> operands = operands("||");
        return operands.size() > 1 ? operands : operands("&&");
    }

    private List<Snippet> operands(String operator) {
        List<Snippet> operands = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 1 && i > start && code.startsWith(operator, i)) {
                operands.add(part(start, i).strip());
                start = i;
            }
        }
        operands.add(part(start, length()).strip());
        return operands;
    }

    Snippet strip() {
        int end = text.stripTrailing().length();
        return part(Math.min(length() - text.stripLeading().length(), end), end);
    }
}
