package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaType.EnumType;
import dev.signet.codegen.javamodel.JavaType.EnumValue;
import dev.signet.codegen.model.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** How an enum finds the constant of a value: it makes nothing for one that is known. */
public record EnumLookup(Way way, EnumType type, String field) {
    /** More cases of texts would not fit into a method (JVMS 4.7.3). */
    private static final int MOST_TEXTS = 1_000;

    /** The shapes of code. */
    private enum Way {
        /** A switch over texts or integers. */
        SWITCH,
        /** The same for longs, which Java can't switch over, if all the constants are ints. */
        NARROWED,
        /** A look at one constant after the other. */
        SEARCH,
        /** A map. */
        MAP
    }

    public static EnumLookup of(EnumType type) {
        Way way = switch (type.kind()) {
            case INT32 -> Way.SWITCH;
            case INT64 -> type.values().stream().allMatch(EnumLookup::isInt) ? Way.NARROWED : Way.SEARCH;
            case INTEGER, FLOAT64, DECIMAL -> Way.SEARCH;
            default -> type.values().size() > MOST_TEXTS ? Way.MAP : Way.SWITCH;
        };
        List<String> taken = type.values().stream().map(EnumValue::name).toList();
        String field = way == Way.MAP ? "BY_VALUE" : "ALL";
        while (taken.contains(field)) {
            field += "_";
        }
        return new EnumLookup(way, type, field);
    }

    private static boolean isInt(EnumValue value) {
        return new BigInteger(value.value()).bitLength() < Integer.SIZE;
    }

    /** What a constant gives its constructor: big numbers come as text. */
    public static String argument(ScalarKind kind, String value) {
        return switch (kind) {
            case INT32 -> value;
            case INT64 -> value + "L";
            case FLOAT64 -> Double.toString(Double.parseDouble(value));
            case INTEGER -> Literal.of(new BigDecimal(value).toBigIntegerExact().toString());
            default -> Literal.of(value);
        };
    }

    /** What {@link #body} needs beside the constants. */
    public void addTo(DeclaredType known, ClassName name) {
        if (way == Way.SEARCH) {
            known.hidden(
                    FieldSpec.builder(ArrayTypeName.of(name), field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("values()")
                            .build());
        } else if (way == Way.MAP) {
            known.hidden(FieldSpec.builder(
                            ParameterizedTypeName.get(ClassNames.of(Map.class), ClassNames.of(String.class), name),
                            field,
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(
                            "$T.of(values()).collect($T.toUnmodifiableMap($T::value, each -> each))",
                            Stream.class,
                            Collectors.class,
                            name)
                    .build());
        }
    }

    /** The statements that find the constant of {@code value}. */
    public CodeBlock body(ClassName self, ClassName known) {
        CodeBlock unknown = CodeBlock.of("new $T(value)", self.nestedClass("Unknown"));
        return switch (way) {
            case SWITCH -> choice("value", known, unknown);
            case NARROWED ->
                CodeBlock.builder()
                        .addStatement("int small = (int) value")
                        .beginControlFlow("if (small != value)")
                        .addStatement("return $L", unknown)
                        .endControlFlow()
                        .add(choice("small", known, unknown))
                        .build();
            case SEARCH ->
                CodeBlock.builder()
                        .beginControlFlow("for ($T each : $T.$N)", known, known, field)
                        .beginControlFlow("if ($L)", same())
                        .addStatement("return each")
                        .endControlFlow()
                        .endControlFlow()
                        .addStatement("return $L", unknown)
                        .build();
            case MAP ->
                CodeBlock.builder()
                        .addStatement("$T known = $T.$N.get(value)", known, known, field)
                        .addStatement("return known != null ? known : $L", unknown)
                        .build();
        };
    }

    private CodeBlock choice(String subject, ClassName known, CodeBlock unknown) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", subject);
        for (EnumValue value : type.values()) {
            String label = type.kind().isNumber() ? value.value() : Literal.of(value.value());
            code.addStatement("case $L -> $T.$N", label, known, value.name());
        }
        return code.addStatement("default -> $L", unknown).add("$<};\n").build();
    }

    /** Whether {@code each} is the constant of {@code value}: numbers of the same size are the same. */
    private String same() {
        return switch (type.kind()) {
            case INTEGER -> "each.value.equals(value)";
            case DECIMAL -> "each.value.compareTo(value) == 0";
            default -> "each.value == value";
        };
    }
}
