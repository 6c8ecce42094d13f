package dev.signet.codegen.report;

import dev.signet.codegen.diff.Spelling;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.EnumType;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.JavaType.ValueType;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types as they are declared in what is generated, bodies left out. */
final class Declarations {
    /** Columns of a page. */
    private static final int WIDTH = 88;

    private Declarations() {}

    static String of(JavaType type) {
        String deprecated = type.doc().deprecated() ? "@Deprecated\n" : "";
        if (type instanceof RecordType record) {
            return deprecated + record(record);
        }
        if (type instanceof UnionType union) {
            return deprecated + union(union);
        }
        if (type instanceof EnumType enumeration) {
            return deprecated + enumeration(enumeration);
        }
        ValueType value = (ValueType) type;
        String header = "public record " + value.name() + "(" + held(value.type()) + ")";
        return deprecated + header + clause("implements", parents(value.unions(), value.mixins())) + " {}";
    }

    /** The type of a component, as its accessor has it. */
    static String type(Component c) {
        return c.isNullable() ? "@Nullable " + Spelling.boxed(c.type()) : Spelling.of(c.type());
    }

    private static String record(RecordType record) {
        List<String> components = new ArrayList<>();
        record.components().forEach(c -> components.add(type(c) + " " + c.name()));
        components.add("JsonObject extras");
        List<String> body = new ArrayList<>();
        record.constants()
                .forEach(c -> body.add("public static final String " + c.field() + " = " + literal(c.value()) + ";"));
        body.add(parameters(
                        "public static Builder builder",
                        record.required().stream()
                                .map(c -> type(c) + " " + c.name())
                                .toList())
                + ";");
        return parameters("public record " + record.name(), components)
                + clause("implements", parents(record.unions(), record.mixins()))
                + block(body);
    }

    private static String union(UnionType union) {
        List<String> permitted = new ArrayList<>();
        List<String> body = new ArrayList<>();
        if (union.tag() != null) {
            body.add("String " + union.tag().accessor() + "();");
        }
        body.add("String toJson();");
        body.add("static " + union.name() + " fromJson(String json);");
        Set<String> taken = new TreeSet<>();
        for (Variant variant : union.variants()) {
            if (variant instanceof Variant.Wrapper w) {
                permitted.add(union.name() + "." + w.name());
                boolean plain = w.type() instanceof TypeRef.Scalar && taken.add(Spelling.of(w.type()));
                body.add("static " + union.name() + " of" + (plain ? "" : w.name()) + "(" + held(w.type()) + ");");
                body.add("record " + w.name() + "(" + held(w.type()) + ") implements " + union.name() + " {}");
            } else {
                permitted.add(variant.name());
            }
        }
        permitted.add(union.name() + ".Unknown");
        return sealedInterface(union.name(), parents(union.unions(), union.mixins()), permitted) + block(body);
    }

    private static String enumeration(EnumType type) {
        String value = Spelling.of(new TypeRef.Scalar(type.kind()));
        List<String> parents = Stream.concat(
                        value.equals("double") ? Stream.of("DoubleEnum") : Stream.empty(),
                        parents(type.unions(), type.mixins()).stream())
                .toList();
        return sealedInterface(type.name(), parents, List.of(type.name() + ".Known", type.name() + ".Unknown"))
                + block(List.of(value + " value();", "static " + type.name() + " of(" + value + " value);"));
    }

    private static String sealedInterface(String name, List<String> parents, List<String> permitted) {
        return "public sealed interface " + name + clause("extends", parents) + clause("permits", permitted);
    }

    /** What a record around one value holds. */
    private static String held(TypeRef type) {
        return Spelling.of(type) + (type.isCollection() ? " values" : " value");
    }

    private static List<String> parents(List<String> unions, List<String> mixins) {
        return Stream.concat(unions.stream(), mixins.stream().map(m -> m.replaceFirst("^([a-z0-9_$]+\\.)+", "")))
                .toList();
    }

    /** On one line if there is room, else one parameter a line. */
    static String parameters(String before, List<String> parameters) {
        String line = before + "(" + String.join(", ", parameters) + ")";
        return line.length() <= WIDTH ? line : before + "(\n        " + String.join(",\n        ", parameters) + ")";
    }

    private static String clause(String keyword, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
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
