package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Body;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Encoding;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code paths} into {@link Operation}s, in document order. */
public final class OperationMapper {
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
    private final HeaderDeclarations headers;
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
        this.pathParameters = new PathParameters(problems);
        this.hints = new OperationExtensionsReader(problems, extensions);
        this.events = new EventContentReader(problems, refs, schemas, extensions);
        this.headers = new HeaderDeclarations(problems, refs, schemas);
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
        if (path.contains("?") || path.contains("#")) {
            problems.warn(
                    use.place(),
                    "the path has a query or a fragment; these don't belong to a path",
                    "remove it with an overlay, or declare query parameters");
        }
        DocumentNode item = refs.follow(use);
        if (item == null) {
            return;
        }
        Set<String> own = new HashSet<>();
        if (!item.place().equals(use.place())) {
            // a path item alone may have fields beside its reference
            operations(path, use, use, own, operations);
        }
        operations(path, use, item, own, operations);
    }

    /** @param known the methods that have been read, which are added to */
    private void operations(
            String path, DocumentNode use, DocumentNode item, Set<String> known, List<Operation> operations) {
        for (String key : List.of("query", "additionalOperations")) {
            if (item.has(key)) {
                problems.warn(
                        item.place(key),
                        "the operations of `" + key + "` are left out: the client sends no such method",
                        "call them with an HTTP client of your own");
            }
        }
        Map<HttpMethod, io.swagger.v3.oas.models.Operation> typed = parsed.operations(use, item);
        for (DocumentNode child : item.children()) {
            if (SchemaWalk.METHODS.contains(child.key()) && known.add(child.key())) {
                DocumentNode at = refs.follow(child);
                if (at != null) {
                    HttpMethod method = HttpMethod.valueOf(child.key().toUpperCase(Locale.ROOT));
                    // the parser reads nothing beside a reference
                    boolean elsewhere = !at.place().equals(child.place()) || item.has("$ref");
                    operations.add(operation(
                            path, item, child, at, elsewhere ? parsed.operation(method, at) : typed.get(method)));
                }
            }
        }
    }

    /**
     * @param use where the path item has it
     * @param at the same, or what it refers to
     */
    private Operation operation(
            String path,
            DocumentNode item,
            DocumentNode use,
            DocumentNode at,
            io.swagger.v3.oas.models.@Nullable Operation parsedOperation) {
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
                use.key().toUpperCase(Locale.ROOT),
                path,
                summary,
                typed.getDescription() != null ? typed.getDescription() : item.text("description"),
                Boolean.TRUE.equals(typed.getDeprecated()),
                typed.getTags() == null ? List.of() : typed.getTags(),
                pathParameters.matched(path, at, parameters.read(item, at)),
                body(at),
                responses(at),
                servers.of(item, at),
                security.read(at),
                hints.read(at));
    }

    private @Nullable Body body(DocumentNode operation) {
        DocumentNode use = operation.get("requestBody");
        DocumentNode at = use == null ? null : refs.follow(use);
        return at == null || use == null
                ? null
                : new Body(at.place(), at.flag("required"), description(use, at), contents(at));
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
                responses.add(new Response(at.place(), known, description(use, at), contents(at), headers.read(at)));
            }
        }
        return responses;
    }

    /** What stands beside a {@code $ref} wins over what it refers to (OpenAPI 3.1, Reference Object). */
    private static @Nullable String description(DocumentNode use, DocumentNode at) {
        String prose = use.text("description");
        return prose != null ? prose : at.text("description");
    }

    private List<Content> contents(DocumentNode message) {
        List<Content> contents = new ArrayList<>();
        for (DocumentNode use : refs.children(message, "content")) {
            DocumentNode at = refs.follow(use);
            if (at == null) {
                continue;
            }
            Content content = new Content(
                    at.place(), use.key(), new Schema.Any(Meta.at(at.place("schema"))), false, encodings(at));
            DocumentNode schema = at.get("schema");
            DocumentNode item = content.isEvents() || content.isJsonLines() ? at.get("itemSchema") : null;
            if (content.isEvents()) {
                contents.add(events.read(content, at));
            } else if (item != null) {
                contents.add(content.with(schemas.map(item), true));
            } else {
                contents.add(schema == null ? content : content.with(schemas.map(schema), false));
            }
        }
        return contents;
    }

    /** A style wins over a content type (OpenAPI 3.1, Encoding Object). */
    private List<Encoding> encodings(DocumentNode content) {
        List<Encoding> encodings = new ArrayList<>();
        for (DocumentNode use : refs.children(content, "encoding")) {
            DocumentNode at = refs.follow(use);
            if (at == null) {
                continue;
            }
            String style = at.text("style");
            boolean styled = style != null || at.has("explode") || at.has("allowReserved");
            String type = at.text("contentType");
            if (styled) {
                String known = style == null ? "form" : style;
                boolean explode = at.has("explode") ? at.flag("explode") : known.equals("form");
                encodings.add(new Encoding(use.key(), known, explode));
            } else if (type != null && type.toLowerCase(Locale.ROOT).contains("json")) {
                encodings.add(new Encoding(use.key(), null, false));
            }
        }
        return encodings;
    }
}
