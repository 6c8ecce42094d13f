package dev.signet.codegen.meaning;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** JSON pointers (RFC 6901), alone and as the fragment of a reference. */
final class Pointers {
    private Pointers() {}

    /** What a reference such as {@code #/components/schemas/Pet} leads to in the same document; a missing node if nothing. */
    static JsonNode follow(JsonNode root, String reference) {
        int hash = reference.indexOf('#');
        String fragment = reference.substring(hash + 1);
        String pointer = fragment.indexOf('%') < 0
                ? fragment
                : URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        return hash != 0 || !(pointer.isEmpty() || pointer.startsWith("/"))
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : root.at(JsonPointer.compile(pointer));
    }
}
