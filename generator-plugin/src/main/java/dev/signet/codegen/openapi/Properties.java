package dev.signet.codegen.openapi;

import dev.signet.codegen.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Additional properties as OpenAPI Generator gives them: texts, booleans or, from a configuration file, lists. */
record Properties(Map<String, Object> all, Problems problems) {

    /** What was said; null if nothing was. */
    @Nullable
    String text(Option option) {
        return text(option.key());
    }

    @Nullable
    String text(String key) {
        Object value = all.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    String orUsual(Option option) {
        String text = text(option);
        return text == null ? option.usual() : text;
    }

    List<String> list(Option option) {
        Object value = all.get(option.key());
        Stream<?> parts = value instanceof Collection<?> several
                ? several.stream()
                : Stream.of(String.valueOf(value == null ? "" : value).split(","));
        return parts.map(part -> part.toString().trim())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isTrue(Option option) {
        String text = orUsual(option);
        if (!text.matches("(?i)true|false")) {
            problems.error("", "<" + option.key() + "> is neither true nor false: " + text, "choose one of them");
        }
        return Boolean.parseBoolean(text);
    }

    /** A switch that OpenAPI Generator has settled itself. */
    boolean isOn(String key) {
        return !"false".equals(text(key));
    }
}
