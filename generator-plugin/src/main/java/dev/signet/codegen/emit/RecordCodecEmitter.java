package dev.signet.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.Constant;
import dev.signet.codegen.java.JavaType.Presence;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Record → its codec. */
final class RecordCodecEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        Collections collections = new Collections(model);
        Set<String> typeNames = model.types().stream().map(JavaType::name).collect(Collectors.toSet());
        Set<String> lacking = model.records().stream()
                .filter(RecordCodecEmitter::canLack)
                .map(RecordType::name)
                .collect(Collectors.toSet());
        return model.records().stream().map(r -> {
            TypeSpec codec = new One(model, collections, typeNames, lacking, r).spec(deprecations.onCodec(r));
            return Sources.file(model, codec, r.doc());
        });
    }

    /** Whether reading may find that something required is not there. */
    static boolean canLack(RecordType record) {
        return !record.constants().isEmpty() || !record.required().isEmpty();
    }

    /** The kind that JSON must have to be of the type, with the words for it; null if it can be of several. */
    private static @Nullable Kind kind(TypeRef type, Types types) {
        if (type instanceof TypeRef.ListOf) {
            return Kind.ARRAY;
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case BOOLEAN -> Kind.BOOLEAN;
                case INT32, INT64, INTEGER, FLOAT64, DECIMAL -> Kind.NUMBER;
                default -> Kind.STRING;
            };
        }
        if (type instanceof TypeRef.Named named) {
            return switch (named.category()) {
                case RECORD -> Kind.OBJECT;
                case ENUM -> types.isNumberEnum(named) ? Kind.NUMBER : Kind.STRING;
                case UNION -> types.isTagged(named.name()) ? Kind.OBJECT : null;
                case VALUE -> null;
            };
        }
        if (type instanceof TypeRef.Foreign foreign) {
            return foreign.isText() ? Kind.STRING : null;
        }
        return type instanceof TypeRef.Json json && !json.object() ? null : Kind.OBJECT;
    }

    private enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }
    }

    /** One codec in the making. */
    private static final class One {
        private final RecordType record;
        private final Types types;
        private final Kit kit;
        private final ValueIo io;
        private final Collections collections;
        private final Set<String> lacking;
        private final ClassName self;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Locals locals;
        private final ConstraintCalls checks;

        One(JavaModel model, Collections collections, Set<String> typeNames, Set<String> lacking, RecordType record) {
            this.record = record;
            this.lacking = lacking;
            this.types = new Types(model);
            this.kit = new Kit(model);
            this.io = new ValueIo(types, kit);
            this.collections = collections;
            this.self = types.named(record.name());
            this.locals = new Locals(record);
            this.checks = new ConstraintCalls(model);
            List<String> wireNames = new ArrayList<>();
            record.constants().forEach(c -> wireNames.add(c.wireName()));
            RecordEmitter.declared(record).forEach(c -> wireNames.add(c.wireName()));
            Locals.fieldNames(wireNames, typeNames, fields);
        }

        TypeSpec spec(List<AnnotationSpec> annotations) {
            TypeSpec.Builder codec =
                    Codecs.type(types.codec(record.name()), self).addAnnotations(annotations);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                codec.addField(FieldSpec.builder(
                                kit.name(), field.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", kit.name(), Literal.of(field.getKey()))
                        .build());
            }
            if (!fields.isEmpty()) {
                codec.addField(FieldSpec.builder(
                                ArrayTypeName.of(String.class), "NAMES", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The names that components say, so that extras need not.")
                        .initializer(
                                "{$L}",
                                fields.keySet().stream()
                                        .map(n -> CodeBlock.of("$L", Literal.of(n)))
                                        .collect(CodeBlock.joining(", ")))
                        .build());
            }
            Codecs.addEntryPoints(codec, self, kit);
            if (canLack(record)) {
                codec.addMethod(strictRead()).addMethod(read("readOrNull", Types.nullable(self)));
            } else {
                codec.addMethod(read("read", self));
            }
            codec.addMethod(write());
            collections.addTo(
                    codec,
                    record.name(),
                    self,
                    CodeBlock.of("read(in)"),
                    CodeBlock.of("write(value, out)"),
                    CodeBlock.of("write(value.getValue(), out)"),
                    kit);
            return codec.addMethods(io.helperMethods()).build();
        }

        private MethodSpec strictRead() {
            return MethodSpec.methodBuilder("read")
                    .addModifiers(Modifier.STATIC)
                    .returns(self)
                    .addParameter(kit.reader(), "in")
                    .addStatement("$T value = readOrNull(in)", self)
                    .beginControlFlow("if (value == null)")
                    .addStatement("throw in.missing()")
                    .endControlFlow()
                    .addStatement("return value")
                    .build();
        }

        private MethodSpec read(String name, TypeName returns) {
            CodeBlock.Builder code = CodeBlock.builder();
            for (Constant c : record.constants()) {
                code.addStatement("boolean $N = false", c.accessor());
            }
            for (Component c : record.components()) {
                declare(code, c);
            }
            code.addStatement("$T.Builder extras = null", kit.object())
                    .addStatement("$L.beginObject()", locals.in())
                    .beginControlFlow(
                            "for (String $L = $L.nextName(); $L != null; $L = $L.nextName())",
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
            RecordEmitter.declared(record).forEach(c -> readCase(code, c));
            code.add(readDefault())
                    .endControlFlow()
                    .addStatement("extras = $L.keep(extras, $L)", locals.in(), locals.key())
                    .endControlFlow();
            returnNullIfLacking(code);
            List<String> arguments = new ArrayList<>(
                    record.components().stream().map(Component::name).toList());
            arguments.add(locals.in() + ".extras(extras)");
            code.add(checks.returning(
                    record.name(),
                    CodeBlock.of("new $T($L)", self, String.join(", ", arguments)),
                    locals.in(),
                    locals.caught()));
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.STATIC)
                    .returns(returns)
                    .addParameter(kit.reader(), locals.in());
            if (name.equals("readOrNull")) {
                method.addJavadoc("Null if the object lacks something required: the reader knows what.");
            }
            return method.addCode(code.build()).build();
        }

        private void declare(CodeBlock.Builder code, Component c) {
            if (c.presence() == Presence.NULLABLE) {
                code.addStatement("boolean $L = false", locals.seen(c));
            }
            if (c.isAdditional()) {
                code.addStatement("$T $N = new $T<>()", types.of(c.type()), c.name(), Classes.of(LinkedHashMap.class));
            } else if (c.presence() == Presence.OPTIONAL && c.type().isCollection()) {
                Class<?> empty = c.type() instanceof TypeRef.ListOf ? List.class : Map.class;
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
            } else if (c.presence() == Presence.OPTIONAL) {
                code.addStatement(
                        "case $L -> $N = $L", Literal.of(c.wireName()), c.name(), io.readOptional(c.type(), in, true));
            } else {
                code.addStatement("case $L -> $N = $L", Literal.of(c.wireName()), c.name(), readRequired(c.type(), in));
            }
        }

        /** What is not declared, and of the type that such properties have, goes into their map, the rest into extras. */
        private CodeBlock readDefault() {
            Component map = RecordEmitter.additional(record).findFirst().orElse(null);
            String in = locals.in();
            if (map == null) {
                return CodeBlock.builder()
                        .addStatement("default -> $L.unknown()", in)
                        .build();
            }
            TypeRef type = ValueIo.element(map.type());
            CodeBlock put =
                    CodeBlock.of("$L.gather($N, $L, $L)", in, map.name(), locals.key(), readIfFitting(type, in));
            if (!map.type().hasNulls()) {
                return CodeBlock.builder().addStatement("default -> $L", put).build();
            }
            return CodeBlock.builder()
                    .beginControlFlow("default ->")
                    .beginControlFlow("if ($L.isNullValue())", in)
                    .addStatement("$N.put($L, null)", map.name(), locals.key())
                    .nextControlFlow("else")
                    .addStatement(put)
                    .endControlFlow()
                    .endControlFlow()
                    .build();
        }

        /** Null, with the value kept, if it is of another kind, is no value of the format, or lacks what it needs. */
        private CodeBlock readIfFitting(TypeRef type, String in) {
            Kind kind = kind(type, types);
            CodeBlock read = type instanceof TypeRef.Scalar ? io.readOptional(type, in, false) : io.read(type, in);
            if (type instanceof TypeRef.Named named && lacking.contains(named.name())) {
                read = CodeBlock.of("$L.orKeep($L.mark(), $T.readOrNull($L))", in, in, types.codec(named.name()), in);
            }
            if (type instanceof TypeRef.Scalar scalar && isIntegral(scalar.kind())) {
                return CodeBlock.of("$L.isNoInteger() ? null : $L", in, read);
            }
            return kind == null
                    ? io.readOptional(type, in, false)
                    : CodeBlock.of(
                            "$L.isNot($T.$L) ? null : $L", in, kit.reader().nestedClass("Kind"), kind, read);
        }

        private static boolean isIntegral(ScalarKind kind) {
            return switch (kind) {
                case INT32, INT64, INTEGER -> true;
                default -> false;
            };
        }

        /** A required property of the wrong kind counts as lacking, so that a union can still keep the whole. */
        private CodeBlock readRequired(TypeRef type, String in) {
            Kind kind = kind(type, types);
            CodeBlock read = type instanceof TypeRef.Scalar || types.isNumberEnum(type)
                    ? io.readOptional(type, in, false)
                    : io.read(type, in);
            return kind == null
                    ? io.readOptional(type, in, false)
                    : CodeBlock.of(
                            "$L.isNot($T.$L) ? null : $L", in, kit.reader().nestedClass("Kind"), kind, read);
        }

        private void returnNullIfLacking(CodeBlock.Builder code) {
            List<CodeBlock> tests = new ArrayList<>();
            record.constants()
                    .forEach(c -> tests.add(CodeBlock.of(
                            "!$N && $L.lacks($L, $S, extras)",
                            c.accessor(),
                            locals.in(),
                            Literal.of(c.wireName()),
                            "a string")));
            for (Component c : record.required()) {
                CodeBlock absent = c.presence() == Presence.NULLABLE
                        ? CodeBlock.of("!$L", locals.seen(c))
                        : CodeBlock.of("$N == null", c.name());
                Kind kind = kind(c.type(), types);
                String expected = kind == null ? "a value" : kind.phrase;
                tests.add(CodeBlock.of(
                        "$L && $L.lacks($L, $S, extras)", absent, locals.in(), Literal.of(c.wireName()), expected));
            }
            if (tests.isEmpty()) {
                return;
            }
            // One test a line reads best, and a long chain would nest the compiler too deep.
            for (CodeBlock test : tests) {
                code.beginControlFlow("if ($L)", test)
                        .addStatement("return null")
                        .endControlFlow();
            }
        }

        private MethodSpec write() {
            CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject()");
            for (Constant c : record.constants()) {
                code.addStatement("out.member($L, $T.$N)", fields.get(c.wireName()), self, c.field());
            }
            RecordEmitter.declared(record).forEach(c -> writeMember(code, c));
            RecordEmitter.additional(record)
                    .forEach(c -> code.addStatement(
                            "out.members(value.$N(), value.extras(), each -> $L)",
                            c.name(),
                            io.write(ValueIo.element(c.type()), CodeBlock.of("each"), "out", 2)));
            code.addStatement("out.members(value.extras())").addStatement("out.endObject()");
            return MethodSpec.methodBuilder("write")
                    .addModifiers(Modifier.STATIC)
                    .addParameter(self, "value")
                    .addParameter(kit.writer(), "out")
                    .addCode(code.build())
                    .build();
        }

        private void writeMember(CodeBlock.Builder code, Component c) {
            String field = fields.getOrDefault(c.wireName(), "");
            CodeBlock value = CodeBlock.of("value.$N()", c.name());
            boolean optionalCollection = c.type().isCollection() && c.presence() == Presence.OPTIONAL;
            if (c.presence() == Presence.NULLABLE) {
                writeNullable(code, c, field, value);
            } else if (ValueIo.isSimple(c.type()) && types.isInexact(c.type())) {
                guardedBy(
                        code,
                        optionalCollection,
                        value,
                        CodeBlock.of("out.memberUnlessKept($L, $L, value.extras())", field, value));
            } else if (ValueIo.isSimple(c.type())) {
                code.addStatement("out.$L($L, $L)", optionalCollection ? "memberUnlessEmpty" : "member", field, value);
            } else {
                writeNamed(code, c, field, value, optionalCollection);
            }
        }

        private void writeNullable(CodeBlock.Builder code, Component c, String field, CodeBlock value) {
            boolean inexact = types.isInexact(c.type());
            if (inexact) {
                code.beginControlFlow("if (!value.extras().has($L))", Literal.of(c.wireName()));
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

        private void guardedBy(
                CodeBlock.Builder code, boolean optionalCollection, CodeBlock value, CodeBlock statement) {
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
                CodeBlock free = CodeBlock.of("!value.extras().has($L)", Literal.of(c.wireName()));
                condition = condition == null ? free : CodeBlock.of("$L && $L", condition, free);
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
}
