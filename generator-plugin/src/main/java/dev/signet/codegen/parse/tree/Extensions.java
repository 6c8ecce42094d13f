package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads vendor extensions, and warns of one that is not of the type it should be. */
public record Extensions(Problems problems) {
    @Nullable
    public String text(DocumentNode at, String key) {
        JsonNode value = at.node().get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : wrong(at, key, "a string");
    }

    public boolean flag(DocumentNode at, String key) {
        JsonNode value = at.node().get(key);
        if (value != null && !value.isBoolean()) {
            wrong(at, key, "`true` or `false`");
        }
        return value != null && value.booleanValue();
    }

    /** A list of texts; one text counts as a list of one. */
    public List<String> texts(DocumentNode at, String key) {
        JsonNode value = at.node().get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(each -> {
            if (each.isTextual()) {
                texts.add(each.textValue());
            } else {
                wrong(at, key, "a list of strings");
            }
        });
        return texts;
    }

    /** A map of texts, in document order. */
    public Map<String, String> map(DocumentNode at, String key) {
        return map(at, key, Set.of());
    }

    /** A map of texts but for the members in {@code others}, which are left out. */
    public Map<String, String> map(DocumentNode at, String key, Set<String> others) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode value = at.node().get(key);
        if (value != null && !value.isObject()) {
            wrong(at, key, "an object of strings");
        }
        for (DocumentNode each : at.children(key)) {
            if (others.contains(each.key())) {
                continue;
            }
            if (each.node().isValueNode() && !each.node().isNull()) {
                texts.put(each.key(), each.node().asText());
            } else {
                wrong(at, key, "an object of strings");
            }
        }
        return texts;
    }

    private @Nullable String wrong(DocumentNode at, String key, String expected) {
        problems.warn(at.place(key), "`" + key + "` must be " + expected + "; it is ignored", "correct its value");
        return null;
    }
}
