package dev.signet.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.javamodel.TypeRef;

/** A record around a scalar, a list, a map or free-form JSON. */
final class WrapperEmitter {
    private final Types types;
    private final TypeRef value;
    private final CodeBlock checked;

    /** @param checked the last statement of its constructor; may be empty */
    WrapperEmitter(Types types, TypeRef value, CodeBlock checked) {
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
        if (!Types.isPrimitive(value) || !checked.isEmpty()) {
            type.body("new", code.add(checked).build());
        }
    }

    /** The name of the one component. */
    static String component(TypeRef type) {
        return type.isCollection() ? "values" : "value";
    }
}
