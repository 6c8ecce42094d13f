package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Body;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaWalk;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.swagger.ParsedDocument;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.Problems;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code paths} into {@link Operation}s, in document order. */
public final class OperationMapper {
    /** A token (RFC 9110, section 5.6.2). */
    private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final Problems problems;
    private final ParsedDocument parsed;
    private final ReferenceResolver refs;
    private final SchemaMapper schemas;
    private final ParameterReader parameters;
    private final PathParameters pathParameters;
    private final OperationExtensionsReader hints;
    private final ServerReader servers;
    private final SecurityRequirementReader security;
    private final EventContentReader events;
    private final BodyRule bodies;
    private final ContentCheck unused;
    private final EncodingReader encodings;
    private final PartsReader parts;
    private final HeaderDeclarations headers;
    private final Repetitions repetitions;
    private final Map<String, String> placesById = new HashMap<>();

    public OperationMapper(
            Problems problems,
            ParsedDocument parsed,
            ReferenceResolver refs,
            SchemaMapper schemas,
            ServerReader servers,
            SecurityRequirementReader security) {
        this.servers = servers;
        this.security = security;
        this.problems = problems;
        this.parsed = parsed;
        this.refs = refs;
        this.schemas = schemas;
        Extensions extensions = new Extensions(problems);
        this.parameters = new ParameterReader(problems, refs, schemas, extensions);
        this.bodies = new BodyRule(problems, refs);
        this.unused = new ContentCheck(problems);
        this.encodings = new EncodingReader(problems, refs, parameters);
        this.parts = new PartsReader(refs, schemas, encodings);
        this.pathParameters = new PathParameters(problems);
        this.hints = new OperationExtensionsReader(problems, extensions);
        this.events = new EventContentReader(problems, refs, schemas, extensions);
        this.headers = new HeaderDeclarations(problems, refs, schemas);
        this.repetitions = new Repetitions(problems, refs);
    }

    public List<Operation> map(DocumentNode root) {
        List<Operation> operations = new ArrayList<>();
        for (DocumentNode child : refs.children(root, "paths")) {
            if (!child.key().startsWith("x-")) {
                path(child, operations);
            }
        }
        return operations;
    }

    private void path(DocumentNode use, List<Operation> operations) {
        String path = use.key();
        if (!path.startsWith("/")) {
            problems.error(use.place(), "a path must start with `/`", "write `/" + path + "`");
        }
        if (path.contains("#")) {
            problems.warn(
                    use.place(),
                    "the path has a fragment, which no request has; its calls go to the path before it",
                    "remove it with an overlay if no other path is then the same");
        } else if (path.contains("?")) {
            problems.warn(
                    use.place(),
                    "the path has a query, which does not belong to a path; it is sent as it stands there",
                    "declare query parameters, with a constant if they have only one value");
        }
        Map<String, Map<HttpMethod, io.swagger.v3.oas.models.Operation>> typed = new HashMap<>();
        for (OperationPlaces.Place place : OperationPlaces.of(use, refs)) {
            if (!METHOD.matcher(place.method()).matches() || place.method().equals("CONNECT")) {
                problems.warn(
                        place.use().place(),
                        "`" + place.method() + "` is no method that a client sends; the operation is left out",
                        "use the name of an HTTP method");
                continue;
            }
            checkField(place);
            repetitions.count(place.item(), List.of("parameters", "servers"));
            repetitions.count(place.at(), List.of("parameters", "servers", "security", "tags", "responses"));
            DocumentNode item = place.item();
            HttpMethod method = known(place);
            // the parser reads nothing beside a reference, and no other methods
            boolean alone =
                    method == null || !place.at().place().equals(place.use().place()) || item.has("$ref");
            operations.add(operation(
                    path,
                    place,
                    alone
                            ? parsed.operation(method == null ? HttpMethod.POST : method, place.at())
                            : typed.computeIfAbsent(item.place(), p -> parsed.operations(use, item))
                                    .get(method)));
        }
    }

    /** A method of its own field has its place there (OpenAPI 3.2, Path Item Object). */
    private void checkField(OperationPlaces.Place place) {
        String field = place.method().toLowerCase(Locale.ROOT);
        if (place.use().key().equals(place.method()) && SchemaWalk.METHODS.contains(field)) {
            problems.warn(
                    place.use().place(),
                    "`" + place.method() + "` has a field of its own",
                    "write it as `" + field + "` of the path item");
        }
    }

    /** The method of a field that the parser knows; null if it is none. */
    private static @Nullable HttpMethod known(OperationPlaces.Place place) {
        String field = place.use().key();
        String method = field.toUpperCase(Locale.ROOT);
        boolean isField = SchemaWalk.METHODS.contains(field) && place.method().equals(method);
        return isField && !field.equals("query") ? HttpMethod.valueOf(method) : null;
    }

    private Operation operation(
            String path, OperationPlaces.Place place, io.swagger.v3.oas.models.@Nullable Operation parsedOperation) {
        DocumentNode item = place.item();
        DocumentNode at = place.at();
        io.swagger.v3.oas.models.Operation typed =
                parsedOperation == null ? new io.swagger.v3.oas.models.Operation() : parsedOperation;
        String id = typed.getOperationId() == null ? "" : typed.getOperationId();
        String other = id.isEmpty() ? null : placesById.putIfAbsent(id, at.place());
        if (other != null) {
            problems.warn(
                    at.place("operationId"),
                    "duplicate operationId `" + id + "`, also used by " + other,
                    "use a unique id for each operation, by an overlay if the document is not yours");
        }
        String summary = typed.getSummary() != null ? typed.getSummary() : item.text("summary");
        return new Operation(
                at.place(),
                id,
                place.method(),
                path,
                summary,
                typed.getDescription() != null ? typed.getDescription() : item.text("description"),
                Boolean.TRUE.equals(typed.getDeprecated()),
                typed.getTags() == null ? List.of() : typed.getTags(),
                pathParameters.matched(path, at, parameters.read(item, at)),
                body(place.method(), at),
                responses(at),
                servers.of(item, at),
                security.read(at),
                hints.read(at));
    }

    private @Nullable Body body(String method, DocumentNode operation) {
        DocumentNode use = operation.get("requestBody");
        DocumentNode at = use == null || !bodies.isSent(method, use) ? null : refs.follow(use);
        return at == null || use == null
                ? null
                : new Body(at.place(), at.flag("required"), description(use, at), contents(at, true));
    }

    private List<Response> responses(DocumentNode operation) {
        List<Response> responses = new ArrayList<>();
        for (DocumentNode use : refs.children(operation, "responses")) {
            String status = use.key();
            DocumentNode at = status.startsWith("x-") ? null : refs.follow(use);
            if (at != null) {
                String known = status.equals("default") ? status : status.toUpperCase(Locale.ROOT);
                if (!known.matches("default|[1-5]([0-9][0-9]|XX)")) {
                    problems.warn(
                            use.place(), "invalid HTTP status `" + status + "`", "write `200`, `4XX` or `default`");
                }
                noteLinks(at);
                repetitions.count(at, List.of("headers"));
                responses.add(
                        new Response(at.place(), known, description(use, at), contents(at, false), headers.read(at)));
            }
        }
        return responses;
    }

    private void noteLinks(DocumentNode response) {
        if (!response.children("links").isEmpty()) {
            problems.note(
                    response.place("links"),
                    "links are not followed: the next call is the caller's",
                    "pass it what the response has");
        }
    }

    /** What stands beside a {@code $ref} wins over what it refers to (OpenAPI 3.1, Reference Object). */
    private static @Nullable String description(DocumentNode use, DocumentNode at) {
        String prose = use.text("description");
        return prose != null ? prose : at.text("description");
    }

    private List<Content> contents(DocumentNode message, boolean isRequest) {
        List<Content> contents = new ArrayList<>();
        repetitions.count(message, List.of("content"));
        for (DocumentNode use : refs.children(message, "content")) {
            DocumentNode at = refs.follow(use);
            if (at == null) {
                continue;
            }
            repetitions.count(at, List.of("encoding", "prefixEncoding"));
            Content content = new Content(
                    at.place(),
                    use.key(),
                    new Schema.Any(Meta.at(at.place("schema"))),
                    false,
                    encodings.read(use.key(), at));
            DocumentNode schema = at.get("schema");
            DocumentNode item = content.isEvents() || content.isJsonLines() ? at.get("itemSchema") : null;
            boolean byPosition = isRequest && parts.isByPosition(content, at);
            unused.check(content, at, byPosition);
            if (byPosition) {
                contents.add(parts.read(content, at));
            } else if (content.isEvents() && !isRequest) {
                contents.add(events.read(content, at));
            } else if (item != null) {
                contents.add(content.with(schemas.map(item), true));
            } else {
                contents.add(schema == null ? content : content.with(schemas.map(schema), false));
            }
        }
        return contents;
    }
}
