package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What two documents differ in, path by path and component by component: for those from which no Java can be made. */
public final class DocumentChanges {
    private static final int SHOWN = 40;

    private final JsonNode old;
    private final JsonNode now;
    private final Renames renames;
    private final List<String> lines = new ArrayList<>();

    private DocumentChanges(JsonNode old, JsonNode now) {
        this.old = old;
        this.now = now;
        this.renames = Renames.between(old, now);
    }

    /**
     * Compares two documents.
     *
     * @return a line that counts the changes, then one for each, as far as they are not too many
     * @throws dev.signet.codegen.problem.ProblemsException if one is malformed
     */
    public static List<String> lines(Path old, Path now) {
        DocumentChanges changes = new DocumentChanges(tree(old), tree(now));
        changes.section("/paths", "path");
        Set<String> sections = new LinkedHashSet<>();
        changes.old.path("components").fieldNames().forEachRemaining(sections::add);
        changes.now.path("components").fieldNames().forEachRemaining(sections::add);
        for (String section : sections) {
            changes.section("/components" + JsonPointers.of(List.of(section)), section.replaceFirst("s$", ""));
        }
        return changes.shown();
    }

    private static JsonNode tree(Path file) {
        String name = String.valueOf(file.getFileName());
        return TreeReader.parse(TreeReader.bytes(file, name), file.toString(), name, null);
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        shown.add(lines.size() + " difference" + (lines.size() == 1 ? "" : "s") + " of paths and components");
        shown.addAll(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) {
            shown.add("  … and " + (lines.size() - SHOWN) + " more");
        }
        return shown;
    }

    private void section(String pointer, String noun) {
        JsonNode before = old.at(pointer);
        JsonNode after = now.at(pointer);
        Set<String> fresh = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(fresh::add);
        before.properties().forEach(each -> {
            String name = each.getKey();
            String renamed = renames.name(PointerKey.below(pointer, name));
            String current = renamed == null ? name : renamed;
            fresh.remove(current);
            if (renamed != null) {
                lines.add("  ~ " + noun + " " + name + " is now " + renamed);
            } else if (!after.has(name)) {
                lines.add("  - " + noun + " " + name + " is gone");
            } else if (!wordless(each.getValue()).equals(wordless(after.get(name)))) {
                lines.add("  ~ " + noun + " " + name + " differs");
            }
        });
        fresh.forEach(name -> lines.add("  + " + noun + " " + name + " is new"));
    }

    /** A value without what is only prose. */
    private static JsonNode wordless(JsonNode value) {
        JsonNode copy = value.deepCopy();
        remove(copy);
        return copy;
    }

    private static void remove(JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (String prose : List.of("description", "summary", "title")) {
                if (object.path(prose).isTextual()) {
                    object.remove(prose);
                }
            }
        }
        value.forEach(DocumentChanges::remove);
    }
}
