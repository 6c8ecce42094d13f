package dev.signet.templates;

import java.util.function.Consumer;

/** The names in a Java source that may be those of types, in code and in the tags of comments. */
final class JavaNames {
    private final String text;
    private int at;

    JavaNames(String text) {
        this.text = text;
    }

    /** Reports each name that begins with a capital letter and is not qualified by another. */
    void each(Consumer<String> name) {
        at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                int end = after("*/", at + 2);
                comment(end, name);
            } else if (text.startsWith("//", at)) {
                at = after("\n", at);
            } else if (c == '"' || c == '\'') {
                literal(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                name(name);
            } else {
                at++;
            }
        }
    }

    /** Where the name that begins at {@code from} ends. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void name(Consumer<String> name) {
        int end = end(text, at);
        boolean qualified = at > 0 && text.charAt(at - 1) == '.';
        if (Character.isUpperCase(text.charAt(at)) && !qualified) {
            name.accept(text.substring(at, end));
        }
        at = end;
    }

    /** Tags reach to their brace, or if they have none to the end of the line; that is more than they name, which does no harm. */
    private void comment(int end, Consumer<String> name) {
        boolean tag = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '@') {
                tag = isReference(at > 0 && text.charAt(at - 1) == '{');
                at++;
            } else if (tag && Character.isJavaIdentifierStart(c)) {
                name(name);
            } else {
                tag &= c != '}' && c != '\n';
                at++;
            }
        }
    }

    private boolean isReference(boolean inline) {
        return inline ? text.startsWith("@link", at) : text.startsWith("@see ", at) || text.startsWith("@throws ", at);
    }

    private void literal(char quote) {
        if (text.startsWith("\"\"\"", at)) {
            at = after("\"\"\"", at + 3);
            return;
        }
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
