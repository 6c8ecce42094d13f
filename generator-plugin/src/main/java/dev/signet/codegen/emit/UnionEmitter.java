package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.Tag;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Union → sealed interface with the records nested in it. */
final class UnionEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        return model.unions().stream().map(u -> Sources.file(model, spec(model, deprecations, u), u.doc()));
    }

    private static TypeSpec spec(JavaModel model, Deprecations deprecations, UnionType union) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ClassName self = types.named(union.name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(Sources.javadoc(docs(union)))
                .addAnnotations(deprecations.onType(union));
        union.unions().forEach(u -> type.addSuperinterface(types.named(u)));
        union.mixins().forEach(m -> type.addSuperinterface(ClassName.bestGuess(m)));
        for (Variant variant : union.variants()) {
            type.addPermittedSubclass(
                    variant instanceof Variant.Wrapper w ? self.nestedClass(w.name()) : types.named(variant.name()));
        }
        type.addPermittedSubclass(self.nestedClass("Unknown"));
        if (union.tag() != null) {
            type.addMethod(MethodSpec.methodBuilder(union.tag().accessor())
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(Classes.of(String.class))
                    .addJavadoc(
                            "{@return the {@code $L} on the wire}",
                            Docs.escape(union.tag().wireName()))
                    .build());
        }
        new EntryPoints(kit, types.codec(union.name()), self, Docs.spoken(union.name())).addTo(type, true, false);
        ConstraintCalls checks = new ConstraintCalls(model);
        addFactories(type, types, checks, self, union);
        for (Variant variant : union.variants()) {
            if (variant instanceof Variant.Wrapper w) {
                type.addType(new WrapperEmitter(types, checks, self, types.codec(union.name())).spec(w));
            }
        }
        return type.addType(unknown(kit, self, union)).build();
    }

    private static List<String> docs(UnionType union) {
        String known = union.tag() == null
                ? "<p>A value that is none of these reads as {@link Unknown} and is written back as it came."
                : "<p>Each known {@code " + Docs.escape(union.tag().wireName())
                        + "} is a record of its own. Another, or one that lacks what it must have, reads as";
        List<String> more = union.tag() == null
                ? List.of(known)
                : List.of(known, "{@link Unknown} and is written back as it came.");
        List<String> lines = new java.util.ArrayList<>(
                Sources.typeDoc(union.doc(), "One of several forms of " + Docs.spoken(union.name()) + ".", more));
        if (union.doc().deprecated()) {
            lines.add("");
            lines.add("@deprecated by the API");
        }
        return lines;
    }

    /** {@code of(…)} for each nested record; lists are told apart by name, since their erasures are one. */
    private static void addFactories(
            TypeSpec.Builder type, Types types, ConstraintCalls checks, ClassName self, UnionType union) {
        Set<TypeName> taken = new HashSet<>();
        for (Variant variant : union.variants()) {
            if (variant instanceof Variant.Wrapper w) {
                TypeName value = types.of(w.type());
                TypeName erased = value instanceof ParameterizedTypeName p ? p.rawType() : value;
                boolean plain = w.type() instanceof TypeRef.Scalar && taken.add(erased);
                type.addMethod(MethodSpec.methodBuilder(plain ? "of" : "of" + w.name())
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(ParameterSpec.builder(value, w.type().isCollection() ? "values" : "value")
                                .build())
                        .addJavadoc(
                                "{@return {@code $L} as a {@link $T}}\n\n@param $L what it holds",
                                w.type().isCollection() ? "values" : "value",
                                self.nestedClass(w.name()),
                                w.type().isCollection() ? "values" : "value")
                        .addStatement(
                                "return $L",
                                checks.wrapped(
                                        union.name(),
                                        w.name(),
                                        CodeBlock.of(
                                                "new $T($L)",
                                                self.nestedClass(w.name()),
                                                w.type().isCollection() ? "values" : "value")))
                        .build());
            }
        }
    }

    private static TypeSpec unknown(Kit kit, ClassName self, UnionType union) {
        Tag known = union.tag();
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        MethodSpec.Builder checks = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Sources.constructorDoc(
                        "Neither is null.", List.of(known == null ? "" : known.accessor(), "json")));
        TypeSpec.Builder type = TypeSpec.recordBuilder("Unknown")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self);
        if (known != null) {
            String tag = known.accessor();
            header.addParameter(Classes.of(String.class), tag).addParameter(kit.object(), "json");
            checks.addStatement("$T.requireNonNull($N, $S)", Classes.of(Objects.class), tag, tag)
                    .addStatement("$T.requireNonNull(json, $S)", Classes.of(Objects.class), "json");
            type.addJavadoc(
                    "One that this version does not know, or that lacks what it must have.\n\n@param $L its {@code $L}\n@param json all of it",
                    tag,
                    Docs.escape(known.wireName()));
        } else {
            header.addParameter(kit.value(), "json");
            checks = MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Sources.constructorDoc("Never null.", List.of("json")))
                    .addStatement("$T.requireNonNull(json, $S)", Classes.of(Objects.class), "json");
            type.addJavadoc("One of a form that this version does not know.\n\n@param json all of it");
        }
        return type.recordConstructor(header.build())
                .addMethod(checks.build())
                .addMethod(MethodSpec.methodBuilder("toJson")
                        .addAnnotation(Classes.of(Override.class))
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Classes.of(String.class))
                        .addStatement("return json.toJson()")
                        .build())
                .build();
    }
}
