package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.overlay.OverlayFile;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceSpans;
import dev.signet.codegen.parse.tree.SourceSpans.Span;
import dev.signet.codegen.parse.tree.SourceSpans.Style;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The text of an overlay that is changed in some places, and stays as it is everywhere else: comments, order, quotes. */
final class OverlayText {
    private record Edit(int start, int end, String text) {}

    private final String text;
    private final String location;
    private final String name;
    private final SourceSpans spans;
    private final JsonNode expected;
    private final String newline;
    private final List<Edit> edits = new ArrayList<>();
    private final TreeSet<Integer> deleted = new TreeSet<>();

    /** @param location the file, by whose ending JSON is told from YAML */
    OverlayText(String text, String location, String name) {
        this.text = text;
        this.location = location;
        this.name = name;
        this.spans = SourceSpans.of(text, name);
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
        this.expected = TreeReader.parse(text, location, name, null).deepCopy();
    }

    /** Replaces a string. */
    void replace(String pointer, String value) {
        Span span = span(pointer);
        edits.add(new Edit(span.start(), span.end(), written(value, span)));
        set(pointer, value);
    }

    /** Marks an action for review. */
    void review(int action, String why) {
        String pointer = "/actions/" + action;
        String mark = PointerKey.below(pointer, OverlayFile.REVIEW);
        if (spans.value(mark) != null) {
            replace(mark, why);
            return;
        }
        Span target = span(pointer + "/target");
        Span key = spans.key(pointer + "/target");
        if (key == null) {
            throw refused();
        }
        boolean json = key.style() == Style.DOUBLE_QUOTED;
        String member = json
                ? TextNode.valueOf(OverlayFile.REVIEW) + ": " + TextNode.valueOf(why)
                : OverlayFile.REVIEW + ": " + singleQuoted(why);
        String before =
                target.inFlow() && lineOf(key.start()) == lineOf(span(pointer).start())
                        ? ", "
                        : (target.inFlow() ? "," : "") + newline + " ".repeat(column(key.start()));
        edits.add(new Edit(target.end(), target.end(), before + member));
        set(mark, why);
    }

    /** Deletes an action. */
    void delete(int action) {
        deleted.add(action);
    }

    /**
     * The text with all changes.
     *
     * @throws ProblemsException if it is written in a way in which that can't be done
     */
    String changed() {
        int count = expected.path("actions").size();
        if (deleted.size() == count && count > 0) {
            int kept = deleted.pollLast();
            review(kept, "nothing of this overlay is needed any more");
        }
        deleted.forEach(this::cut);
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start)
                        .thenComparingInt(Edit::end)
                        .reversed())
                .filter(edit -> deleted.stream().noneMatch(action -> isInside(edit, action)))
                .forEach(edit -> changed.replace(edit.start, edit.end, edit.text));
        deleted.descendingSet().forEach(action -> ((ArrayNode) expected.get("actions")).remove(action));
        try {
            if (TreeReader.parse(changed.toString(), location, name, null).equals(expected)) {
                return changed.toString();
            }
        } catch (ProblemsException notEvenYaml) {
            // Said below, of the overlay as it is.
        }
        throw refused();
    }

    /** Whether an edit is of an action that is deleted. */
    private boolean isInside(Edit edit, int action) {
        Span span = span("/actions/" + action);
        return !edit.text.isEmpty() && edit.start >= span.start() && edit.end <= span.end();
    }

    private void cut(int action) {
        Span span = span("/actions/" + action);
        if (!span.inFlow()) {
            int start = lineStart(span.start());
            int end = text.indexOf('\n', span.end()) + 1;
            if (!text.substring(start, span.start()).isBlank()
                    && !text.substring(start, span.start()).strip().equals("-")) {
                throw refused();
            }
            edits.add(new Edit(start, end == 0 ? text.length() : end, ""));
            return;
        }
        Span next = spans.value("/actions/" + (action + 1));
        if (next != null) {
            edits.add(new Edit(span.start(), next.start(), ""));
            return;
        }
        int kept = action - 1;
        while (deleted.contains(kept)) {
            kept--;
        }
        // Those between are cut up to this one: together with the comma behind the last that stays.
        edits.removeIf(edit -> edit.text.isEmpty() && edit.end == span.start());
        edits.add(new Edit(span("/actions/" + kept).end(), span.end(), ""));
    }

    private Span span(String pointer) {
        Span span = spans.value(pointer);
        if (span == null) {
            throw refused();
        }
        return span;
    }

    private void set(String pointer, String value) {
        List<String> keys = JsonPointers.keys(pointer);
        String key = keys.get(keys.size() - 1);
        JsonNode parent = JsonPointers.find(expected, keys.subList(0, keys.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.put(key, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), TextNode.valueOf(value));
        }
    }

    /** A string in the style of the one that it replaces, if it can be written in it. */
    private static String written(String value, Span old) {
        return switch (old.style()) {
            case DOUBLE_QUOTED -> TextNode.valueOf(value).toString();
            case PLAIN -> isPlain(value, old.inFlow()) ? value : singleQuoted(value);
            case SINGLE_QUOTED, LINES, COLLECTION -> singleQuoted(value);
        };
    }

    private static boolean isPlain(String value, boolean inFlow) {
        return value.matches("[$A-Za-z/].*\\S")
                && !value.contains(": ")
                && !value.contains(" #")
                && !(inFlow && value.matches(".*[\\[\\]{},].*"));
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineOf(int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    private ProblemsException refused() {
        return new ProblemsException(
                name + "#",
                "the overlay can't be rewritten as it is laid out",
                "write each action in lines of its own");
    }
}
