package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.TreeBuilder.Built;
import dev.signet.codegen.problem.ProblemsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 with the core schema into a tree: {@code on}, {@code no}, dates and {@code 1_000} are strings. Works on the parser's
 * events, so that depth and aliases are watched before anything is expanded.
 */
final class YamlTree {
    /** What the parser says of blank lines that are longer than the indentation of the block scalar they start. */
    static final String LEADING_SPACES = "leading empty lines contain more spaces";

    /** Characters of a text that the parser looks at, as far as the text has as many. */
    private static final int LARGEST_WINDOW = 1 << 20;

    private static final int SMALLEST_WINDOW = 1 << 10;

    private final String file;
    private final TreeBuilder builder;
    private final Map<String, Built> anchors = new HashMap<>();
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();
    private final Deque<Boolean> keyNext = new ArrayDeque<>();
    private int documents;
    private int line = 1;
    private long aliased;

    private YamlTree(String file, TreeBuilder builder) {
        this.file = file;
        this.builder = builder;
        builder.at(() -> line);
    }

    static void read(String text, String file, TreeBuilder builder) {
        YamlTree tree = new YamlTree(file, builder);
        try {
            for (Event event : new Parse(settings(text)).parseString(text)) {
                tree.event(event);
            }
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            int line = mark.map(at -> at.getLine() + 1).orElse(0);
            String column = mark.map(at -> " at column " + (at.getColumn() + 1)).orElse("");
            throw refused(line, column, e.getProblem(), file);
        } catch (YamlEngineException e) {
            throw refused(0, "", String.valueOf(e.getMessage()), file);
        }
    }

    /** Each time a window is left the parser copies the token in which it is: a long one should not be copied often. */
    static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setCodePointLimit((int) ParserLimits.FILE_BYTES)
                .setUseMarks(true)
                .setBufferSize(Math.max(SMALLEST_WINDOW, Math.min(text.length() + 1, LARGEST_WINDOW)))
                .build();
    }

    private static ProblemsException refused(int line, String column, String why, String file) {
        String hint = why.contains("TAB") || why.contains("\\t")
                ? "indent with spaces, not with tabs"
                : why.contains(LEADING_SPACES)
                        ? "remove the spaces of the blank lines at the start of the block, or set `lenientSyntax`"
                        : "correct the file's syntax";
        String first = why.lines().findFirst().orElse("");
        return new ProblemsException(file + "#", line, "not valid YAML" + column + ": " + first, hint);
    }

    private void event(Event event) {
        Optional<Mark> mark = event.getStartMark();
        line = mark.isPresent() ? mark.get().getLine() + 1 : 1;
        switch (event.getEventId()) {
            case DocumentStart -> startDocument();
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias(((AliasEvent) event).getAlias().getValue());
            default -> {}
        }
    }

    private void startDocument() {
        if (++documents > 1) {
            throw new ProblemsException(
                    file + "#", line, "a second YAML document starts here", "keep one document per file");
        }
    }

    private void start(CollectionStartEvent event) {
        if (isKeyNext()) {
            throw complexKey();
        }
        boolean object = event.getEventId() == Event.ID.MappingStart;
        YamlScalar.require(event.getTag().orElse(""), object ? Tag.MAP : Tag.SEQ, builder, line);
        builder.start(object);
        open.push(event.getAnchor());
        event.getAnchor().ifPresent(anchor -> anchors.remove(anchor.getValue()));
        keyNext.push(object);
    }

    private void end() {
        keyNext.pop();
        Built built = builder.end();
        open.pop().ifPresent(anchor -> anchors.put(anchor.getValue(), built));
        valueSeen();
    }

    private void scalar(ScalarEvent event) {
        if (isKeyNext()) {
            if (event.isPlain() && event.getValue().equals("<<")) {
                throw new ProblemsException(
                        builder.place(),
                        line,
                        "YAML 1.2 has no merge key `<<`",
                        "write out the merged properties, or use `allOf`");
            }
            builder.key(event.getValue());
            keyNext.pop();
            keyNext.push(false);
            return;
        }
        JsonNode node = YamlScalar.of(event, builder, line);
        builder.value(node);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Built(node, 1, 0)));
        valueSeen();
    }

    private void alias(String name) {
        Built built = anchors.get(name);
        if (built == null) {
            boolean recursive = open.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(a -> a.getValue().equals(name));
            throw new ProblemsException(
                    builder.place(),
                    line,
                    "the alias `*" + name + "` " + (recursive ? "contains itself" : "has no anchor"),
                    recursive ? "refer to a named schema with `$ref`" : "define `&" + name + "` before it is used");
        }
        if (isKeyNext()) {
            if (!built.node().isValueNode()) {
                throw complexKey();
            }
            builder.key(built.node().asText());
            keyNext.pop();
            keyNext.push(false);
            return;
        }
        aliased += built.size();
        if (aliased > ParserLimits.ALIASED_VALUES) {
            throw new ProblemsException(
                    builder.place(),
                    line,
                    "aliases expand to more than " + ParserLimits.ALIASED_VALUES + " values",
                    "move the shared parts to `components` and use `$ref`");
        }
        builder.copy(new Built(built.node().deepCopy(), built.size(), built.height()));
        valueSeen();
    }

    private boolean isKeyNext() {
        return builder.inObject() && Boolean.TRUE.equals(keyNext.peek());
    }

    private void valueSeen() {
        if (builder.inObject()) {
            keyNext.pop();
            keyNext.push(true);
        }
    }

    private ProblemsException complexKey() {
        return new ProblemsException(
                builder.place(), line, "a key is not a string", "JSON allows only strings as keys");
    }
}
