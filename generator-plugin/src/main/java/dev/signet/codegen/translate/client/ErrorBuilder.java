package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ErrorsType;
import dev.signet.codegen.javamodel.ErrorsType.Decoder;
import dev.signet.codegen.javamodel.ErrorsType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors that responses declare, by status and media type. */
final class ErrorBuilder {
    private static final TypeRef TEXT = TypeRef.of(ScalarKind.STRING);

    private final TypeTable table;
    private final Problems problems;
    private final Names variantNames = Names.ofTypes();
    private final Names constants = Names.ofConstants();
    private final Map<TypeRef, Variant> ofJson = new LinkedHashMap<>();
    private final Map<List<ErrorsType.Response>, Decoder> decoders = new LinkedHashMap<>();
    private final Map<String, Variant> variants = new LinkedHashMap<>();
    private @Nullable Variant ofText;

    ErrorBuilder(TypeTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
        variantNames.take("Unknown");
        // a constant would be meant where its decoder mentions a type of that name
        table.names().forEach(constants::take);
    }

    /** The errors of all operations; null if none can be read as a type. */
    @Nullable
    ErrorsType build(String client, ClientNames names) {
        if (variants.isEmpty()) {
            return null;
        }
        String stem = client.endsWith("Client") ? client.substring(0, client.length() - "Client".length()) : client;
        return new ErrorsType(
                names.error(stem, "Exception"),
                names.error(stem, "Error"),
                names.error(stem, "Errors"),
                List.copyOf(variants.values()));
    }

    List<Decoder> decoders() {
        return List.copyOf(decoders.values());
    }

    /** Notes the errors of an operation, and returns the constant that knows them. */
    String decoder(Operation operation) {
        List<ErrorsType.Response> responses = new ArrayList<>();
        List<Response> thrown = new ArrayList<>(insteadOfStreams(operation));
        thrown.addAll(operation.failures());
        for (Response response : thrown) {
            for (Content content : response.content()) {
                Variant variant = variant(content);
                if (variant != null) {
                    boolean nullable = !variant.isText() && table.isNullable(content.schema());
                    variants.computeIfPresent(variant.name(), (name, known) -> known.or(nullable));
                    responses.add(new ErrorsType.Response(
                            response.status(), content.typeWithParameters(), variant.name(), nullable));
                } else {
                    warn(response, content);
                }
            }
        }
        return decoders.computeIfAbsent(
                        responses,
                        same -> new Decoder(
                                same.isEmpty()
                                        ? constants.allot("UNDECLARED", "_")
                                        : constants.allot(Names.constant(operation.name()), "_"),
                                same))
                .name();
    }

    /** An error whose schema says more than can be read of its media type. */
    private void warn(Response response, Content content) {
        TypeRef type = table.typeOf(content.schema());
        if (type.isAnyJson() || ContentSelector.isText(type)) {
            return;
        }
        boolean beside = response.content().stream().anyMatch(other -> ContentSelector.isJson(other.type()));
        if (beside) {
            problems.note(
                    content.pointer(),
                    "an error of `" + content.type() + "` is `Unknown`, with its text; JSON is asked for",
                    "nothing, if the service answers with JSON");
        } else {
            problems.warn(
                    content.pointer(),
                    "an error of `" + content.type() + "` can't be read as its schema; it is `Unknown`, with its text",
                    "declare `application/json` with this schema, by an overlay if the service can send it");
        }
    }

    /** Responses of success that a method can't return which returns a stream. */
    private static List<Response> insteadOfStreams(Operation operation) {
        List<Response> successes = operation.successes();
        boolean streams = successes.stream().anyMatch(ErrorBuilder::isStream);
        return successes.stream()
                .filter(response -> streams && !isStream(response))
                .toList();
    }

    private static boolean isStream(Response response) {
        return response.content().stream().anyMatch(Content::isStream);
    }

    private @Nullable Variant variant(Content content) {
        TypeRef type = table.typeOf(content.schema());
        if (ContentSelector.isJson(content.type(), type)) {
            return type.isAnyJson() ? null : ofJson.computeIfAbsent(type, this::variantOf);
        }
        if (content.type().startsWith("text/")
                && (type.equals(TEXT) || content.schema().isAny())) {
            if (ofText == null) {
                ofText = add(new Variant(variantNames.allot("TextBody", ""), true, TEXT, false));
            }
            return ofText;
        }
        return null;
    }

    private Variant variantOf(TypeRef type) {
        return add(new Variant(variantNames.allot(stem(type) + "Body", ""), false, type, false));
    }

    private Variant add(Variant variant) {
        variants.put(variant.name(), variant);
        return variant;
    }

    private static String stem(TypeRef type) {
        return type.match(
                scalar -> scalar.kind().word(),
                list -> stem(list.element()) + "List",
                map -> stem(map.value()) + "Map",
                TypeRef.Named::name,
                TypeRef.Foreign::simpleName,
                json -> json.object() ? "Object" : "Any");
    }
}
