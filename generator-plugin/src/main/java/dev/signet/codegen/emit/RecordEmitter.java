package dev.signet.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.Constant;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Object → record with its checks, builder and entry points. */
final class RecordEmitter implements Emitter {
    private static final String EXTRAS_DOC =
            "what the service sent beyond the components above; written back as it came";

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        return model.records().stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(Sources.file(model, spec(model, deprecations, r), r.doc())),
                        parts(model, deprecations, r)));
    }

    private static Stream<SourceFile> parts(JavaModel model, Deprecations deprecations, RecordType record) {
        return new BuilderEmitter(new Types(model), new Kit(model), new ConstraintCalls(model), record)
                .partTypes().stream()
                        .map(part -> part.toBuilder()
                                .addAnnotations(deprecations.onCodec(record))
                                .build())
                        .map(part -> Sources.file(model, part, record.doc()));
    }

    private static TypeSpec spec(JavaModel model, Deprecations deprecations, RecordType record) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ClassName self = types.named(record.name());
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Sources.javadoc(docs(new LimitDocs(model), record)))
                .recordConstructor(header(types, kit, record))
                .addAnnotations(deprecations.onType(record));
        record.unions().forEach(u -> type.addSuperinterface(types.named(u)));
        record.mixins().forEach(m -> type.addSuperinterface(ClassName.bestGuess(m)));
        for (Constant constant : record.constants()) {
            type.addField(FieldSpec.builder(
                            Classes.of(String.class),
                            constant.field(),
                            Modifier.PUBLIC,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .addJavadoc("The {@code $L} of every such object.", Docs.escape(constant.wireName()))
                    .initializer("$L", Literal.of(constant.value()))
                    .build());
        }
        ConstraintCalls checks = new ConstraintCalls(model);
        type.addMethod(compactConstructor(types, kit, checks, record));
        record.constants().forEach(c -> type.addMethod(accessor(c, isTag(model, record, c))));
        record.components().stream()
                .filter(c -> c.doc().deprecated())
                .forEach(c -> type.addMethod(deprecated(types, c)));
        BuilderEmitter builder = new BuilderEmitter(types, kit, checks, record);
        type.addMethod(builder.factory()).addMethod(builder.toBuilder());
        new EntryPoints(kit, types.codec(record.name()), self, Docs.spoken(record.name()))
                .addTo(type, false, !record.unions().isEmpty());
        if (record.hasSecrets()) {
            type.addMethod(maskedToString(record));
        }
        return type.addType(builder.type()).build();
    }

    private static List<String> docs(LimitDocs limits, RecordType record) {
        List<String> lines =
                new ArrayList<>(Sources.typeDoc(record.doc(), "A " + Docs.spoken(record.name()) + ".", List.of()));
        lines.add("");
        for (Component c : record.components()) {
            if (c.isAdditional()) {
                lines.addAll(additionalDoc(c));
                continue;
            }
            String text =
                    limits.told(record.name(), c.name(), c.wireName(), c.doc().text());
            String prose = text.isBlank() ? "{@code " + Docs.escape(c.wireName()) + "} in JSON" : null;
            lines.addAll(
                    prose != null
                            ? List.of("@param " + c.name() + " " + prose)
                            : Docs.inline("@param " + c.name() + " ", Docs.phrase(text), "    ", Sources.WIDTH));
        }
        lines.add("@param extras "
                + (record.components().isEmpty() ? "what the service sent; written back as it came" : EXTRAS_DOC));
        if (record.doc().deprecated()) {
            lines.add("@deprecated by the API");
        }
        return lines;
    }

    private static List<String> additionalDoc(Component c) {
        String prose =
                c.doc().text().isBlank() ? "" : ": " + Docs.phrase(c.doc().text());
        return Docs.inline(
                "@param " + c.name() + " ",
                "the properties that are none of the above, by name, as far as they have this type" + prose,
                "    ",
                Sources.WIDTH);
    }

    private static MethodSpec header(Types types, Kit kit, RecordType record) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        for (Component c : record.components()) {
            header.addParameter(types.of(c), c.name());
        }
        return header.addParameter(kit.object(), "extras").build();
    }

    private static MethodSpec compactConstructor(Types types, Kit kit, ConstraintCalls checks, RecordType record) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component c : record.components()) {
            if (c.isAdditional()) {
                code.addStatement(
                        "$N = $T.undeclared($L, $T.NAMES)",
                        c.name(),
                        kit.type("Extras"),
                        types.copy(c.type(), CodeBlock.of("$N", c.name()), 0),
                        types.codec(record.name()));
            } else if (c.type().isCollection()) {
                code.add(guarded(c, types.copy(c.type(), CodeBlock.of("$N", c.name()), 0)));
            } else if (!c.isNullable() && !Types.isPrimitive(c.type())) {
                code.addStatement("$T.requireNonNull($N, $S)", Classes.of(Objects.class), c.name(), c.name());
            }
        }
        List<CodeBlock> said = new ArrayList<>();
        record.constants().forEach(c -> said.add(CodeBlock.of("$N", c.field())));
        declared(record).forEach(c -> said.add(said(types, kit, c)));
        if (said.isEmpty()) {
            code.addStatement("$T.requireNonNull(extras, $S)", Classes.of(Objects.class), "extras");
        } else {
            code.beginControlFlow("if (!extras.isEmpty())")
                    .addStatement(
                            "extras = $T.settle(extras, $T.NAMES, $L)",
                            kit.type("Extras"),
                            types.codec(record.name()),
                            CodeBlock.join(said, ", "));
            additional(record)
                    .forEach(c -> code.addStatement("extras = $T.settle(extras, $N)", kit.type("Extras"), c.name()));
            code.endControlFlow();
        }
        List<String> names = new ArrayList<>(
                record.components().stream().map(Component::name).toList());
        names.add("extras");
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Sources.constructorDoc("Checks and copies, so that a value never changes.", names));
        additional(record)
                .forEach(c -> constructor.addJavadoc(
                        "\n@throws $T if {@code $L} names a property that is declared",
                        IllegalArgumentException.class,
                        c.name()));
        return constructor
                .addJavadoc(checks.doc("\n", checks.inConstructor(record)))
                .addCode(code.add(checks.inConstructor(record)).build())
                .build();
    }

    static Stream<Component> declared(RecordType record) {
        return record.components().stream().filter(c -> !c.isAdditional());
    }

    static Stream<Component> additional(RecordType record) {
        return record.components().stream().filter(Component::isAdditional);
    }

    /** What a component says; an empty list or a null that is required is still said. */
    private static CodeBlock said(Types types, Kit kit, Component c) {
        if (!c.isRequired() || !(c.type().isCollection() || c.isNullable())) {
            return value(kit, c);
        }
        return types.isInexact(c.type())
                ? CodeBlock.of("$T.required($L)", kit.type("Extras"), value(kit, c))
                : CodeBlock.of("$T.SPEAKS", kit.type("Extras"));
    }

    /** A class that the kit doesn't know must be made once more to see whether what was kept says the same. */
    private static CodeBlock value(Kit kit, Component c) {
        return c.type().leaf() instanceof TypeRef.Foreign foreign && foreign.isText()
                ? CodeBlock.of("$T.parsed($N, $L)", kit.type("Extras"), c.name(), ValueIo.factory(foreign))
                : CodeBlock.of("$N", c.name());
    }

    private static CodeBlock guarded(Component c, CodeBlock copy) {
        return c.isNullable()
                ? CodeBlock.of("$N = $N == null ? null : $L;\n", c.name(), c.name(), copy)
                : CodeBlock.of("$N = $L;\n", c.name(), copy);
    }

    /** Whether a union that the record is a member of declares the accessor. */
    private static boolean isTag(JavaModel model, RecordType record, Constant constant) {
        return record.unions().stream()
                .anyMatch(name -> model.type(name) instanceof UnionType union
                        && union.tag() != null
                        && union.tag().accessor().equals(constant.accessor()));
    }

    private static MethodSpec accessor(Constant constant, boolean overrides) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(constant.accessor())
                .addModifiers(Modifier.PUBLIC)
                .returns(Classes.of(String.class))
                .addStatement("return $N", constant.field());
        return overrides
                ? method.addAnnotation(Classes.of(Override.class)).build()
                : method.addJavadoc("{@return {@link #$L}}", constant.field()).build();
    }

    /** A record's component can't be deprecated, but its accessor can. */
    private static MethodSpec deprecated(Types types, Component c) {
        return MethodSpec.methodBuilder(c.name())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Classes.of(Deprecated.class))
                .returns(types.of(c))
                .addJavadoc("{@return see the component}\n\n@deprecated by the API")
                .addStatement("return $N", c.name())
                .build();
    }

    private static MethodSpec maskedToString(RecordType record) {
        CodeBlock.Builder text = CodeBlock.builder().add("return $S", record.name() + "[");
        String separator = "";
        for (Component c : record.components()) {
            text.add("\n+ $S", separator + c.name() + "=");
            if (!c.secret()) {
                text.add(" + $N", c.name());
            } else if (c.type().isCollection()) {
                text.add(" + ($N.isEmpty() ? $S : $S)", c.name(), "[]", "***");
            } else if (c.isNullable()) {
                text.add(" + ($N == null ? null : $S)", c.name(), "***");
            } else {
                text.add(" + $S", "***");
            }
            separator = ", ";
        }
        text.add("\n+ $S + extras + $S", separator + "extras=", "]");
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("The components, secrets masked.")
                .addAnnotation(Classes.of(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .returns(Classes.of(String.class))
                .addStatement(text.build())
                .build();
    }

    static AnnotationSpec suppressDeprecation() {
        return AnnotationSpec.builder(Classes.of(SuppressWarnings.class))
                .addMember("value", "$S", "deprecation")
                .build();
    }
}
