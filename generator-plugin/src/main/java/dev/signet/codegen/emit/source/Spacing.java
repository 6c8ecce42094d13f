package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blank lines, and comments and methods of one line, the way a person sets them. */
final class Spacing {
    private static final String OVERRIDE = "@Override";

    /** The first line of a condition, a method, a constructor or a compact one. */
    private static final Pattern BLOCK = Pattern.compile(
            " +(if \\(.*\\)|((public|protected|private|static|default) .*|[A-Z]\\w*)\\([^{]*\\)|public \\w+) \\{");

    /** What a method has up to its parameters; names of constructors begin with a capital. */
    private static final Pattern METHOD = Pattern.compile("^[^({]+ [a-z_$]\\w*\\(");

    private Spacing() {}

    static List<String> tidy(List<String> lines) {
        return spaced(compact(lines));
    }

    /** Sets comments and methods of one line. */
    private static List<String> compact(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isOnly("/**", line) && i + 2 < lines.size() && isShortComment(lines, i)) {
                out.add(line + lines.get(i + 1).strip().substring(1) + " */");
                i += 2;
            } else if (isOnly("}", line) && last(out).endsWith("() {")) {
                out.set(out.size() - 1, last(out) + "}");
            } else if (isOnly("}", line) && isShortBlock(out)) {
                join(out, 1, " }");
                joinOverride(out);
            } else if (isOnly("}", line) && isSetter(out)) {
                join(out, 2, " }");
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Leaves out the blank lines that a person would. */
    private static List<String> spaced(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() || isWanted(out, following(lines, i))) {
                out.add(line);
            }
        }
        return out;
    }

    /** Puts the last lines behind the one before them. */
    private static void join(List<String> lines, int count, String end) {
        int from = lines.size() - count;
        StringBuilder line = new StringBuilder(lines.get(from - 1));
        List<String> statements = lines.subList(from, lines.size());
        statements.forEach(each -> line.append(' ').append(each.strip()));
        statements.clear();
        lines.set(from - 1, line.append(end).toString());
    }

    /** Puts a method of one line behind its {@code @Override}. */
    private static void joinOverride(List<String> lines) {
        String method = last(lines);
        if (lines.size() > 1
                && isOnly(OVERRIDE, lines.get(lines.size() - 2))
                && method.length() + OVERRIDE.length() < LineWrapper.WIDTH) {
            join(lines, 1, "");
        }
    }

    private static boolean isOnly(String code, String line) {
        return line.endsWith(code) && line.strip().equals(code);
    }

    /** Whether a comment is one line of text, which fits between its marks. */
    private static boolean isShortComment(List<String> lines, int i) {
        String text = lines.get(i + 1).strip();
        return lines.get(i + 2).strip().equals("*/")
                && text.startsWith("* ")
                && !text.startsWith("* @")
                && lines.get(i).length() + text.length() + 3 <= LineWrapper.WIDTH;
    }

    /** Whether the last lines fit on one: a method, a constructor or a condition, and its only statement. */
    private static boolean isShortBlock(List<String> lines) {
        String header = lines.size() < 2 ? "" : lines.get(lines.size() - 2);
        String statement = last(lines).strip();
        return header.endsWith(" {")
                && statement.endsWith(";")
                && header.length() + statement.length() + 3 <= LineWrapper.WIDTH
                && statement.indexOf('{') < 0
                && statement.indexOf('}') < 0
                && !statement.startsWith("//")
                && !statement.startsWith("throw ")
                && BLOCK.matcher(header).matches();
    }

    /** Whether the last lines are a method of a builder that sets a value and returns the builder, and fit on one line. */
    private static boolean isSetter(List<String> lines) {
        if (lines.size() < 3 || !last(lines).strip().equals("return this;")) {
            return false;
        }
        String header = lines.get(lines.size() - 3);
        String statement = lines.get(lines.size() - 2).strip();
        return header.endsWith(") {")
                && statement.startsWith("this.")
                && statement.endsWith(";")
                && header.length() + statement.length() + " return this; }".length() < LineWrapper.WIDTH;
    }

    /** Whether there is a blank line between lines and what follows. */
    private static boolean isWanted(List<String> lines, String after) {
        String before = last(lines).strip();
        if (before.isEmpty() || before.endsWith("{") || after.isEmpty() || after.equals("}")) {
            return false;
        }
        return after.startsWith("/**")
                || !(before.endsWith(",") || (isField(before) && isField(after)) || (isShort(before) && isShort(after)))
                || (isCommented(lines) && !isOverloaded(before, after));
    }

    /** Whether the last line has a comment of its own, above its annotations. */
    private static boolean isCommented(List<String> lines) {
        int before = lines.size() - 2;
        while (before > 0 && lines.get(before).strip().startsWith("@")) {
            before--;
        }
        return before >= 0 && lines.get(before).endsWith("*/");
    }

    private static boolean isOverloaded(String method, String after) {
        int parameters = method.indexOf('(');
        int name = method.lastIndexOf(' ', parameters);
        return parameters >= 0 && name >= 0 && after.contains(method.substring(name, parameters + 1));
    }

    private static boolean isField(String line) {
        return line.startsWith("private ") && line.endsWith(";");
    }

    /** Whether a method, and no constructor, stands on one line. */
    private static boolean isShort(String line) {
        return line.endsWith("; }") && METHOD.matcher(line).find();
    }

    private static String following(List<String> lines, int i) {
        for (int j = i + 1; j < lines.size(); j++) {
            if (!lines.get(j).isEmpty()) {
                return lines.get(j).strip();
            }
        }
        return "";
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
