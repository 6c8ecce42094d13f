package dev.signet.codegen.handwritten;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a hand-written source uses and has.
 *
 * @param needs in the order of the text, each once
 * @param isPublic whether it has a public type, or is the description of a package
 * @param methods the names of the methods of its type
 * @param suppressions what its types lack, so that nothing warns of what is deprecated, by the place in the text; the last comes first
 */
record Uses(List<Need> needs, boolean isPublic, Set<String> methods, SortedMap<Integer, String> suppressions) {
    Uses {
        needs = List.copyOf(needs);
        methods = Set.copyOf(methods);
        suppressions = Collections.unmodifiableSortedMap(suppressions);
    }
}
