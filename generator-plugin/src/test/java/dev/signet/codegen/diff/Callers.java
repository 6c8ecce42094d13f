package dev.signet.codegen.diff;

import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes programs that use everything that compiled classes offer. They know nothing of how verdicts are found: what there is to
 * use is asked of the classes.
 */
final class Callers {
    /** What callers may rely on. */
    private final List<String> promised = new ArrayList<>();

    /** Canonical constructors, which builders stand in for. */
    private final List<String> constructors = new ArrayList<>();

    /** What was deprecated to begin with. */
    private final List<String> deprecated = new ArrayList<>();

    /** Whether arguments and constants still mean the same. */
    private final List<String> meaning = new ArrayList<>();

    /** The same for constructors, and constants that the compiler copies. */
    private final List<String> copies = new ArrayList<>();

    private final List<String> switches = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final Side side;

    private Callers(Side side) {
        this.side = side;
    }

    /**
     * Programs that use a class and those in it.
     *
     * @param classes the class that has its own file, and its members
     * @return the programs' sources by their kinds, without those that would be empty
     */
    static Map<Kind, String> of(Side side, Collection<Class<?>> classes, String suffix) {
        Callers callers = new Callers(side);
        classes.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(callers::use);
        Map<Kind, String> programs = new EnumMap<>(Kind.class);
        program(programs, Kind.PROMISED, suffix, callers.promised, callers.meaning);
        program(programs, Kind.CONSTRUCTORS, suffix, callers.constructors, callers.copies);
        program(programs, Kind.DEPRECATED, suffix, callers.deprecated, List.of());
        members(programs, Kind.SWITCHES, suffix, callers.switches);
        members(programs, Kind.PATTERNS, suffix, callers.patterns);
        return programs;
    }

    /** What is used, by how much users may rely on it. */
    enum Kind {
        PROMISED,
        CONSTRUCTORS,
        DEPRECATED,
        SWITCHES,
        PATTERNS;

        /** Name of the program that uses a class. */
        String program(String suffix) {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + "_" + suffix;
        }
    }

    private static void program(
            Map<Kind, String> programs, Kind kind, String suffix, List<String> uses, List<String> checks) {
        if (uses.isEmpty() && checks.isEmpty()) {
            return;
        }
        StringBuilder source = new StringBuilder("import static prove.Prove.*;\npublic class " + kind.program(suffix)
                + " {\n  public static void uses() {\n");
        for (String use : uses) {
            source.append("    links(() -> { ").append(use).append(" });\n");
        }
        for (String check : checks) {
            source.append("    holds(() -> ").append(check).append(");\n");
        }
        programs.put(kind, source.append("  }\n}\n").toString());
    }

    private static void members(Map<Kind, String> programs, Kind kind, String suffix, List<String> methods) {
        if (!methods.isEmpty()) {
            programs.put(kind, "public class " + kind.program(suffix) + " {\n" + String.join("", methods) + "}\n");
        }
    }

    private void use(Class<?> type) {
        List<String> uses = type.isAnnotationPresent(java.lang.Deprecated.class) ? deprecated : promised;
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.getName().startsWith("api.") && hasSample(type)) {
                uses.add("Object o = " + sample(type) + "; " + name(parent) + " p = (" + name(parent)
                        + ") o; p.hashCode();");
                uses.add(name(parent) + " p = (" + name(type) + ") null;");
            }
        }
        for (Method method : type.getMethods()) {
            boolean ours = method.getDeclaringClass().getName().startsWith("api.")
                    && !method.getDeclaringClass().getName().startsWith("api.support.");
            if (ours && !isBridge(type, method) && !isOrdinary(method)) {
                (method.isAnnotationPresent(java.lang.Deprecated.class) ? deprecated : uses)
                        .addAll(calls(type, method));
            }
        }
        for (Field field : type.getFields()) {
            if (field.getDeclaringClass() == type) {
                uses.add(name(field.getGenericType()) + " f = " + name(type) + "." + field.getName() + ";");
                if (field.getType() == String.class) {
                    copies.add(name(type) + "." + field.getName() + ".equals(now(" + quoted(type.getName()) + ", "
                            + quoted(field.getName()) + "))");
                }
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            construct(type, constructor, uses);
        }
        if (side.type(type.getSimpleName()) instanceof RecordType record && !type.isMemberClass()) {
            order(record);
        }
        if (type.isSealed() && type.isInterface()) {
            switchOver(type);
        }
    }

    /** Whether the compiler made the method for one that gives something narrower. */
    private static boolean isBridge(Class<?> type, Method method) {
        return method.isSynthetic()
                && Arrays.stream(type.getMethods())
                        .anyMatch(m -> !m.isSynthetic()
                                && m.getName().equals(method.getName())
                                && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean isOrdinary(Method method) {
        boolean ofEnum = method.getDeclaringClass().isEnum() && method.getName().startsWith("value");
        return (ofEnum && Modifier.isStatic(method.getModifiers()))
                || List.of("equals", "hashCode", "toString", "close").contains(method.getName());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String name(Type type) {
        return type.getTypeName().replace('$', '.');
    }

    private static String arguments(Executable executable) {
        return Arrays.stream(executable.getParameters()).map(Callers::nothing).collect(Collectors.joining(", "));
    }

    private static String nothing(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (!type.isPrimitive()) {
            return "(" + name(parameter.getParameterizedType()) + ") null";
        }
        return type == boolean.class ? "false" : "(" + type.getName() + ") 0";
    }

    /** On a value if there is one to be had, and on none: to link is enough. */
    private List<String> calls(Class<?> type, Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return List.of(call(name(type), method));
        }
        String nothing = call("((" + name(type) + ") null)", method);
        return hasSample(type) ? List.of(nothing, call(sample(type), method)) : List.of(nothing);
    }

    private String call(String target, Method method) {
        String call = target + "." + method.getName() + "(" + arguments(method) + ")";
        Type result = method.getGenericReturnType();
        if (result == void.class) {
            return call + ";";
        }
        if (result instanceof java.lang.reflect.ParameterizedType p && p.getRawType() == List.class) {
            return "for (" + name(p.getActualTypeArguments()[0]) + " e : " + call + ") { e.hashCode(); }";
        }
        if (result instanceof java.lang.reflect.ParameterizedType p && p.getRawType() == Map.class) {
            return "for (" + name(p.getActualTypeArguments()[1]) + " e : " + call + ".values()) { e.hashCode(); }";
        }
        return name(result) + " r = " + call + ";";
    }

    private void construct(Class<?> type, Constructor<?> constructor, List<String> uses) {
        String use = name(type) + " c = new " + name(type) + "(" + arguments(constructor) + ");";
        if (!type.isRecord() || isOnlyWay(type)) {
            uses.add(use);
            return;
        }
        constructors.add(use);
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(name(component.getGenericType()) + " c" + parts.size());
        }
        patterns.add("  static boolean p" + patterns.size() + "(Object o) { return o instanceof " + name(type) + "("
                + String.join(", ", parts) + "); }\n");
    }

    /** Wrappers have no builder. */
    private static boolean isOnlyWay(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getName().matches("values?")
                && !type.getSimpleName().equals("Unknown");
    }

    /** What goes in first comes out first. */
    private void order(RecordType record) {
        String type = "api.model." + record.name();
        boolean texts = record.components().stream()
                .allMatch(c -> dev.signet.codegen.declaration.JavaTypes.spelled(c.type())
                        .equals("String"));
        List<String> required =
                record.required().stream().map(c -> quoted(c.name())).toList();
        if (texts && !required.isEmpty()) {
            record.required()
                    .forEach(c -> meaning.add(type + ".builder(" + String.join(", ", required) + ").build()." + c.name()
                            + "().equals(" + quoted(c.name()) + ")"));
        }
        if (texts && !record.components().isEmpty()) {
            String all = record.components().stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
            record.components()
                    .forEach(c -> copies.add("new " + type + "(" + all + ", api.support.JsonObject.EMPTY)." + c.name()
                            + "().equals(" + quoted(c.name()) + ")"));
        }
    }

    private void switchOver(Class<?> type) {
        StringBuilder method = new StringBuilder("  public static String of" + type.getSimpleName() + "(" + name(type)
                + " value) { return switch (value) {\n");
        for (Class<?> variant : type.getPermittedSubclasses()) {
            if (variant.isEnum()) {
                for (Object constant : variant.getEnumConstants()) {
                    method.append("    case ")
                            .append(name(variant))
                            .append('.')
                            .append(constant)
                            .append(" -> \"e\";\n");
                }
            } else {
                method.append("    case ").append(name(variant)).append(" v -> \"v\";\n");
            }
        }
        switches.add(method.append("  }; }\n").toString());
    }

    private boolean hasSample(Class<?> type) {
        if (type.isMemberClass()) {
            return type.isRecord() && isOnlyWay(type) && hasSample(type.getEnclosingClass());
        }
        return Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals("fromJson"))
                && side.type(type.getSimpleName()) != null;
    }

    /** A value as the new classes read it: what is read is not settled before the program runs. */
    private static String sample(Class<?> type) {
        String name = name(type).substring("api.model.".length());
        Class<?> reader = type.isMemberClass() ? type.getEnclosingClass() : type;
        return "((" + name(type) + ") " + name(reader) + ".fromJson(sample(" + quoted(name) + ")))";
    }

    /** Name of a type → JSON of it. */
    static Map<String, String> samples(Side side) {
        Map<String, String> samples = new TreeMap<>();
        for (JavaType type : side.java().types()) {
            samples.put(type.name(), sample(side, type.name(), 0));
            if (type instanceof JavaType.UnionType union) {
                union.variants().stream()
                        .filter(JavaType.Variant.Wrapper.class::isInstance)
                        .forEach(v -> samples.put(union.name() + "." + v.name(), sample(side, v.type(), 0)));
            }
        }
        return samples;
    }

    /** JSON of a type with all that it can have. */
    static String sample(Side side, String name, int depth) {
        JavaType type = side.type(name);
        if (type instanceof RecordType record) {
            List<String> members = new ArrayList<>();
            record.constants().forEach(c -> members.add(quoted(c.wireName()) + ":" + quoted(c.value())));
            record.components().stream()
                    .filter(c -> c.isRequired() || depth < 3)
                    .forEach(c -> members.add(member(side, c, depth + 1)));
            return "{" + String.join(",", members) + "}";
        }
        if (type instanceof JavaType.UnionType union) {
            return sample(side, union.variants().get(0).type(), depth);
        }
        if (type instanceof JavaType.EnumType enumeration) {
            String value = enumeration.values().get(0).value();
            return enumeration.kind().isNumber() ? value : quoted(value);
        }
        return sample(side, ((JavaType.ValueType) type).type(), depth);
    }

    private static String member(Side side, Component c, int depth) {
        String value = sample(side, c.type(), depth);
        return c.isAdditional() ? value.substring(1, value.length() - 1) : quoted(c.wireName()) + ":" + value;
    }

    static String sample(Side side, TypeRef type, int depth) {
        if (type instanceof TypeRef.ListOf list) {
            return "[" + sample(side, list.element(), depth) + "]";
        }
        if (type instanceof TypeRef.MapOf map) {
            return "{\"k\":" + sample(side, map.value(), depth) + "}";
        }
        if (type instanceof TypeRef.Named named) {
            return sample(side, named.name(), depth);
        }
        if (type instanceof TypeRef.Json) {
            return "{}";
        }
        return switch (((TypeRef.Scalar) type).kind()) {
            case BOOLEAN -> "true";
            case INT32, INT64, INTEGER, FLOAT64, DECIMAL -> "7";
            case DATE_TIME -> quoted("2020-01-02T03:04:05Z");
            case UUID -> quoted("01234567-89ab-cdef-0123-456789abcdef");
            default -> quoted("text");
        };
    }
}
