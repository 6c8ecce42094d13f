package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code contains}, {@code propertyNames}, {@code dependentRequired}, and what {@code dependencies} lists of names. */
record AssertionReader(SchemaMapper schemas) {
    private static final List<String> KEYS = List.of("contains", "propertyNames", "dependentRequired", "dependencies");

    Assertions read(DocumentNode at) {
        if (KEYS.stream().noneMatch(at::has)) {
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
                names == null ? List.of() : List.of(schema(names)),
                dependent);
    }

    private Assertions.Contains contains(DocumentNode at, DocumentNode contains) {
        Integer least = count(at, "minContains");
        return new Assertions.Contains(schema(contains), least == null ? 1 : least, count(at, "maxContains"));
    }

    private static @Nullable Integer count(DocumentNode at, String key) {
        JsonNode value = at.node().path(key);
        return value.canConvertToExactIntegral() && value.canConvertToInt() && value.intValue() >= 0
                ? Integer.valueOf(value.intValue())
                : null;
    }

    /** A schema; {@code false} has no value. */
    private Schema schema(DocumentNode at) {
        return at.node().isBoolean() && !at.node().booleanValue()
                ? new Schema.Any(Meta.at(at.place()).withAssertions(Assertions.only(List.of())))
                : schemas.map(at);
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
