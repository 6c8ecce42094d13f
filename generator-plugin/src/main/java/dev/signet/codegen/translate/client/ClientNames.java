package dev.signet.codegen.translate.client;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the classes and methods of a client are called. */
final class ClientNames {
    private static final Pattern NOISE =
            Pattern.compile("(?i)\\b(rest|http|open|public|api|apis|specification|v\\d+)\\b");

    /** Types of the runtime library and the JDK that the client's files import, so that none of them is hidden. */
    private static final List<String> IMPORTED = List.of(
            "AbstractEventProtocol",
            "ApiException",
            "ApiRequest",
            "ApiResponse",
            "Async",
            "CallOptions",
            "ClientConfig",
            "ClientListener",
            "CompletableFuture",
            "Credential",
            "Decoder",
            "Download",
            "Duration",
            "EventProtocol",
            "EventStream",
            "Executor",
            "FormBody",
            "ErrorDecoder",
            "Generated",
            "HeaderReader",
            "HttpClient",
            "HttpHeaders",
            "MultipartBody",
            "Page",
            "Paged",
            "RawResponse",
            "RequestBody",
            "ResponseVariants",
            "RetryPolicy",
            "Security",
            "Server",
            "ServiceError",
            "SseEvent",
            "StatusException",
            "Timeouts",
            "Transport",
            "URI",
            "WithResponse");

    /** Methods of the client that are no group's, and no method of every object or record. */
    private static final Set<String> CLIENT_METHODS = Set.of("async", "close", "create", "transport");

    private final Names types = Names.ofTypes();

    ClientNames(TypeTable table) {
        IMPORTED.forEach(types::take);
        table.names().forEach(types::take);
    }

    String client(ApiModel.Info info, Problems problems) {
        String wanted = info.client().name();
        if (wanted != null && Names.isTypeName(wanted) && !Names.hides(wanted) && !Names.isDevice(wanted)) {
            return types.allot(wanted, "");
        }
        if (wanted != null) {
            problems.error(
                    "#/x-client", "'" + wanted + "' can't be the name of a class", "use a name such as PetsClient");
        }
        String title = NOISE.matcher(info.title()).replaceAll(" ").strip();
        String bare = title.isEmpty() ? "Api" : Names.type(title);
        return types.allot(bare.endsWith("Client") ? bare : bare + "Client", "");
    }

    /** The class of a client's servers. */
    String servers(String client) {
        String bare = client.endsWith("Client") ? client.substring(0, client.length() - "Client".length()) : client;
        return types.allot(bare + "Servers", "");
    }

    String api(String resource) {
        return types.allot(Names.type(resource) + "Api", "");
    }

    String asyncApi(String resource) {
        return types.allot(Names.type(resource) + "AsyncApi", "");
    }

    String requests(String resource) {
        return types.allot(Names.type(resource) + "Requests", "");
    }

    String params(Operation operation) {
        return types.allot(Names.type(operation.name()) + "Params", "");
    }

    String parts(Operation operation) {
        return types.allot(Names.type(operation.name()) + "Parts", "");
    }

    String events(String event) {
        return types.allot(event + "Protocol", "");
    }

    String result(Operation operation) {
        return types.allot(Names.type(operation.name()) + "Result", "");
    }

    String headers(Operation operation) {
        return types.allot(Names.type(operation.name()) + "Headers", "");
    }

    /** A name of what errors are; not that of a type of the runtime library. */
    String error(String stem, String suffix) {
        String wanted = stem + suffix;
        return types.allot(IMPORTED.contains(wanted) ? stem + "Response" + suffix : wanted, "");
    }

    /**
     * The group that an operation belongs to: {@code x-resource}, its first tag that is for navigation, or where its path begins. Of a tag and
     * its parent the tag counts.
     *
     * @param tags what is told of tags
     */
    static String resource(Operation operation, List<ApiModel.Resource> tags) {
        String told = operation.hints().resource();
        if (told != null) {
            return told;
        }
        List<String> groups = operation.tags().stream()
                .filter(tag -> !tag.isBlank())
                .filter(tag -> find(tag, tags).map(ClientNames::isGroup).orElse(true))
                .toList();
        for (String tag : groups) {
            if (groups.stream().noneMatch(other -> isBelow(other, tag, tags))) {
                return tag;
            }
        }
        if (!groups.isEmpty()) {
            return groups.get(0);
        }
        for (String segment : operation.path().split("[/:]")) {
            if (!segment.isEmpty() && !segment.contains("{") && !segment.matches("(?i)v\\d.*|api")) {
                return segment;
            }
        }
        return "root";
    }

    private static Optional<ApiModel.Resource> find(String name, List<ApiModel.Resource> tags) {
        return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
    }

    /** Badges and audiences say something about an operation, not where to look for it (OpenAPI 3.2, Tag Object). */
    private static boolean isGroup(ApiModel.Resource tag) {
        return tag.kind() == null || !List.of("badge", "audience").contains(tag.kind());
    }

    private static @Nullable String parent(String name, List<ApiModel.Resource> tags) {
        for (ApiModel.Resource tag : tags) {
            if (tag.name().equals(name)) {
                return tag.parent();
            }
        }
        return null;
    }

    /** Whether a tag has another as a parent, directly or not. */
    private static boolean isBelow(String tag, String ancestor, List<ApiModel.Resource> tags) {
        String above = parent(tag, tags);
        for (int hops = 0; above != null && hops <= tags.size(); hops++) {
            if (above.equals(ancestor)) {
                return !tag.equals(ancestor);
            }
            above = parent(above, tags);
        }
        return false;
    }

    static String accessor(String resource) {
        String name = Names.component(resource);
        return CLIENT_METHODS.contains(name) ? name + "_" : name;
    }

    /** The scope of a group's methods. */
    static Names methods() {
        Names names = Names.ofMembers();
        names.take("equals");
        Names.OBJECT_METHODS.forEach(names::take);
        return names;
    }

    /** The scope of the client builder's methods. */
    static Names builderMethods() {
        Names names = methods();
        List.of(
                        "baseUri",
                        "server",
                        "documentUri",
                        "timeouts",
                        "retries",
                        "strict",
                        "header",
                        "httpClient",
                        "maxResponseBytes",
                        "maxEventBytes",
                        "maxConnections",
                        "maxConcurrentCalls",
                        "adaptiveConcurrency",
                        "proxy",
                        "sslContext",
                        "allowHttp",
                        "listener",
                        "interceptor",
                        "log",
                        "idempotencyKeyHeader",
                        "executor",
                        "credential",
                        "build",
                        "builder",
                        "config")
                .forEach(names::take);
        return names;
    }

    /** A method's name: {@code x-method}, or the id without the group's name in front; it is told if another method has the name. */
    static String method(Operation operation, String resource, Names scope, Problems problems) {
        String told = operation.hints().method();
        String wanted = Names.component(told != null ? told : withoutPrefix(operation.name(), resource));
        String given = scope.allot(wanted, "");
        if (!given.equals(wanted)) {
            problems.note(
                    operation.pointer(),
                    "the name `" + wanted + "` is taken by another method, so this call is `" + given + "`",
                    "set x-method on one of them");
        }
        return given;
    }

    /** {@code repos/list} in the group {@code repos} is {@code list}. */
    private static String withoutPrefix(String id, String resource) {
        boolean prefixed = id.length() > resource.length() + 1
                && id.regionMatches(true, 0, resource, 0, resource.length())
                && "/.:".indexOf(id.charAt(resource.length())) >= 0;
        return prefixed ? id.substring(resource.length() + 1) : id;
    }
}
