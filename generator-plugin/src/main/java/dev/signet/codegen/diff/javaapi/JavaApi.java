package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.javaapi.Feature.Parameter;
import dev.signet.codegen.diff.javaapi.Feature.Use;
import dev.signet.codegen.diff.wire.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that callers can use of what is generated from one document, in the order of the model. */
public final class JavaApi {
    private final List<Feature> features = new ArrayList<>();
    private final Map<Origin, String> ids = new HashMap<>();

    /** Members of one type mostly are made of the same, so by identity. */
    private final IdentityHashMap<Set<Origin>, Set<String>> sets = new IdentityHashMap<>();

    private final Map<String, Set<String>> supertypes = new LinkedHashMap<>();

    /** The methods of interfaces. */
    private final Map<String, List<Feature>> heritable = new HashMap<>();

    private JavaApi() {}

    public static JavaApi of(Side side) {
        JavaApi surface = new JavaApi();
        side.declarations().forEach(type -> surface.add(type, side.noun(type)));
        surface.inherit();
        return surface;
    }

    private void add(TypeDeclaration type, String noun) {
        String owner = type.self().name();
        type(owner, noun, type.deprecated(), ids(type.origins()));
        type.supertypes().forEach((parent, origins) -> supertype(owner, name(type, parent), ids(origins)));
        type.permits().forEach((variant, origins) -> {
            if (origins.stream().anyMatch(origin -> origin.kind() == Origin.Kind.VARIANT)) {
                switchCase(owner, variant.name(), ids(origins));
            }
        });
        for (FieldDeclaration field : type.fields()) {
            String copied = field.value() == null ? "" : "=" + field.value();
            field(owner, field.name(), field.type().spelled() + copied, field.deprecated(), ids(field.origins()));
            if (type.kind() == TypeDeclaration.Kind.ENUM) {
                switchCase(owner, field.name(), ids(field.origins()));
            }
        }
        type.methods().stream().filter(method -> !isOfObject(method)).forEach(method -> add(owner, method));
        type.nested().forEach(nested -> add(nested, Side.keyword(nested)));
    }

    private void add(String owner, MethodDeclaration method) {
        List<Parameter> parameters = method.parameters().stream()
                .map(p -> new Parameter(p.name(), p.type().spelled()))
                .toList();
        if (method.name().equals("new")) {
            constructor(owner, parameters, ids(method.origins()));
            return;
        }
        String result = method.result().spelled();
        method(owner, method.name(), parameters, result, method.deprecated(), ids(method.origins()));
        if (method.form() == Form.ABSTRACT || method.form() == Form.DEFAULT) {
            heritable.computeIfAbsent(owner, o -> new ArrayList<>()).add(features.get(features.size() - 1));
        }
    }

    /** Whether every class has it. */
    private static boolean isOfObject(MethodDeclaration method) {
        return method.name().equals("toString") && method.parameters().isEmpty();
    }

    /** A type of the same package by its name, any other by the whole of it. */
    private static String name(TypeDeclaration type, TypeUse other) {
        return other.javaPackage().equals(type.self().javaPackage())
                ? other.name()
                : other.javaPackage() + "." + other.name();
    }

    private Set<String> ids(Set<Origin> origins) {
        return sets.computeIfAbsent(origins, some -> {
            Set<String> all = new HashSet<>();
            some.forEach(origin -> all.add(ids.computeIfAbsent(origin, JavaApi::id)));
            return Set.copyOf(all);
        });
    }

    private static String id(Origin origin) {
        return origin.kind() == Origin.Kind.TYPE
                ? Element.typeId(origin.name())
                : Element.id(Kind.valueOf(origin.kind().name()), origin.owner(), origin.name());
    }

    /** Has types have the methods of the interfaces that they implement, which they may or may not declare themselves. */
    private void inherit() {
        Set<String> links = features.stream().map(Feature::link).collect(Collectors.toSet());
        for (String type : List.copyOf(supertypes.keySet())) {
            inherit(type, type, links);
        }
    }

    private void inherit(String type, String from, Set<String> links) {
        for (String parent : supertypes.getOrDefault(from, Set.of())) {
            for (Feature method : heritable.getOrDefault(parent, List.of())) {
                Feature own = method.of(type);
                if (links.add(own.link())) {
                    features.add(own);
                }
            }
            inherit(type, parent, links);
        }
    }

    List<Feature> features() {
        return features;
    }

    boolean hasType(String name) {
        return supertypes.containsKey(name);
    }

    /** Whether a value of one type may stand where the other is expected: assignment without a cast. */
    boolean isAssignable(String from, String to) {
        if (from.equals(to) || (from.equals("JsonObject") && to.equals("JsonValue"))) {
            return true;
        }
        if (isPrimitive(Spelling.erased(from)) || isPrimitive(to)) {
            String plain = unboxed(from);
            return Spelling.box(plain).equals(to) || widens(plain, to);
        }
        return supertypes.getOrDefault(from, Set.of()).stream().anyMatch(parent -> isAssignable(parent, to));
    }

    private static boolean isPrimitive(String type) {
        return !Spelling.box(type).equals(type);
    }

    private static String unboxed(String type) {
        return switch (type) {
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> type;
        };
    }

    private static boolean widens(String from, String to) {
        return from.equals(to)
                || (from.equals("int") && (to.equals("long") || to.equals("double")))
                || (from.equals("long") && to.equals("double"));
    }

    private void type(String name, String kind, boolean deprecated, Set<String> causes) {
        supertypes.putIfAbsent(name, new LinkedHashSet<>());
        features.add(new Feature(Use.TYPE, name, "", List.of(), kind, deprecated, causes));
    }

    private void supertype(String name, String parent, Set<String> causes) {
        supertypes.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(parent);
        features.add(new Feature(Use.SUPERTYPE, name, parent, List.of(), "", false, causes));
    }

    private void method(
            String owner,
            String name,
            List<Parameter> parameters,
            String type,
            boolean deprecated,
            Set<String> causes) {
        features.add(new Feature(Use.METHOD, owner, name, parameters, type, deprecated, causes));
    }

    private void constructor(String owner, List<Parameter> parameters, Set<String> causes) {
        features.add(new Feature(Use.CONSTRUCTOR, owner, "new", parameters, owner, false, causes));
    }

    private void field(String owner, String name, String type, boolean deprecated, Set<String> causes) {
        features.add(new Feature(Use.FIELD, owner, name, List.of(), type, deprecated, causes));
    }

    private void switchCase(String owner, String name, Set<String> causes) {
        features.add(new Feature(Use.CASE, owner, name, List.of(), "", false, causes));
    }
}
