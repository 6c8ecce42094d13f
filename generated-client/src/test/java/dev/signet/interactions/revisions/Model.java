package dev.signet.interactions.revisions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated types and values, seen by reflection. */
public final class Model {
    private Model() {}

    /** The type that reads what a record writes: the record itself, or the union that it is nested in. */
    static Class<?> readableFor(Class<?> record) {
        return record.isMemberClass() ? record.getEnclosingClass() : record;
    }

    public static Object fromJson(Class<?> type, String json) {
        return invokeFromJson(type, String.class, json);
    }

    public static Object fromJson(Class<?> type, byte[] json) {
        return invokeFromJson(type, byte[].class, json);
    }

    public static Object fromStream(Class<?> type, String json) {
        return invokeFromJson(type, InputStream.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object invokeFromJson(Class<?> type, Class<?> parameter, Object json) {
        try {
            Method method = type.getMethod("fromJson", parameter);
            return method.invoke(null, json);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    public static String toJson(Object value) {
        try {
            Method method = value.getClass().getMethod("toJson");
            method.setAccessible(true);
            return (String) method.invoke(value);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static RuntimeException rethrown(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new AssertionError(e.getCause());
    }

    /** The wire names of a record: first its constants, then its components in order, without {@code extras}. */
    static List<String> wireNames(Class<?> record) {
        try {
            Class<?> codec = Class.forName(record.getName() + "$Codec");
            java.lang.reflect.Field names = codec.getDeclaredField("NAMES");
            names.setAccessible(true);
            return Stream.of((Object[]) names.get(null)).map(Object::toString).toList();
        } catch (NoSuchFieldException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The wire name of a component. */
    public static String wireName(Class<?> record, int component) {
        List<String> names = wireNames(record);
        int constants = names.size() - (record.getRecordComponents().length - 1);
        return names.get(constants + component);
    }

    /** The values of the property that tells the members of a union. */
    static List<String> tags(Class<?> union, String wire) {
        List<String> tags = new ArrayList<>();
        for (Class<?> variant : union.getPermittedSubclasses()) {
            if (!variant.isMemberClass()) {
                try {
                    tags.add((String)
                            variant.getField(wire.toUpperCase(Locale.ROOT)).get(null));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return tags;
    }

    /** The wire names without which this JSON of a record is refused. */
    public static List<String> required(Class<?> record, String json) {
        List<String> required = new ArrayList<>();
        for (String wire : wireNames(record)) {
            ObjectNode lacking = (ObjectNode) Json.parse(json);
            if (lacking.remove(wire) != null) {
                try {
                    fromJson(record, lacking.toString());
                } catch (JsonFormatException e) {
                    required.add(wire);
                }
            }
        }
        return required;
    }

    /** All records in a value, itself included; free-form JSON counts as one. */
    static List<Record> recordsIn(Object value) {
        List<Record> records = new ArrayList<>();
        collect(value, records);
        return records;
    }

    private static void collect(@Nullable Object value, List<Record> records) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(element -> collect(element, records));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> collect(element, records));
        } else if (value instanceof Record record) {
            records.add(record);
            if (!(value instanceof JsonValue)) {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(get(record, component), records);
                }
            }
        }
    }

    /** The value of a component. */
    static @Nullable Object get(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isNullable(RecordComponent component) {
        return Stream.of(component.getAnnotatedType().getAnnotations())
                .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    }
}
