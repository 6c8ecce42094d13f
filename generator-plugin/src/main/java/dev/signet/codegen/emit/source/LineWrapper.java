package dev.signet.codegen.emit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks lines of Java that are too long. */
final class LineWrapper {
    /** Columns of a line. */
    static final int WIDTH = 120;

    /** How much further what continues a line is indented. */
    static final String CONTINUATION = "        ";

    private static final String PERMITS = " permits ";

    private static final Pattern NAME_OR_LITERAL = Pattern.compile("[\\w$.]+(\\(\\w*\\))?|\"[^\"]*\"");

    private LineWrapper() {}

    /** The lines that a line becomes; each permitted class of a sealed type has its own if there are more than two. */
    static List<String> wrap(String line) {
        boolean permits = line.endsWith("{") && line.contains(PERMITS);
        if ((!permits && line.length() <= WIDTH) || Layout.isComment(line)) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        Snippet snippet = Snippet.of(line);
        int clause = permits ? snippet.code().indexOf(PERMITS) : -1;
        String indent = " ".repeat(Layout.indentation(line));
        if (clause >= 0) {
            permitting(snippet, clause, indent, lines);
        } else if (line.length() <= WIDTH) {
            lines.add(line);
        } else {
            statement(snippet, indent, lines);
        }
        return lines;
    }

    private static void permitting(Snippet line, int permits, String indent, List<String> into) {
        Snippet clause = line.part(permits + 1, line.length());
        if (line.length() <= WIDTH && clause.elements().size() <= 2) {
            into.add(line.text());
        } else {
            into.add(line.text().substring(0, permits));
            types(clause, indent + CONTINUATION, into);
        }
    }

    private static void statement(Snippet line, String indent, List<String> into) {
        String code = line.code();
        int group = line.lastGroup();
        int condition = code.indexOf(" ? ");
        int array = code.indexOf(" = {");
        if (code.startsWith("case \"", indent.length()) && code.contains(" -> ")) {
            labels(line, indent, into);
        } else if (array > 0 && code.endsWith("};")) {
            into.add(line.text().substring(0, array + 4));
            fill(line.part(array + 4, line.length() - 2).elements(), "", indent + "    ", indent + "    ", into);
            into.add(indent + "};");
        } else if (line.operands().size() > 1) {
            operands(line, indent, into);
        } else if (group > WIDTH && condition > 0 && code.indexOf(" : ", condition) > 0) {
            breakAt(line, indent, List.of(condition, code.indexOf(" : ", condition)), into);
        } else if (group > 0) {
            arguments(line, group, indent + CONTINUATION, into);
        } else if (code.contains(" = ")) {
            breakAt(line, indent, List.of(code.indexOf(" = ") + 2), into);
        } else {
            into.add(line.text());
        }
    }

    /** Breaks a line at spaces, given by their positions. */
    private static void breakAt(Snippet line, String indent, List<Integer> spaces, List<String> into) {
        int from = 0;
        for (int space : spaces) {
            into.add((from == 0 ? "" : indent + CONTINUATION) + line.text().substring(from, space));
            from = space + 1;
        }
        into.add(indent + CONTINUATION + line.text().substring(from));
    }

    /** The labels of a case, as many to a line as fit; what follows the arrow has a line of its own. */
    private static void labels(Snippet line, String indent, List<String> into) {
        int end = line.code().endsWith("{") ? line.length() : line.code().indexOf(" -> ") + 3;
        fill(line.part(indent.length(), end).elements(), "", indent, indent + CONTINUATION, into);
        if (end < line.length()) {
            into.addAll(wrap(indent + CONTINUATION + line.text().substring(end + 1)));
        }
    }

    /** A condition, each operand on a line. */
    private static void operands(Snippet line, String indent, List<String> into) {
        List<Snippet> operands = line.operands();
        for (int i = 0; i < operands.size(); i++) {
            String start = i == 0 ? indent : indent + CONTINUATION;
            Snippet operand = operands.get(i);
            if (start.length() + operand.length() > WIDTH && operand.operands().size() > 1) {
                operands(operand, start, into);
            } else {
                into.add(start + operand.text());
            }
        }
    }

    /** Arguments or parameters: on one line, as many to a line as fit if they are simple, or each on a line. */
    private static void arguments(Snippet line, int group, String indent, List<String> into) {
        int close = line.endOfGroup(group);
        int implement = line.code().indexOf(" implements ", close);
        String tail = line.text().substring(close, implement < 0 ? line.length() : implement);
        Snippet inner = line.part(group, close);
        List<Snippet> arguments = inner.elements();
        into.add(line.text().substring(0, group));
        if (indent.length() + inner.length() + tail.length() <= WIDTH) {
            into.add(indent + inner.text() + tail);
        } else if (arguments.stream()
                .allMatch(a -> NAME_OR_LITERAL.matcher(a.code()).matches())) {
            fill(arguments, tail, indent, indent, into);
        } else {
            for (int i = 0; i < arguments.size(); i++) {
                into.addAll(wrap(indent + arguments.get(i).text() + (i < arguments.size() - 1 ? "," : tail)));
            }
        }
        if (implement >= 0) {
            types(line.part(implement + 1, line.length()), indent, into);
        }
    }

    /** A clause of types: on one line if they are implemented and fit, or each on a line. */
    private static void types(Snippet clause, String indent, List<String> into) {
        List<Snippet> types = clause.elements();
        if (clause.code().startsWith("implements") && indent.length() + clause.length() <= WIDTH) {
            into.add(indent + clause.text());
            return;
        }
        for (int i = 0; i < types.size(); i++) {
            into.add(indent + (i == 0 ? "" : CONTINUATION) + types.get(i).text() + (i < types.size() - 1 ? "," : ""));
        }
    }

    /**
     * As many elements to a line as fit.
     *
     * @param tail what follows the last one
     * @param first what the first line starts with
     * @param others what other lines start with
     */
    private static void fill(List<Snippet> elements, String tail, String first, String others, List<String> into) {
        StringBuilder line = new StringBuilder(first);
        String separator = "";
        for (int i = 0; i < elements.size(); i++) {
            String element = elements.get(i).text() + (i < elements.size() - 1 ? "," : tail);
            if (!separator.isEmpty() && line.length() + 1 + element.length() > WIDTH) {
                into.add(line.toString());
                line = new StringBuilder(others);
                separator = "";
            }
            line.append(separator).append(element);
            separator = " ";
        }
        into.add(line.toString());
    }
}
