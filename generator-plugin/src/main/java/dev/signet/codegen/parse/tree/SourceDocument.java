package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A file that was read.
 *
 * @param name its path from the document's folder, with {@code /}; empty for the document itself, so that {@code name + "#" +
 *     pointer} is a place as problems and ids spell it
 * @param location where it was read from: a path or an address
 * @param tree what it says; changed in place by overlays and when an OpenAPI 3.0 document is read as 3.1
 */
public record SourceDocument(String name, String location, JsonNode tree) {
    public DocumentNode root() {
        return new DocumentNode(this, "", tree);
    }

    /** The URI that an OpenAPI document gives itself, a reference without a fragment ({@code $self}, OpenAPI 3.2); else empty. */
    public String self() {
        String self = tree.has("openapi") ? tree.path("$self").asText("") : "";
        int hash = self.indexOf('#');
        return hash < 0 ? self : self.substring(0, hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceDocument source && source.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
