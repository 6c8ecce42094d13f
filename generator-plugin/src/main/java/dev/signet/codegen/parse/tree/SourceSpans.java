package dev.signet.codegen.parse.tree;

import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where in a text of YAML or JSON each value stands, so that it can be changed and everything else stays as it is. */
public final class SourceSpans {
    /** How a value is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** In lines of its own, after {@code |} or {@code >}. */
        LINES,
        /** An object or array. */
        COLLECTION
    }

    /**
     * A value, or a key.
     *
     * @param start where it starts
     * @param end where it ends; of an object or array, where its last value ends
     * @param style how it is written
     * @param inFlow whether it stands between braces or brackets
     */
    public record Span(int start, int end, Style style, boolean inFlow) {}

    /** An object or array that has not ended. */
    private static final class Frame {
        final boolean object;
        final boolean flow;
        final int start;
        int index = -1;

        @Nullable
        String key;

        Frame(CollectionStartEvent event, int start) {
            this.object = event.getEventId() == Event.ID.MappingStart;
            this.flow = event.isFlow();
            this.start = start;
        }
    }

    private final String text;
    private final boolean astral;
    private final Map<String, Span> values = new HashMap<>();
    private final Map<String, Span> keys = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int lastEnd;

    private SourceSpans(String text) {
        this.text = text;
        this.astral = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** @throws ProblemsException if the text is malformed */
    public static SourceSpans of(String text, String file) {
        SourceSpans spans = new SourceSpans(text);
        try {
            new Parse(YamlTree.settings(text)).parseString(text).forEach(spans::event);
        } catch (YamlEngineException e) {
            throw new ProblemsException(file + "#", "the file can't be rewritten: " + e.getMessage(), "");
        }
        return spans;
    }

    /** The value at a pointer, or null. */
    public @Nullable Span value(String pointer) {
        return values.get(pointer);
    }

    /** The key of the member at a pointer, or null. */
    public @Nullable Span key(String pointer) {
        return keys.get(pointer);
    }

    private void event(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                step();
                open.push(new Frame(
                        (CollectionStartEvent) event,
                        offset(event.getStartMark().orElseThrow())));
            }
            case MappingEnd, SequenceEnd -> end(event);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> {
                step();
                lastEnd = offset(event.getEndMark().orElseThrow());
                valueSeen();
            }
            default -> {}
        }
    }

    private void end(Event event) {
        Frame frame = open.pop();
        lastEnd = frame.flow ? offset(event.getEndMark().orElseThrow()) : lastEnd;
        values.putIfAbsent(pointer(), new Span(frame.start, lastEnd, Style.COLLECTION, inFlow()));
        valueSeen();
    }

    private void scalar(ScalarEvent event) {
        Span span = new Span(
                offset(event.getStartMark().orElseThrow()), end(event), style(event.getScalarStyle()), inFlow());
        Frame frame = open.peek();
        if (frame != null && frame.object && frame.key == null) {
            frame.key = event.getValue();
            keys.put(pointer(), span);
            return;
        }
        step();
        lastEnd = span.end();
        values.putIfAbsent(pointer(), span);
        valueSeen();
    }

    /** Where a scalar ends; the parser counts the ends of lines behind {@code |} and {@code >}. */
    private int end(ScalarEvent event) {
        int end = offset(event.getEndMark().orElseThrow());
        while (style(event.getScalarStyle()) == Style.LINES && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean inFlow() {
        Frame frame = open.peek();
        return frame != null && frame.flow;
    }

    /** A value begins. */
    private void step() {
        Frame frame = open.peek();
        if (frame != null && !frame.object) {
            frame.index++;
        }
    }

    private void valueSeen() {
        Frame frame = open.peek();
        if (frame != null) {
            frame.key = null;
        }
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.LINES;
        };
    }

    private int offset(Mark mark) {
        return astral ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }

    private String pointer() {
        List<String> path = new ArrayList<>();
        for (Frame frame : open) {
            path.add(frame.object ? Objects.requireNonNullElse(frame.key, "") : Integer.toString(frame.index));
        }
        Collections.reverse(path);
        return JsonPointers.of(path);
    }
}
