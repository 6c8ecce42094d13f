package dev.signet.interactions.r2026_05_20.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The generated types, found by looking at the compiled classes. */
final class Model {
    private static final String PACKAGE = "dev.signet.interactions.r2026_05_20.model.";

    private Model() {}

    /** The folder of the compiled main classes. */
    static Path classes() {
        try {
            return Path.of(Interaction.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Every public top-level type. */
    static List<Class<?>> types() {
        Path folder = classes().resolve(PACKAGE.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-info")) {
                    Class<?> type = named(name.substring(0, name.length() - ".class".length()));
                    if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                }
            }
            return types;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that read and write JSON themselves. */
    static List<Class<?>> readable() {
        return types().stream()
                .filter(t -> Stream.of(t.getMethods()).anyMatch(m -> m.getName().equals("fromJson")))
                .toList();
    }

    static List<Class<?>> records() {
        return types().stream().filter(Class::isRecord).toList();
    }

    /** The type that reads what a record writes: the record itself, or the union that it is nested in. */
    static Class<?> readableFor(Class<?> record) {
        return record.isMemberClass() ? record.getEnclosingClass() : record;
    }

    static Class<?> named(String simpleName) {
        try {
            return Class.forName(PACKAGE + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static Object fromJson(Class<?> type, String json) {
        return invokeFromJson(type, String.class, json);
    }

    static Object fromJson(Class<?> type, byte[] json) {
        return invokeFromJson(type, byte[].class, json);
    }

    static Object fromStream(Class<?> type, String json) {
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

    static String toJson(Object value) {
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
            Class<?> codec = Class.forName(record.getName() + "Codec");
            java.lang.reflect.Field names = codec.getDeclaredField("NAMES");
            names.setAccessible(true);
            return List.of((String[]) names.get(null));
        } catch (NoSuchFieldException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The wire name of a component. */
    static String wireName(Class<?> record, int component) {
        List<String> names = wireNames(record);
        int constants = names.size() - (record.getRecordComponents().length - 1);
        return names.get(constants + component);
    }

    /** The unions that are told by one property, with that property. */
    static Map<Class<?>, String> taggedUnions() {
        Map<Class<?>, String> unions = new LinkedHashMap<>();
        for (Class<?> type : readable()) {
            for (Class<?> inner : type.getDeclaredClasses()) {
                if (inner.getSimpleName().equals("Unknown") && inner.getRecordComponents().length == 2) {
                    String tag = inner.getRecordComponents()[0].getName();
                    unions.put(type, tag.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
                }
            }
        }
        return unions;
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
    static List<String> required(Class<?> record, String json) {
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
