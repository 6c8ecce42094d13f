package dev.signet.codegen.diff;

import dev.signet.codegen.diff.Element.Kind;
import dev.signet.codegen.diff.Feature.Parameter;
import dev.signet.codegen.diff.Feature.Use;
import dev.signet.codegen.java.ClientType;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that callers can use of what is generated from one document, in the order of the model. */
final class Surface {
    private final List<Feature> features = new ArrayList<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    private Surface() {}

    static Surface of(Side side) {
        Surface surface = new Surface();
        TypeSurface types = new TypeSurface(surface, side);
        side.java().types().forEach(types::add);
        ClientType client = side.java().client();
        if (client != null) {
            new ClientSurface(surface).add(client);
        }
        return surface;
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

    void type(String name, String kind, boolean deprecated, Set<String> causes) {
        supertypes.putIfAbsent(name, new LinkedHashSet<>());
        features.add(new Feature(Use.TYPE, name, "", List.of(), kind, deprecated, causes));
    }

    void supertype(String name, String parent, Set<String> causes) {
        supertypes.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(parent);
        features.add(new Feature(Use.SUPERTYPE, name, parent, List.of(), "", false, causes));
    }

    void method(String owner, String name, List<Parameter> parameters, String type, Set<String> causes) {
        method(owner, name, parameters, type, false, causes);
    }

    void method(
            String owner,
            String name,
            List<Parameter> parameters,
            String type,
            boolean deprecated,
            Set<String> causes) {
        features.add(new Feature(Use.METHOD, owner, name, parameters, type, deprecated, causes));
    }

    void constructor(String owner, List<Parameter> parameters, Set<String> causes) {
        features.add(new Feature(Use.CONSTRUCTOR, owner, "new", parameters, owner, false, causes));
    }

    void field(String owner, String name, String type, Set<String> causes) {
        features.add(new Feature(Use.FIELD, owner, name, List.of(), type, false, causes));
    }

    void switchCase(String owner, String name, Set<String> causes) {
        features.add(new Feature(Use.CASE, owner, name, List.of(), "", false, causes));
    }

    /** Ids of the types that a type mentions. */
    static Set<String> mentioned(TypeRef type) {
        Set<String> names = new LinkedHashSet<>();
        mention(type, names);
        return names;
    }

    private static void mention(TypeRef type, Set<String> names) {
        if (type instanceof TypeRef.ListOf list) {
            mention(list.element(), names);
        } else if (type instanceof TypeRef.MapOf map) {
            mention(map.value(), names);
        } else if (type instanceof TypeRef.Named named) {
            names.add(Element.typeId(named.name()));
        }
    }

    static Set<String> plus(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static String propertyId(JavaType.RecordType record, JavaType.Component component) {
        return Element.id(
                component.isAdditional() ? Kind.ADDITIONAL : Kind.PROPERTY, record.name(), component.wireName());
    }
}
