package dev.signet.codegen.model;

import dev.signet.codegen.model.Operation.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds an operation for a test. */
public final class OperationBuilder {
    private final String method;
    private final String path;
    private final String pointer;
    private final List<String> tags = new ArrayList<>();
    private final List<Operation.Parameter> parameters = new ArrayList<>();
    private final List<Operation.Response> responses = new ArrayList<>();
    private String id = "";
    private String summary;
    private String description;
    private Operation.Body body;
    private String resource;
    private String methodName;
    private Operation.Stream stream;
    private Operation.Paging paging;
    private final List<ApiModel.Server> servers = new ArrayList<>();
    private ApiModel.Security security;
    private boolean deprecated;
    private boolean idempotent;

    private OperationBuilder(String method, String path) {
        this.method = method;
        this.path = path;
        this.pointer = PointerKey.below("#/paths", path) + "/" + method.toLowerCase(Locale.ROOT);
    }

    public static OperationBuilder get(String path) {
        return new OperationBuilder("GET", path);
    }

    public static OperationBuilder post(String path) {
        return new OperationBuilder("POST", path);
    }

    /** @param method in upper case */
    public static OperationBuilder of(String method, String path) {
        return new OperationBuilder(method, path);
    }

    public OperationBuilder id(String operationId) {
        id = operationId;
        return this;
    }

    public OperationBuilder tag(String tag) {
        tags.add(tag);
        return this;
    }

    public OperationBuilder prose(String newSummary, String newDescription) {
        summary = newSummary;
        description = newDescription;
        return this;
    }

    public OperationBuilder path(String name, Schema schema) {
        return parameter(name, "path", true, schema, "simple", false);
    }

    public OperationBuilder query(String name, Schema schema) {
        return parameter(name, "query", false, schema, "form", false);
    }

    public OperationBuilder requiredQuery(String name, Schema schema) {
        return parameter(name, "query", true, schema, "form", false);
    }

    public OperationBuilder header(String name, Schema schema) {
        return parameter(name, "header", false, schema, "simple", false);
    }

    public OperationBuilder clientOption(String name, Schema schema) {
        return parameter(name, "query", true, schema, "form", true);
    }

    /** A query parameter that is serialised in the style, or as {@code content}. */
    public OperationBuilder styledQuery(String name, String style, Schema schema) {
        return parameter(name, "query", false, schema, style, false);
    }

    private OperationBuilder parameter(
            String name, String in, boolean required, Schema schema, String style, boolean clientOption) {
        String here = pointer + "/parameters/" + parameters.size();
        Schema placed = DocumentBuilder.placed(schema, here + "/schema");
        parameters.add(new Operation.Parameter(
                here, name, in, required, false, null, placed, style, true, false, null, clientOption));
        return this;
    }

    public OperationBuilder body(String mediaType, Schema schema) {
        return body(true, mediaType, schema, List.of());
    }

    public OperationBuilder optionalBody(String mediaType, Schema schema) {
        return body(false, mediaType, schema, List.of());
    }

    /** A body whose schema is that of each item. */
    public OperationBuilder itemsBody(String mediaType, Schema schema) {
        String here = pointer + "/requestBody";
        body = new Operation.Body(here, true, null, List.of(content(here, mediaType, schema, true, List.of())));
        return this;
    }

    /** A form of which some fields are written in a way of their own. */
    public OperationBuilder form(Schema schema, Operation.Encoding... encodings) {
        return body(true, "application/x-www-form-urlencoded", schema, List.of(encodings));
    }

    private OperationBuilder body(
            boolean required, String mediaType, Schema schema, List<Operation.Encoding> encodings) {
        String here = pointer + "/requestBody";
        List<Content> contents = new ArrayList<>(body == null ? List.of() : body.content());
        contents.add(content(here, mediaType, schema, false, encodings));
        body = new Operation.Body(here, required, null, contents);
        return this;
    }

    public OperationBuilder response(String status, String mediaType, Schema schema) {
        return response(status, mediaType, schema, false);
    }

    /** A response whose schema is that of each item of a stream. */
    public OperationBuilder itemsResponse(String status, String mediaType, Schema schema) {
        return response(status, mediaType, schema, true);
    }

    /** A response without a body. */
    public OperationBuilder response(String status, Operation.Header... headers) {
        responses.add(
                new Operation.Response(pointer + "/responses/" + status, status, null, List.of(), List.of(headers)));
        return this;
    }

    private OperationBuilder response(String status, String mediaType, Schema schema, boolean ofItems) {
        String here = pointer + "/responses/" + status;
        List<Content> contents = new ArrayList<>();
        responses.stream().filter(r -> r.status().equals(status)).forEach(r -> contents.addAll(r.content()));
        contents.add(content(here, mediaType, schema, ofItems, List.of()));
        responses.removeIf(r -> r.status().equals(status));
        responses.add(new Operation.Response(here, status, null, contents));
        return this;
    }

    private static Content content(
            String above, String mediaType, Schema schema, boolean ofItems, List<Operation.Encoding> encodings) {
        String here = PointerKey.below(above + "/content", mediaType);
        Schema placed = DocumentBuilder.placed(schema, here + (ofItems ? "/itemSchema" : "/schema"));
        return new Content(here, mediaType, placed, ofItems, encodings);
    }

    public OperationBuilder resource(String name) {
        resource = name;
        return this;
    }

    public OperationBuilder methodName(String name) {
        methodName = name;
        return this;
    }

    /** @param in {@code body} or {@code query}, where the switch stands */
    public OperationBuilder streamedBy(String in, String name) {
        return stream(new Operation.Stream(in, name, null, null, null));
    }

    public OperationBuilder stream(Operation.Stream hint) {
        stream = hint;
        return this;
    }

    public OperationBuilder paging(String token, String nextToken, String items) {
        paging = new Operation.Paging(token, nextToken, items);
        return this;
    }

    public OperationBuilder deprecated() {
        deprecated = true;
        return this;
    }

    public OperationBuilder idempotent() {
        idempotent = true;
        return this;
    }

    /** Sends it to servers of its own. */
    public OperationBuilder server(String url) {
        servers.add(new ApiModel.Server("#/servers/" + url, url, null, null, List.of()));
        return this;
    }

    /** Names of security schemes that are needed together; another call adds an alternative, none at all needs nothing. */
    public OperationBuilder security(String... schemes) {
        List<List<String>> alternatives = new ArrayList<>();
        if (security != null) {
            alternatives.addAll(security.alternatives());
        }
        alternatives.add(List.of(schemes));
        security = new ApiModel.Security(alternatives);
        return this;
    }

    /** Says that no credential is to be sent. */
    public OperationBuilder withoutSecurity() {
        security = new ApiModel.Security(List.of());
        return this;
    }

    Operation build() {
        return new Operation(
                pointer,
                id,
                method,
                path,
                summary,
                description,
                deprecated,
                tags,
                parameters,
                body,
                responses,
                servers,
                security,
                new Operation.Hints(resource, methodName, idempotent, stream, paging));
    }
}
