package dev.signet.codegen.parse.webhook;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request that the service sends by itself. */
record PayloadReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
    /**
     * @param name of the webhook, or of the callback and its method
     * @param place of its operation
     */
    record Payload(String name, String place, Schema schema) {}

    /** What is sent as JSON; null if nothing is, with a warning if something else is. */
    @Nullable
    Payload read(DocumentNode operation, String name) {
        DocumentNode use = operation.get("requestBody");
        DocumentNode body = use == null ? null : refs.follow(use);
        if (body == null) {
            return null;
        }
        List<DocumentNode> contents = refs.children(body, "content");
        for (DocumentNode content : contents) {
            DocumentNode at = refs.follow(content);
            DocumentNode schema = at == null || !isJson(content.key()) ? null : at.get("schema");
            if (schema != null) {
                contents.stream().filter(other -> !isJson(other.key())).forEach(this::noteOther);
                return new Payload(name, operation.place(), schemas.map(schema));
            }
        }
        String types =
                String.join(", ", contents.stream().map(DocumentNode::key).toList());
        problems.warn(
                body.place("content"),
                types.isEmpty()
                        ? "the payload has no content; it is left out"
                        : "the payload (" + types + ") is no JSON with a schema; it is left out",
                "read it by code of your own");
        return null;
    }

    private void noteOther(DocumentNode content) {
        problems.note(
                content.place(),
                "a payload of `" + content.key() + "` is not read: JSON is",
                "subscribe to JSON, or read it by code of your own");
    }

    static boolean isJson(String mediaType) {
        String type = new Content("", mediaType, new Schema.Any(Meta.at("")), false, List.of()).type();
        return type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("*/*")
                || type.equals("application/*");
    }
}
