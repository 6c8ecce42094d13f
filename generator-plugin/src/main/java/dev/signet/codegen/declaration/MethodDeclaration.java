package dev.signet.codegen.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A public method or constructor.
 *
 * @param name {@code new} for a constructor
 * @param result the type itself for a constructor
 * @param overrides whether a supertype declares it too
 * @param deprecated whether its use is a warning
 * @param origins what of the document it is made of
 */
public record MethodDeclaration(
        String name,
        Form form,
        TypeUse result,
        List<Parameter> parameters,
        boolean overrides,
        boolean deprecated,
        Javadoc doc,
        Set<Origin> origins) {

    /** What a method is to the class that has it. */
    public enum Form {
        /** The canonical constructor of a record, in the compact form. */
        COMPACT,
        CONSTRUCTOR,
        STATIC,
        INSTANCE,
        ABSTRACT,
        /** Of an interface, with a body. */
        DEFAULT,
        /** There without being written, such as the accessor of a component. */
        IMPLICIT
    }

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
        doc = deprecated ? doc.deprecated() : doc;
        origins = Set.copyOf(origins);
    }

    /** Tells it from other members of its type. */
    public String signature() {
        List<String> types = parameters.stream().map(p -> p.type().spelled()).toList();
        return name + "(" + String.join(", ", types) + ")";
    }

    public boolean isConstructor() {
        return name.equals("new");
    }

    public static Builder of(Form form, TypeUse result, String name) {
        return new Builder(form, result, name);
    }

    /** Collects what a method has beside its name. */
    public static final class Builder {
        private final Form form;
        private final TypeUse result;
        private final String name;
        private final List<Parameter> parameters = new ArrayList<>();
        private Set<Origin> origins = Set.of();
        private boolean overrides;
        private boolean deprecated;
        private Javadoc doc = Javadoc.NONE;

        private Builder(Form form, TypeUse result, String name) {
            this.form = form;
            this.result = result;
            this.name = name;
        }

        public Builder parameter(String parameter, TypeUse type) {
            parameters.add(new Parameter(parameter, type));
            return this;
        }

        public Builder parameters(List<Parameter> more) {
            parameters.addAll(more);
            return this;
        }

        public Builder origins(Set<Origin> more) {
            if (origins.isEmpty()) {
                origins = Set.copyOf(more);
            } else {
                Set<Origin> both = new LinkedHashSet<>(origins);
                both.addAll(more);
                origins = both;
            }
            return this;
        }

        public Builder overrides(boolean whether) {
            this.overrides = whether;
            return this;
        }

        public Builder deprecated(boolean whether) {
            this.deprecated = whether;
            return this;
        }

        public Builder doc(String... lines) {
            return doc(Javadoc.of(lines));
        }

        public Builder doc(Javadoc text) {
            this.doc = text;
            return this;
        }

        public MethodDeclaration build() {
            return new MethodDeclaration(name, form, result, parameters, overrides, deprecated, doc, origins);
        }
    }
}
