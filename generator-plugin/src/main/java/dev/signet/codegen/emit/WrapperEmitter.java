package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A scalar, list, map or free-form object of a union → the record around it, nested in the union. */
final class WrapperEmitter {
    private final Types types;
    private final ClassName union;
    private final ClassName codec;
    private final ConstraintCalls checks;

    WrapperEmitter(Types types, ConstraintCalls checks, ClassName union, ClassName codec) {
        this.types = types;
        this.checks = checks;
        this.union = union;
        this.codec = codec;
    }

    TypeSpec spec(Variant.Wrapper wrapper) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(wrapper.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(union)
                .addJavadoc(Sources.javadoc(docs(wrapper)));
        CodeBlock checked = checks.inConstructor(union.simpleName(), wrapper.name(), wrapper.type());
        addValue(type, types, wrapper.type(), checked, checks.doc("\n", checked));
        return type.addMethod(MethodSpec.methodBuilder("toJson")
                        .addAnnotation(Classes.of(Override.class))
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Classes.of(String.class))
                        .addStatement("return $T.toJson(this)", codec)
                        .build())
                .build();
    }

    private static List<String> docs(Variant.Wrapper wrapper) {
        String fallback = wrapper.type().isCollection() ? "As several." : "As one value.";
        List<String> lines = new ArrayList<>(Sources.typeDoc(wrapper.doc(), fallback, List.of()));
        lines.add("");
        lines.add(
                wrapper.type().isCollection()
                        ? "@param values what it holds; unmodifiable"
                        : "@param value what it holds");
        return lines;
    }

    /** The one component and its check. */
    static void addValue(TypeSpec.Builder type, Types types, TypeRef ref, CodeBlock checked, CodeBlock checkedDoc) {
        TypeName value = types.of(ref);
        String name = ref.isCollection() ? "values" : "value";
        type.recordConstructor(
                MethodSpec.constructorBuilder().addParameter(value, name).build());
        if (Types.isPrimitive(ref) && checked.isEmpty()) {
            return;
        }
        MethodSpec.Builder check = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        if (ref instanceof TypeRef.ListOf) {
            check.addJavadoc(Sources.constructorDoc("Copies the list.", List.of("values")))
                    .addStatement("values = $L", types.copy(ref, CodeBlock.of("values"), 0));
        } else if (ref instanceof TypeRef.MapOf) {
            check.addJavadoc(Sources.constructorDoc("Copies the map.", List.of("values")))
                    .addStatement("values = $L", types.copy(ref, CodeBlock.of("values"), 0));
        } else if (Types.isPrimitive(ref)) {
            check.addJavadoc(Sources.constructorDoc("Checks it.", List.of("value")));
        } else {
            check.addJavadoc(Sources.constructorDoc("Never null.", List.of("value")))
                    .addStatement("$T.requireNonNull(value, $S)", Classes.of(Objects.class), "value");
        }
        type.addMethod(check.addJavadoc(checkedDoc).addCode(checked).build());
    }
}
