package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blank lines and short comments the way a person sets them. */
final class Spacing {
    private static final Pattern HANDED_ON = Pattern.compile("return [^{}]*;|CODEC\\.[^{}]*;");

    private static final Pattern METHOD =
            Pattern.compile(" +(?!if |for |while |switch |try |else |catch |\\}|return )[^=]*\\) \\{");

    private static final Pattern CONSTRUCTOR = Pattern.compile(" +(public [^\\s(]+|(p\\w+ )?[^\\s(]+\\([^()]*\\)) \\{");

    private static final Pattern STATEMENT = Pattern.compile("(?!//|return |throw )[^{}]*;");

    /** A method on one line. */
    private static final Pattern ONE_LINER = Pattern.compile(".* (\\w+)\\(.*\\) \\{ .*; }");

    private Spacing() {}

    /**
     * The text of these lines, with a line break after the last.
     *
     * @param length about how long it will be
     */
    static String tidy(List<String> lines, int length) {
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                if (isWanted(out, following(lines, i))) {
                    out.add("");
                }
            } else if (isOnly(line, "/**") && i + 2 < lines.size() && isShort(lines, i)) {
                out.add(line + lines.get(i + 1).strip().substring(1) + " */");
                i += 2;
            } else if (isOnly(line, "}") && endsWith(out, "() {")) {
                out.set(out.size() - 1, last(out) + "}");
            } else if (isOnly(line, "}") && handsOn(out)) {
                String statement = out.remove(out.size() - 1).strip();
                out.set(out.size() - 1, last(out) + " " + statement + " }");
            } else {
                out.add(line);
            }
        }
        while (!out.isEmpty() && last(out).isBlank()) {
            out.remove(out.size() - 1);
        }
        StringBuilder text = new StringBuilder(length + length / 8);
        out.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Whether a method ends here that does nothing but return what one expression gives, or a constructor of one statement, and fits
     * on one line.
     */
    private static boolean handsOn(List<String> lines) {
        int size = lines.size();
        if (size < 2 || !lines.get(size - 2).endsWith(" {")) {
            return false;
        }
        String header = lines.get(size - 2);
        String statement = last(lines).strip();
        if (header.length() + statement.length() + 3 > 120) {
            return false;
        }
        boolean returns =
                HANDED_ON.matcher(statement).matches() && METHOD.matcher(header).matches();
        return returns
                || (STATEMENT.matcher(statement).matches()
                        && CONSTRUCTOR.matcher(header).matches());
    }

    private static boolean isOnly(String line, String text) {
        return line.endsWith(text) && Layout.indentation(line) == line.length() - text.length();
    }

    /** A comment of one line of text, which fits between its marks. */
    private static boolean isShort(List<String> lines, int i) {
        String text = lines.get(i + 1).strip();
        return lines.get(i + 2).strip().equals("*/")
                && text.startsWith("* ")
                && !text.startsWith("* @")
                && lines.get(i).length() + text.length() + 3 <= 120;
    }

    private static boolean isWanted(List<String> before, String after) {
        if (before.isEmpty() || last(before).isBlank()) {
            return false;
        }
        String previous = last(before).strip();
        boolean opens = previous.endsWith("{") && !after.startsWith("/**");
        boolean betweenFields = isPlainField(previous) && isPlainField(after);
        boolean closes = after.equals("}");
        boolean betweenConstants = previous.endsWith(",") && !after.startsWith("/**");
        Matcher method = ONE_LINER.matcher(previous);
        boolean betweenOverloads = previous.endsWith("; }")
                && method.matches()
                && after.contains(" ".concat(method.group(1)).concat("("))
                && !after.startsWith("/**");
        boolean between = betweenFields || betweenConstants || betweenOverloads;
        return !opens && !between && !closes && !isOneLineHeader(previous);
    }

    private static boolean isOneLineHeader(String line) {
        return line.endsWith("{")
                && (line.contains("(")
                        || line.contains("class ")
                        || line.contains("enum ")
                        || line.contains("interface "));
    }

    private static boolean isPlainField(String line) {
        return (line.startsWith("private ") && line.endsWith(";") && !line.contains("("))
                || (line.startsWith("private static final ") && line.endsWith(";"))
                || (line.startsWith("private ") && line.endsWith(".of();"));
    }

    private static String following(List<String> lines, int i) {
        for (int j = i + 1; j < lines.size(); j++) {
            if (!lines.get(j).isBlank()) {
                return lines.get(j).strip();
            }
        }
        return "";
    }

    private static boolean endsWith(List<String> lines, String end) {
        return !lines.isEmpty() && last(lines).endsWith(end);
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
