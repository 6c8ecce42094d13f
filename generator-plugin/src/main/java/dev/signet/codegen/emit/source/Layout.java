package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out Java text: what JavaPoet wrapped is joined and wrapped again at 120 columns the way a person would, with the
 * variants of a sealed interface on lines of their own. Comments and string literals are left alone.
 */
public final class Layout {
    private static final int WIDTH = 120;
    private static final String CONTINUATION = "        ";
    private static final Pattern WORD = Pattern.compile("[\\w$.]+(\\(\\w*\\))?|\"[^\"]*\"");
    private static final Pattern COMMA = Pattern.compile(",\\s*");

    private Layout() {}

    public static String layOut(String source) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int from = 0;
        for (int end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', from)) {
            line(source.substring(from, end), open, lines);
            from = end + 1;
        }
        line(source.substring(from), open, lines);
        if (!open.isEmpty()) {
            add(open.toString(), lines);
        }
        return Spacing.tidy(lines, source.length());
    }

    /**
     * Takes a line, or keeps it for the next ones until parentheses close where they open.
     *
     * @param open what was kept
     */
    private static void line(String line, StringBuilder open, List<String> into) {
        if (open.isEmpty()) {
            if (isComment(line) || isWhole(line)) {
                add(line, into);
            } else {
                open.append(line);
            }
            return;
        }
        String next = line.strip();
        boolean tight = open.charAt(open.length() - 1) == '(' || next.startsWith(")") || next.startsWith(".");
        String joined = open.append(tight ? "" : " ").append(next).toString();
        if (isWhole(joined)) {
            open.setLength(0);
            add(joined, into);
        }
    }

    private static boolean isWhole(String line) {
        return !continues(line) && Nesting.balance(line) <= 0;
    }

    /** A header whose brace is yet to come: JavaPoet wraps {@code implements} and {@code permits} too. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || "{};".indexOf(line.charAt(end - 1)) >= 0 || isComment(line)) {
            return false;
        }
        int start = indentation(line);
        return isHeader(line)
                || line.contains(" interface ")
                || line.startsWith("record ", start)
                || line.startsWith("interface ", start)
                || line.startsWith("class ", start);
    }

    private static boolean isHeader(String line) {
        return line.contains(" record ") || line.contains(" class ");
    }

    private static void add(String line, List<String> into) {
        List<String> pieces = wrap(line);
        for (String piece : pieces) {
            into.add(piece.stripTrailing());
        }
        if (pieces.size() > 1
                && pieces.get(pieces.size() - 1).endsWith("{")
                && (isHeader(line) || line.contains(" permits "))) {
            into.add("");
        }
    }

    /** How many spaces a line starts with. */
    static int indentation(String line) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isComment(String line) {
        int start = indentation(line);
        return line.startsWith("*", start) || line.startsWith("/*", start) || line.startsWith("//", start);
    }

    private static List<String> wrap(String line) {
        int permits = line.endsWith("{") ? line.indexOf(" permits ") : -1;
        if (permits > 0) {
            return permits(line, permits, indent(line));
        }
        if (line.length() <= WIDTH || isComment(line)) {
            return List.of(line);
        }
        if (line.stripLeading().startsWith("case \"")) {
            return line.endsWith("{") ? fill(line, indent(line)) : afterArrow(line, indent(line));
        }
        return breakLine(line, indent(line));
    }

    private static String indent(String line) {
        return line.substring(0, indentation(line));
    }

    private static List<String> permits(String line, int at, String indent) {
        int brace = line.lastIndexOf('{');
        String[] names =
                COMMA.split(line.substring(at + " permits ".length(), brace).strip());
        if (names.length <= 2 && line.length() <= WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line.substring(0, at));
        for (int i = 0; i < names.length; i++) {
            String lead = i == 0 ? CONTINUATION + "permits " : CONTINUATION + CONTINUATION;
            lines.add(indent + lead + names[i] + (i < names.length - 1 ? "," : " " + line.substring(brace)));
        }
        return lines;
    }

    /** What a case gives, on a line of its own. */
    private static List<String> afterArrow(String line, String indent) {
        int arrow = line.indexOf(" -> ");
        List<String> lines = new ArrayList<>();
        String labels = line.substring(0, arrow + 3);
        lines.addAll(labels.length() <= WIDTH ? List.of(labels) : fill(labels, indent));
        lines.addAll(wrap(indent + CONTINUATION + line.substring(arrow + 4)));
        return lines;
    }

    /** Case labels: as many to a line as fit. */
    private static List<String> fill(String line, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        for (String label : Nesting.split(line.strip())) {
            String next = label.strip();
            boolean last = line.endsWith(next);
            if (!current.toString().isBlank() && current.length() + next.length() + 2 > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(indent + CONTINUATION);
            }
            current.append(current.toString().isBlank() ? "" : " ").append(next).append(last ? "" : ",");
        }
        lines.add(current.toString());
        return lines;
    }

    /** The elements of an array: as many to a line as fit. */
    private static List<String> array(String line, String indent) {
        int open = line.indexOf(" = {") + 4;
        List<String> lines = new ArrayList<>(List.of(line.substring(0, open)));
        StringBuilder current = new StringBuilder(indent + "    ");
        List<String> elements = Nesting.split(line.substring(open, line.length() - 2));
        for (int i = 0; i < elements.size(); i++) {
            String next = elements.get(i).strip() + (i < elements.size() - 1 ? "," : "");
            if (!current.toString().isBlank() && current.length() + 1 + next.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(indent + "    ");
            }
            current.append(current.toString().isBlank() ? "" : " ").append(next);
        }
        lines.add(current.toString());
        lines.add(indent + "};");
        return lines;
    }

    private static List<String> breakLine(String line, String indent) {
        if (line.contains(" = {") && line.endsWith("};")) {
            return array(line, indent);
        }
        int operator = Nesting.firstOperator(line);
        if (operator > 0) {
            return atOperators(line, indent);
        }
        int open = Nesting.lastGroup(line);
        if (open < 0) {
            return atAssignment(line, indent);
        }
        if (open >= WIDTH && line.indexOf(" : ", line.indexOf(" ? ") + 1) > 0) {
            return atChoice(line, indent);
        }
        int close = Nesting.closing(line, open);
        List<String> lines = new ArrayList<>();
        lines.add(line.substring(0, open + 1));
        String inner = line.substring(open + 1, close);
        String tail = line.substring(close);
        String deep = indent + CONTINUATION;
        int implement = tail.indexOf(" implements ");
        String last = implement > 0 ? ")" : tail;
        if (deep.length() + inner.length() + last.length() <= WIDTH) {
            lines.add(deep + inner + last);
        } else {
            List<String> arguments = Nesting.split(inner);
            if (arguments.stream()
                    .allMatch(argument -> WORD.matcher(argument.strip()).matches())) {
                lines.addAll(words(arguments, deep, last));
                return lines;
            }
            for (int i = 0; i < arguments.size(); i++) {
                lines.addAll(wrap(deep + arguments.get(i).strip() + (i < arguments.size() - 1 ? "," : last)));
            }
        }
        if (implement > 0) {
            lines.addAll(implementing(deep, tail.substring(implement + 1)));
        }
        return lines;
    }

    /** A condition and what it chooses between, on a line each. */
    private static List<String> atChoice(String line, String indent) {
        int question = line.indexOf(" ? ");
        int colon = line.indexOf(" : ", question);
        String deep = indent + CONTINUATION;
        return List.of(
                line.substring(0, question),
                deep + line.substring(question + 1, colon),
                deep + line.substring(colon + 1));
    }

    /** Arguments that are nothing but names and literals: as many to a line as fit. */
    private static List<String> words(List<String> arguments, String indent, String last) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        for (int i = 0; i < arguments.size(); i++) {
            String next = arguments.get(i).strip() + (i < arguments.size() - 1 ? "," : last);
            if (current.length() > indent.length() && current.length() + 1 + next.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(indent);
            }
            current.append(current.length() > indent.length() ? " " : "").append(next);
        }
        lines.add(current.toString());
        return lines;
    }

    private static List<String> implementing(String deep, String clause) {
        if (deep.length() + clause.length() <= WIDTH) {
            return List.of(deep + clause);
        }
        List<String> lines = new ArrayList<>();
        String[] names = COMMA.split(clause);
        for (int i = 0; i < names.length; i++) {
            lines.add(deep + (i == 0 ? "" : CONTINUATION) + names[i] + (i < names.length - 1 ? "," : ""));
        }
        return lines;
    }

    private static List<String> atOperators(String line, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        int at = Nesting.firstOperator(rest);
        char operator = rest.charAt(at);
        for (; at > 0 && rest.charAt(at) == operator; at = Nesting.firstOperator(rest)) {
            lines.addAll(piece((lines.isEmpty() ? "" : indent + CONTINUATION)
                    + rest.substring(0, at).stripTrailing()));
            rest = rest.substring(at);
        }
        lines.addAll(piece(indent + CONTINUATION + rest.strip()));
        return lines;
    }

    /** A part of a condition, broken once more if it is still too long. */
    private static List<String> piece(String line) {
        return line.length() > WIDTH && Nesting.firstOperator(line) > 0
                ? atOperators(line, indent(line))
                : List.of(line);
    }

    private static List<String> atAssignment(String line, String indent) {
        int equals = line.indexOf(" = ");
        if (equals < 0 || (line.indexOf('"') >= 0 && line.indexOf('"') < equals)) {
            return List.of(line);
        }
        return List.of(line.substring(0, equals + 2), indent + CONTINUATION + line.substring(equals + 3));
    }
}
