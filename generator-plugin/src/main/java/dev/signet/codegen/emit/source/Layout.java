package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the text of a file: lines that are too long are wrapped, short comments and methods stand on one line, and blank lines
 * are where a person sets them.
 */
public final class Layout {
    private Layout() {}

    public static String layOut(String source) {
        StringBuilder text = new StringBuilder(source.length() + source.length() / 8);
        List<String> lines = Spacing.tidy(unwrapped(source));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<String> pieces = LineWrapper.wrap(line);
            for (String piece : pieces) {
                text.append(piece).append('\n');
            }
            if (pieces.size() > 1 && isTypeHeader(line) && i + 1 < lines.size() && isComment(lines.get(i + 1))) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The lines of a file, with all parameters of a method on one: JavaPoet breaks lines before and between parameters. */
    private static List<String> unwrapped(String source) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (String each : source.split("\n", -1)) {
            String line = each.stripTrailing();
            boolean opens = last.endsWith("(");
            if ((opens || last.endsWith(","))
                    && !isComment(last)
                    && indentation(line) >= indentation(last) + LineWrapper.CONTINUATION.length()) {
                last += (opens ? "" : " ") + line.strip();
                lines.set(lines.size() - 1, last);
            } else {
                last = line;
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isTypeHeader(String line) {
        return line.endsWith("{")
                && (line.contains(" record ") || line.contains(" class ") || line.contains(" permits "));
    }

    static boolean isComment(String line) {
        int start = indentation(line);
        return line.startsWith("*", start) || line.startsWith("/*", start) || line.startsWith("//", start);
    }

    /** How many spaces a line starts with. */
    static int indentation(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}
