package dev.signet.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.emit.codec.CodecClass;
import dev.signet.codegen.emit.codec.RecordCodecs;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Object → record with its checks, builder and codec. */
public final class RecordEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        ModelDeclarations declarations = new ModelDeclarations(model);
        RecordCodecs codecs = new RecordCodecs(model);
        return model.records().stream().map(record -> {
            DeclaredType type = DeclaredType.of(declarations.of(record)).suppress(deprecations.onType(record));
            return Sources.file(model, withBodies(model, type, record, codecs), record.doc());
        });
    }

    private static DeclaredType withBodies(JavaModel model, DeclaredType type, RecordType record, RecordCodecs codecs) {
        Types types = new Types(model);
        ConstraintCalls checks = new ConstraintCalls(model);
        for (Constant constant : record.constants()) {
            type.value(constant.field(), CodeBlock.of("$L", Literal.of(constant.value())))
                    .body(constant.accessor(), "return $N", constant.field());
        }
        for (Constant initial : record.initials()) {
            type.value(initial.field(), CodeBlock.of("$L", Literal.of(initial.value())));
        }
        record.components().stream()
                .filter(c -> c.doc().deprecated())
                .forEach(c -> type.body(c.name(), "return $N", c.name()));
        type.value("CODEC", CodeBlock.of("new Codec()"))
                .body("new", constructor(types, new RuntimeTypes(model), checks, record))
                .body("fromJson", "return CODEC.fromJson(json)");
        if (record.unions().size() != 1) {
            CodecClass.addWriting(type);
        }
        if (!record.headers().isEmpty()) {
            type.body("fromHeaders", new HeaderCode(new RuntimeTypes(model)).values(record.headers()));
        }
        boolean masked = model.mayHoldSecret(record);
        if (masked) {
            type.body("toString", maskedToString(model, record));
        }
        if (model.isRecursive(record)) {
            ObjectMethods methods = new ObjectMethods(types.named(record.name()));
            record.components().forEach(c -> methods.with(c.name(), c.type(), c.isNullable()));
            methods.with("extras", false);
            if (masked) {
                methods.addComparing(type);
            } else {
                methods.addTo(type);
            }
        }
        new BuilderEmitter(model, types, new RuntimeTypes(model), checks, record).addTo(type);
        return type.hidden(codecs.codec(record));
    }

    private static CodeBlock constructor(Types types, RuntimeTypes kit, ConstraintCalls checks, RecordType record) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component c : record.components()) {
            if (c.isAdditional()) {
                code.addStatement(
                        "$N = $T.undeclared($L, $T.NAMES)",
                        c.name(),
                        kit.codec("Extras"),
                        types.copy(c.type(), NullChecks.required(c.name()), 0),
                        types.codec(record.name()));
            } else if (c.type().isCollection() && c.isNullable()) {
                CodeBlock copy = types.copy(c.type(), CodeBlock.of("$N", c.name()), 0);
                code.addStatement("$N = $N == null ? null : $L", c.name(), c.name(), copy);
            } else if (c.type().isCollection()) {
                code.addStatement("$N = $L", c.name(), types.copy(c.type(), NullChecks.required(c.name()), 0));
            } else if (!c.isNullable() && !Types.isPrimitive(c.type())) {
                code.addStatement(NullChecks.required(c.name()));
            }
        }
        List<CodeBlock> said = new ArrayList<>();
        record.constants().forEach(c -> said.add(CodeBlock.of("$N", c.field())));
        record.declared().forEach(c -> said.add(said(types, kit, c)));
        Component map = record.additional();
        if (said.isEmpty()) {
            CodeBlock extras = NullChecks.required("extras");
            code.addStatement(
                    map == null
                            ? extras
                            : CodeBlock.of("extras = $T.settle($L, $N)", kit.codec("Extras"), extras, map.name()));
        } else {
            code.beginControlFlow("if (!$L.isEmpty())", NullChecks.required("extras"))
                    .addStatement(
                            "extras = $T.settle(extras, $T.NAMES, $L)",
                            kit.codec("Extras"),
                            types.codec(record.name()),
                            CodeBlock.join(said, ", "));
            if (map != null) {
                code.addStatement("extras = $T.settle(extras, $N)", kit.codec("Extras"), map.name());
            }
            code.endControlFlow();
        }
        return code.add(checks.inConstructor(record)).build();
    }

    /** What a component says; an empty list or a null that is required is still said. */
    private static CodeBlock said(Types types, RuntimeTypes kit, Component c) {
        if (!c.isRequired() || !(c.type().isCollection() || c.isNullable())) {
            return value(kit, c);
        }
        return types.isInexact(c.type())
                ? CodeBlock.of("$T.required($L)", kit.codec("Extras"), value(kit, c))
                : CodeBlock.of("$T.SPEAKS", kit.codec("Extras"));
    }

    /** A class that the runtime library doesn't know must be made once more to see whether what was kept says the same. */
    private static CodeBlock value(RuntimeTypes kit, Component c) {
        return c.type()
                .leaf()
                .asForeign()
                .filter(TypeRef.Foreign::isText)
                .map(foreign ->
                        CodeBlock.of("$T.parsed($N, $L)", kit.codec("Extras"), c.name(), ValueIo.factory(foreign)))
                .orElseGet(() -> CodeBlock.of("$N", c.name()));
    }

    private static CodeBlock maskedToString(JavaModel model, RecordType record) {
        CodeBlock.Builder text = CodeBlock.builder().add("return $S", record.name() + "[");
        String separator = "";
        for (Component c : record.components()) {
            text.add("\n+ $S", separator + c.name() + "=");
            if (!c.secret()) {
                text.add(" + $N", c.name());
            } else if (c.type().isCollection()) {
                text.add(" + ($N.isEmpty() ? $S : $S)", c.name(), "[]", "***");
            } else if (c.isNullable()) {
                text.add(" + ($N == null ? null : $S)", c.name(), "***");
            } else {
                text.add(" + $S", "***");
            }
            separator = ", ";
        }
        text.add("\n+ $S + $L + $S", separator + "extras=", maskedExtras(model, record), "]");
        return CodeBlock.builder().addStatement(text.build()).build();
    }

    /** What does not fit a component is in extras, a secret too. */
    private static CodeBlock maskedExtras(JavaModel model, RecordType record) {
        Component further = record.additional();
        if (further != null && model.mayHoldSecret(further)) {
            return CodeBlock.of("(extras.isEmpty() ? $S : $S)", "{}", "***");
        }
        CodeBlock names = record.declared().stream()
                .filter(model::mayHoldSecret)
                .map(c -> CodeBlock.of("$L", Literal.of(c.wireName())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.masked(extras, $L)", new RuntimeTypes(model).codec("Extras"), names);
    }
}
