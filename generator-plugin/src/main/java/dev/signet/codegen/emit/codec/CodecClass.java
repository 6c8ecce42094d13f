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
import dev.signet.codegen.emit.source.Literal;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The class that reads and writes the values of one type. It is nested in the type, or in the record of an interface's unknown
 * values: whatever is nested in an interface itself, callers see.
 */
public final class CodecClass {
    private static final ClassName OBJECT = ClassNames.of(Object.class);
    private static final ClassName STRING = ClassNames.of(String.class);

    private final RuntimeTypes kit;
    private final ClassName self;
    private final TypeSpec.Builder type;

    public CodecClass(RuntimeTypes kit, ClassName self) {
        this.kit = kit;
        this.self = self;
        this.type = TypeSpec.classBuilder("Codec").addModifiers(Modifier.STATIC, Modifier.FINAL);
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
        extending("JsonCodec");
        TypeName result = canLack ? ClassNames.nullable(OBJECT) : OBJECT;
        type.addMethod(method("decode")
                .returns(result)
                .addParameter(kit.reader(), in)
                .addCode(code)
                .build());
        return this;
    }

    /**
     * Reads a union.
     *
     * @param discriminator the property that tells variants apart; null if the kind of JSON or the properties do
     * @param variant reads a variant; refers to {@code in} and, if there is a discriminator, to its value {@code discriminator}
     * @param webhook whether it refers to the name of a webhook, {@code webhook}, which is empty where it is not known
     */
    CodecClass union(@Nullable String discriminator, CodeBlock variant, boolean webhook) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        ClassName unknown = self.nestedClass("Unknown");
        MethodSpec.Builder read =
                method("variant").returns(ClassNames.nullable(OBJECT)).addParameter(kit.reader(), "in");
        MethodSpec.Builder other = method("unknown").returns(OBJECT);
        if (discriminator == null) {
            extending("UnionCodec");
            other.addParameter(kit.value(), "json").addStatement("return new $T(json)", unknown);
        } else {
            extending("DiscriminatedUnionCodec");
            constructor.addStatement("super($L)", Literal.of(discriminator));
            read.addParameter(STRING, "discriminator");
            other.addParameter(STRING, "discriminator")
                    .addParameter(kit.value(), "json")
                    .addStatement("return new $T(discriminator, json)", unknown);
        }
        if (webhook) {
            type.addField(STRING, "webhook", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(STRING, "webhook").addStatement("this.webhook = webhook");
        }
        if (discriminator != null || webhook) {
            type.addMethod(constructor.build());
        }
        type.addMethod(read.addCode(variant).build()).addMethod(other.build());
        return this;
    }

    private void extending(String base) {
        type.superclass(ParameterizedTypeName.get(kit.codec(base), self));
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
