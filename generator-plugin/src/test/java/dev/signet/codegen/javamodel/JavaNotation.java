package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.Dispatch.Case;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Java types and dispatches in one line each, for what tests expect. {@code name*: string} must be there, {@code *?} may be null;
 * {@code type=pet} is what builders start with.
 * {@code has{a+b: AB!, else A?}} looks for properties; {@code !} marks what is certain, {@code ?} what may be another variant.
 */
public final class JavaNotation {
    private JavaNotation() {}

    public static String of(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return "[" + of(list.element()) + (list.nullable() ? "?" : "") + "]";
        }
        if (type instanceof TypeRef.MapOf map) {
            return "{" + of(map.value()) + (map.nullable() ? "?" : "") + "}";
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar.kind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.className() + (foreign.isText() ? "#" + foreign.factory() : "");
        }
        return type instanceof TypeRef.Named named ? named.name() : ((TypeRef.Json) type).object() ? "object" : "json";
    }

    public static List<String> components(JavaType.RecordType record) {
        return record.components().stream().map(JavaNotation::of).toList();
    }

    public static List<String> constants(JavaType.RecordType record) {
        return record.constants().stream()
                .map(c -> c.field() + " " + c.accessor() + "=" + c.value())
                .toList();
    }

    private static String of(Component c) {
        String mark = Map.of(
                        Presence.REQUIRED, "*",
                        Presence.NULLABLE, "*?",
                        Presence.OPTIONAL, "",
                        Presence.ADDITIONAL, "...")
                .get(c.presence());
        String initial = c.initial() == null ? "" : "=" + c.initial().value();
        return c.name() + mark + initial + ": " + of(c.type());
    }

    /** Each JSON kind that a union reads, with how. */
    public static List<String> dispatch(JavaType.UnionType union) {
        return union.byKind().entrySet().stream()
                .map(e -> e.getKey() + " " + of(e.getValue()))
                .toList();
    }

    public static String of(Dispatch dispatch) {
        if (dispatch instanceof Dispatch.To to) {
            return to.variant().name();
        }
        if (dispatch instanceof Dispatch.Perhaps perhaps) {
            return perhaps.variant().name() + "?";
        }
        if (dispatch instanceof Dispatch.ByTag tag) {
            return tag.property() + variants(tag.cases(), tag.otherwise());
        }
        if (dispatch instanceof Dispatch.ByPresence presence) {
            return has(presence.cases(), presence.otherwise());
        }
        if (dispatch instanceof Dispatch.ByElementTag tag) {
            return "first " + tag.property() + variants(tag.cases(), tag.otherwise());
        }
        if (dispatch instanceof Dispatch.ByElementShape shape) {
            String rest = has(shape.cases(), shape.otherwise());
            return "first " + (shape.tags().isEmpty() ? rest : shape.property() + variants(shape.tags(), rest));
        }
        if (dispatch instanceof Dispatch.ByElementKind kind) {
            String cases = kind.cases().entrySet().stream()
                    .map(e -> e.getKey() + ": " + of(e.getValue()))
                    .collect(Collectors.joining(", "));
            return "first " + (kind.pastNulls() ? "past nulls " : "") + "{" + cases + ", else " + of(kind.otherwise())
                    + "}";
        }
        if (dispatch instanceof Dispatch.ByText text) {
            return "text" + variants(text.cases(), text.otherwise());
        }
        if (dispatch instanceof Dispatch.ByNumber number) {
            return "number" + variants(number.cases(), number.otherwise());
        }
        return dispatch instanceof Dispatch.ByIntegral integral
                ? "integral{" + integral.integral().name() + ", else "
                        + integral.other().name() + "}"
                : "unknown";
    }

    private static String variants(Map<String, Variant> cases, Dispatch otherwise) {
        return variants(cases, of(otherwise));
    }

    private static String variants(Map<String, Variant> cases, String otherwise) {
        return cases.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().name())
                .collect(Collectors.joining(", ", "{", ", else " + otherwise + "}"));
    }

    private static String has(List<Case> cases, Dispatch otherwise) {
        return cases.stream()
                .map(c -> String.join("+", c.properties()) + ": " + c.variant().name() + (c.certain() ? "!" : ""))
                .collect(Collectors.joining(", ", "has{", ", else " + of(otherwise) + "}"));
    }
}
