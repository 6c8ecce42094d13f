package dev.signet.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.HeadersType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that reads headers. */
public record HeaderCode(RuntimeTypes kit) {
    /** The body of a method that reads a record from the parameter {@code headers}. */
    CodeBlock values(List<HeadersType.Field> fields) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return CODEC.fromJson(new $T(headers)", kit.response("HeaderValues"));
        for (HeadersType.Field field : fields) {
            code.add("\n.$L($L$L)", field.form().reader(), Literal.of(field.wireName()), members(field.members()));
        }
        return CodeBlock.builder()
                .addStatement(code.add("\n.toJson())").build())
                .build();
    }

    /** The arguments, each after a comma, that say how the members of a header are written; empty if it has none. */
    public static CodeBlock members(HeadersType.@Nullable Members members) {
        return members == null
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ", $L, $L$L",
                        members.explode(),
                        members.json(),
                        members.others().stream()
                                .map(name -> CodeBlock.of(", $L", Literal.of(name)))
                                .collect(CodeBlock.joining("")));
    }
}
