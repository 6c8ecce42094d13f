package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the properties of forms and of multipart bodies are written (OpenAPI 3.2, "Encoding By Name"). */
record EncodingReader(Problems problems, ReferenceResolver refs, ParameterReader parameters) {
    List<Encoding> read(String mediaType, DocumentNode content) {
        List<Encoding> encodings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (DocumentNode use : refs.children(content, "encoding")) {
            DocumentNode at = refs.follow(use);
            if (at != null && known.add(use.key())) {
                encodings.add(encoding(use.key(), at));
            }
        }
        if (mediaType.startsWith("multipart/")) {
            contentMediaTypes(content, known, encodings);
        }
        return encodings;
    }

    /** The encoding of a part by its position, to which styles do not apply; {@code at} is null if it has none. */
    Encoding ofPart(String property, @Nullable DocumentNode at, @Nullable String contentMediaType, boolean repeated) {
        String stated = at == null ? null : at.text("contentType");
        warnOfNested(at);
        return new Encoding(
                property,
                null,
                false,
                false,
                stated == null ? contentMediaType : stated,
                at == null ? List.of() : parameters.headersOfPart(at),
                repeated);
    }

    /** A style wins over a content type (OpenAPI 3.2, Encoding Object). */
    private Encoding encoding(String property, DocumentNode at) {
        warnOfNested(at);
        String style = at.text("style");
        boolean styled = style != null || at.has("explode") || at.has("allowReserved");
        String stated = !styled ? null : style == null ? "form" : style;
        boolean explode = at.has("explode") ? at.flag("explode") : "form".equals(stated);
        return new Encoding(
                property, stated, explode, at.flag("allowReserved"), at.text("contentType"), parameters.headers(at));
    }

    private void warnOfNested(@Nullable DocumentNode at) {
        for (String key : List.of("encoding", "prefixEncoding", "itemEncoding")) {
            if (at != null && at.has(key)) {
                problems.warn(
                        at.place(key),
                        "`" + key + "` of a part is ignored: parts in a part are not typed",
                        "pass a `MultipartBody` as the content of the part's FilePart");
            }
        }
    }

    /** A property may say itself what media type it has (JSON Schema, "contentMediaType"). */
    private void contentMediaTypes(DocumentNode content, Set<String> known, List<Encoding> encodings) {
        DocumentNode use = content.get("schema");
        DocumentNode schema = use == null ? null : refs.follow(use);
        if (schema == null || schema.object("properties") == null) {
            return;
        }
        for (DocumentNode property : refs.children(schema, "properties")) {
            DocumentNode at = refs.follow(property);
            DocumentNode each = at == null || at.object("items") == null
                    ? at
                    : refs.follow(Objects.requireNonNull(at.get("items")));
            String type = each == null ? null : each.text("contentMediaType");
            if (type != null && known.add(property.key())) {
                encodings.add(new Encoding(property.key(), null, false, false, type, List.of()));
            }
        }
    }
}
