package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.ResultType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What reads responses by status and media type. */
record AnswerReaders(Types types, RuntimeTypes kit) {

    /** A method that returns the variants of a call's result. */
    MethodSpec variants(String name, ResultType result) {
        ClassName type = types.api(result.name());
        CodeBlock.Builder code = start(type);
        for (ResultType.Variant variant : result.variants()) {
            ClassName record = type.nestedClass(variant.name());
            String status = Literal.of(variant.status());
            if (variant.isEmpty()) {
                code.add("\n.empty($L, $T::new)", status, record);
            }
            for (String mediaType : variant.mediaTypes()) {
                String media = Literal.of(mediaType);
                code.add(
                        switch (variant.kind()) {
                            case JSON ->
                                CodeBlock.of(
                                        variant.nullable()
                                                ? "\n.nullableJson($L, $L, $L, $T::new)"
                                                : "\n.json($L, $L, $L, $T::new)",
                                        status,
                                        media,
                                        new CodecExpressions(types, kit).of(variant.type()),
                                        record);
                            case BYTES -> CodeBlock.of("\n.bytes($L, $L, $T::new)", status, media, record);
                            default -> CodeBlock.of("\n.text($L, $L, $T::new)", status, media, record);
                        });
            }
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(kit.response("ResponseVariants"), type))
                .addStatement(code.add("\n.build()").build())
                .build();
    }

    /** The statement that returns the errors of operations. */
    CodeBlock errors(ErrorsType errors, List<ErrorsType.Response> responses) {
        ClassName type = types.api(errors.name());
        CodeBlock.Builder code = start(type);
        for (ErrorsType.Response response : responses) {
            ErrorsType.Variant variant = errors.variant(response.variant());
            ClassName record = type.nestedClass(variant.name());
            String status = Literal.of(response.status());
            String media = Literal.of(response.mediaType());
            code.add(
                    variant.isText()
                            ? CodeBlock.of("\n.text($L, $L, $T::new)", status, media, record)
                            : CodeBlock.of(
                                    response.nullable()
                                            ? "\n.nullableJson($L, $L, $L, $T::new)"
                                            : "\n.json($L, $L, $L, $T::new)",
                                    status,
                                    media,
                                    new CodecExpressions(types, kit).of(variant.type()),
                                    record));
        }
        return code.add("\n.build()").build();
    }

    private CodeBlock.Builder start(ClassName type) {
        return CodeBlock.builder()
                .add(
                        "return $T.<$T>builder($T::new)",
                        kit.response("ResponseVariants"),
                        type,
                        type.nestedClass("Unknown"));
    }
}
