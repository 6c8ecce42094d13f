package dev.signet.codegen.maven;

import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a goal that Maven sets: each is called like its option. */
final class ParameterFields {
    private ParameterFields() {}

    /** What was given. A field that is null or an empty list was not. */
    static OptionValues values(SignetMojo goal) {
        Map<String, List<String>> texts = new HashMap<>();
        for (Option<?> option : Options.all()) {
            Field field = field(goal.getClass(), option.name());
            if (field != null) {
                List<String> given = texts(value(field, goal));
                if (!given.isEmpty()) {
                    texts.put(option.name(), given);
                }
            }
        }
        return new OptionValues(texts);
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(each -> each == null ? "" : each.toString()).toList()
                : List.of(value.toString());
    }

    private static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static @Nullable Object value(Field field, SignetMojo goal) {
        try {
            return field.get(goal);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("fields of parameters are visible in this package", e);
        }
    }
}
