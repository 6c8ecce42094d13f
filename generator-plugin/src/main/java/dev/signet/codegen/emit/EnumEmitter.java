package dev.signet.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.EnumType;
import dev.signet.codegen.java.JavaType.EnumValue;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Enum of texts or numbers → sealed interface over the known values and any other. */
final class EnumEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        return model.enums().stream().map(e -> Sources.file(model, spec(model, deprecations, e), e.doc()));
    }

    private static TypeSpec spec(JavaModel model, Deprecations deprecations, EnumType type) {
        Types types = new Types(model);
        ClassName self = types.named(type.name());
        ClassName known = self.nestedClass("Known");
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(Sources.javadoc(docs(type)))
                .addAnnotations(deprecations.onType(type))
                .addPermittedSubclass(known)
                .addPermittedSubclass(self.nestedClass("Unknown"));
        if (type.kind() == ScalarKind.FLOAT64) {
            spec.addSuperinterface(new Kit(model).type("DoubleEnum"));
        }
        type.unions().forEach(u -> spec.addSuperinterface(types.named(u)));
        type.mixins().forEach(m -> spec.addSuperinterface(ClassName.bestGuess(m)));
        for (EnumValue value : type.values()) {
            spec.addField(FieldSpec.builder(self, value.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(Sources.javadoc(valueDoc(value)))
                    .initializer("$T.$N", known, value.name())
                    .build());
        }
        spec.addMethod(MethodSpec.methodBuilder("value")
                .addAnnotations(
                        type.kind() == ScalarKind.FLOAT64
                                ? List.of(AnnotationSpec.builder(Classes.of(Override.class))
                                        .build())
                                : List.of())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(Types.scalar(type.kind()))
                .addJavadoc("{@return the $L on the wire}", noun(type))
                .build());
        if (!type.unions().isEmpty()) {
            new EntryPoints(new Kit(model), types.codec(type.name()), self, Docs.spoken(type.name()))
                    .addTo(spec, true, false);
        }
        return spec.addMethod(of(self, known, EnumLookUp.of(type), type))
                .addType(known(types, self, type))
                .addType(unknown(types, self, type))
                .build();
    }

    private static List<String> docs(EnumType type) {
        List<String> lines = new ArrayList<>(Sources.typeDoc(
                type.doc(),
                "A " + Docs.spoken(type.name()) + ".",
                List.of("<p>New values may appear at any time: they read as {@link Unknown}.")));
        if (type.doc().deprecated()) {
            lines.add("");
            lines.add("@deprecated by the API");
        }
        return lines;
    }

    private static List<String> valueDoc(EnumValue value) {
        String fallback = "`" + value.value() + "` on the wire.";
        return Docs.lines(value.text().isBlank() ? fallback : value.text(), Sources.WIDTH - 4);
    }

    private static String noun(EnumType type) {
        return type.kind().isNumber() ? "number" : "text";
    }

    private static MethodSpec of(ClassName self, ClassName known, EnumLookUp lookUp, EnumType type) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(Types.scalar(type.kind()), "value")
                .addJavadoc(
                        "{@return the constant of this value, or an {@link Unknown} that holds it}\n\n@param value the $L on the wire",
                        noun(type))
                .addCode(lookUp.body(self, known))
                .build();
    }

    private static TypeSpec known(Types types, ClassName self, EnumType type) {
        TypeName value = Types.scalar(type.kind());
        TypeSpec.Builder known = TypeSpec.enumBuilder("Known")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .addJavadoc("The values that this version knows.");
        for (EnumValue each : type.values()) {
            known.addEnumConstant(
                    each.name(),
                    TypeSpec.anonymousClassBuilder("$L", EnumLookUp.argument(type.kind(), each.value()))
                            .addJavadoc("See {@link $T#$L}.", self, each.name())
                            .build());
        }
        EnumLookUp.of(type).addTo(known, self.nestedClass("Known"));
        // From its text, a big number adds as little to the initialiser as any other value: it has a limit.
        boolean fromText = !value.isPrimitive() && type.kind().isNumber();
        known.addField(value, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(fromText ? Classes.of(String.class) : value, "value")
                        .addStatement(
                                "this.value = $L",
                                fromText ? CodeBlock.of("new $T(value)", value) : CodeBlock.of("value"))
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addAnnotation(Classes.of(Override.class))
                        .addModifiers(Modifier.PUBLIC)
                        .returns(value)
                        .addStatement("return value")
                        .build());
        if (!type.unions().isEmpty()) {
            known.addMethod(toJson(types, type));
        }
        return known.build();
    }

    private static TypeSpec unknown(Types types, ClassName self, EnumType type) {
        TypeName value = Types.scalar(type.kind());
        TypeSpec.Builder unknown = TypeSpec.recordBuilder("Unknown")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .addJavadoc(
                        "A value that this version does not know. For a known one use {@link $T#of}.\n\n@param value the $L on the wire",
                        self,
                        noun(type))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(value, "value")
                        .build());
        if (!value.isPrimitive()) {
            unknown.addMethod(MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Sources.constructorDoc("Never null.", List.of("value")))
                    .addStatement("$T.requireNonNull(value, $S)", Classes.of(Objects.class), "value")
                    .build());
        }
        if (!type.unions().isEmpty()) {
            unknown.addMethod(toJson(types, type));
        }
        return unknown.build();
    }

    private static MethodSpec toJson(Types types, EnumType type) {
        return MethodSpec.methodBuilder("toJson")
                .addAnnotation(Classes.of(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .returns(Classes.of(String.class))
                .addStatement("return $T.toJson(this)", types.codec(type.name()))
                .build();
    }
}
