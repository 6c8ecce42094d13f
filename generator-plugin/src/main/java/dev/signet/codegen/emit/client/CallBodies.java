package dev.signet.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.client.CallDeclarations;
import dev.signet.codegen.declaration.client.CallForm;
import dev.signet.codegen.declaration.client.CallForm.Kind;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.TypeNames;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Paging;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.JavaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The bodies of a group's calls. */
final class CallBodies {
    private final Types types;
    private final RuntimeTypes kit;
    private final JavaTypes java;
    private final CodecExpressions codecs;
    private final ApiType api;
    private final List<Argument> options;

    CallBodies(JavaModel model, ApiType api) {
        this.types = new Types(model);
        this.kit = new RuntimeTypes(model);
        this.java = new JavaTypes(model.packages());
        this.codecs = new CodecExpressions(types, kit);
        this.api = api;
        this.options = Objects.requireNonNull(model.client()).options();
    }

    /** @param async whether the class's methods return futures */
    void addTo(DeclaredType type, boolean async) {
        addTo(type, async, false);
        addTo(type.nested(ClientDeclarations.WITH_RESPONSE), async, true);
    }

    private void addTo(DeclaredType type, boolean async, boolean response) {
        CallDeclarations declarations = new CallDeclarations(java, api);
        for (Call call : api.calls()) {
            for (CallForm form : CallForm.of(call, java)) {
                if (form.isOffered(async, response)) {
                    assemble(type, form, declarations.partsOverloads(form, async, response));
                    List<MethodDeclaration> overloads = declarations.overloads(form, async, response);
                    add(type, form, overloads, method(form.kind(), async, response));
                }
            }
        }
    }

    private static void assemble(DeclaredType type, CallForm form, List<MethodDeclaration> methods) {
        methods.forEach(method -> type.body(method.signature(), assembling(form, method)));
    }

    /** Passes on a body made of the parts. */
    private static CodeBlock assembling(CallForm form, MethodDeclaration method) {
        BodyArgument body = Objects.requireNonNull(form.call().body());
        CodeBlock passed = method.parameters().stream()
                .map(Parameter::name)
                .map(name -> !name.equals(body.name())
                        ? CodeBlock.of("$N", name)
                        : body.required()
                                ? CodeBlock.of("$N.toMultipartBody()", name)
                                : CodeBlock.of("$N == null ? null : $N.toMultipartBody()", name, name))
                .collect(CodeBlock.joining(", "));
        return statement(method.result(), CodeBlock.of("$N($L)", method.name(), passed));
    }

    private void add(DeclaredType type, CallForm form, List<MethodDeclaration> overloads, String transported) {
        MethodDeclaration full = overloads.get(overloads.size() - 1);
        for (MethodDeclaration brief : overloads.subList(0, overloads.size() - 1)) {
            type.body(brief.signature(), brief(form.call(), brief, full));
        }
        type.body(full.signature(), full(form, full.result(), transported));
    }

    /** Passes on what it is given, and defaults for the rest. */
    private CodeBlock brief(Call call, MethodDeclaration brief, MethodDeclaration full) {
        List<CodeBlock> passed = new ArrayList<>();
        brief.parameters().forEach(p -> passed.add(CodeBlock.of("$N", p.name())));
        if (call.params() != null && full.parameters().size() - passed.size() == 2) {
            passed.add(CodeBlock.of("$T.NONE", types.api(call.params().name())));
        }
        passed.add(CodeBlock.of("$T.NONE", kit.client("CallOptions")));
        return statement(full.result(), CodeBlock.of("$N($L)", full.name(), CodeBlock.join(passed, ", ")));
    }

    private static CodeBlock statement(TypeUse result, CodeBlock expression) {
        return CodeBlock.builder()
                .addStatement(result.equals(TypeUse.VOID) ? "$L" : "return $L", expression)
                .build();
    }

    private CodeBlock full(CallForm form, TypeUse result, String transported) {
        if (form.kind() == Kind.ITEMS) {
            return items(form.call(), Objects.requireNonNull(form.call().paging()));
        }
        CodeBlock how = switch (form.kind()) {
            case DOWNLOAD -> CodeBlock.of("$L", Literal.of(form.call().result().accept()));
            case EVENTS -> CodeBlock.of("$T.$LProtocol($L)", types.api(api.requests()), form.name(), arguments(form));
            default -> decoder(form.call());
        };
        CodeBlock sent = CodeBlock.of(
                "transport.$L($T.$N($L), $L, options)",
                transported,
                types.api(api.requests()),
                form.kind() == Kind.EVENTS ? form.name() : form.call().name(),
                arguments(form),
                how);
        return statement(result, sent);
    }

    /** The method of the transport. */
    private static String method(Kind kind, boolean async, boolean response) {
        String what = switch (kind) {
            case EVENTS -> response ? "exchangeStream" : "stream";
            case DOWNLOAD -> response ? "exchangeDownload" : "download";
            default -> response ? "exchange" : "call";
        };
        return what + (async ? "Async" : "");
    }

    /** All that the request is made of, by the names of the Java parameters. */
    private CodeBlock arguments(CallForm form) {
        List<CodeBlock> all = new ArrayList<>();
        options.forEach(o -> all.add(CodeBlock.of("$N", o.name())));
        required(form.call()).forEach(name -> all.add(CodeBlock.of("$N", name)));
        if (form.call().params() != null) {
            all.add(CodeBlock.of("params"));
        }
        return CodeBlock.join(all, ", ");
    }

    private List<String> required(Call call) {
        return CallForm.required(call, java).stream().map(Parameter::name).toList();
    }

    private CodeBlock decoder(Call call) {
        Result result = call.result();
        CodeBlock decoder = CodeBlock.of("$T", kit.client("Decoder"));
        CodeBlock accept = CodeBlock.of("$L", Literal.of(result.accept()));
        return switch (result.kind()) {
            case NOTHING, EVENTS -> CodeBlock.of("$L.nothing()", decoder);
            case HEADERS -> CodeBlock.of("$L.headers($L)", decoder, accept);
            case TEXT -> orNull(result, CodeBlock.of("$L.text($L)", decoder, unlessAny(result, accept)));
            case TEXT_OR_JSON -> orNull(result, CodeBlock.of("$L.textOrJson($L)", decoder, accept));
            case BYTES -> orNull(result, CodeBlock.of("$L.bytes($L)", decoder, unlessAny(result, accept)));
            case JSON -> {
                String method = result.filled() ? "filledJson" : "json";
                CodeBlock codec = codecs.of(result.type());
                yield orNull(
                        result,
                        result.accept().equals("application/json")
                                ? CodeBlock.of("$L.$L($L)", decoder, method, codec)
                                : CodeBlock.of("$L.$L($L, $L)", decoder, method, codec, accept));
            }
            case VARIANTS ->
                CodeBlock.of(
                        "$L.variants($L, $T.$N())",
                        decoder,
                        accept,
                        types.api(api.requests()),
                        RequestsEmitter.variants(call));
        };
    }

    private static CodeBlock unlessAny(Result result, CodeBlock accept) {
        return result.accept().equals("*/*") ? CodeBlock.of("") : accept;
    }

    private CodeBlock orNull(Result result, CodeBlock decoder) {
        return switch (result.absence()) {
            case NEVER -> decoder;
            case EMPTY -> CodeBlock.of("$T.orNull($L)", kit.client("Decoder"), decoder);
            case NULL -> CodeBlock.of("$T.nullable($L)", kit.client("Decoder"), decoder);
        };
    }

    private CodeBlock items(Call call, Paging paging) {
        StringBuilder given = new StringBuilder();
        required(call).forEach(name -> given.append(name).append(", "));
        CodeBlock page = CodeBlock.of(
                "$N($Ltoken == null ? params : params.toBuilder().$N(token).build(), options)",
                call.name() + "Page",
                given,
                paging.token());
        TypeUse result = java.of(call.result().type());
        return CodeBlock.builder()
                .addStatement(
                        "return $T.of(token -> $L, $T::$N, $T::$N)",
                        kit.client("Paged"),
                        page,
                        TypeNames.classOf(result),
                        paging.items(),
                        TypeNames.classOf(result),
                        paging.nextToken())
                .build();
    }
}
