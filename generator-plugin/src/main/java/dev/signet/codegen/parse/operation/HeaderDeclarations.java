package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers that a response declares. */
public record HeaderDeclarations(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
    /** What OpenAPI leaves to the media types. */
    private static final String NOT_DECLARED = "content-type";

    List<Header> read(DocumentNode response) {
        List<Header> headers = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(NOT_DECLARED));
        for (DocumentNode use : refs.children(response, "headers")) {
            String name = use.key();
            DocumentNode at = name.startsWith("x-") && !use.node().isObject() ? null : refs.follow(use);
            if (at != null && names.add(name.toLowerCase(Locale.ROOT))) {
                headers.add(header(name, use, at));
            }
        }
        return headers;
    }

    /**
     * A header of a request or response.
     *
     * @param use where it is declared
     * @param at its declaration, which {@code use} may refer to
     */
    public Header header(String name, DocumentNode use, DocumentNode at) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            problems.warn(use.place(), "`" + name + "` can't be the name of a header", "correct it");
        }
        String prose = use.text("description");
        DocumentNode schema = at.get("schema");
        List<DocumentNode> content = schema == null ? refs.children(at, "content") : List.of();
        if (!content.isEmpty()) {
            DocumentNode mediaType = refs.follow(content.get(0));
            schema = mediaType == null ? null : mediaType.get("schema");
        }
        boolean json = !content.isEmpty()
                && content.get(0).key().toLowerCase(Locale.ROOT).contains("json");
        Schema type = schema == null || (!content.isEmpty() && !json && isStructure(content.get(0), schema))
                ? new Schema.Scalar(Meta.at(at.place("schema")), ScalarKind.STRING)
                : schemas.map(schema);
        return new Header(
                at.place(),
                name,
                prose != null ? prose : at.text("description"),
                at.flag("deprecated"),
                type,
                at.flag("explode"),
                json);
    }

    /** Whether a value is more than the text that a media type other than JSON is returned as; then that is a warning. */
    private boolean isStructure(DocumentNode mediaType, DocumentNode schema) {
        DocumentNode at = refs.followSchema(schema);
        String type = at == null ? null : at.text("type");
        boolean structure = at != null
                && ("object".equals(type) || "array".equals(type) || at.has("properties") || at.has("items"));
        if (structure) {
            problems.warn(
                    schema.place(),
                    "a header in `" + mediaType.key() + "` can't be read as its schema; its text is returned",
                    "declare a `schema` instead of `content` if its style is `simple`, or read it yourself");
        }
        return structure;
    }
}
