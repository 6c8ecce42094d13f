package dev.signet.codegen.report;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.Spelling;
import dev.signet.codegen.java.ClientType.BodyArgument;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.Result;
import dev.signet.codegen.java.ClientType.ResultKind;
import java.util.ArrayList;
import java.util.List;

/** The methods of a call. Each is there with {@code CallOptions} as a last parameter too, and without optional parameters. */
final class Signatures {
    private Signatures() {}

    static List<String> of(Call call) {
        List<String> parameters = new ArrayList<>();
        call.required().forEach(a -> parameters.add(JavaTypes.spelled(a.type()) + " " + a.name()));
        if (call.body() != null) {
            parameters.add((call.body().required() ? "" : "@Nullable ") + body(call.body()) + " "
                    + call.body().name());
        }
        if (call.params() != null) {
            parameters.add(call.params().name() + " params");
        }
        List<String> methods = new ArrayList<>();
        String result = result(call.result());
        if (call.paging() != null) {
            String paged = "Paged<" + JavaTypes.spelledBoxed(call.paging().item()) + ">";
            methods.add(method(paged, call.name(), parameters));
            both(methods, result, call.name() + "Page", parameters);
        } else if (call.result().kind() != ResultKind.EVENTS) {
            both(methods, result, call.name(), parameters);
        }
        if (call.download() != null) {
            both(methods, "Download", call.download(), parameters);
        }
        if (call.streaming() != null) {
            String stream = "EventStream<" + JavaTypes.spelledBoxed(call.streaming().event()) + ">";
            both(methods, stream, call.streaming().method(), parameters);
        }
        return methods;
    }

    /** The Java type of a body. */
    static String body(BodyArgument body) {
        return switch (body.kind()) {
            case JSON, FORM -> body.required() ? JavaTypes.spelled(body.type()) : JavaTypes.spelledBoxed(body.type());
            case MULTIPART -> "MultipartBody";
            case TEXT -> "String";
            case BYTES -> "RequestBody";
        };
    }

    private static String result(Result result) {
        return switch (result.kind()) {
            case NOTHING, EVENTS -> "void";
            case TEXT -> "String";
            case BYTES -> "byte[]";
            case JSON -> result.nullable() ? "@Nullable " + JavaTypes.spelledBoxed(result.type()) : JavaTypes.spelled(result.type());
        };
    }

    /** The method that waits, and the one that doesn't. */
    private static void both(List<String> methods, String result, String name, List<String> parameters) {
        methods.add(method(result, name, parameters));
        String value = result.equals("void") ? "@Nullable Void" : Spelling.box(result);
        methods.add(method("CompletableFuture<" + value + ">", name + "Async", parameters));
    }

    private static String method(String result, String name, List<String> parameters) {
        return Declarations.parameters(result + " " + name, parameters);
    }
}
