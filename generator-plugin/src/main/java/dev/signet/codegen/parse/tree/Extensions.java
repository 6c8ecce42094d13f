package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads vendor extensions, and warns of one that is not of the type it should be. */
public record Extensions(Problems problems) {
    private static final int LONGEST_TYPE_NAME = 500;

    /** Words that no type may be called (JLS 3.9). */
    private static final Set<String> RESTRICTED = Set.of("permits", "record", "sealed", "var", "yield");

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

    /**
     * A list of qualified names of Java types, each once; one that starts with a dot is relative to a package. What is no such name is
     * an error: it would be code.
     */
    public List<String> typeNames(DocumentNode at, String key) {
        List<String> names = new ArrayList<>();
        for (String name : texts(at, key)) {
            if (!isTypeName(name)) {
                problems.error(
                        at.place(key),
                        "`" + name + "` is not the qualified name of a Java type",
                        "use a name such as com.example.Named, or .Named for one in the client's package");
            } else if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isTypeName(String name) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        return name.indexOf('.') >= 0
                && (name.startsWith(".") || Character.isLowerCase(name.codePointAt(0)))
                && name.length() <= LONGEST_TYPE_NAME
                && SourceVersion.isName(name.startsWith(".") ? name.substring(1) : name)
                && !RESTRICTED.contains(type);
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
