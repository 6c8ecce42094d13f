package dev.signet.codegen.handwritten;

import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.javamodel.JavaModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The public members of the types that are generated for a revision. Types are named without the package of the revision, so that
 * those of two revisions can be compared: {@code model.Step.Unknown}, {@code InteractionsApi}.
 */
public final class GeneratedTypes {
    /** Stands for a type that is none of these. */
    private static final String OTHER = "";

    private final String javaPackage;
    private final Map<String, Type> types = new TreeMap<>();

    /**
     * @param members names of methods, constants and nested types, with the type of each
     * @param supertypes generated and hand-written ones
     */
    private record Type(Map<String, String> members, List<String> supertypes) {}

    private GeneratedTypes(String javaPackage) {
        this.javaPackage = javaPackage;
    }

    /** All types of a revision; the package of its client is the package of the revision. */
    public static GeneratedTypes of(JavaModel model) {
        GeneratedTypes all = new GeneratedTypes(model.packages().api());
        new ModelDeclarations(model).all().forEach(all::add);
        if (model.client() != null) {
            new ClientDeclarations(model).all().forEach(all::add);
        }
        return all;
    }

    private void add(TypeDeclaration declaration) {
        Map<String, String> members = new LinkedHashMap<>();
        declaration.fields().forEach(field -> member(members, field.name(), field.type()));
        declaration.methods().forEach(method -> member(members, method.name(), method.result()));
        declaration.nested().forEach(nested -> member(members, nested.self().simpleName(), nested.self()));
        List<String> supertypes = new ArrayList<>();
        declaration.supertypes().keySet().forEach(type -> supertypes.add(named(type)));
        types.put(named(declaration.self()), new Type(members, supertypes));
        declaration.nested().forEach(this::add);
    }

    /** Overloads that give different types give no certain one. */
    private void member(Map<String, String> members, String name, TypeUse type) {
        String named = type.array() ? OTHER : named(type);
        members.merge(name, named, (one, other) -> one.equals(other) ? one : OTHER);
    }

    private String named(TypeUse type) {
        if (type.javaPackage().equals(javaPackage)) {
            return type.name();
        }
        return type.javaPackage().startsWith(javaPackage + ".")
                ? type.javaPackage().substring(javaPackage.length() + 1) + "." + type.name()
                : OTHER;
    }

    boolean has(String type) {
        return types.containsKey(type);
    }

    /** Whether a type declares a member, or inherits it from another generated type. */
    boolean has(String type, String member) {
        return typeOf(type, member) != null;
    }

    /** The generated type of a member; null if there is no such member; empty if its type is another one. */
    @Nullable
    String typeOf(String type, String member) {
        Type declared = types.get(type);
        if (declared == null) {
            return null;
        }
        String own = declared.members.get(member);
        for (int i = 0; own == null && i < declared.supertypes.size(); i++) {
            own = typeOf(declared.supertypes.get(i), member);
        }
        return own;
    }

    /** The types that implement or extend one of some hand-written interfaces, each with the first of them. */
    Map<String, String> implementing(Set<String> interfaces) {
        Map<String, String> found = new LinkedHashMap<>();
        types.forEach((name, type) -> type.supertypes.stream()
                .filter(interfaces::contains)
                .findFirst()
                .ifPresent(parent -> found.put(name, parent)));
        return found;
    }

    /** The types that a type implements or extends, but for those that are neither generated nor below the package of the revision. */
    List<String> supertypes(String type) {
        Type declared = types.get(type);
        return declared == null
                ? List.of()
                : declared.supertypes.stream()
                        .filter(name -> !name.equals(OTHER))
                        .toList();
    }
}
