package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schema is written in, as far as it decides what keywords mean. */
public enum Dialect {
    DRAFT_04("draft-04", true),
    DRAFT_06("draft-06", true),
    DRAFT_07("draft-07", true),
    DRAFT_2019_09("2019-09", false),
    DRAFT_2020_12("2020-12", false),
    OPENAPI_3_0("OpenAPI 3.0", true),
    /** OpenAPI from 3.1 on, and what states no dialect: read as 2020-12, with all that older ones have. */
    UNSTATED("", false);

    private final String title;
    private final boolean ignoresSiblings;

    Dialect(String title, boolean ignoresSiblings) {
        this.title = title;
        this.ignoresSiblings = ignoresSiblings;
    }

    /** How documents and messages call it. */
    public String title() {
        return title;
    }

    /** Whether a {@code $ref} stands for the whole schema, whatever is beside it. */
    public boolean ignoresSiblingsOfReferences() {
        return ignoresSiblings;
    }

    /** The keywords that give a schema its URI. */
    List<String> idKeywords() {
        return this == DRAFT_04 ? List.of("id", "$id") : List.of("$id");
    }

    /** The dialect that a document or an embedded schema states; null if it states none, or one that Signet does not know. */
    static @Nullable Dialect stated(JsonNode node) {
        String version = node.path("openapi").asText("");
        String schema =
                node.path(version.isEmpty() ? "$schema" : "jsonSchemaDialect").asText("");
        if (version.startsWith("3.0")) {
            return OPENAPI_3_0;
        }
        Dialect named = named(schema);
        return named != null || version.isEmpty() ? named : UNSTATED;
    }

    private static @Nullable Dialect named(String schema) {
        if (schema.isEmpty()) {
            return null;
        }
        for (Dialect each : List.of(DRAFT_04, DRAFT_06, DRAFT_07, DRAFT_2019_09, DRAFT_2020_12)) {
            if (schema.matches("https?://json-schema\\.org/(draft/)?" + each.title + "/(hyper-)?schema#?")) {
                return each;
            }
        }
        return null;
    }
}
