package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blank lines, and comments and methods of one line, the way a person sets them. */
final class Spacing {
    private static final Pattern CONSTRUCTOR = Pattern.compile(" +(public [^\\s(]+|(p\\w+ )?[^\\s(]+\\([^()]*\\)) \\{");

    private Spacing() {}

    static List<String> tidy(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                if (isWanted(last(out).strip(), following(lines, i))) {
                    out.add("");
                }
            } else if (isOnly("/**", line) && i + 2 < lines.size() && isShortComment(lines, i)) {
                out.add(line + lines.get(i + 1).strip().substring(1) + " */");
                i += 2;
            } else if (isOnly("}", line) && last(out).endsWith("() {")) {
                out.set(out.size() - 1, last(out) + "}");
            } else if (isOnly("}", line) && isShortBlock(out)) {
                String statement = out.remove(out.size() - 1).strip();
                out.set(out.size() - 1, last(out) + " " + statement + " }");
            } else {
                out.add(line);
            }
        }
        return out;
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

    /**
     * Whether the last lines fit on one: a block that only returns what one expression gives or hands it to the codec, or a constructor
     * of one statement.
     */
    private static boolean isShortBlock(List<String> lines) {
        String header = lines.size() < 2 ? "" : lines.get(lines.size() - 2);
        String statement = last(lines).strip();
        if (!header.endsWith(" {")
                || !statement.endsWith(";")
                || header.length() + statement.length() + 3 > LineWrapper.WIDTH
                || statement.indexOf('{') >= 0
                || statement.indexOf('}') >= 0) {
            return false;
        }
        if (statement.startsWith("return ") || statement.startsWith("CODEC.")) {
            return header.endsWith(") {") && header.indexOf('=') < 0;
        }
        return !statement.startsWith("//")
                && !statement.startsWith("throw ")
                && CONSTRUCTOR.matcher(header).matches();
    }

    private static boolean isWanted(String before, String after) {
        if (before.isEmpty() || before.endsWith("{") || after.isEmpty() || after.equals("}")) {
            return false;
        }
        return after.startsWith("/**")
                || !(before.endsWith(",") || (isField(before) && isField(after)) || isOverloaded(before, after));
    }

    private static boolean isField(String line) {
        return line.startsWith("private ") && line.endsWith(";");
    }

    /** Whether a method of one line is followed by another of its name. */
    private static boolean isOverloaded(String method, String after) {
        int parameters = method.indexOf('(');
        int name = method.lastIndexOf(' ', parameters);
        return method.endsWith("; }") && name >= 0 && after.contains(method.substring(name, parameters + 1));
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
