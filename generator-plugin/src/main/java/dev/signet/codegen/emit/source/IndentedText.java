package dev.signet.codegen.emit.source;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that is indented as it is written, at the start of each line. Nearly all of what is generated passes through here while
 * the JVM is still cold, so this is an array and small methods, which are soon compiled.
 */
final class IndentedText {
    private static final String INDENT = "    ";
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private char[] chars = new char[8 * 1024];
    private int length;
    private int level;
    private @Nullable String comment;
    private boolean newLine;
    /** Which line of a statement is being written; the second and all others are indented twice. -1 outside. */
    private int statementLine = -1;

    int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    void indent(int levels) {
        level += levels;
    }

    /** Ends statements until {@link #resumeStatement}, which takes what this gives. */
    int suspendStatement() {
        int line = statementLine;
        statementLine = -1;
        return line;
    }

    void resumeStatement(int line) {
        statementLine = line;
    }

    void startStatement() {
        statementLine = 0;
    }

    void endStatement() {
        level -= statementLine > 0 ? 2 : 0;
        statementLine = -1;
    }

    /** What every line starts with from here on; null for nothing. */
    void comment(@Nullable String prefix) {
        comment = prefix;
    }

    void endLine() {
        if (!newLine) {
            text("\n");
        }
    }

    /** Text as it is; only its line breaks move what follows them. */
    void text(String text) {
        if (comment == null && text.indexOf('\n') < 0) {
            piece(text);
        } else {
            lines(comment == null ? text : oneKindOfBreak(text));
        }
    }

    private void lines(String lines) {
        int from = 0;
        for (int at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', from)) {
            if (at == from && newLine && comment != null) {
                indentation();
                put(comment);
            }
            piece(lines.substring(from, at));
            put("\n");
            newLine = true;
            from = at + 1;
            if (statementLine >= 0 && statementLine++ == 0) {
                level += 2;
            }
        }
        piece(lines.substring(from));
    }

    /** Text on one line. */
    private void piece(String text) {
        if (!text.isEmpty()) {
            startLine();
            put(text);
        }
    }

    private void put(String text) {
        int end = length + text.length();
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, 2 * chars.length));
        }
        text.getChars(0, text.length(), chars, length);
        length = end;
    }

    /** In a comment, whatever javac takes for the end of a line must be one here too. */
    private static String oneKindOfBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return LINE_BREAK.matcher(text).replaceAll("\n");
            }
        }
        return text;
    }

    /** Indents, if nothing stands on the line yet. */
    void startLine() {
        if (newLine) {
            newLine = false;
            indentation();
            if (comment != null) {
                put(comment);
                put(" ");
            }
        }
    }

    private void indentation() {
        for (int i = 0; i < level; i++) {
            put(INDENT);
        }
    }
}
