package dev.signet.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.Paging;
import dev.signet.codegen.java.ClientType.ParamsType;
import dev.signet.codegen.java.ClientType.Result;
import dev.signet.codegen.java.ClientType.ResultKind;
import dev.signet.codegen.java.ClientType.Streaming;
import dev.signet.codegen.java.JavaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The Java methods of one call: with and without options, waiting and not, whole and as a stream. */
final class CallEmitter {
    /** Columns for prose inside a class. */
    private static final int WIDTH = 112;

    private final JavaModel model;
    private final Types types;
    private final Kit kit;
    private final ApiType api;
    private final Call call;

    CallEmitter(JavaModel model, Types types, Kit kit, ApiType api, Call call) {
        this.model = model;
        this.types = types;
        this.kit = kit;
        this.api = api;
        this.call = call;
    }

    /** What one form of the call is like. */
    private record Form(
            String name,
            String request,
            TypeName type,
            CodeBlock before,
            CodeBlock after,
            @Nullable String about) {}

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        Streaming streaming = call.streaming();
        Paging paging = call.paging();
        boolean eventsOnly = call.result().kind() == ResultKind.EVENTS;
        if (!eventsOnly && paging == null) {
            add(methods, unary(call.name()));
            add(methods, unaryAsync(call.name() + "Async"));
        }
        if (paging != null) {
            addPaged(methods, paging);
            add(methods, unary(call.name() + "Page"));
            add(methods, unaryAsync(call.name() + "PageAsync"));
        }
        if (call.download() != null) {
            add(methods, download(call.download(), false));
            add(methods, download(call.download(), true));
        }
        if (streaming != null) {
            add(methods, stream(streaming, false));
            add(methods, stream(streaming, true));
        }
        return methods;
    }

    private Form unary(String name) {
        TypeName type = result(call.result());
        return new Form(
                name,
                call.name(),
                type,
                CodeBlock.of(type.equals(TypeName.VOID) ? "transport.call(" : "return transport.call("),
                CodeBlock.of(", $L, options)", decoder()),
                "");
    }

    private Form unaryAsync(String name) {
        TypeName type = result(call.result());
        TypeName inner = type.equals(TypeName.VOID) ? Classes.nullable(Classes.of(Void.class)) : type.box();
        return new Form(
                name,
                call.name(),
                ParameterizedTypeName.get(Classes.of(CompletableFuture.class), inner),
                CodeBlock.of("return transport.callAsync("),
                CodeBlock.of(", $L, options)", decoder()),
                null);
    }

    private Form stream(Streaming streaming, boolean async) {
        TypeName stream = ParameterizedTypeName.get(
                kit.http("EventStream"), types.of(streaming.event()).box());
        CodeBlock after = CodeBlock.of(
                ", $T.$L($L), options)", types.api(api.requests()), streaming.method() + "Protocol", arguments());
        return async
                ? new Form(
                        streaming.method() + "Async",
                        streaming.method(),
                        ParameterizedTypeName.get(Classes.of(CompletableFuture.class), stream),
                        CodeBlock.of("return transport.streamAsync("),
                        after,
                        null)
                : new Form(
                        streaming.method(),
                        streaming.method(),
                        stream,
                        CodeBlock.of("return transport.stream("),
                        after,
                        "The answer comes as a stream of events, which must be closed.");
    }

    private Form download(String name, boolean async) {
        ClassName download = kit.http("Download");
        CodeBlock after =
                CodeBlock.of(", $L, options)", Literal.of(call.result().mediaType()));
        return async
                ? new Form(
                        name + "Async",
                        call.name(),
                        ParameterizedTypeName.get(Classes.of(CompletableFuture.class), download),
                        CodeBlock.of("return transport.downloadAsync("),
                        after,
                        null)
                : new Form(
                        name,
                        call.name(),
                        download,
                        CodeBlock.of("return transport.download("),
                        after,
                        "The bytes are read as they are asked for, whatever their number; it must be closed.");
    }

    private CodeBlock decoder() {
        Result result = call.result();
        ClassName decoder = kit.http("Decoder");
        return switch (result.kind()) {
            case NOTHING, EVENTS -> CodeBlock.of("$T.nothing()", decoder);
            case TEXT -> CodeBlock.of("$T.text($L)", decoder, mediaType(result));
            case BYTES -> CodeBlock.of("$T.bytes($L)", decoder, mediaType(result));
            case JSON ->
                result.nullable()
                        ? CodeBlock.of("$T.orNull($L)", decoder, BodiesEmitter.reader(model, result.type()))
                        : BodiesEmitter.reader(model, result.type());
        };
    }

    private static CodeBlock mediaType(Result result) {
        return result.mediaType().equals("*/*") ? CodeBlock.of("") : CodeBlock.of("$L", Literal.of(result.mediaType()));
    }

    private TypeName result(Result result) {
        return switch (result.kind()) {
            case NOTHING, EVENTS -> TypeName.VOID;
            case TEXT -> Classes.of(String.class);
            case BYTES -> TypeName.get(byte[].class);
            case JSON -> result.nullable() ? Classes.nullable(types.of(result.type())) : types.of(result.type());
        };
    }

    /** Everything that the request needs, by the names of the Java parameters. */
    private CodeBlock arguments() {
        List<CodeBlock> all = new ArrayList<>();
        Objects.requireNonNull(model.client()).options().forEach(o -> all.add(CodeBlock.of("$N", o.name())));
        ApiEmitter.parameters(types, kit, call).forEach(p -> all.add(CodeBlock.of("$N", p)));
        if (call.params() != null) {
            all.add(CodeBlock.of("params"));
        }
        return CodeBlock.join(all, ", ");
    }

    private void add(List<MethodSpec> methods, Form form) {
        methods.add(brief(form, false));
        if (call.params() != null) {
            methods.add(brief(form, true));
        }
        MethodSpec.Builder full = method(form, true, true);
        full.addJavadoc(Sources.javadoc(form.about() == null ? asyncDoc(form) : fullDoc(form)));
        full.addStatement(
                "$L$T.$L($L)$L", form.before(), types.api(api.requests()), form.request(), arguments(), form.after());
        methods.add(full.build());
    }

    /** The form without options, and without optional parameters unless {@code withParams}. */
    private MethodSpec brief(Form form, boolean withParams) {
        MethodSpec.Builder method = method(form, withParams, false);
        ParamsType params = call.params();
        List<CodeBlock> passed = new ArrayList<>();
        ApiEmitter.parameters(types, kit, call).forEach(p -> passed.add(CodeBlock.of("$N", p)));
        if (params != null) {
            passed.add(withParams ? CodeBlock.of("params") : CodeBlock.of("$T.NONE", types.api(params.name())));
        }
        if (withParams || params == null) {
            passed.add(CodeBlock.of("$T.NONE", kit.http("CallOptions")));
        }
        List<String> lines =
                new ArrayList<>(List.of("Like {@link #" + form.name() + "(" + signature() + ")}, without options."));
        lines.addAll(seeThere(form, withParams, false));
        method.addJavadoc(Sources.javadoc(lines));
        String back = form.type().equals(TypeName.VOID) ? "" : "return ";
        return method.addStatement("$L$N($L)", back, form.name(), CodeBlock.join(passed, ", "))
                .build();
    }

    private MethodSpec.Builder method(Form form, boolean withParams, boolean withOptions) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(form.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(form.type());
        ApiEmitter.parameters(types, kit, call).forEach(method::addParameter);
        if (withParams && call.params() != null) {
            method.addParameter(types.api(call.params().name()), "params");
        }
        if (withOptions) {
            method.addParameter(kit.http("CallOptions"), "options");
        }
        if (call.doc().deprecated()) {
            method.addAnnotation(Classes.of(Deprecated.class));
        }
        return method;
    }

    /** The parameter types of the full form, for a {@code @link}. */
    private String signature() {
        List<String> names = new ArrayList<>(ApiEmitter.parameters(types, kit, call).stream()
                .map(ParameterSpec::type)
                .map(CallEmitter::erasure)
                .toList());
        if (call.params() != null) {
            names.add(call.params().name());
        }
        names.add("CallOptions");
        return String.join(", ", names);
    }

    private static String erasure(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        if (plain instanceof ParameterizedTypeName parameterized) {
            plain = parameterized.rawType();
        }
        return plain instanceof ClassName name ? name.simpleName() : plain.toString();
    }

    private List<String> fullDoc(Form form) {
        List<String> lines = new ArrayList<>();
        String text = call.doc().text();
        lines.addAll(Docs.lines(text.isBlank() ? "`" + call.httpMethod() + " " + call.path() + "`" : text, WIDTH));
        if (!Objects.requireNonNull(form.about()).isEmpty()) {
            lines.add("");
            lines.add("<p>" + form.about());
        }
        lines.add("");
        call.required().forEach(a -> lines.addAll(ParamsEmitter.doc(a)));
        if (call.body() != null) {
            String prose = call.body().text().isBlank()
                    ? "what is sent"
                    : Docs.phrase(call.body().text());
            lines.addAll(Docs.inline("@param " + call.body().name() + " ", prose, "    ", WIDTH));
        }
        if (call.params() != null) {
            lines.add("@param params what may be told besides");
        }
        lines.add("@param options what this call does differently");
        returned(form, lines);
        if (call.doc().deprecated()) {
            lines.add("@deprecated by the API");
        }
        return lines;
    }

    private void returned(Form form, List<String> lines) {
        if (form.type().equals(TypeName.VOID)) {
            return;
        }
        String prose = call.result().text();
        boolean stream =
                call.streaming() != null && form.name().equals(call.streaming().method());
        lines.addAll(Docs.inline(
                "@return ",
                stream ? "the events" : prose.isBlank() ? "the answer" : Docs.phrase(prose),
                "    ",
                WIDTH));
    }

    private List<String> asyncDoc(Form form) {
        String plain = form.name().substring(0, form.name().length() - "Async".length());
        List<String> lines =
                new ArrayList<>(List.of("Like {@link #" + plain + "(" + signature() + ")}, without waiting."));
        lines.addAll(seeThere(form, true, true));
        return lines;
    }

    /** Tags that say no more than that another form of the call says it. */
    private List<String> seeThere(Form form, boolean withParams, boolean withOptions) {
        List<String> lines = new ArrayList<>(List.of(""));
        ApiEmitter.parameters(types, kit, call).forEach(p -> lines.add("@param " + p.name() + " see there"));
        if (withParams && call.params() != null) {
            lines.add("@param params see there");
        }
        if (withOptions) {
            lines.add("@param options see there");
        }
        if (!form.type().equals(TypeName.VOID)) {
            lines.add("@return see there");
        }
        if (call.doc().deprecated()) {
            lines.add("@deprecated by the API");
        }
        return lines.size() == 1 ? List.of() : lines;
    }

    private void addPaged(List<MethodSpec> methods, Paging paging) {
        TypeName item = types.of(paging.item()).box();
        Form form = new Form(
                call.name(),
                call.name(),
                ParameterizedTypeName.get(kit.http("Paged"), item),
                CodeBlock.of(""),
                CodeBlock.of(""),
                "Pages are asked for as the iteration comes to them.");
        methods.add(brief(form, false));
        methods.add(brief(form, true));
        MethodSpec.Builder full = method(form, true, true);
        full.addJavadoc(Sources.javadoc(fullDoc(form)));
        String given = ApiEmitter.parameters(types, kit, call).stream()
                .map(p -> p.name() + ", ")
                .collect(Collectors.joining());
        CodeBlock next = CodeBlock.of(
                "$N($Ltoken == null ? params : params.toBuilder().$N(token).build(), options)",
                call.name() + "Page",
                given,
                paging.token());
        full.addStatement(
                "return $T.of(token -> $L, $T::$N, $T::$N)",
                kit.http("Paged"),
                next,
                result(call.result()),
                paging.items(),
                result(call.result()),
                paging.nextToken());
        methods.add(full.build());
    }
}
