package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Locator;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one run as they were read, and where in them a JSON pointer stands. Lines are counted when the first pointer into
 * a source is located, so a run without problems pays nothing for them. Not thread-safe.
 */
public final class SourceMap implements Locator {
    private static final Lines NOWHERE = new Lines();

    private final String document;
    private final Syntax syntax;
    private final boolean counting;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<String, Lines> linesByFile = new HashMap<>();
    private final List<Update> updates = new ArrayList<>();

    /** @param document the name of the source that pointers without a file lead into */
    public SourceMap(String document) {
        this(document, Syntax.STRICT);
    }

    /** The same; {@code syntax} says how strictly sources are read. */
    public SourceMap(String document, Syntax syntax) {
        this(document, syntax, false);
    }

    /** The same; {@code counting} says whether lines are counted while sources are read, since pointers will be located. */
    public SourceMap(String document, Syntax syntax, boolean counting) {
        this.document = document;
        this.syntax = syntax;
        this.counting = counting;
    }

    /**
     * A value that an overlay has put into the document.
     *
     * @param target pointer in the document
     * @param value what was merged there
     * @param origin where {@code value} stands
     */
    private record Update(String target, JsonNode value, DocumentNode origin) {}

    private record SourceText(String text, String location, Syntax syntax) {
        /** The lines of all values; of those before the fault if the text is malformed. */
        Lines lines(String file) {
            Lines lines = new Lines();
            new Problems().attempt(() -> TreeReader.parse(text, location, file, lines, syntax));
            return lines;
        }
    }

    /** What names of files in {@code file} start with: its path from the document's folder, or its name if it lies elsewhere. */
    public static String nameOf(Path document, Path file) {
        Path folder = document.getParent();
        return folder != null && file.startsWith(folder)
                ? folder.relativize(file).toString().replace('\\', '/')
                : String.valueOf(file.getFileName());
    }

    /**
     * Reads a file.
     *
     * @param file what pointers into it start with; empty for the document
     * @throws dev.signet.codegen.problem.ProblemsException if it can't be read or is malformed
     */
    public JsonNode read(Path path, String file) {
        return parse(TreeReader.bytes(path, file), path.toString(), file);
    }

    /** Reads bytes that were fetched elsewhere. */
    public JsonNode parse(byte[] bytes, String location, String file) {
        String text = TreeReader.text(bytes, file);
        texts.put(file, new SourceText(text, location, syntax.silent()));
        linesByFile.remove(file);
        if (!counting) {
            return TreeReader.parse(text, location, file, null, syntax);
        }
        Lines lines = new Lines();
        JsonNode tree = TreeReader.parse(text, location, file, lines, syntax);
        linesByFile.put(file, lines);
        return tree;
    }

    /** Records that an overlay has merged a value into the document. */
    public void update(String target, DocumentNode value) {
        updates.add(new Update(target, value.node(), value));
    }

    /** Where a pointer, or else its nearest existing ancestor, stands. */
    @Override
    public String locate(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        int hash = pointer.indexOf('#');
        String file = hash < 0 ? pointer : pointer.substring(0, hash);
        String path = hash < 0 ? "" : pointer.substring(hash + 1);
        if (file.isEmpty() && lines(file).of(path) == 0) {
            for (Update update : updates) {
                String origin = origin(update, path);
                if (origin != null) {
                    return nearest(update.origin().source().name(), origin);
                }
            }
        }
        return nearest(file, path);
    }

    /** Where in an overlay the value at {@code path} comes from, or null if not from this update. */
    private static @Nullable String origin(Update update, String path) {
        String target = update.target();
        if (!path.startsWith(target + "/")) {
            return null;
        }
        List<String> rest = JsonPointers.keys(path.substring(target.length()));
        return JsonPointers.find(update.value(), rest) == null
                ? null
                : update.origin().pointer() + JsonPointers.of(rest);
    }

    private String nearest(String file, String path) {
        String name = file.isEmpty() ? document : file;
        int line = lines(file).nearest(path);
        return line == 0 ? name : name + ":" + line;
    }

    private Lines lines(String file) {
        SourceText source = texts.get(file);
        return source == null ? NOWHERE : linesByFile.computeIfAbsent(file, source::lines);
    }
}
