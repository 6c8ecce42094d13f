package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code contains}, {@code propertyNames}, {@code dependentRequired}, what {@code dependencies} lists of names, which members may be there
 * together, and which names there may be beside declared ones.
 */
record AssertionReader(SchemaMapper schemas, ReferenceResolver refs, PresenceReader presence) {
    private static final Set<String> KEYS = Set.of(
            "contains",
            "propertyNames",
            "dependentRequired",
            "dependencies",
            "dependentSchemas",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "patternProperties",
            "unevaluatedProperties");

    AssertionReader(SchemaMapper schemas, ReferenceResolver refs) {
        this(schemas, refs, new PresenceReader(refs));
    }

    Assertions read(DocumentNode at) {
        if (!at.hasAny(KEYS)) {
            return Assertions.NONE;
        }
        DocumentNode contains = at.get("contains");
        DocumentNode names = at.get("propertyNames");
        Map<String, List<String>> dependent = new LinkedHashMap<>();
        dependent(at, "dependentRequired", dependent);
        dependent(at, "dependencies", dependent);
        return new Assertions(
                null,
                contains == null ? List.of() : List.of(contains(at, contains)),
                names == null ? List.of() : List.of(schemas.map(names)),
                dependent,
                presence.read(at),
                otherNames(at),
                List.of());
    }

    /** Where all parts of a schema declare names, or patterns allow more. */
    private List<List<String>> otherNames(DocumentNode at) {
        List<String> patterns = OtherNames.of(at, refs);
        boolean combined = !at.has("additionalProperties") && at.hasAny(SchemaMapper.COMBINED);
        return patterns == null || (patterns.isEmpty() && !combined) ? List.of() : List.of(patterns);
    }

    private Assertions.Contains contains(DocumentNode at, DocumentNode contains) {
        Integer least = count(at, "minContains");
        return new Assertions.Contains(schemas.map(contains), least == null ? 1 : least, count(at, "maxContains"));
    }

    private static @Nullable Integer count(DocumentNode at, String key) {
        JsonNode value = at.node().path(key);
        return value.canConvertToExactIntegral() && value.canConvertToInt() && value.intValue() >= 0
                ? Integer.valueOf(value.intValue())
                : null;
    }

    private static void dependent(DocumentNode at, String key, Map<String, List<String>> all) {
        for (DocumentNode entry : at.children(key)) {
            if (entry.node().isArray()) {
                List<String> needed = new ArrayList<>();
                entry.node().forEach(name -> needed.add(name.asText()));
                all.put(entry.key(), needed);
            }
        }
    }
}
