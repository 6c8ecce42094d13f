package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.diff.javaapi.Feature.Parameter;
import dev.signet.codegen.diff.javaapi.Feature.Use;
import dev.signet.codegen.diff.javaapi.SameDeclarations.Members;
import dev.signet.codegen.diff.wire.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes declarations apart into what callers can use of them. */
final class Features {
    private final Map<String, Members> left;
    private final List<Feature> features = new ArrayList<>();

    /** @param left members to be left out, by the name of the type that has them; the constants of enums are not, since they have an order */
    Features(Map<String, Members> left) {
        this.left = left;
    }

    List<Feature> all() {
        return features;
    }

    /** The methods that whoever implements an interface has. */
    static List<Feature> heritable(TypeDeclaration type) {
        return type.methods().stream()
                .filter(method -> method.form() == Form.ABSTRACT || method.form() == Form.DEFAULT)
                .filter(method -> !isOfObject(method))
                .map(method -> method(type.self().name(), method))
                .toList();
    }

    /** @param noun what kind of type it is, so that one that becomes another kind is another type */
    void add(TypeDeclaration type, String noun) {
        String owner = type.self().name();
        features.add(new Feature(Use.TYPE, owner, "", List.of(), noun, type.deprecated(), type.origins()));
        type.supertypes()
                .forEach((parent, origins) -> features.add(
                        new Feature(Use.SUPERTYPE, owner, name(type, parent), List.of(), "", false, origins)));
        type.permits().forEach((variant, origins) -> {
            if (isVariant(origins)) {
                features.add(switchCase(owner, variant.name(), origins));
            }
        });
        Members same = left.getOrDefault(owner, Members.NONE);
        for (FieldDeclaration field : type.fields()) {
            if (type.kind() == TypeDeclaration.Kind.ENUM || !same.fields().contains(field.name())) {
                add(type, owner, field);
            }
        }
        for (MethodDeclaration method : type.methods()) {
            if (!same.methods().contains(method.name()) && !isOfObject(method)) {
                features.add(method(owner, method));
            }
        }
        type.nested().forEach(nested -> add(nested, Side.keyword(nested)));
    }

    private void add(TypeDeclaration type, String owner, FieldDeclaration field) {
        String copied = field.value() == null ? "" : "=" + field.value();
        String spelled = field.type().spelled() + copied;
        features.add(
                new Feature(Use.FIELD, owner, field.name(), List.of(), spelled, field.deprecated(), field.origins()));
        if (type.kind() == TypeDeclaration.Kind.ENUM) {
            features.add(switchCase(owner, field.name(), field.origins()));
        }
    }

    /** Whether a permitted type is one that a {@code switch} has a case for because of the document. */
    static boolean isVariant(Set<Origin> origins) {
        return origins.stream().anyMatch(origin -> origin.kind() == Origin.Kind.VARIANT);
    }

    private static Feature switchCase(String owner, String name, Set<Origin> origins) {
        return new Feature(Use.CASE, owner, name, List.of(), "", false, origins);
    }

    static Feature method(String owner, MethodDeclaration method) {
        List<Parameter> parameters = new ArrayList<>(method.parameters().size());
        method.parameters()
                .forEach(p -> parameters.add(new Parameter(p.name(), p.type().spelled())));
        if (method.isConstructor()) {
            return new Feature(Use.CONSTRUCTOR, owner, method.name(), parameters, owner, false, method.origins());
        }
        String result = method.result().spelled();
        return new Feature(Use.METHOD, owner, method.name(), parameters, result, method.deprecated(), method.origins());
    }

    /** Whether every class has it. */
    static boolean isOfObject(MethodDeclaration method) {
        return method.name().equals("toString") && method.parameters().isEmpty();
    }

    /** A type of the same package by its name, any other by the whole of it. */
    static String name(TypeDeclaration type, TypeUse other) {
        return other.javaPackage().equals(type.self().javaPackage())
                ? other.name()
                : other.javaPackage() + "." + other.name();
    }
}
