package dev.signet.codegen.emit.name;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import java.util.Optional;

/** {@link TypeRef} → what stands in the source. */
public final class Types {
    private final JavaModel model;
    private final RuntimeTypes kit;
    private final JavaTypes java;

    public Types(JavaModel model) {
        this.model = model;
        this.java = new JavaTypes(model.packages());
        this.kit = new RuntimeTypes(model);
    }

    public ClassName named(String simpleName) {
        return ClassNames.of(model.packages().model(), simpleName);
    }

    /**
     * The codec of a type of the model. A type whose first letter has no upper case is named with its package: a variable, such as a
     * parameter, may have the same name and would be meant (JLS 6.4.2).
     */
    public CodeBlock codecValue(String simpleName) {
        ClassName type = named(simpleName);
        return Character.isUpperCase(simpleName.codePointAt(0))
                ? CodeBlock.of("$T.CODEC", type)
                : CodeBlock.of("$L.CODEC", type.canonicalName());
    }

    /** A type of the client's package. */
    public ClassName api(String simpleName) {
        return ClassNames.of(model.packages().api(), simpleName);
    }

    /** The class that reads and writes a record's values. */
    public ClassName codec(String record) {
        return named(record).nestedClass("Codec");
    }

    /** The type of a value that is there; primitives stay primitive. */
    public TypeName of(TypeRef type) {
        return TypeNames.of(java.of(type));
    }

    /** How Java spells it. */
    public String spelled(TypeRef type) {
        return java.of(type).spelled();
    }

    public static ClassName foreign(TypeRef.Foreign type) {
        return TypeNames.classOf(TypeUse.qualified(type.className()));
    }

    /** The type of a component: annotated where it may be null. */
    public TypeName of(Component component) {
        return TypeNames.of(java.of(component));
    }

    public static TypeName scalar(ScalarKind kind) {
        return TypeNames.of(JavaTypes.scalar(kind));
    }

    /** Whether a value can have a JSON form that its Java value does not fully say. */
    public boolean isInexact(TypeRef type) {
        return model.isInexact(type);
    }

    /** An unmodifiable copy of a collection, to its last leaf. */
    public CodeBlock copy(TypeRef type, CodeBlock value, int depth) {
        TypeRef element = type.element();
        boolean plain = type.isList() && !element.isCollection() && !type.hasNulls();
        ClassName copier = plain ? ClassNames.of(List.class) : kit.codec("Immutable");
        String copy = type.hasNulls() ? "copyWithNulls" : "copyOf";
        if (!element.isCollection()) {
            return CodeBlock.of("$T.$L($L)", copier, copy, value);
        }
        String inner = "inner" + (depth == 0 ? "" : String.valueOf(depth + 1));
        CodeBlock innerCopy = copy(element, CodeBlock.of("$L", inner), depth + 1);
        return CodeBlock.of("$T.$L($L, $L -> $L)", copier, copy, value, inner, innerCopy);
    }

    /** The type of the values of an enum. */
    public ScalarKind enumKind(TypeRef.Named type) {
        return model.enumeration(type.name()).map(JavaType.EnumType::kind).orElse(ScalarKind.STRING);
    }

    /** Whether it is an enum of numbers. */
    public boolean isNumberEnum(TypeRef type) {
        return type.asNamed()
                .filter(named -> named.isEnum() && enumKind(named).isNumber())
                .isPresent();
    }

    /** The kind that JSON must have to be of the type; null if it can be of several. */
    public Optional<JsonKind> kind(TypeRef type) {
        return type.match(
                scalar -> Optional.of(JsonKind.of(scalar.kind())),
                list -> Optional.of(JsonKind.ARRAY),
                map -> Optional.of(JsonKind.OBJECT),
                this::kind,
                foreign -> foreign.isText() ? Optional.of(JsonKind.STRING) : Optional.empty(),
                json -> json.object() ? Optional.of(JsonKind.OBJECT) : Optional.empty());
    }

    private Optional<JsonKind> kind(TypeRef.Named named) {
        return switch (named.category()) {
            case RECORD -> Optional.of(JsonKind.OBJECT);
            case ENUM -> Optional.of(JsonKind.of(enumKind(named)));
            case UNION -> Optional.empty();
            case VALUE ->
                model.value(named.name())
                        .filter(value -> !value.items().isEmpty())
                        .map(value -> JsonKind.ARRAY);
        };
    }

    public static boolean isPrimitive(TypeRef type) {
        return type.isScalar(kind -> scalar(kind).isPrimitive());
    }
}
