package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.codegen.problem.Location;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Builds a tree from the events of a JSON or YAML parser, and watches depth and duplicate keys while doing so. */
final class TreeBuilder {
    /** Characters that a message shows of a key that is too long. */
    private static final int SHOWN = 50;

    /** Longer texts are hardly repeated. */
    private static final int SHARED = 64;

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final Problems problems;
    private final @Nullable Lines lines;
    private final Syntax syntax;
    private final Deque<Frame> open = new ArrayDeque<>();

    /** Short texts, each of which is there once: documents repeat keywords, types and references. */
    private final Map<String, TextNode> texts = new HashMap<>();

    /** The same for scalars of YAML that are not in quotes. */
    private final Map<String, JsonNode> plains = new HashMap<>();

    /** Characters of the pointers to all objects and arrays so far. */
    private long pointers;

    private @Nullable JsonNode root;

    /** Where the lines of what was attached last are kept; null if nowhere. */
    private @Nullable Lines attached;

    private IntSupplier line = () -> 0;

    /**
     * @param file the source's name, for places
     * @param lines if not null, takes the line of every value
     * @param syntax whether a duplicate key is an error
     */
    TreeBuilder(String file, Problems problems, @Nullable Lines lines, Syntax syntax) {
        this.syntax = syntax;
        this.file = file;
        this.problems = problems;
        this.lines = lines;
    }

    /** Who tells which line (from 1) the parser is in; asked only where that matters. */
    void at(IntSupplier parser) {
        line = parser;
    }

    /** A finished value, how many values it has in all, and how deep it goes. */
    record Built(JsonNode node, int size, int height) {}

    private static final class Frame {
        final ContainerNode<?> node;

        @Nullable
        String key;

        int index = -1;
        int size = 1;
        int height;

        /** How long its pointer is. */
        final int pointer;

        final @Nullable Lines lines;

        Frame(ContainerNode<?> node, int pointer, @Nullable Lines lines) {
            this.node = node;
            this.pointer = pointer;
            this.lines = lines;
        }

        /** The key of the current value. */
        String step() {
            return node.isArray() ? String.valueOf(index) : String.valueOf(key);
        }

        /** How long the pointer to the current value in it is, about. */
        int pointerInside() {
            return pointer + 1 + (key == null ? 2 : key.length());
        }
    }

    void start(boolean object) {
        ContainerNode<?> node = object ? new ObjectNode(NODES) : new ArrayNode(NODES);
        if (open.size() >= ParserLimits.DEPTH) {
            throw tooDeep();
        }
        attach(node);
        Frame parent = open.peek();
        int pointer = parent == null ? 0 : parent.pointerInside();
        open.push(new Frame(node, pointer, attached));
        countPointers(pointer);
    }

    private void countPointers(long characters) {
        pointers += characters;
        if (pointers > ParserLimits.POINTERS) {
            throw new ProblemsException(
                    file + "#",
                    line.getAsInt(),
                    "the names of properties are so long that the pointers to all values have more than "
                            + (ParserLimits.POINTERS >> 20) + " million characters",
                    "shorten the names");
        }
    }

    /** Ends the innermost object or array. */
    Built end() {
        Frame frame = open.pop();
        Built built = new Built(frame.node, frame.size, frame.height + 1);
        count(built);
        return built;
    }

    void key(String key) {
        Frame frame = open.getFirst();
        if (key.length() > ParserLimits.KEY) {
            frame.key = key.substring(0, SHOWN) + "…";
            throw new ProblemsException(
                    place(),
                    line.getAsInt(),
                    "a key has " + key.length() + " characters, more than " + ParserLimits.KEY,
                    "shorten it");
        }
        frame.key = shared(key).textValue();
        if (frame.node.has(key)) {
            duplicate(key);
        }
    }

    private TextNode shared(String text) {
        return texts.computeIfAbsent(text, TextNode::valueOf);
    }

    /** What a short text means that is not in quotes, found out once. */
    JsonNode plain(String text, Function<String, JsonNode> meaning) {
        if (text.length() > SHARED) {
            return meaning.apply(text);
        }
        JsonNode known = plains.get(text);
        if (known == null) {
            known = meaning.apply(text);
            plains.put(text, known);
        }
        return known;
    }

    /** A string. */
    JsonNode text(String text) {
        return text.length() > SHARED ? TextNode.valueOf(text) : shared(text);
    }

    private void duplicate(String key) {
        String message = "duplicate key `" + key + "`";
        if (syntax.lenient()) {
            syntax.warnings()
                    .accept(new Problem(
                            Severity.WARNING,
                            place(),
                            line.getAsInt(),
                            Location.NONE,
                            message + "; the last one counts",
                            "remove one of the two"));
        } else {
            problems.add(Problem.error(
                    place(),
                    line.getAsInt(),
                    message,
                    "remove one of the two, or set `lenientSyntax` to read the last one"));
        }
    }

    void value(JsonNode node) {
        copy(new Built(node, 1, 0));
    }

    /** Attaches a value that was built before: what a YAML alias stands for. */
    void copy(Built built) {
        if (open.size() + built.height > ParserLimits.DEPTH) {
            throw tooDeep();
        }
        attach(built.node);
        count(built);
        Frame parent = open.peek();
        if (parent != null && built.height > 0) {
            // at least
            countPointers((long) parent.pointerInside() * built.size / Math.max(1, built.height * 2));
        }
    }

    private void count(Built built) {
        Frame parent = open.peek();
        if (parent != null) {
            parent.size += built.size;
            parent.height = Math.max(parent.height, built.height);
        }
    }

    private void attach(JsonNode node) {
        Frame parent = open.peek();
        if (parent != null) {
            parent.index++;
        }
        Lines outer = parent == null ? null : parent.lines;
        attached = outer == null || parent == null ? lines : outer.inside(parent.step(), line.getAsInt());
        if (parent == null && lines != null) {
            lines.startAt(line.getAsInt());
        }
        if (parent == null) {
            root = node;
        } else if (parent.node instanceof ArrayNode array) {
            array.add(node);
        } else if (parent.key != null) {
            ((ObjectNode) parent.node).set(parent.key, node);
        }
    }

    boolean inObject() {
        Frame frame = open.peek();
        return frame != null && frame.node.isObject();
    }

    int depth() {
        return open.size();
    }

    /** What was built, or null if nothing was. */
    @Nullable
    JsonNode root() {
        return root;
    }

    String place() {
        return file + "#" + pointer();
    }

    /** The place of the value that has not been attached yet. */
    String placeOfNext() {
        Frame parent = open.peek();
        boolean element = parent != null && parent.node.isArray();
        if (element) {
            parent.index++;
        }
        String place = place();
        if (element) {
            parent.index--;
        }
        return place;
    }

    private String pointer() {
        List<String> keys = new ArrayList<>();
        for (Frame frame : open) {
            keys.add(frame.step());
        }
        Collections.reverse(keys);
        return JsonPointers.of(keys);
    }

    private ProblemsException tooDeep() {
        return new ProblemsException(
                file + "#",
                "the file nests objects and arrays deeper than " + ParserLimits.DEPTH + " levels",
                "move inner schemas to `components` and use `$ref`");
    }
}
