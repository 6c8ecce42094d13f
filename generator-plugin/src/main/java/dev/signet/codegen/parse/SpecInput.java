package dev.signet.codegen.parse;

import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.parse.reference.SchemaFolder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read.
 *
 * @param document the OpenAPI document, the JSON Schema, or the folder of JSON Schemas; absolute
 * @param overlays OpenAPI overlays, applied in this order
 * @param access what the document's {@code $ref}s may reach
 * @param lenient whether slips of syntax that other tools overlook are warnings
 * @param located whether lines are asked for even if there are no problems
 * @param called the file whose name the schema of a JSON Schema's root has, rather than that of {@code document}; null for that
 */
public record SpecInput(
        Path document,
        List<Path> overlays,
        AccessRules access,
        boolean lenient,
        boolean located,
        @Nullable String called) {
    public SpecInput {
        document = SchemaFolder.document(document);
        overlays = List.copyOf(overlays);
    }

    /** One that is read strictly. */
    public SpecInput(Path document, List<Path> overlays, AccessRules access) {
        this(document, overlays, access, false, false, null);
    }
}
