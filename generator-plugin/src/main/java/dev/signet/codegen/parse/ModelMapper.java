package dev.signet.codegen.parse;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.ClientHints;
import dev.signet.codegen.model.ApiModel.Info;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.ApiModel.SecurityScheme;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.parse.operation.ClientExtensionsReader;
import dev.signet.codegen.parse.operation.OperationMapper;
import dev.signet.codegen.parse.operation.SecurityReader;
import dev.signet.codegen.parse.operation.ServerReader;
import dev.signet.codegen.parse.reference.ReferenceCycles;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaIds;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.swagger.ParsedDocument;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.parse.webhook.WebhookReader;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document that has been read into an {@link ApiModel}. */
final class ModelMapper {
    private static final Set<String> HOLDER = Set.of("definitions", "title", "description", "id");

    private final Problems problems;
    private final ReferenceResolver refs;

    ModelMapper(Problems problems, ReferenceResolver refs) {
        this.problems = problems;
        this.refs = refs;
    }

    ApiModel map(DocumentNode root, ParsedDocument parsed, String file) {
        SchemaIds ids = new SchemaIds();
        SchemaMapper schemas = new SchemaMapper(problems, refs, ids);
        DocumentNode components = refs.get(root, "components");
        if (components != null) {
            refs.children(components, "schemas").forEach(ids::of);
        }
        List<NamedSchema> named = new ArrayList<>();
        drain(ids, schemas, named);
        SecurityReader security = new SecurityReader(problems, parsed, refs);
        List<SecurityScheme> schemes = security.schemes(root);
        ServerReader servers = new ServerReader(problems, refs);
        List<Operation> operations =
                new OperationMapper(problems, parsed, refs, schemas, servers, security.requirements(schemes)).map(root);
        WebhookReader webhookReader = new WebhookReader(problems, refs, schemas);
        ApiModel.Webhooks webhooks = webhookReader.read(root);
        drain(ids, schemas, named);
        Set<String> known = named.stream().map(NamedSchema::id).collect(Collectors.toSet());
        webhookReader.named().stream().filter(schema -> known.add(schema.id())).forEach(named::add);
        schemas.end();
        new ReferenceCycles(problems).check(named);
        return new ApiModel(
                info(root, parsed.info(), file, servers.read(root)),
                named,
                operations,
                schemes,
                webhooks,
                security.requirements(schemes).read(root),
                schemas.uncheckedKeywords());
    }

    /** A JSON Schema: itself, unless it only holds definitions, and all its definitions. */
    ApiModel mapSchemas(DocumentNode root, String file, @Nullable String called) {
        SchemaIds ids = new SchemaIds();
        SchemaMapper schemas = new SchemaMapper(problems, refs, ids);
        boolean holder = root.children().stream()
                .map(DocumentNode::key)
                .allMatch(key -> key.startsWith("$") || HOLDER.contains(key) || key.startsWith("x-"));
        if (!holder || root.has("$ref")) {
            ids.of(root);
        }
        root.children("$defs").forEach(ids::of);
        root.children("definitions").forEach(ids::of);
        List<NamedSchema> named = new ArrayList<>();
        drain(ids, schemas, named);
        if (called != null && !named.isEmpty() && named.get(0).id().equals(root.place())) {
            NamedSchema first = named.get(0);
            named.set(0, new NamedSchema(first.id(), SchemaIds.nameOf(called), first.schema()));
        }
        schemas.end();
        new ReferenceCycles(problems).check(named);
        String title = root.text("title");
        Info info = new Info(
                file, orEmpty(title), "", orEmpty(root.text("description")), List.of(), Map.of(), ClientHints.NONE);
        return new ApiModel(
                info, named, List.of(), List.of(), ApiModel.Webhooks.NONE, null, schemas.uncheckedKeywords());
    }

    private static void drain(SchemaIds ids, SchemaMapper schemas, List<NamedSchema> named) {
        for (DocumentNode next = ids.next(); next != null; next = ids.next()) {
            named.add(new NamedSchema(next.place(), SchemaIds.name(next), schemas.map(next)));
        }
    }

    private Info info(
            DocumentNode root, io.swagger.v3.oas.models.info.Info info, String file, List<ApiModel.Server> servers) {
        return new Info(
                file,
                orEmpty(info.getTitle()),
                orEmpty(info.getVersion()),
                orEmpty(info.getDescription()),
                servers,
                new Extensions(problems).map(root, "x-default-headers"),
                new ClientExtensionsReader(problems, new Extensions(problems)).read(root));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
