package dev.signet.codegen.diff.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How changes spell types, which is as Java does by simple names, and what is one of two. */
public final class Spelling {
    private static final Map<String, String> BOXES =
            Map.of("int", "Integer", "long", "Long", "double", "Double", "boolean", "Boolean");

    private static final String NULLABLE = "@Nullable ";

    private Spelling() {}

    /** As the compiler and the linker see it: they know nothing of null. */
    public static String withoutNulls(String type) {
        return type.replace(NULLABLE, "");
    }

    /** Whether a value of the type itself may be null. */
    public static boolean isNullable(String type) {
        return type.startsWith(NULLABLE);
    }

    /** The class of a primitive type; any other type itself. */
    public static String box(String type) {
        return BOXES.getOrDefault(type, type);
    }

    /** The type arguments of a type; none if it has none. */
    public static List<String> arguments(String type) {
        int open = type.indexOf('<');
        if (open < 0) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = open + 1;
        for (int i = from; i < type.length(); i++) {
            char c = type.charAt(i);
            if ((c == ',' && depth == 0) || i == type.length() - 1) {
                arguments.add(type.substring(from, i).strip());
                from = i + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return arguments;
    }

    public static String erased(String type) {
        int generic = type.indexOf('<');
        return generic < 0 ? type : type.substring(0, generic);
    }

    /** Whether something is deprecated, in a word. */
    public static String deprecation(boolean deprecated) {
        return deprecated ? "deprecated" : "current";
    }

    /** Whether something is required, in a word. */
    public static String presence(boolean required) {
        return required ? "required" : "optional";
    }
}
