package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart body that have no names (OpenAPI 3.2, "Encoding By Position"). */
record PartsReader(ReferenceResolver refs, SchemaMapper schemas, EncodingReader encodings) {
    private static final String FORM = "multipart/form-data";
    private static final String ITEMS = "items";

    /** Whether the parts of a content are told apart by their position: its schema is a list. */
    boolean isByPosition(Content content, DocumentNode mediaType) {
        if (!content.type().startsWith("multipart/") || content.type().equals(FORM)) {
            return false;
        }
        DocumentNode schema = refs.followSchema(mediaType.get("schema"));
        return mediaType.has("itemSchema")
                || (schema != null
                        && (schema.has("prefixItems") || schema.has(ITEMS) || "array".equals(schema.text("type"))));
    }

    /** The same content with a property for each part, and at last one for all others. */
    Content read(Content content, DocumentNode mediaType) {
        DocumentNode schema = refs.followSchema(mediaType.get("schema"));
        List<Schema.Property> parts = new ArrayList<>();
        List<Encoding> encoded = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<DocumentNode> places = schema == null ? List.of() : schema.children("prefixItems");
        List<DocumentNode> prefix = mediaType.children("prefixEncoding");
        int least =
                schema == null ? places.size() : schema.node().path("minItems").asInt(places.size());
        for (int i = 0; i < places.size(); i++) {
            DocumentNode use = places.get(i);
            String name = name(use, i, names);
            parts.add(new Schema.Property(name, i < least, schemas.map(use)));
            encoded.add(encodings.ofPart(
                    name, i < prefix.size() ? refs.followSchema(prefix.get(i)) : null, contentMediaType(use), false));
        }
        Schema others = others(mediaType, schema);
        if (others != null) {
            String name = names.add(ITEMS) ? ITEMS : ITEMS + "2";
            DocumentNode items = items(mediaType, schema);
            parts.add(new Schema.Property(
                    name, false, new Schema.Array(Meta.at(others.meta().pointer()), others)));
            encoded.add(encodings.ofPart(
                    name,
                    refs.followSchema(mediaType.get("itemEncoding")),
                    items == null ? null : contentMediaType(items),
                    true));
        }
        Meta meta = Meta.at(mediaType.place(schema == null ? "itemSchema" : "schema"));
        return content.withParts(new Schema.Obj(meta, parts, null, null), encoded);
    }

    /** What the items are that have no place of their own; null if there are none. */
    private @Nullable Schema others(DocumentNode mediaType, @Nullable DocumentNode schema) {
        DocumentNode items = items(mediaType, schema);
        if (items != null && !items.node().isBoolean()) {
            return schemas.map(items);
        }
        boolean any = items == null
                ? schema == null || !schema.has("prefixItems") || mediaType.has("itemEncoding")
                : items.node().booleanValue();
        return any ? new Schema.Any(Meta.at(mediaType.place("schema"))) : null;
    }

    private static @Nullable DocumentNode items(DocumentNode mediaType, @Nullable DocumentNode schema) {
        DocumentNode items = schema == null ? null : schema.get(ITEMS);
        return items == null ? mediaType.get("itemSchema") : items;
    }

    /** The title of a part, or its number. */
    private String name(DocumentNode use, int place, Set<String> names) {
        DocumentNode at = refs.followSchema(use);
        String title = at == null ? null : at.text("title");
        String name = title == null || title.isBlank() ? "part " + (place + 1) : title.strip();
        while (!names.add(name)) {
            name += " " + (place + 1);
        }
        return name;
    }

    private @Nullable String contentMediaType(DocumentNode use) {
        DocumentNode at = refs.followSchema(use);
        return at == null ? null : at.text("contentMediaType");
    }
}
