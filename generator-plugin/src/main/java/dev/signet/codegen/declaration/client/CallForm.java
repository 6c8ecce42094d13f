package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Paging;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One way to make a call: for its whole response, for items of all pages, for one page, for bytes or for events.
 *
 * @param name the Java method's name
 * @param result what the method returns that blocks
 */
public record CallForm(Call call, Kind kind, String name, TypeUse result) {

    /** What is asked for. */
    public enum Kind {
        WHOLE,
        ITEMS,
        PAGE,
        DOWNLOAD,
        EVENTS
    }

    /** All forms of a call, in the order of their methods. */
    public static List<CallForm> of(Call call, JavaTypes types) {
        List<CallForm> forms = new ArrayList<>();
        TypeUse whole = result(call.result(), types);
        Paging paging = call.paging();
        Streaming streaming = call.streaming();
        if (paging != null) {
            TypeUse items = types.client("Paged", types.of(paging.item()).boxed());
            forms.add(new CallForm(call, Kind.ITEMS, call.name(), items));
            forms.add(new CallForm(call, Kind.PAGE, call.name() + "Page", whole));
        } else if (call.result().kind() != ResultKind.EVENTS) {
            forms.add(new CallForm(call, Kind.WHOLE, call.name(), whole));
        }
        if (call.download() != null) {
            forms.add(new CallForm(call, Kind.DOWNLOAD, call.download(), types.client("Download")));
        }
        if (streaming != null) {
            TypeUse events =
                    types.client("EventStream", types.of(streaming.event()).boxed());
            forms.add(new CallForm(call, Kind.EVENTS, streaming.method(), events));
        }
        return forms;
    }

    /**
     * Whether there are such methods: iterating over items blocks, and has no single response.
     *
     * @param async those that return futures
     * @param response those that return status and headers too
     */
    public boolean isOffered(boolean async, boolean response) {
        return kind != Kind.ITEMS || !(async || response);
    }

    /** What the method returns that does not block. */
    public TypeUse future() {
        TypeUse value = result.equals(TypeUse.VOID) ? result.orNull() : result.boxed();
        return TypeUse.of(CompletableFuture.class, value);
    }

    private static TypeUse result(Result result, JavaTypes types) {
        return switch (result.kind()) {
            case NOTHING, EVENTS -> TypeUse.VOID;
            case TEXT, TEXT_OR_JSON -> orNull(result, TypeUse.STRING);
            case BYTES -> orNull(result, TypeUse.of(byte.class).toArray());
            case JSON -> orNull(result, types.of(result.type()));
            case HEADERS -> TypeUse.of(HttpHeaders.class);
            case VARIANTS -> types.api(Objects.requireNonNull(result.variants()).name());
        };
    }

    private static TypeUse orNull(Result result, TypeUse type) {
        return result.nullable() ? type.orNull() : type;
    }

    /** The response whose value the method returns that blocks: with status and headers. */
    public TypeUse response(JavaTypes types) {
        return types.client("ApiResponse", result.equals(TypeUse.VOID) ? result.orNull() : result.boxed());
    }

    /** The same from the method that does not block. */
    public TypeUse futureResponse(JavaTypes types) {
        return TypeUse.of(CompletableFuture.class, response(types));
    }

    /** What must be given to make a call, in the order of Java parameters. */
    public static List<Parameter> required(Call call, JavaTypes types) {
        return required(call, types, false);
    }

    /** @param parts whether a multipart body is given by the parts that the document declares */
    static List<Parameter> required(Call call, JavaTypes types, boolean parts) {
        List<Parameter> parameters = new ArrayList<>();
        call.required().forEach(a -> parameters.add(new Parameter(a.name(), types.of(a.type()))));
        BodyArgument body = call.body();
        if (body != null) {
            PartsType declared = parts ? body.parts() : null;
            TypeUse type = declared == null ? body(body, types) : types.api(declared.name());
            parameters.add(new Parameter(body.name(), body.required() && !body.nullable() ? type : type.orNull()));
        }
        return parameters;
    }

    private static TypeUse body(BodyArgument body, JavaTypes types) {
        return switch (body.kind()) {
            case JSON, FORM -> types.of(body.type());
            case LINES ->
                TypeUse.of(Iterable.class, types.of(body.type()).arguments().get(0));
            case MULTIPART -> types.client("MultipartBody");
            case TEXT -> TypeUse.STRING;
            case BYTES -> types.client("RequestBody");
        };
    }
}
