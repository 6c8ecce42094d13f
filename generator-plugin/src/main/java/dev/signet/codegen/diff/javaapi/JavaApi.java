package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.javaapi.SameDeclarations.Members;
import dev.signet.codegen.diff.wire.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that callers can use of what is generated from one document, type by type in the order of the model. A type is described
 * when it is asked for: the descriptions of all types of a large document take more memory than all else that is compared.
 */
public final class JavaApi {
    private final Side side;

    /** What declares the types of a name. */
    private final Map<String, List<Supplier<TypeDeclaration>>> types;

    /** The supertypes of those that have been described. */
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /** The methods of interfaces that have heirs. */
    private final Map<String, List<Feature>> heritable = new HashMap<>();

    private JavaApi(Side side) {
        this.side = side;
        this.types = side.declarations();
    }

    public static JavaApi of(Side side) {
        return new JavaApi(side);
    }

    /** The names of all types that are not nested. */
    Set<String> types() {
        return types.keySet();
    }

    /** The types of a name that are not nested; none if there is no such type. */
    List<TypeDeclaration> declarations(String name) {
        return types.getOrDefault(name, List.of()).stream().map(Supplier::get).toList();
    }

    /**
     * What callers can use of types and of those nested in them, inherited methods last.
     *
     * @param left members to be left out, by the name of the type that has them
     */
    List<Feature> features(List<TypeDeclaration> declarations, Map<String, Members> left) {
        Features features = new Features(left);
        declarations.forEach(type -> features.add(type, noun(type)));
        List<Feature> all = features.all();
        declarations.stream().flatMap(JavaApi::withNested).forEach(type -> inherit(type, all));
        return all;
    }

    /** What reports call a declared type. */
    String noun(TypeDeclaration type) {
        return side.noun(type);
    }

    /** Adds the methods of the interfaces that a type implements, unless it declares them itself. */
    private void inherit(TypeDeclaration type, List<Feature> features) {
        remember(type);
        String name = type.self().name();
        if (!supertypes(name).isEmpty()) {
            List<Feature> inherited = new ArrayList<>();
            inherited(name, new HashSet<>(), inherited);
            if (!inherited.isEmpty()) {
                Set<String> links = new HashSet<>();
                type.methods()
                        .forEach(method ->
                                links.add(Features.method(name, method).link()));
                for (Feature method : inherited) {
                    Feature own = method.of(name);
                    if (links.add(own.link())) {
                        features.add(own);
                    }
                }
            }
        }
    }

    /**
     * Collects the methods of the interfaces that a type extends.
     *
     * @param met interfaces that have been looked at: there may be more ways to one than anybody could go
     */
    private void inherited(String from, Set<String> met, List<Feature> methods) {
        for (String parent : supertypes(from)) {
            if (met.add(parent)) {
                methods.addAll(heritable(parent));
                inherited(parent, met, methods);
            }
        }
    }

    /** The methods that heirs of an interface have; none of a type that is not generated. */
    private List<Feature> heritable(String parent) {
        return heritable.computeIfAbsent(
                parent, name -> find(name).map(Features::heritable).orElse(List.of()));
    }

    private Optional<TypeDeclaration> find(String name) {
        return declarations(outer(name)).stream()
                .flatMap(JavaApi::withNested)
                .filter(type -> type.self().name().equals(name))
                .findFirst();
    }

    /** A type and those nested in it. */
    static Stream<TypeDeclaration> withNested(TypeDeclaration type) {
        return Stream.concat(Stream.of(type), type.nested().stream().flatMap(JavaApi::withNested));
    }

    /** The name of a type without those nested in it. */
    static String outer(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private void remember(TypeDeclaration type) {
        supertypes.computeIfAbsent(type.self().name(), name -> parents(type));
    }

    private static Set<String> parents(TypeDeclaration type) {
        Set<String> parents = new LinkedHashSet<>();
        type.supertypes().keySet().forEach(parent -> parents.add(Features.name(type, parent)));
        return parents;
    }

    /** The supertypes of a type by name; none of one that is not generated. */
    Set<String> supertypes(String name) {
        Set<String> known = supertypes.get(name);
        if (known == null && types.containsKey(outer(name))) {
            declarations(outer(name)).stream().flatMap(JavaApi::withNested).forEach(this::remember);
            known = supertypes.get(name);
        }
        return known == null ? Set.of() : known;
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
        return supertypes(from).stream().anyMatch(parent -> isAssignable(parent, to));
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
}
