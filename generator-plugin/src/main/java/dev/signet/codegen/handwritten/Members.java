package dev.signet.codegen.handwritten;

import java.util.Map;
import java.util.Set;

/**
 * The members of the types of a revision: of the generated ones with what they inherit from interfaces written by hand.
 *
 * @param generated the generated types
 * @param methods the methods of hand-written types, by the name of the type
 */
record Members(GeneratedTypes generated, Map<String, Set<String>> methods) {

    /** Whether a generated type has a member. */
    boolean has(String type, String member) {
        return generated.has(type, member)
                || generated.supertypes(type).stream()
                        .anyMatch(parent ->
                                methods.getOrDefault(parent, Set.of()).contains(member) || has(parent, member));
    }
}
