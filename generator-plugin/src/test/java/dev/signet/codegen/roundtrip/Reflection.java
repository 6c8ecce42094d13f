package dev.signet.codegen.roundtrip;

import dev.signet.codegen.compile.CompiledKit;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated types and values, seen by reflection. */
public final class Reflection {
    private Reflection() {}

    public static Object fromJson(Class<?> type, String json) {
        return Objects.requireNonNull(call(method(type, "fromJson", String.class), null, json));
    }

    /** Reads JSON; the pointers of what does not fit are added to {@code deviations}. */
    public static Object read(Class<?> type, String json, List<String> deviations) {
        return read(type, json, (Consumer<Object>) deviation -> deviations.add(pointer(deviation)));
    }

    /** Where strict reading refuses JSON; null if nowhere. */
    public static @Nullable String refusedAt(Class<?> type, String json) {
        try {
            Class<?> deviations = Class.forName(CompiledKit.PACKAGE + ".JsonDeviation", true, type.getClassLoader());
            read(type, json, (Consumer<?>)
                    Objects.requireNonNull(deviations.getField("REFUSE").get(null)));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } catch (RuntimeException e) {
            return pointer(e);
        }
    }

    private static Object read(Class<?> type, String json, Consumer<?> deviations) {
        try {
            Object codec = Objects.requireNonNull(type.getField("CODEC").get(null));
            return Objects.requireNonNull(
                    call(method(codec.getClass(), "fromJson", String.class, Consumer.class), codec, json, deviations));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String pointer(Object located) {
        return (String) Objects.requireNonNull(call(method(located.getClass(), "pointer"), located));
    }

    public static String toJson(Object value) {
        return (String) Objects.requireNonNull(call(method(value.getClass(), "toJson"), value));
    }

    /** What the value's builder builds; the value itself if it has none. */
    static Object rebuilt(Object value) {
        if (Stream.of(value.getClass().getMethods())
                .noneMatch(m -> m.getName().equals("toBuilder") && m.getParameterCount() == 0)) {
            return value;
        }
        Object builder = Objects.requireNonNull(call(method(value.getClass(), "toBuilder"), value));
        return Objects.requireNonNull(call(method(builder.getClass(), "build"), builder));
    }

    public static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    public static @Nullable Object call(Method method, @Nullable Object on, @Nullable Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static Object construct(Class<?> type, @Nullable Object... values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static RuntimeException unchecked(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new AssertionError(e.getCause());
    }

    static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return Stream.of(type.getAnnotations())
                .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    }
}
