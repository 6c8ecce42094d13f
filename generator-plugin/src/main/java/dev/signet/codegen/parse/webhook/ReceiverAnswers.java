package dev.signet.codegen.parse.webhook;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the receiver of a webhook or callback responds with: the JSON of the responses of its operation. */
final class ReceiverAnswers {
    private final Problems problems;
    private final ReferenceResolver refs;
    private final SchemaMapper schemas;
    private final Set<String> ids = new LinkedHashSet<>();

    ReceiverAnswers(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
        this.problems = problems;
        this.refs = refs;
        this.schemas = schemas;
    }

    /** The ids of all schemas of responses. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /**
     * Reads the responses of an operation.
     *
     * @param name of the webhook or callback
     * @return the schemas that have no other name
     */
    List<NamedSchema> read(DocumentNode operation, String name) {
        List<NamedSchema> named = new ArrayList<>();
        for (DocumentNode use : refs.children(operation, "responses")) {
            DocumentNode at = use.key().startsWith("x-") ? null : refs.follow(use);
            DocumentNode schema = at == null ? null : json(at);
            if (schema != null && schema.node().isObject()) {
                Schema mapped = schemas.map(schema);
                String id = mapped.asRef()
                        .map(Schema.Ref::target)
                        .orElse(mapped.meta().pointer());
                if (ids.add(id) && !mapped.isRef()) {
                    String status = named.isEmpty() ? "" : " " + use.key();
                    named.add(new NamedSchema(id, name + status + " response", mapped));
                }
            }
        }
        return named;
    }

    /** The schema of a response in JSON; null if it has none, with a warning if another media type has one that is more than a text. */
    private @Nullable DocumentNode json(DocumentNode response) {
        List<DocumentNode> others = new ArrayList<>();
        for (DocumentNode content : refs.children(response, "content")) {
            DocumentNode at = refs.follow(content);
            DocumentNode schema = at == null ? null : at.get("schema");
            if (schema != null && PayloadReader.isJson(content.key())) {
                return schema;
            }
            DocumentNode target = refs.followSchema(schema);
            if (target != null && !"string".equals(target.text("type"))) {
                others.add(content);
            }
        }
        others.forEach(content -> problems.warn(
                content.place(),
                "what the receiver responds with (" + content.key() + ") is no JSON; it has no type",
                "write it by code of your own"));
        return null;
    }
}
