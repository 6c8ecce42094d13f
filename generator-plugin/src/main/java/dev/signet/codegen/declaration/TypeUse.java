package dev.signet.codegen.declaration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java type as a signature names it.
 *
 * @param javaPackage its package; empty for primitives and {@code void}
 * @param name its simple name; of a nested type with those around it, such as {@code Step.Unknown}
 * @param arguments type arguments
 * @param nullable whether a value may be null
 * @param array whether it is an array of that type
 */
public record TypeUse(String javaPackage, String name, List<TypeUse> arguments, boolean nullable, boolean array) {
    private static final Map<String, Class<?>> BOXES = Map.of(
            "int", Integer.class,
            "long", Long.class,
            "double", Double.class,
            "boolean", Boolean.class,
            "void", Void.class);

    public static final TypeUse STRING = of(String.class);
    public static final TypeUse VOID = of(void.class);

    public TypeUse {
        arguments = List.copyOf(arguments);
    }

    public static TypeUse of(String javaPackage, String name, TypeUse... arguments) {
        return new TypeUse(javaPackage, name, List.of(arguments), false, false);
    }

    /** A class of the JDK, or a primitive type. */
    public static TypeUse of(Class<?> type, TypeUse... arguments) {
        return of(type.isPrimitive() ? "" : type.getPackageName(), type.getSimpleName(), arguments);
    }

    /** A class by its qualified name, whose package is the part in lower case. */
    public static TypeUse qualified(String className) {
        int start = 0;
        while (Character.isLowerCase(className.codePointAt(start)) && className.indexOf('.', start) >= 0) {
            start = className.indexOf('.', start) + 1;
        }
        return of(className.substring(0, Math.max(0, start - 1)), className.substring(start));
    }

    /** The same type, boxed, of which a value may be null. */
    public TypeUse orNull() {
        TypeUse boxed = boxed();
        return new TypeUse(boxed.javaPackage, boxed.name, boxed.arguments, true, boxed.array);
    }

    public TypeUse toArray() {
        return new TypeUse(javaPackage, name, arguments, nullable, true);
    }

    /** The class of a primitive type; any other type itself. */
    public TypeUse boxed() {
        Class<?> box = isPrimitive() ? BOXES.get(name) : null;
        return box == null ? this : of(box);
    }

    /** A type nested in this one. */
    public TypeUse nested(String simpleName) {
        return of(javaPackage, name + "." + simpleName);
    }

    public boolean isPrimitive() {
        return javaPackage.isEmpty() && !array && Character.isLowerCase(name.codePointAt(0));
    }

    /** Its name without those around it. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How Java spells it, by simple names: {@code @Nullable List<Step>}. */
    public String spelled() {
        return (nullable ? "@Nullable " : "")
                + name
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream().map(TypeUse::spelled).collect(Collectors.joining(", ", "<", ">")))
                + (array ? "[]" : "");
    }
}
