package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.declaration.client.PartsDeclarations;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.TypeNames;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Part;
import dev.signet.codegen.javamodel.ClientType.PartField;
import dev.signet.codegen.javamodel.ClientType.PartHeader;
import dev.signet.codegen.javamodel.ClientType.PartKind;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart body → a record that assembles them. */
public final class PartsEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        for (ApiType api : Objects.requireNonNull(model.client()).apis()) {
            for (Call call : api.calls()) {
                BodyArgument body = call.body();
                if (body != null && body.parts() != null) {
                    files.add(Sources.api(model, new Writer(model).type(api, call, body.parts()), call.doc()));
                }
            }
        }
        return files.stream();
    }

    private record Writer(JavaModel model, Types types, RuntimeTypes kit, JavaTypes java, ArgumentWriter arguments) {
        Writer(JavaModel model) {
            this(
                    model,
                    new Types(model),
                    new RuntimeTypes(model),
                    new JavaTypes(model.packages()),
                    new ArgumentWriter(new RuntimeTypes(model), new Types(model)));
        }

        DeclaredType type(ApiType api, Call call, PartsType parts) {
            DeclaredType type = DeclaredType.of(new ClientDeclarations(model).parts(api, call));
            if (new Deprecations(model).onParts(parts)) {
                type.suppress(List.of(Deprecations.suppress()));
            }
            CodeBlock constructor = constructor(parts);
            if (!constructor.isEmpty()) {
                type.body("new", constructor);
            }
            parts.fields().stream()
                    .filter(f -> f.doc().deprecated())
                    .forEach(f -> type.body(f.name(), "return $N", f.name()));
            if (PartsDeclarations.hasBuilder(parts)) {
                builder(type, parts);
            }
            if (PartsDeclarations.hasSecrets(parts)) {
                type.body("toString", masked(parts));
            }
            return type.body("toMultipartBody", assembled(parts));
        }

        private CodeBlock constructor(PartsType parts) {
            CodeBlock.Builder code = CodeBlock.builder();
            for (PartField field : parts.fields()) {
                CodeBlock given = NullChecks.required(field.name());
                if (field.kind() == PartKind.FILE && field.isCollection()) {
                    code.addStatement("$N = $T.copyOf($L)", field.name(), ClassNames.of(List.class), given);
                } else if (field.isCollection()) {
                    code.addStatement("$N = $L", field.name(), types.copy(field.type(), given, 0));
                } else if (field.required() && (field.kind() == PartKind.FILE || !Types.isPrimitive(field.type()))) {
                    code.addStatement(given);
                }
            }
            return code.build();
        }

        private TypeName typeOf(PartField field) {
            return TypeNames.of(PartsDeclarations.parameter(java, field).type());
        }

        private void builder(DeclaredType type, PartsType parts) {
            List<PartField> required =
                    parts.fields().stream().filter(PartField::required).toList();
            CodeBlock names =
                    required.stream().map(f -> CodeBlock.of("$N", f.name())).collect(CodeBlock.joining(", "));
            type.body("builder", "return new Builder($L)", names);
            CodeBlock.Builder copy = CodeBlock.builder().addStatement("Builder builder = new Builder($L)", names);
            DeclaredType builder = type.nested("Builder");
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
            for (PartField field : parts.fields()) {
                FieldSpec.Builder variable = FieldSpec.builder(typeOf(field), field.name(), Modifier.PRIVATE);
                if (field.required()) {
                    variable.addModifiers(Modifier.FINAL);
                    Parameter parameter = PartsDeclarations.parameter(java, field);
                    constructor.addParameter(TypeNames.of(parameter.type()), field.name());
                    constructor.addStatement("this.$N = $N", field.name(), field.name());
                } else {
                    if (field.isCollection()) {
                        variable.initializer(
                                "$T.of()", ClassNames.of(field.type().isList() ? List.class : Map.class));
                    }
                    copy.addStatement("builder.$N = $N", field.name(), field.name());
                    builder.body(
                            field.name(),
                            CodeBlock.builder()
                                    .addStatement("this.$N = $N", field.name(), field.name())
                                    .addStatement("return this")
                                    .build());
                }
                builder.hidden(variable.build());
            }
            CodeBlock all = parts.fields().stream()
                    .map(f -> CodeBlock.of("$N", f.name()))
                    .collect(CodeBlock.joining(", "));
            ClassName self = types.api(parts.name());
            builder.hidden(constructor.build()).body("build", "return new $T($L)", self, all);
            type.body("toBuilder", copy.addStatement("return builder").build());
        }

        private static CodeBlock masked(PartsType parts) {
            CodeBlock.Builder text = CodeBlock.builder().add("return $S", parts.name() + "[");
            String separator = "";
            for (PartField field : parts.fields()) {
                text.add("\n+ $S", separator + field.name() + "=");
                if (field.secret()) {
                    text.add(" + $S", "***");
                } else {
                    text.add(" + $N", field.name());
                }
                separator = ", ";
            }
            return CodeBlock.builder()
                    .addStatement(text.add("\n+ $S", "]").build())
                    .build();
        }

        private CodeBlock assembled(PartsType parts) {
            Set<String> taken = new HashSet<>();
            parts.fields().forEach(field -> taken.add(field.name()));
            String body = local("body", taken);
            CodeBlock.Builder code = CodeBlock.builder()
                    .addStatement(
                            "$T $N = $T.builder()", kit.client("MultipartBody"), body, kit.client("MultipartBody"));
            parts.parts().forEach(part -> add(code, body, parts, part, taken));
            return code.addStatement("return $N", body).build();
        }

        /** A name that no component has, which it would hide. */
        private static String local(String wanted, Set<String> taken) {
            String name = wanted;
            while (!taken.add(name)) {
                name += "_";
            }
            return name;
        }

        private void add(CodeBlock.Builder code, String body, PartsType parts, Part part, Set<String> taken) {
            PartField field = part.field();
            CodeBlock more = CodeBlock.of("");
            if (!part.headers().isEmpty() && field.kind() != PartKind.STYLED) {
                String map = local((part.constant() != null ? "constant" : field.name()) + "Headers", taken);
                code.addStatement(
                        "$T<$T, $T> $N = new $T<>()",
                        ClassNames.of(Map.class),
                        ClassNames.of(String.class),
                        ClassNames.of(String.class),
                        map,
                        ClassNames.of(LinkedHashMap.class));
                part.headers().forEach(header -> header(code, map, header));
                more = CodeBlock.of(", $N", map);
            }
            CodeBlock value = part.constant() != null
                    ? CodeBlock.of("$L", Literal.of(part.constant()))
                    : CodeBlock.of("$N", part.repeated() ? "each" : field.name());
            CodeBlock statement = written(body, part, parts.named(), value, more);
            if (part.repeated()) {
                code.addStatement("$N.forEach(each -> $L)", field.name(), statement);
            } else if (field.required() || part.constant() != null) {
                code.addStatement("$L", statement);
            } else {
                code.beginControlFlow("if ($L)", given(field)).addStatement("$L", statement);
                CodeBlock later = parts.named() ? CodeBlock.of("") : later(parts, part);
                if (!later.isEmpty()) {
                    code.nextControlFlow("else if ($L)", later)
                            .addStatement(
                                    "throw new $T($S)",
                                    IllegalArgumentException.class,
                                    field.name() + " must be there if a later part is: its position tells what it is");
                }
                code.endControlFlow();
            }
        }

        private static CodeBlock given(PartField field) {
            return field.isCollection()
                    ? CodeBlock.of("!$N.isEmpty()", field.name())
                    : CodeBlock.of("$N != null", field.name());
        }

        /** Whether a part is given that stands behind another; empty if none does. */
        private static CodeBlock later(PartsType parts, Part part) {
            List<Part> all = parts.parts();
            return all.subList(all.indexOf(part) + 1, all.size()).stream()
                    .map(each -> given(each.field()))
                    .collect(CodeBlock.joining(" || "));
        }

        private void header(CodeBlock.Builder code, String map, PartHeader header) {
            CodeBlock name = CodeBlock.of("$L", Literal.of(header.wireName()));
            String constant = header.constant();
            if (constant != null) {
                code.addStatement("$N.put($L, $L)", map, name, Literal.of(constant));
                return;
            }
            CodeBlock text = arguments.text(
                    header.field().type(), CodeBlock.of("$N", header.field().name()));
            if (header.field().required()) {
                code.addStatement("$N.put($L, $L)", map, name, text);
            } else {
                code.beginControlFlow("if ($N != null)", header.field().name())
                        .addStatement("$N.put($L, $L)", map, name, text)
                        .endControlFlow();
            }
        }

        /**
         * The call that adds a part.
         *
         * @param named whether it is sent with its name
         */
        private CodeBlock written(String body, Part part, boolean named, CodeBlock value, CodeBlock more) {
            PartField field = part.field();
            CodeBlock name = named ? CodeBlock.of("$L, ", Literal.of(field.wireName())) : CodeBlock.of("");
            String media = part.contentType();
            TypeRef type = part.constant() != null
                    ? TypeRef.of(ScalarKind.STRING)
                    : part.repeated() ? field.type().element() : field.type();
            return switch (field.kind()) {
                case FILE -> {
                    CodeBlock file =
                            media == null ? value : CodeBlock.of("$L.orContentType($L)", value, Literal.of(media));
                    CodeBlock called = named ? CodeBlock.of(", $L", Literal.of(field.wireName())) : CodeBlock.of("");
                    yield CodeBlock.of("$L.addTo($N$L$L)", file, body, called, more);
                }
                case TEXT -> {
                    CodeBlock text = arguments.text(type, value);
                    yield media == null && more.isEmpty() && named
                            ? CodeBlock.of("$N.field($L$L)", body, name, text)
                            : CodeBlock.of(
                                    "$N.part($L$T.text($L, $L)$L)",
                                    body,
                                    name,
                                    kit.client("RequestBody"),
                                    Literal.of(media == null ? "text/plain; charset=utf-8" : media),
                                    text,
                                    more);
                }
                case JSON -> CodeBlock.of("$N.part($L$L$L)", body, name, json(type, value, media), more);
                case VALUE ->
                    CodeBlock.of(
                            "$N.value($L$L, $L$L)",
                            body,
                            name,
                            arguments.json(type, value, false),
                            Literal.of(media == null ? "text/plain; charset=utf-8" : media),
                            more.isEmpty() ? CodeBlock.of(", $T.of()", ClassNames.of(Map.class)) : more);
                case STYLED ->
                    CodeBlock.of(
                            "$N.style($L$L, $T.$L, $L)",
                            body,
                            name,
                            arguments.json(type, value, false),
                            kit.client("QueryStyle"),
                            ArgumentWriter.queryStyle(part.style()),
                            part.explode());
            };
        }

        private CodeBlock json(TypeRef type, CodeBlock value, @Nullable String media) {
            CodeBlock codec = new CodecExpressions(types, kit).of(type);
            return media == null || media.equals("application/json")
                    ? CodeBlock.of("$T.json($L, $L)", kit.client("RequestBody"), codec, value)
                    : CodeBlock.of("$T.of($L, $L, $L)", kit.client("RequestBody"), Literal.of(media), codec, value);
        }
    }
}
