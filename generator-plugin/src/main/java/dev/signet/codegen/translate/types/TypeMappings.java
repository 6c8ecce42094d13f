package dev.signet.codegen.translate.types;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Java types that exist already and stand for schemas, or for types and formats of the document. */
public final class TypeMappings {
    private static final Pattern CLASS =
            Pattern.compile("([\\p{Lower}_][\\w$]*\\.)+\\p{Upper}[\\w$]*(\\.\\p{Upper}[\\w$]*)*");
    private static final Pattern METHOD = Pattern.compile("[\\p{Alpha}_][\\w]*");

    /** What OpenAPI Generator calls some types. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("DateTime", "string+date-time"),
            Map.entry("date", "string+date"),
            Map.entry("Date", "string+date"),
            Map.entry("UUID", "string+uuid"),
            Map.entry("URI", "string+uri"),
            Map.entry("ByteArray", "string+byte"),
            Map.entry("binary", "string+binary"),
            Map.entry("file", "string+binary"),
            Map.entry("int", "integer+int32"),
            Map.entry("long", "integer+int64"),
            Map.entry("float", "number+float"),
            Map.entry("double", "number+double"),
            Map.entry("decimal", "number+decimal"));

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    private static final Set<String> STRUCTURES =
            Set.of("object", "array", "map", "set", "List", "Map", "Set", "AnyType", "null");

    private final Problems problems;
    private final Map<String, String> imports;
    private final Map<String, TypeRef> types = new LinkedHashMap<>();
    private final Map<String, TypeRef.Foreign> schemas = new LinkedHashMap<>();
    /** What nothing has asked for yet, as the user wrote it. */
    private final Map<String, String> unused = new LinkedHashMap<>();
    /** What was asked for: the types and formats, and the names of schemas, that the document has. */
    private final Set<String> scalars = new TreeSet<>();

    private final Set<String> names = new TreeSet<>();

    private TypeMappings(Map<String, String> imports, Problems problems) {
        this.imports = imports;
        this.problems = problems;
        imports.forEach((name, type) -> unused.put("import " + name, "<importMappings> " + name + "=" + type));
    }

    /**
     * Reads mappings; what is wrong with one is an error, and it is left out.
     *
     * @param types type or {@code type+format} to a Java type, with the method that makes one of a text after a {@code #}
     * @param imports simple names of Java types to qualified ones
     * @param schemas names of schemas to Java types
     */
    public static TypeMappings of(
            Map<String, String> types, Map<String, String> imports, Map<String, String> schemas, Problems problems) {
        TypeMappings mappings = new TypeMappings(imports, problems);
        types.forEach(mappings::addType);
        schemas.forEach(mappings::addSchema);
        return mappings;
    }

    private void addType(String key, String target) {
        String entry = "<typeMappings> " + key + "=" + target;
        String stated = OTHER_NAMES.getOrDefault(key, key);
        String type = stated.contains("+") ? stated.substring(0, stated.indexOf('+')) : stated;
        if (!SCALARS.contains(type)) {
            problems.error("", entry + ": `" + key + "` is not a scalar type", keyHint(key));
            return;
        }
        TypeRef java = target(entry, type, target);
        if (java != null && types.putIfAbsent(stated, java) == null) {
            unused.put(stated, entry);
        } else if (java != null && !java.equals(types.get(stated))) {
            problems.error("", entry + ": duplicate entry for " + stated, "keep one");
        }
    }

    private static String keyHint(String key) {
        if (STRUCTURES.contains(key)) {
            return "map a schema to its Java type in <schemaMappings>";
        }
        String[] parts = key.split("[:/.( ]", 2);
        if (parts.length == 2 && SCALARS.contains(parts[0])) {
            return "write " + parts[0] + "+" + parts[1].replace(")", "");
        }
        return Arrays.stream(ScalarKind.values())
                .filter(kind -> kind.formats().contains(key))
                .findFirst()
                .map(kind -> "write " + kind.type() + "+" + key)
                .orElse("use string, integer, number or boolean, with or without a format, such as string+uuid");
    }

    private @Nullable TypeRef target(String entry, String type, String target) {
        int method = target.indexOf('#');
        String name = imported(method < 0 ? target : target.substring(0, method));
        ScalarKind kind = method < 0 ? scalar(name) : null;
        if (kind != null) {
            if (suits(type, kind)) {
                return TypeRef.of(kind);
            }
            problems.error("", entry + ": a JSON " + type + " can't be mapped to " + target, hint(type));
            return null;
        }
        String factory = method < 0 ? "valueOf" : target.substring(method + 1);
        if (!isClass(entry, name)) {
            return null;
        }
        if (!type.equals("string") || !METHOD.matcher(factory).matches()) {
            problems.error(
                    "",
                    entry + ": "
                            + (type.equals("string")
                                    ? "`" + factory + "` is not a valid method name"
                                    : "a JSON " + type + " can't be mapped to it"),
                    type.equals("string") ? "use com.example.Type#method" : hint(type));
            return null;
        }
        return isFactory(entry, name, factory) ? new TypeRef.Foreign(name, factory) : null;
    }

    /** Whether a class of the JDK has a method that makes a value of a text; others can't be known here. */
    private boolean isFactory(String entry, String name, String factory) {
        if (!name.startsWith("java.")) {
            return true;
        }
        try {
            List<String> factories = Arrays.stream(Class.forName(name, false, ClassLoader.getPlatformClassLoader())
                            .getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers())
                            && method.getReturnType().getName().equals(name)
                            && method.getParameterCount() == 1
                            && method.getParameterTypes()[0].isAssignableFrom(String.class)
                            && method.getParameterTypes()[0] != Object.class)
                    .map(Method::getName)
                    .distinct()
                    .sorted()
                    .toList();
            if (!factories.contains(factory)) {
                problems.error(
                        "",
                        entry + ": `" + name + "` has no static method `" + factory + "` that takes a string",
                        factories.isEmpty()
                                ? "use another type, or a class of your own"
                                : "write " + name + "#" + factories.get(0));
            }
            return factories.contains(factory);
        } catch (ClassNotFoundException e) {
            problems.error("", entry + ": the JDK has no class `" + name + "`", "check the spelling");
            return false;
        }
    }

    private String imported(String name) {
        unused.remove("import " + name);
        return imports.getOrDefault(name, name);
    }

    /** The scalar that a name means, simple or qualified. */
    private static @Nullable ScalarKind scalar(String name) {
        return Arrays.stream(ScalarKind.values())
                .filter(kind -> isNamed(kind.javaType(), name)
                        || isNamed(MethodType.methodType(kind.javaType()).wrap().returnType(), name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(Class<?> type, String name) {
        return type.getName().equals(name) || type.getSimpleName().equals(name);
    }

    private static boolean suits(String type, ScalarKind kind) {
        return switch (type) {
            case "string" -> kind.isText();
            case "integer" -> kind.isNumber();
            case "number" -> kind == ScalarKind.FLOAT64 || kind == ScalarKind.DECIMAL;
            default -> kind == ScalarKind.BOOLEAN;
        };
    }

    private static String hint(String type) {
        return switch (type) {
            case "string" -> "use String, a type of java.time, UUID, URI, or a class of your own";
            case "integer" -> "use int, long, double, BigInteger or BigDecimal";
            case "number" -> "use double or BigDecimal";
            default -> "use boolean";
        };
    }

    private boolean isClass(String entry, String name) {
        if (CLASS.matcher(name).matches()) {
            return true;
        }
        problems.error(
                "",
                entry + ": `" + name + "` is not a qualified class name",
                "use com.example.Type, or add the name to <importMappings>");
        return false;
    }

    private void addSchema(String name, String target) {
        String entry = "<schemaMappings> " + name + "=" + target;
        String type = imported(target);
        if (isClass(entry, type)) {
            schemas.put(name, new TypeRef.Foreign(type, null));
            unused.put("schema " + name, entry);
        }
    }

    /** The type that takes the place of a scalar's own, or null. A key without a format means scalars without one. */
    @Nullable
    TypeRef of(Schema.Scalar scalar) {
        scalars.add(scalar.stated());
        unused.remove(scalar.stated());
        return types.get(scalar.stated());
    }

    /** The type that takes the place of a schema, or null. */
    TypeRef.@Nullable Foreign schema(String name) {
        names.add(name);
        unused.remove("schema " + name);
        return schemas.get(name);
    }

    /** Warns of mappings that the document had no use for: they may be typing mistakes. */
    public void reportUnused() {
        Set<String> told = new HashSet<>();
        unused.forEach((key, entry) -> {
            if (told.add(entry)) {
                problems.warn("", entry + " has no effect", unusedHint(key));
            }
        });
    }

    private String unusedHint(String key) {
        if (key.startsWith("import ")) {
            return "no entry of <typeMappings> and <schemaMappings> uses the name";
        }
        return key.startsWith("schema ")
                ? "the document has no such schema: " + NearMiss.hint(key.substring(7), names, "it has none at all")
                : "the document has no value of that type and format: "
                        + NearMiss.hint(key, scalars, "it has no scalars at all");
    }
}
