package dev.signet.codegen.emit.codec;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The method of a record's codec that reads. */
final class RecordReader {
    /** Tests in one condition. */
    private static final int MOST_TESTS = 20;

    private final RecordType record;
    private final Types types;
    private final RuntimeTypes kit;
    private final ValueIo io;
    private final ConstraintCalls checks;
    private final LocalNames locals;

    RecordReader(RecordType record, Types types, RuntimeTypes kit, ValueIo io, ConstraintCalls checks) {
        this.record = record;
        this.types = types;
        this.kit = kit;
        this.io = io;
        this.checks = checks;
        this.locals = new LocalNames(record);
    }

    /** The name of the reader. */
    String in() {
        return locals.in();
    }

    CodeBlock code() {
        ClassName self = types.named(record.name());
        CodeBlock.Builder code = CodeBlock.builder();
        for (Constant c : record.constants()) {
            code.addStatement("boolean $N = false", c.accessor());
        }
        for (Component c : record.components()) {
            declare(code, c);
        }
        code.addStatement("$T.Builder extras = null", kit.object())
                .beginControlFlow(
                        "for (String $L = $L.firstName(); $L != null; $L = $L.nextName())",
                        locals.key(),
                        locals.in(),
                        locals.key(),
                        locals.key(),
                        locals.in())
                .beginControlFlow("switch ($L)", locals.key());
        for (Constant c : record.constants()) {
            code.addStatement(
                    "case $L -> $N = $L.constant($T.$N)",
                    Literal.of(c.wireName()),
                    c.accessor(),
                    locals.in(),
                    self,
                    c.field());
        }
        record.declared().forEach(c -> readCase(code, c));
        code.add(readDefault())
                .endControlFlow()
                .addStatement("extras = $L.keep(extras, $L)", locals.in(), locals.key())
                .endControlFlow();
        returnNullIfLacking(code);
        List<String> arguments = new ArrayList<>(
                record.components().stream().map(Component::name).toList());
        arguments.add(locals.in() + ".extras(extras)");
        return code.add(checks.returning(
                        record.name(),
                        CodeBlock.of("new $T($L)", self, String.join(", ", arguments)),
                        locals.in(),
                        locals.caught()))
                .build();
    }

    private void declare(CodeBlock.Builder code, Component c) {
        if (c.presence() == Presence.NULLABLE) {
            code.addStatement("boolean $L = false", locals.seen(c));
        }
        if (c.isAdditional()) {
            code.addStatement("$T $N = new $T<>()", types.of(c.type()), c.name(), ClassNames.of(LinkedHashMap.class));
        } else if (c.presence().isOptional() && c.type().isCollection()) {
            Class<?> empty = c.type().isList() ? List.class : Map.class;
            code.addStatement("$T $N = $T.of()", types.of(c.type()), c.name(), empty);
        } else {
            code.addStatement("$T $N = null", types.of(c.type()).box(), c.name());
        }
    }

    private void readCase(CodeBlock.Builder code, Component c) {
        String in = locals.in();
        if (c.presence() == Presence.NULLABLE) {
            code.beginControlFlow("case $L ->", Literal.of(c.wireName()))
                    .addStatement("$L = true", locals.seen(c))
                    .addStatement("$N = $L.isNullValue() ? null : $L", c.name(), in, io.read(c.type(), in))
                    .endControlFlow();
        } else if (c.presence() == Presence.CONDITIONAL) {
            code.addStatement(
                    "case $L -> $N = $L.conditional(() -> $L)",
                    Literal.of(c.wireName()),
                    c.name(),
                    in,
                    io.readOptional(c.type(), in, true));
        } else if (c.presence() == Presence.OPTIONAL) {
            code.addStatement(
                    "case $L -> $N = $L", Literal.of(c.wireName()), c.name(), io.readOptional(c.type(), in, true));
        } else {
            code.addStatement("case $L -> $N = $L", Literal.of(c.wireName()), c.name(), readRequired(c.type(), in));
        }
    }

    /** What is not declared, and of the type that such properties have, goes into their map, the rest into extras. */
    private CodeBlock readDefault() {
        Component map = record.additional();
        String in = locals.in();
        if (map == null) {
            return CodeBlock.builder()
                    .addStatement("default -> $L.unknown($L)", in, isClosed() ? isAllowed() : CodeBlock.of(""))
                    .build();
        }
        CodeBlock put = CodeBlock.of("$L.gather($N, $L, $L)", in, map.name(), locals.key(), further(map));
        if (!map.type().hasNulls() && !isClosed()) {
            return CodeBlock.builder().addStatement("default -> $L", put).build();
        }
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("default ->");
        if (isClosed()) {
            code.addStatement("$L.allows($L)", in, isAllowed());
        }
        if (map.type().hasNulls()) {
            code.beginControlFlow("if ($L.isNullValue())", in)
                    .addStatement("$N.put($L, null)", map.name(), locals.key())
                    .nextControlFlow("else")
                    .addStatement(put)
                    .endControlFlow();
        } else {
            code.addStatement(put);
        }
        return code.endControlFlow().build();
    }

    /** Reads the value of a further property; one whose name has no type may be anything. */
    private CodeBlock further(Component map) {
        CodeBlock value = io.readOptional(map.type().element(), locals.in(), false);
        if (map.presence() != Presence.PATTERNED) {
            return value;
        }
        CodeBlock free = CodeBlock.of("$L.conditional(() -> $L)", locals.in(), value);
        return record.names().typed() == null
                ? free
                : CodeBlock.of("$N.match($L) ? $L : $L", RecordCodecs.TYPED, locals.key(), value, free);
    }

    private boolean isClosed() {
        return record.names().allowed() != null;
    }

    /** Whether an object may have a property of that name though it declares none. */
    private CodeBlock isAllowed() {
        return requireNonNull(record.names().allowed()).isEmpty()
                ? CodeBlock.of("false")
                : CodeBlock.of("$N.match($L)", RecordCodecs.ALLOWED, locals.key());
    }

    /** A required property of the wrong kind counts as lacking, so that a union can still keep the whole. */
    private CodeBlock readRequired(TypeRef type, String in) {
        boolean nearest = type.isScalar(kind -> kind == ScalarKind.INT64 || kind == ScalarKind.FLOAT64);
        boolean optional = (type.isScalar() && !nearest) || types.isNumberEnum(type);
        CodeBlock read = optional ? io.readOptional(type, in, false) : io.read(type, in);
        return ofItsKind(type, read, in);
    }

    /** Reads what is of the kind that the type takes, null of any other. */
    private CodeBlock ofItsKind(TypeRef type, CodeBlock read, String in) {
        return types.kind(type)
                .map(kind -> CodeBlock.of(
                        "$L.isNot($T.$L) ? null : $L", in, kit.reader().nestedClass("Kind"), kind, read))
                .orElseGet(() -> type.isJson() ? read : CodeBlock.of("$L.isNull() ? null : $L", in, read));
    }

    private void returnNullIfLacking(CodeBlock.Builder code) {
        List<CodeBlock> tests = new ArrayList<>();
        record.constants()
                .forEach(c -> tests.add(CodeBlock.of(
                        "!$N && $L.lacks($L, $S, extras)",
                        c.accessor(),
                        locals.in(),
                        Literal.of(c.wireName()),
                        JsonKind.STRING.phrase())));
        for (Component c : record.required()) {
            CodeBlock absent = c.presence() == Presence.NULLABLE
                    ? CodeBlock.of("!$L", locals.seen(c))
                    : CodeBlock.of("$N == null", c.name());
            String expected = expected(c.type());
            tests.add(CodeBlock.of(
                    "$L && $L.lacks($L, $S, extras)", absent, locals.in(), Literal.of(c.wireName()), expected));
        }
        if (tests.isEmpty()) {
            return;
        }
        // One test a line reads best, and a longer chain would nest the compiler too deep.
        for (int from = 0; from < tests.size(); from += MOST_TESTS) {
            List<CodeBlock> some = tests.subList(from, Math.min(tests.size(), from + MOST_TESTS));
            code.beginControlFlow("if ($L)", CodeBlock.join(some, " || "))
                    .addStatement("return null")
                    .endControlFlow();
        }
    }

    /** What messages say that a value of the type is. */
    private String expected(TypeRef type) {
        return type.asScalar()
                .map(scalar -> scalar.kind().phrase())
                .or(() -> type.asForeign().filter(TypeRef.Foreign::isText).map(ValueIo::expected))
                .or(() -> types.kind(type).map(JsonKind::phrase))
                .orElse("a value");
    }
}
