package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.source.DeclaredType;
import javax.lang.model.element.Modifier;

/**
 * The class that reads and writes the values of one type. It is nested in the type, or in the record of an interface's unknown
 * values: whatever is nested in an interface itself, callers see.
 */
public final class CodecClass {
    private static final ClassName OBJECT = ClassNames.of(Object.class);

    private final RuntimeTypes kit;
    private final TypeSpec.Builder type;

    public CodecClass(RuntimeTypes kit, ClassName self) {
        this.kit = kit;
        this.type = TypeSpec.classBuilder("Codec")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(kit.codec("JsonCodec"), self));
    }

    /** What fields and helping methods are added to. */
    public TypeSpec.Builder type() {
        return type;
    }

    /**
     * Reads a value.
     *
     * @param in the name of the reader
     * @param canLack whether it gives null for what lacks a required property
     */
    public CodecClass decode(String in, boolean canLack, CodeBlock code) {
        TypeName result = canLack ? ClassNames.nullable(OBJECT) : OBJECT;
        type.addMethod(method("decode")
                .returns(result)
                .addParameter(kit.reader(), in)
                .addCode(code)
                .build());
        return this;
    }

    /** Writes {@code value}, which the code casts. */
    public CodecClass encode(String value, CodeBlock code) {
        type.addMethod(method("encode")
                .addParameter(OBJECT, value)
                .addParameter(kit.writer(), "out")
                .addCode(code)
                .build());
        return this;
    }

    /** Adds the bodies of what writes a value. */
    public static void addWriting(DeclaredType type) {
        type.body("toJson", "return CODEC.toJson(this)").body("writeTo", "CODEC.writeTo(this, out)");
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(ClassNames.of(Override.class))
                .addModifiers(Modifier.PROTECTED);
    }

    public TypeSpec build() {
        return type.build();
    }
}
