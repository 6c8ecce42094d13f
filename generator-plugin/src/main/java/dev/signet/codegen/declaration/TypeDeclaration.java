package dev.signet.codegen.declaration;

import dev.signet.codegen.declaration.MethodDeclaration.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public type and its public members, in the order of its text.
 *
 * @param self the type; a nested type's name has those around it
 * @param components of a record
 * @param superclass what a class extends; null if it extends nothing of its own
 * @param supertypes the interfaces that it implements or extends, with what of the document each is made of
 * @param permits the types of a sealed one, with what of the document each is made of
 * @param annotations types of its annotations; {@code Deprecated} follows from {@code deprecated}
 * @param origins what of the document it is made of
 */
public record TypeDeclaration(
        TypeUse self,
        Kind kind,
        List<Parameter> components,
        @Nullable TypeUse superclass,
        Map<TypeUse, Set<Origin>> supertypes,
        Map<TypeUse, Set<Origin>> permits,
        List<TypeUse> annotations,
        List<FieldDeclaration> fields,
        List<MethodDeclaration> methods,
        List<TypeDeclaration> nested,
        boolean deprecated,
        Javadoc doc,
        Set<Origin> origins) {

    /** The kinds of Java types that are generated. */
    public enum Kind {
        CLASS,
        RECORD,
        INTERFACE,
        ENUM
    }

    public TypeDeclaration {
        components = List.copyOf(components);
        supertypes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(supertypes));
        permits = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(permits));
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        nested = List.copyOf(nested);
        doc = deprecated ? doc.deprecated() : doc;
        origins = Set.copyOf(origins);
    }

    public static Builder of(Kind kind, TypeUse self) {
        return new Builder(kind, self);
    }

    /** Collects what a type has beside its name. */
    public static final class Builder {
        private final Kind kind;
        private final TypeUse self;
        private final List<Parameter> components = new ArrayList<>();
        private final Map<TypeUse, Set<Origin>> supertypes = new LinkedHashMap<>();
        private final Map<TypeUse, Set<Origin>> permits = new LinkedHashMap<>();
        private final List<TypeUse> annotations = new ArrayList<>();
        private final List<FieldDeclaration> fields = new ArrayList<>();
        private final List<MethodDeclaration> methods = new ArrayList<>();
        private final List<TypeDeclaration> nested = new ArrayList<>();
        private final Set<Origin> origins = new LinkedHashSet<>();
        private @Nullable TypeUse superclass;
        private boolean deprecated;
        private Javadoc doc = Javadoc.NONE;

        private Builder(Kind kind, TypeUse self) {
            this.kind = kind;
            this.self = self;
        }

        public Builder components(List<Parameter> all) {
            components.addAll(all);
            return this;
        }

        public Builder superclass(TypeUse type) {
            superclass = type;
            return this;
        }

        public Builder supertype(TypeUse type, Set<Origin> made) {
            supertypes.put(type, Set.copyOf(made));
            return this;
        }

        public Builder permits(TypeUse type, Set<Origin> made) {
            permits.put(type, Set.copyOf(made));
            return this;
        }

        public Builder annotation(TypeUse type) {
            annotations.add(type);
            return this;
        }

        public Builder constant(String name, TypeUse type, @Nullable String value, Javadoc text, Set<Origin> made) {
            fields.add(new FieldDeclaration(name, type, value, false, text, made));
            return this;
        }

        /** A constant that the compiler does not copy to callers, and that may be deprecated. */
        public Builder constant(String name, TypeUse type, boolean isDeprecated, Javadoc text, Set<Origin> made) {
            fields.add(new FieldDeclaration(name, type, null, isDeprecated, text, made));
            return this;
        }

        public Builder method(MethodDeclaration.Builder method) {
            return method(method.build());
        }

        public Builder method(MethodDeclaration method) {
            methods.add(method);
            return this;
        }

        /** Adds a method that is there without being written. */
        public Builder implicit(TypeUse result, String name, boolean isDeprecated, Set<Origin> made) {
            return method(MethodDeclaration.of(Form.IMPLICIT, result, name)
                    .deprecated(isDeprecated)
                    .origins(made));
        }

        public Builder nested(TypeDeclaration type) {
            nested.add(type);
            return this;
        }

        public Builder origins(Set<Origin> more) {
            origins.addAll(more);
            return this;
        }

        public Builder deprecated(boolean whether) {
            this.deprecated = whether;
            return this;
        }

        public Builder doc(Javadoc text) {
            this.doc = text;
            return this;
        }

        public TypeDeclaration build() {
            return new TypeDeclaration(
                    self,
                    kind,
                    components,
                    superclass,
                    supertypes,
                    permits,
                    annotations,
                    fields,
                    methods,
                    nested,
                    deprecated,
                    doc,
                    origins);
        }
    }
}
