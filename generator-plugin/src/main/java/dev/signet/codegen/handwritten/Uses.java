package dev.signet.codegen.handwritten;

import java.util.List;
import java.util.Set;

/**
 * What a hand-written source uses and has.
 *
 * @param needs in the order of the text, each once
 * @param isPublic whether it has a public type, or is the description of a package
 * @param methods the names of the methods of its type
 * @param unsuppressed where in the text its types begin, but for those with a {@code SuppressWarnings} of their own; the last comes
 *     first
 */
record Uses(List<Need> needs, boolean isPublic, Set<String> methods, List<Integer> unsuppressed) {
    Uses {
        needs = List.copyOf(needs);
        methods = Set.copyOf(methods);
        unsuppressed = List.copyOf(unsuppressed);
    }
}
