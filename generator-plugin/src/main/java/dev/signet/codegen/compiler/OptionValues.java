package dev.signet.codegen.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options as texts, the way a front end was given them.
 *
 * @param texts name of an option to what was given; what is missing was not given
 */
public record OptionValues(Map<String, List<String>> texts) {
    public OptionValues {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        texts = Map.copyOf(copy);
    }

    /** What was given for an option; empty if nothing was. */
    List<String> of(Option<?> option) {
        return texts.getOrDefault(option.name(), List.of());
    }

    boolean has(Option<?> option) {
        return texts.containsKey(option.name());
    }

    /** The same, with a value for an option that was not given. */
    public OptionValues orElse(Option<?> option, @Nullable String value) {
        if (value == null || has(option)) {
            return this;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(texts);
        more.put(option.name(), List.of(value));
        return new OptionValues(more);
    }
}
