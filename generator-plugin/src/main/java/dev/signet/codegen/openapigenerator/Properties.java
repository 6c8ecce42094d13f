package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.compiler.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Additional properties as OpenAPI Generator gives them: texts, booleans or, from a configuration file, lists. */
record Properties(Map<String, Object> all) {

    /** What was given; null if nothing was. */
    @Nullable
    String text(String key) {
        Object value = all.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    /** What was given for an option; empty if nothing was. */
    List<String> texts(Option<?> option) {
        String text = text(option.name());
        if (text == null) {
            return List.of();
        }
        return option.type() == Option.Type.LIST ? list(all.get(option.name())) : List.of(text);
    }

    private static List<String> list(@Nullable Object value) {
        Stream<?> parts = value instanceof Collection<?> several
                ? several.stream()
                : Stream.of(String.valueOf(value).split(","));
        return parts.map(part -> part.toString().trim())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A switch that OpenAPI Generator has settled itself. */
    boolean isOn(String key) {
        return !"false".equals(text(key));
    }
}
