package dev.signet.codegen.parse.rebase;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.jsonpath.JsonPath.Segment;
import dev.signet.codegen.parse.jsonpath.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A path of the old document, with the names of the new one.
 *
 * @param before as it was
 * @param path as it is now
 * @param reasons what has another name
 */
record FollowedPath(JsonPath before, JsonPath path, List<String> reasons) {

    /** A name in the text of a path that is replaced. */
    private record Replacement(int start, int end, String text) {}

    static FollowedPath of(JsonPath path, JsonNode oldTree, Renames renames) {
        List<Replacement> replacements = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (int i = 0; i < path.segments().size(); i++) {
            Segment segment = path.segments().get(i);
            if (segment.descendants()) {
                continue;
            }
            List<String> parents = path.prefix(i).pointers(oldTree);
            for (Selector.Name name : names(segment)) {
                String renamed = renamed(parents, name.name(), renames);
                if (renamed != null) {
                    replacements.add(0, replacement(path.text(), segment, name, renamed));
                    reasons.add("`" + name.name() + "` is now `" + renamed + "`");
                }
            }
        }
        StringBuilder text = new StringBuilder(path.text());
        replacements.forEach(each -> text.replace(each.start, each.end, each.text));
        JsonPath followed = replacements.isEmpty() ? path : JsonPath.parse(text.toString());
        return new FollowedPath(path, followed, List.copyOf(reasons));
    }

    /** The name that all of several parents have for what they called otherwise; null if there is none. */
    private static @Nullable String renamed(List<String> parents, String name, Renames renames) {
        Set<String> names = new TreeSet<>();
        for (String parent : parents) {
            String renamed = renames.name(PointerKey.below(parent, name));
            if (renamed != null) {
                names.add(renamed);
            }
        }
        return names.size() == 1 ? names.iterator().next() : null;
    }

    private static Replacement replacement(String text, Segment segment, Selector.Name name, String renamed) {
        if (segment.bracketed()) {
            return new Replacement(name.start(), name.end(), JsonPath.quoted(renamed, text.charAt(name.start())));
        }
        String step = JsonPath.isShorthand(renamed) ? "." + renamed : "[" + JsonPath.quoted(renamed, '\'') + "]";
        return new Replacement(segment.start(), segment.end(), step);
    }

    boolean isRenamed() {
        return !path.equals(before);
    }

    /** What of the path is gone. */
    String gone(JsonNode newTree, JsonNode oldTree) {
        int matching = 0;
        while (matching < path.segments().size()
                && !path.prefix(matching + 1).pointers(newTree).isEmpty()) {
            matching++;
        }
        Segment missing = path.segments().get(matching);
        String step = path.text().substring(missing.start(), missing.end());
        String parent = "`" + path.prefix(matching) + "`";
        List<Selector.Name> names = names(missing);
        if (names.size() < missing.selectors().size()) {
            return "nothing in " + parent + " is selected by `" + step + "` any more";
        }
        return "`" + (names.size() == 1 ? names.get(0).name() : step) + "` is gone from " + parent;
    }

    private static List<Selector.Name> names(Segment segment) {
        return segment.selectors().stream()
                .flatMap(selector -> selector.named().stream())
                .toList();
    }
}
