package dev.signet.codegen.emit.source;

import com.palantir.javapoet.AnnotationSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deprecated stays deprecated for callers, without warnings inside the generated code itself. */
public final class Deprecations {
    private final Set<String> deprecated = new HashSet<>();

    public Deprecations(JavaModel model) {
        model.types().stream().filter(t -> t.doc().deprecated()).forEach(t -> deprecated.add(t.name()));
    }

    /** What stands on the type itself, beside that it is deprecated. */
    public List<AnnotationSpec> onType(JavaType type) {
        return mentionsDeprecated(type) ? List.of(suppress()) : List.of();
    }

    /** What stands on what checks a type. */
    public List<AnnotationSpec> onChecks(JavaType type) {
        boolean uses = type.doc().deprecated()
                || mentionsDeprecated(type)
                || type.asRecord().stream()
                        .flatMap(record -> record.components().stream())
                        .anyMatch(c -> c.doc().deprecated());
        return uses ? List.of(suppress()) : List.of();
    }

    /** What stands on a class of calls. */
    public List<AnnotationSpec> onCalls(List<Call> calls) {
        boolean uses = calls.stream()
                .anyMatch(c -> c.doc().deprecated()
                        || c.result().types().stream().anyMatch(this::mentions)
                        || (c.body() != null && mentions(c.body().type()))
                        || (c.paging() != null && mentions(c.paging().item()))
                        || (c.streaming() != null && mentions(c.streaming().event()))
                        || onArguments(c.required()));
        return uses ? List.of(suppress()) : List.of();
    }

    /** Whether parameters are deprecated, or of a deprecated type. */
    public boolean onArguments(List<Argument> arguments) {
        return arguments.stream().anyMatch(a -> a.doc().deprecated() || mentions(a.type()));
    }

    /** Whether parts are deprecated, or of a deprecated type. */
    public boolean onParts(PartsType parts) {
        return parts.fields().stream().anyMatch(f -> f.doc().deprecated() || mentions(f.type()));
    }

    private boolean mentionsDeprecated(JavaType type) {
        return type.unions().stream().anyMatch(deprecated::contains)
                || type.content().stream().anyMatch(this::mentions);
    }

    /** What stands on a class that uses types. */
    public List<AnnotationSpec> onUses(List<TypeRef> types) {
        return types.stream().anyMatch(this::mentions) ? List.of(suppress()) : List.of();
    }

    private boolean mentions(TypeRef type) {
        return type.leaf()
                .asNamed()
                .filter(named -> deprecated.contains(named.name()))
                .isPresent();
    }

    /** The annotation that keeps javac silent about uses of what is deprecated. */
    public static AnnotationSpec suppress() {
        return AnnotationSpec.builder(ClassNames.of(SuppressWarnings.class))
                .addMember("value", "$S", "deprecation")
                .build();
    }
}
