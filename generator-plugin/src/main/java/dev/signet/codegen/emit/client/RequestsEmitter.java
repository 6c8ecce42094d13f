package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.client.CallForm;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.TypeNames;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Constant;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.ResultType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A group of calls → the class that makes its requests, apart from how they are sent. */
public final class RequestsEmitter implements Emitter {
    /** Calls in one expression: for each of them javac needs a kilobyte or two of its stack. */
    private static final int MOST_LINKS = 100;

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Objects.requireNonNull(model.client()).apis().stream()
                .map(api -> Sources.hiddenApi(model, new Writer(model).spec(api), api.doc()));
    }

    /** The method that knows the responses of a call which are of several types. */
    static String variants(Call call) {
        return call.name() + "Variants";
    }

    private record Writer(JavaModel model, Types types, RuntimeTypes kit, ClientType client) {
        Writer(JavaModel model) {
            this(model, new Types(model), new RuntimeTypes(model), Objects.requireNonNull(model.client()));
        }

        List<Argument> options() {
            return client.options();
        }

        TypeSpec spec(ApiType api) {
            TypeSpec.Builder type = TypeSpec.classBuilder(types.api(api.requests()))
                    .addModifiers(Modifier.FINAL)
                    .addAnnotation(kit.type("Generated"))
                    .addAnnotation(Deprecations.suppress())
                    .addJavadoc("Builds the requests of {@link $L}.", api.name())
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build());
            api.calls().forEach(call -> type.addMethods(methods(call)));
            return type.build();
        }

        private List<MethodSpec> methods(Call call) {
            List<MethodSpec> methods = new ArrayList<>();
            Streaming streaming = call.streaming();
            if (call.result().kind() != ResultKind.EVENTS) {
                methods.add(unary(call));
            }
            if (call.body() != null && !call.body().encodings().isEmpty()) {
                methods.add(encodedForm(call, call.body()));
            }
            ResultType variants = call.result().variants();
            if (variants != null) {
                methods.add(new AnswerReaders(types, kit).variants(variants(call), variants));
            }
            if (streaming != null) {
                methods.add(streamed(call, streaming));
                methods.add(protocol(call, streaming));
                methods.addAll(new BodySwitchEmitter(model, types, kit).methods(call, streaming));
            }
            return methods;
        }

        private MethodSpec unary(Call call) {
            MethodSpec.Builder method = method(call.name(), call, kit.client("ApiRequest"));
            Streaming streaming = call.streaming();
            BodyArgument body = call.body();
            if (streaming != null && body != null && BodySwitchEmitter.hasSwitch(model, call, streaming)) {
                method.beginControlFlow("if (is$L($N))", capital(streaming.method()), body.name())
                        .addStatement(
                                "throw new $T($L)",
                                IllegalArgumentException.class,
                                Literal.of("the request has " + streaming.name() + " switched on: call "
                                        + streaming.method() + " instead"))
                        .endControlFlow();
            }
            CodeBlock sent = body == null ? CodeBlock.of("") : CodeBlock.of("$N", body.name());
            return method.addStatement(request(call, sent, CodeBlock.of(""))).build();
        }

        private MethodSpec streamed(Call call, Streaming streaming) {
            BodyArgument body = call.body();
            CodeBlock sent = body == null ? CodeBlock.of("") : CodeBlock.of("$N", body.name());
            if (body != null && BodySwitchEmitter.hasSwitch(model, call, streaming)) {
                sent = CodeBlock.of("with$L($N)", capital(streaming.method()), body.name());
            }
            CodeBlock query = !streaming.inBody() && !streaming.name().isEmpty()
                    ? CodeBlock.of("\n.query($L, true)", Literal.of(streaming.name()))
                    : CodeBlock.of("");
            return method(streaming.method(), call, kit.client("ApiRequest"))
                    .addStatement(request(call, sent, query))
                    .build();
        }

        private MethodSpec protocol(Call call, Streaming streaming) {
            ClassName protocol = types.api(streaming.events());
            MethodSpec.Builder method = method(streaming.method() + "Protocol", call, protocol);
            if (streaming.lastEventId() != null && call.params() != null) {
                return method.addStatement(
                                "return new $T(\"\", (found, last) -> $L($L))",
                                protocol,
                                streaming.method(),
                                arguments(
                                        call,
                                        CodeBlock.of("params.toBuilder().$N(last).build()", streaming.lastEventId())))
                        .build();
            }
            if (streaming.resume() == null) {
                return method.addStatement("return new $T(null, null)", protocol)
                        .build();
            }
            CodeBlock options =
                    options().stream().map(o -> CodeBlock.of("$N, ", o.name())).collect(CodeBlock.joining(""));
            CodeBlock resume = CodeBlock.of(
                    "(found, last) -> $T.$L($Lfound, $T.builder().$N(last).build())",
                    types.api(streaming.resume().requests()),
                    streaming.resume().method(),
                    options,
                    types.api(streaming.resume().params()),
                    streaming.resume().lastEventId());
            String unless = streaming.resume().unless();
            boolean conditional =
                    unless != null && BodySwitchEmitter.hasProperty(model, call, unless) && call.body() != null;
            if (conditional) {
                method.beginControlFlow(
                                "if (!can$LResume($N))",
                                capital(streaming.method()),
                                Objects.requireNonNull(call.body()).name())
                        .addStatement("return new $T(null, null)", protocol)
                        .endControlFlow();
            }
            return method.addStatement("return new $T(null, $L)", protocol, resume)
                    .build();
        }

        /** {@code apiVersion, id, params}, with something else for the parameters. */
        private CodeBlock arguments(Call call, CodeBlock params) {
            List<CodeBlock> all = new ArrayList<>();
            options().forEach(o -> all.add(CodeBlock.of("$N", o.name())));
            call.required().forEach(a -> all.add(CodeBlock.of("$N", a.name())));
            if (call.body() != null) {
                all.add(CodeBlock.of("$N", call.body().name()));
            }
            all.add(params);
            return CodeBlock.join(all, ", ");
        }

        private MethodSpec.Builder method(String name, Call call, TypeName returned) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(returned);
            options().forEach(o -> method.addParameter(types.of(o.type()), o.name()));
            CallForm.required(call, new JavaTypes(model.packages()))
                    .forEach(p -> method.addParameter(TypeNames.of(p.type()), p.name()));
            if (call.params() != null) {
                method.addParameter(types.api(call.params().name()), "params");
            }
            return method;
        }

        private CodeBlock request(Call call, CodeBlock body, CodeBlock more) {
            CodeBlock.Builder code = CodeBlock.builder();
            String method = call.httpMethod().toLowerCase(Locale.ROOT);
            boolean known = List.of("get", "post", "put", "patch", "delete").contains(method);
            // a fragment would take the query with it
            String path = call.path().replaceFirst("(?s)#.*", "");
            String literal = Literal.of(PathLiteral.of(path));
            CodeBlock start = known
                    ? CodeBlock.of("$T.$L($L)", kit.client("ApiRequest"), method, literal)
                    : CodeBlock.of("$T.of($S, $L)", kit.client("ApiRequest"), call.httpMethod(), literal);
            code.add(chain(start, arguments(call, path)));
            code.add(more);
            if (call.body() != null) {
                code.add("\n.body($L)", body(call, call.body(), body));
            }
            if (call.idempotent()) {
                code.add("\n.idempotent(true)");
            }
            ServersType servers = client.servers();
            if (servers != null && !call.servers().isEmpty()) {
                ClassName constants = types.api(servers.name());
                CodeBlock all = call.servers().stream()
                        .map(constant -> CodeBlock.of("$T.$L", constants, constant))
                        .collect(CodeBlock.joining(", "));
                code.add("\n.servers($L)", all);
            }
            ErrorsType errors = client.errors();
            if (errors != null && call.decoder() != null) {
                code.add("\n.errors($T.$N)", types.api(errors.decoders()), call.decoder());
            }
            if (call.security() != null) {
                code.add("\n.security($L)", SecurityCode.of(call.security(), kit.endpoint("Security")));
            }
            return code.add("\n.build()").build();
        }

        /** What adds the parameters, in order. */
        private List<CodeBlock> arguments(Call call, String path) {
            ArgumentWriter io = new ArgumentWriter(kit, types);
            List<CodeBlock> links = new ArrayList<>();
            for (Argument option : options()) {
                boolean isFixed = call.constants().stream().anyMatch(c -> c.is(option));
                boolean isElsewhere =
                        option.place().name().equals("PATH") && !path.contains("{" + option.wireName() + "}");
                if (!isFixed && !isElsewhere) {
                    links.add(io.add(option, CodeBlock.of("$N", option.name()), false));
                }
            }
            call.constants().forEach(c -> links.add(constant(c, io)));
            call.required().forEach(a -> links.add(io.add(a, CodeBlock.of("$N", a.name()), false)));
            if (call.params() != null) {
                call.params().arguments().forEach(a -> links.add(inParams(io, a, call.params())));
            }
            return links;
        }

        /** Calls in a chain, up to the end of which a statement is still open: more than one is needed if there are many. */
        private CodeBlock chain(CodeBlock start, List<CodeBlock> links) {
            CodeBlock.Builder code = links.size() <= MOST_LINKS
                    ? CodeBlock.builder().add("return $L", start)
                    : CodeBlock.builder().add("$T.Builder request_ = $L", kit.client("ApiRequest"), start);
            for (int i = 0; i < links.size(); i++) {
                if (i > 0 && i % MOST_LINKS == 0) {
                    code.add(";\n$]$[" + (i + MOST_LINKS < links.size() ? "request_" : "return request_"));
                }
                code.add("\n$L", links.get(i));
            }
            return code.build();
        }

        private static CodeBlock inParams(ArgumentWriter io, Argument a, ParamsType params) {
            CodeBlock value = CodeBlock.of("params.$N()", a.name());
            if (!params.required().contains(a)) {
                return io.add(a, value, true);
            }
            CodeBlock given = a.type().isCollection()
                    ? value
                    : CodeBlock.of(
                            "$T.requireNonNull($L, $S)",
                            ClassNames.of(Objects.class),
                            value,
                            "the parameter " + a.name() + " is required");
            return io.add(a, given, false);
        }

        private CodeBlock constant(Constant constant, ArgumentWriter io) {
            CodeBlock value = CodeBlock.of("$L", Literal.of(constant.value()));
            return io.add(
                    constant.argument(),
                    constant.argument().type().isJson() ? CodeBlock.of("$T.fromJson($L)", kit.value(), value) : value,
                    false);
        }

        private CodeBlock body(Call call, BodyArgument body, CodeBlock value) {
            ClassName kitBody = kit.client("RequestBody");
            CodeBlock made = switch (body.kind()) {
                case JSON -> {
                    CodeBlock codec = new CodecExpressions(types, kit).of(body.type());
                    CodeBlock json = json(body, codec, value);
                    yield body.nullable()
                            ? CodeBlock.of(
                                    "$N == null ? $L : $L",
                                    body.name(),
                                    json(
                                            body,
                                            new CodecExpressions(types, kit).of(TypeRef.Json.ANY),
                                            CodeBlock.of("$T.NULL", kit.type("JsonNull"))),
                                    json)
                            : json;
                }
                case LINES ->
                    CodeBlock.of(
                            "$T.$L($L, $L, $L)",
                            kitBody,
                            body.type().hasNulls() ? "linesWithNulls" : "lines",
                            Literal.of(body.mediaType()),
                            new CodecExpressions(types, kit).of(body.type().element()),
                            value);
                case FORM -> form(call, body, value);
                case MULTIPART ->
                    body.mediaType().equals("multipart/form-data")
                            ? CodeBlock.of("$L.build()", value)
                            : CodeBlock.of("$L.build($L)", value, Literal.of(body.mediaType()));
                case TEXT -> CodeBlock.of("$T.text($L, $L)", kitBody, Literal.of(body.mediaType()), value);
                case BYTES -> value;
            };
            return body.required() || made.equals(value)
                    ? made
                    : CodeBlock.of("$L == null ? null : $L", CodeBlock.of("$N", body.name()), made);
        }

        private CodeBlock json(BodyArgument body, CodeBlock codec, CodeBlock value) {
            ClassName kitBody = kit.client("RequestBody");
            return body.mediaType().equals("application/json")
                    ? CodeBlock.of("$T.json($L, $L)", kitBody, codec, value)
                    : CodeBlock.of("$T.of($L, $L, $L)", kitBody, Literal.of(body.mediaType()), codec, value);
        }

        private CodeBlock form(Call call, BodyArgument body, CodeBlock value) {
            return body.encodings().isEmpty()
                    ? CodeBlock.of("$T.form($L)", kit.client("RequestBody"), tree(body, value))
                    : CodeBlock.of("$N($L)", formMethod(call), value);
        }

        private CodeBlock tree(BodyArgument body, CodeBlock value) {
            return JavaModel.hasEntryPoints(body.type())
                    ? CodeBlock.of("$T.fromJson($L.toJson())", kit.value(), value)
                    : value;
        }

        private static String formMethod(Call call) {
            return "formOf" + capital(call.name());
        }

        /** A form whose fields are not all written as usual. */
        private MethodSpec encodedForm(Call call, BodyArgument body) {
            CodeBlock form = new ArgumentWriter(kit, types)
                    .form(tree(body, CodeBlock.of("$N", body.name())), body.encodings(), "\n");
            return MethodSpec.methodBuilder(formMethod(call))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(kit.client("RequestBody"))
                    .addParameter(types.of(body.type()), body.name())
                    .addStatement("return $L\n.build()", form)
                    .build();
        }

        private static String capital(String name) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }
}
