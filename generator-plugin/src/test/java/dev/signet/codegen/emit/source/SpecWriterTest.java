package dev.signet.codegen.emit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What is written, laid out, is what JavaPoet would write, laid out. */
class SpecWriterTest {
    private static final ClassName OURS = ClassName.get("shop.model", "Pet");
    private static final TypeName NULLABLE_LIST = ParameterizedTypeName.get(
                    ClassName.get(List.class), ClassNames.nullable(ClassName.get("shop.model", "Pet", "Kind")))
            .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());

    private static void sameAsJavaPoet(TypeSpec.Builder builder) {
        TypeSpec type = builder.build();
        String expected = JavaFile.builder("shop.model", type)
                .skipJavaLangImports(true)
                .indent("    ")
                .addFileComment("$L", "Made.")
                .addStaticImport(Objects.class, "requireNonNull")
                .build()
                .toString();
        String imported = "import static java.util.Objects.requireNonNull;\n\n";
        boolean used = expected.replace(imported, "").contains("requireNonNull(");
        assertThat(Layout.layOut(SpecWriter.write("shop.model", "Made.", type)))
                .isEqualTo(Layout.layOut(used ? expected : expected.replace(imported, "")));
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    @Test
    void recordsWithComponentsChecksAndComments() {
        sameAsJavaPoet(TypeSpec.recordBuilder("Pet")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A pet.\n\n<p>See {@link $T} and {@link $T}.\n", Map.Entry.class, OURS)
                .addAnnotation(Deprecated.class)
                .addSuperinterface(ClassName.get("shop.model", "Animal"))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ClassNames.nullable(ClassName.get(String.class)), "name")
                        .addParameter(NULLABLE_LIST, "kinds")
                        .addParameter(TypeName.INT, "age")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Checks.")
                        .addStatement("$T.requireNonNull($N, $S)", Objects.class, "name", "name")
                        .addStatement("$T.requireNonNullElse($N, $S)", Objects.class, "name", "it's \"x\"")
                        .beginControlFlow("if ($N.isEmpty())", "kinds")
                        .addStatement("kinds = $T.stream()\n.map($T::toString)\n.toList()", List.class, Object.class)
                        .endControlFlow()
                        .build())
                .addType(TypeSpec.classBuilder("Kind").build()));
    }

    @Test
    void interfacesWithTheirImpliedModifiers() {
        sameAsJavaPoet(TypeSpec.interfaceBuilder("Pet")
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(ClassName.get("shop.support", "Json"))
                .addSuperinterface(ClassName.get("shop.model", "Named"))
                .addPermittedSubclass(OURS.nestedClass("Known"))
                .addPermittedSubclass(OURS.nestedClass("Unknown"))
                .addField(FieldSpec.builder(OURS, "CAT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Meows.")
                        .initializer("$T.$N", OURS.nestedClass("Known"), "CAT")
                        .build())
                .addMethod(method("value")
                        .addModifiers(Modifier.ABSTRACT)
                        .returns(String.class)
                        .build())
                .addMethod(method("of")
                        .addModifiers(Modifier.STATIC)
                        .returns(OURS)
                        .addParameter(ArrayTypeName.of(byte.class), "json")
                        .addStatement("return $T.CAT", OURS.nestedClass("Known"))
                        .build())
                .addType(TypeSpec.enumBuilder("Known")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addEnumConstant(
                                "CAT",
                                TypeSpec.anonymousClassBuilder("$S", "cat")
                                        .addJavadoc("Meows.")
                                        .build())
                        .addEnumConstant("DOG")
                        .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addType(TypeSpec.recordBuilder("Unknown")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .build())
                .addType(TypeSpec.enumBuilder("Alone")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addEnumConstant("ONE")
                        .build()));
    }

    @Test
    void namesThatCollide() {
        ClassName theirs = ClassName.get("other", "Pet");
        sameAsJavaPoet(TypeSpec.classBuilder("Shop")
                .addField(OURS, "ours")
                .addField(theirs, "theirs")
                .addField(ClassName.get("other", "Cat"), "first")
                .addField(ClassName.get("another", "Cat"), "second")
                .addField(ClassName.get("other", "Shop"), "notThis")
                .addField(ClassName.get("shop.model", "Shop"), "that")
                .addField(ClassName.get("other", "Inner"), "notInner")
                .addField(ClassName.get("shop.model", "Shop", "Inner"), "inner")
                .addField(ClassName.get("other", "Outer", "Inner"), "nested")
                .addField(ClassName.get("java.util", "Map", "Entry"), "entry")
                .addField(ClassNames.nullable(ClassName.get("java.util", "Map", "Entry")), "mayBe")
                .addField(ClassNames.nullable(theirs), "mayBeTheirs")
                .addField(ClassName.get("", "Nowhere"), "nowhere")
                .addType(TypeSpec.classBuilder("Inner")
                        .addField(ClassName.get("shop.model", "Shop", "Inner"), "self")
                        .addField(ClassName.get("deep", "Deep"), "notDeep")
                        .addType(TypeSpec.classBuilder("Deep").build())
                        .build()));
    }

    @Test
    void annotationsAndFields() {
        sameAsJavaPoet(TypeSpec.classBuilder("Shop")
                .addModifiers(Modifier.FINAL)
                .superclass(ClassName.get("shop.support", "Base"))
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "a")
                        .addMember("value", "$S", "b")
                        .build())
                .addField(FieldSpec.builder(int.class, "last").initializer("1").build())
                .addField(FieldSpec.builder(ArrayTypeName.of(String.class), "NAMES", Modifier.STATIC)
                        .addAnnotation(Deprecations.suppress())
                        .initializer(
                                "{$L}", CodeBlock.join(List.of(CodeBlock.of("$S", "a"), CodeBlock.of("$S", "b")), ", "))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(int.class, "a", Modifier.FINAL)
                        .addStatement("this.last = a")
                        .build())
                .addMethod(method("empty").build())
                .addMethod(method("open").addCode("return;").build())
                .addMethod(method("paid")
                        .addStatement("return $S + '$$'", "$5")
                        .returns(String.class)
                        .build()));
    }

    @Test
    void aCommentHasNoOtherLinesThanItsOwn() {
        String file = SpecWriter.write(
                "shop.model",
                "Made.",
                TypeSpec.classBuilder("Pet").addJavadoc("$L", "a\rb\u2028c").build());

        assertThat(file).contains("\n * a\n * b\n * c\n */");
    }

    @Test
    void refusesWhatNoFileHas() {
        TypeSpec generic = TypeSpec.classBuilder("Pet")
                .addField(TypeVariableName.get("T"), "value")
                .build();

        assertThatIllegalStateException().isThrownBy(() -> SpecWriter.write("shop.model", "Made.", generic));
    }
}
