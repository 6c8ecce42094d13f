package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import java.util.List;

/** The method of a record's codec that writes. */
final class RecordWriter {
    private final RecordType record;
    private final Types types;
    private final ValueIo io;
    private final List<String> names;

    /** @param names of members, in the order of the array that holds them */
    RecordWriter(RecordType record, Types types, ValueIo io, List<String> names) {
        this.record = record;
        this.types = types;
        this.io = io;
        this.names = names;
    }

    CodeBlock code() {
        ClassName self = types.named(record.name());
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T value = ($T) object", self, self).addStatement("out.beginObject()");
        for (Constant c : record.constants()) {
            code.addStatement("out.member($L, $T.$N)", field(c.wireName()), self, c.field());
        }
        record.declared().forEach(c -> writeMember(code, c));
        Component map = record.additional();
        if (map != null) {
            code.addStatement(
                    "out.members(value.$N, value.extras, each -> $L)",
                    map.name(),
                    io.write(map.type().element(), CodeBlock.of("each"), "out"));
        }
        code.addStatement("out.endObject(value.extras)");
        return code.build();
    }

    /** What holds the name of a member, with its encoded form. */
    private String field(String wireName) {
        return "NAMES[" + names.indexOf(wireName) + "]";
    }

    private void writeMember(CodeBlock.Builder code, Component c) {
        String field = field(c.wireName());
        CodeBlock value = CodeBlock.of("value.$N", c.name());
        boolean optionalCollection = c.type().isCollection() && c.presence().isOptional();
        if (c.presence() == Presence.NULLABLE) {
            writeNullable(code, c, field, value);
        } else if (ValueIo.isSimple(c.type()) && types.isInexact(c.type())) {
            guardedBy(
                    code,
                    optionalCollection,
                    value,
                    CodeBlock.of("out.memberUnlessKept($L, $L, value.extras)", field, value));
        } else if (ValueIo.isSimple(c.type())) {
            code.addStatement("out.$L($L, $L)", optionalCollection ? "memberUnlessEmpty" : "member", field, value);
        } else {
            writeNamed(code, c, field, value, optionalCollection);
        }
    }

    private void writeNullable(CodeBlock.Builder code, Component c, String field, CodeBlock value) {
        boolean inexact = types.isInexact(c.type());
        if (inexact) {
            code.beginControlFlow("if (!value.extras.has($L))", Literal.of(c.wireName()));
        }
        code.addStatement("out.name($L)", field)
                .beginControlFlow("if ($L == null)", value)
                .addStatement("out.nullValue()")
                .nextControlFlow("else")
                .addStatement(io.write(c.type(), value, "out"))
                .endControlFlow();
        if (inexact) {
            code.endControlFlow();
        }
    }

    private void guardedBy(CodeBlock.Builder code, boolean optionalCollection, CodeBlock value, CodeBlock statement) {
        if (optionalCollection) {
            code.beginControlFlow("if (!$L.isEmpty())", value)
                    .addStatement(statement)
                    .endControlFlow();
        } else {
            code.addStatement(statement);
        }
    }

    private void writeNamed(
            CodeBlock.Builder code, Component c, String field, CodeBlock value, boolean optionalCollection) {
        CodeBlock condition = optionalCollection
                ? CodeBlock.of("!$L.isEmpty()", value)
                : c.isNullable() ? CodeBlock.of("$L != null", value) : null;
        boolean inexact = types.isInexact(c.type());
        if (inexact) {
            CodeBlock free = CodeBlock.of("!value.extras.has($L)", Literal.of(c.wireName()));
            condition = condition == null ? free : CodeBlock.of("$L && $L", condition, free);
        }
        CodeBlock codec = io.codec(c.type());
        if (!inexact && codec != null && (optionalCollection || !c.type().isCollection())) {
            String method = optionalCollection ? "memberUnlessEmpty" : "member";
            code.addStatement("out.$L($L, $L, $L)", method, field, value, codec);
            return;
        }
        if (condition != null) {
            code.beginControlFlow("if ($L)", condition);
        }
        code.addStatement("out.name($L)", field).addStatement(io.write(c.type(), value, "out"));
        if (condition != null) {
            code.endControlFlow();
        }
    }
}
