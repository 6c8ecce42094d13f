package dev.signet.interactions.structured;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be left out or null, by the annotations and types of the caller. Any annotation named {@code Nullable} counts. */
final class Nullness {
    private Nullness() {}

    static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || isNullable(component, component.getAnnotatedType())
                || isNullable(component.getAccessor(), component.getAnnotatedType());
    }

    static boolean mayBeAbsent(Parameter parameter) {
        return parameter.getType() == Optional.class || isNullable(parameter, parameter.getAnnotatedType());
    }

    /** Whether a list, map or array has a place for null somewhere inside. */
    static boolean mayHoldNull(AnnotatedType type) {
        return inside(type).anyMatch(part -> hasNullable(part) || mayHoldNull(part));
    }

    /** The component that a field belongs to, or null if it is none of a record. */
    static @Nullable RecordComponent component(Class<?> owner, String name) {
        return owner.isRecord()
                ? Stream.of(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Stream<AnnotatedType> inside(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return Arrays.stream(parameterized.getAnnotatedActualTypeArguments());
        }
        return type instanceof AnnotatedArrayType array
                ? Stream.of(array.getAnnotatedGenericComponentType())
                : Stream.empty();
    }

    private static boolean isNullable(AnnotatedElement declaration, AnnotatedType type) {
        return hasNullable(declaration) || hasNullable(type);
    }

    private static boolean hasNullable(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }
}
