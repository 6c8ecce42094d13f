package dev.signet.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.spec.OverlayApplier.Applied;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the line of a pointer. Reads the files again when first asked, so it costs nothing while nothing is wrong; not safe for
 * use by several threads.
 */
public final class Locator {
    private final Path document;
    private final Map<String, Path> overlays = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> linesByFile = new HashMap<>();
    private @Nullable List<Applied> applied;

    private Locator(SpecInput input) {
        document = input.document().toAbsolutePath().normalize();
        for (Path overlay : input.overlays()) {
            Path file = overlay.toAbsolutePath().normalize();
            overlays.put(nameOf(document, file), file);
        }
    }

    /** A locator for a document that may have failed to read. */
    public static Locator of(SpecInput input) {
        return new Locator(input);
    }

    /** What places in {@code file} start with: its path from the document's folder, or its name if it lies elsewhere. */
    static String nameOf(Path document, Path file) {
        Path folder = document.getParent();
        return folder != null && file.startsWith(folder)
                ? folder.relativize(file).toString().replace('\\', '/')
                : String.valueOf(file.getFileName());
    }

    /**
     * Where a pointer, or else its nearest existing ancestor, stands.
     *
     * @param pointer {@code #/components/schemas/Step} in the document, {@code common.yaml#/Step} in another file
     * @return {@code openapi.yaml:123}, lines counting from 1; without a line if the file can't be read; empty for an empty
     *     pointer
     */
    public String locate(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        int hash = pointer.indexOf('#');
        String file = hash < 0 ? pointer : pointer.substring(0, hash);
        String path = hash < 0 ? "" : pointer.substring(hash + 1);
        if (file.isEmpty() && !lines(file).containsKey(path)) {
            for (Applied update : applied()) {
                String origin = origin(update, path);
                if (origin != null) {
                    return nearest(update.from().source().name(), origin);
                }
            }
        }
        return nearest(file, path);
    }

    /** Where in an overlay the value at {@code path} comes from, or null if not from this update. */
    private static @Nullable String origin(Applied update, String path) {
        String target = update.target();
        if (!path.startsWith(target + "/")) {
            return null;
        }
        List<String> rest = Pointers.keys(path.substring(target.length()));
        return Pointers.find(update.update(), rest) == null
                ? null
                : update.from().pointer() + Pointers.of(rest);
    }

    private String nearest(String file, String path) {
        String name = file.isEmpty() ? String.valueOf(document.getFileName()) : file;
        Map<String, Integer> lines = lines(file);
        String at = path;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        Integer line = lines.get(at);
        return line == null ? name : name + ":" + line;
    }

    private Map<String, Integer> lines(String file) {
        return linesByFile.computeIfAbsent(file, name -> {
            Map<String, Integer> lines = new HashMap<>();
            try {
                Path path = pathOf(name);
                TreeReader.parse(TreeReader.bytes(path, name), path.toString(), name, lines);
            } catch (ProblemsException | InvalidPathException e) {
                // what was read up to the fault can still be located
                return lines;
            }
            return lines;
        });
    }

    private Path pathOf(String name) {
        Path overlay = overlays.get(name);
        return name.isEmpty()
                ? document
                : overlay != null ? overlay : document.resolveSibling(name).normalize();
    }

    private List<Applied> applied() {
        if (applied == null) {
            applied = applyAgain();
        }
        return applied;
    }

    private List<Applied> applyAgain() {
        try {
            JsonNode tree = TreeReader.read(document, "");
            if (tree instanceof ObjectNode object) {
                OverlayApplier applier = new OverlayApplier(object, new Problems());
                overlays.forEach((name, file) -> applier.apply(file, name));
                return List.copyOf(applier.applied());
            }
        } catch (ProblemsException e) {
            return List.of();
        }
        return List.of();
    }
}
