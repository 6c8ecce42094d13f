package dev.signet.codegen.javamodel;

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
 * {@code type{a: A, else unknown, none B}} looks for values, where {@code none} stands for what is no string; {@code try(A has a, else B)}
 * reads the candidates, {@code named(A has a, B has b)} only if the names leave several.
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
        return dispatch.match(
                to -> to.variant().name(),
                unknown -> "unknown",
                JavaNotation::trial,
                byValue -> place(byValue.place(), byValue.kind().name().toLowerCase(Locale.ROOT))
                        + byValue.cases().entrySet().stream()
                                .map(e -> e.getKey() + ": " + of(e.getValue()) + ", ")
                                .collect(Collectors.joining("", "{", ""))
                        + "else " + of(byValue.unlisted())
                        + (byValue.otherwise().equals(byValue.unlisted()) ? "" : ", none " + of(byValue.otherwise()))
                        + "}",
                byKind -> "kind of " + place(byKind.place(), "self")
                        + byKind.cases().entrySet().stream()
                                .map(e -> e.getKey() + ": " + of(e.getValue()) + ", ")
                                .collect(Collectors.joining("", "{", ""))
                        + "else " + of(byKind.otherwise()) + "}",
                byIntegral -> "integral{" + of(byIntegral.integral()) + ", else " + of(byIntegral.other()) + "}");
    }

    private static String trial(Dispatch.Trial trial) {
        String candidates =
                trial.candidates().stream().map(JavaNotation::candidate).collect(Collectors.joining(", "));
        return (trial.named() ? "named(" : "try(") + candidates
                + (trial.other() == null ? "" : ", else " + candidate(trial.other())) + ")";
    }

    private static String candidate(Dispatch.Candidate candidate) {
        String path = candidate.path().stream().map(Variant::name).collect(Collectors.joining("."));
        String required = candidate.required().isEmpty() ? "" : " has " + String.join("+", candidate.required());
        String listed = candidate.listed().entrySet().stream()
                .map(e -> " " + place(e.getKey(), "self") + "=" + String.join("|", e.getValue()))
                .collect(Collectors.joining());
        return path + required + listed + (candidate.closed() ? " only " + String.join("+", candidate.only()) : "");
    }

    private static String place(Dispatch.Place place, String self) {
        String path = String.join(".", place.path());
        String here = path.isEmpty() ? self : path;
        return place.element() ? "first " + here : here;
    }
}
