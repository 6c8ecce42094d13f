package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.declaration.type.ValueDeclarations;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;

/**
 * A record around a scalar, a list, a map or free-form JSON, with the JSON that its value does not represent exactly, if there can be
 * such.
 */
final class WrapperEmitter {
    private final RuntimeTypes kit;
    private final Types types;
    private final TypeRef value;
    private final CodeBlock checked;

    /** @param checked the last statement of its constructor; may be empty */
    WrapperEmitter(RuntimeTypes kit, Types types, TypeRef value, CodeBlock checked) {
        this.kit = kit;
        this.types = types;
        this.value = value;
        this.checked = checked;
    }

    void addTo(DeclaredType type) {
        String name = component(value);
        CodeBlock.Builder code = CodeBlock.builder();
        if (value.isCollection()) {
            code.addStatement("values = $L", types.copy(value, NullChecks.required(name), 0));
        } else if (!Types.isPrimitive(value)) {
            code.addStatement(NullChecks.required(name));
        }
        boolean inexact = types.isInexact(value);
        if (inexact) {
            code.addStatement(
                    "$N = $N == null ? null : $T.literal($N, $L)",
                    ValueDeclarations.LITERAL,
                    ValueDeclarations.LITERAL,
                    kit.codec("Extras"),
                    ValueDeclarations.LITERAL,
                    said());
            type.body("new(" + types.spelled(value) + ")", "this($N, null)", name);
        }
        if (inexact || !Types.isPrimitive(value) || !checked.isEmpty()) {
            type.body("new", code.add(checked).build());
        }
    }

    /** Compares and shows what may be as deep as its JSON. */
    void addObjectMethods(DeclaredType type, ClassName self) {
        ObjectMethods methods = new ObjectMethods(self).with(component(value), value, false);
        if (types.isInexact(value)) {
            methods.with(ValueDeclarations.LITERAL, true);
        }
        methods.addTo(type);
    }

    /** A class that the runtime library doesn't know must be made once more to see whether what was kept says the same. */
    private CodeBlock said() {
        String name = component(value);
        return value.leaf()
                .asForeign()
                .filter(TypeRef.Foreign::isText)
                .map(foreign -> CodeBlock.of("$T.parsed($N, $L)", kit.codec("Extras"), name, ValueIo.factory(foreign)))
                .orElseGet(() -> CodeBlock.of("$N", name));
    }

    /**
     * Writes the value of a record, or the JSON it was read from.
     *
     * @param fractions whether a number without a fraction would be read as another variant
     */
    static CodeBlock written(Types types, ValueIo io, TypeRef value, CodeBlock wrapper, boolean fractions) {
        CodeBlock held = CodeBlock.of("$L.$L()", wrapper, component(value));
        CodeBlock write = CodeBlock.builder()
                .addStatement(
                        fractions && value.isScalar(kind -> kind == ScalarKind.FLOAT64)
                                ? CodeBlock.of("out.fraction($L)", held)
                                : io.write(value, held, "out"))
                .build();
        return types.isInexact(value)
                ? CodeBlock.builder()
                        .beginControlFlow("if ($L.$N() == null)", wrapper, ValueDeclarations.LITERAL)
                        .add(write)
                        .nextControlFlow("else")
                        .addStatement("out.value($L.$N())", wrapper, ValueDeclarations.LITERAL)
                        .endControlFlow()
                        .build()
                : write;
    }

    /** The name of the one component. */
    static String component(TypeRef type) {
        return type.isCollection() ? "values" : "value";
    }
}
