package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.Constraints;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listed values that are written as text, where {@code 1} and {@code "1"} are the same, and a boolean is one of two texts. */
final class ListedTexts {
    private static final List<String> BOOLEANS = List.of("false", "true");

    private ListedTexts() {}

    /** Whether both sides list all values, which are of other kinds of JSON. */
    static boolean areOfOtherKinds(List<Alternative> was, List<Alternative> is) {
        return areListed(was) && areListed(is) && !kinds(was).equals(kinds(is));
    }

    private static boolean areListed(List<Alternative> all) {
        return !all.isEmpty() && all.stream().allMatch(each -> values(each) != null);
    }

    private static Set<JsonKind> kinds(List<Alternative> all) {
        Set<JsonKind> kinds = new HashSet<>();
        all.forEach(each -> kinds.addAll(each.kinds()));
        return kinds;
    }

    private static @Nullable Collection<String> values(Alternative each) {
        boolean plain =
                each.isScalar() && each.opaque().isEmpty() && each.constraints().equals(Constraints.NONE);
        boolean all = each.is(JsonKind.BOOLEAN) && each.values() == null;
        return !plain ? null : all ? BOOLEANS : each.values();
    }

    /** The texts of all values, as one alternative of strings. */
    static List<Alternative> strings(List<Alternative> listed) {
        Set<String> texts = new LinkedHashSet<>();
        for (Alternative each : listed) {
            Collection<String> values = values(each);
            if (values != null) {
                values.forEach(
                        value -> texts.add(JsonKind.ofText(value) == JsonKind.STRING ? value : '"' + value + '"'));
            }
        }
        return List.of(Alternative.any(listed.get(0).origin())
                .withKinds(EnumSet.of(JsonKind.STRING))
                .withValues(texts, Set.of()));
    }
}
