package dev.signet.codegen.report;

import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Java declarations of generated types, without bodies. */
final class Declarations {
    /** Columns of a page. */
    private static final int WIDTH = 88;

    private Declarations() {}

    static String of(TypeDeclaration type) {
        String name = type.self().name();
        boolean isInterface = type.kind() == Kind.INTERFACE;
        List<String> body = new ArrayList<>();
        type.fields().stream()
                .filter(field -> !field.type().name().equals(name))
                .forEach(field -> body.add((isInterface ? "" : "public static final ") + of(field) + ";"));
        type.methods().stream()
                .filter(method -> isShown(method))
                .forEach(method -> body.add(of(method, name, isInterface) + ";"));
        type.nested().stream()
                .filter(nested -> nested.origins().stream().anyMatch(o -> o.kind() == Origin.Kind.VARIANT))
                .forEach(nested ->
                        body.add(parameters("record " + nested.self().simpleName(), spelled(nested.components()))
                                + " implements " + name + " {}"));
        return (type.deprecated() ? "@Deprecated\n" : "") + "public " + header(type) + block(body);
    }

    /** A method as its class declares it, without {@code public}. */
    static String of(MethodDeclaration method) {
        return parameters(method.result().spelled() + " " + method.name(), spelled(method.parameters()));
    }

    private static String header(TypeDeclaration type) {
        String parents = clause(
                type.kind() == Kind.INTERFACE ? "extends" : "implements",
                type.supertypes().keySet());
        return type.kind() == Kind.RECORD
                ? parameters("record " + type.self().name(), spelled(type.components())) + parents
                : "sealed interface " + type.self().name() + parents
                        + clause("permits", type.permits().keySet());
    }

    private static String of(FieldDeclaration field) {
        String value = field.value() == null ? "" : " = " + literal(field.value());
        return field.type().spelled() + " " + field.name() + value;
    }

    /** Whether callers learn something by it that the header does not tell. */
    private static boolean isShown(MethodDeclaration method) {
        return method.form() != Form.IMPLICIT && !method.isConstructor() && !method.overrides() && !method.deprecated();
    }

    private static String of(MethodDeclaration method, String owner, boolean inInterface) {
        String modifiers = (inInterface ? "" : "public ")
                + switch (method.form()) {
                    case STATIC -> "static ";
                    case DEFAULT -> "default ";
                    default -> "";
                };
        String result = method.result().spelled().replace(owner + ".", "");
        return parameters(modifiers + result + " " + method.name(), spelled(method.parameters()));
    }

    private static List<String> spelled(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::spelled).toList();
    }

    /** On one line if there is room, else one parameter a line. */
    static String parameters(String before, List<String> parameters) {
        String line = before + "(" + String.join(", ", parameters) + ")";
        return line.length() <= WIDTH ? line : before + "(\n        " + String.join(",\n        ", parameters) + ")";
    }

    private static String clause(String keyword, Collection<TypeUse> types) {
        if (types.isEmpty()) {
            return "";
        }
        List<String> names = types.stream().map(TypeUse::spelled).toList();
        String line = " " + keyword + " " + String.join(", ", names);
        return line.length() <= WIDTH / 2
                ? line
                : "\n        " + keyword + " " + String.join(",\n                ", names);
    }

    private static String block(List<String> body) {
        return body.stream()
                .map(line -> "    " + line.replace("\n", "\n    ") + "\n")
                .collect(Collectors.joining("", " {\n", "}"));
    }

    private static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20 || c > 0x7e) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
