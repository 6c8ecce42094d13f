package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named schemas by id. */
public final class SchemaIndex {
    private final Map<String, NamedSchema> byId = new LinkedHashMap<>();

    private SchemaIndex(Collection<NamedSchema> schemas) {
        for (NamedSchema named : schemas) {
            byId.put(named.id(), named);
        }
    }

    public static SchemaIndex of(ApiModel model) {
        return new SchemaIndex(model.schemas());
    }

    /** The schema of that id, or null. */
    public @Nullable NamedSchema find(String id) {
        return byId.get(id);
    }

    /** What a schema is once references are followed; {@link Schema.Any} if they lead nowhere or round in a circle. */
    public Schema follow(Schema schema) {
        Set<String> seen = new HashSet<>();
        Schema current = schema;
        while (current instanceof Schema.Ref ref) {
            NamedSchema next = byId.get(ref.target());
            if (next == null || !seen.add(ref.target())) {
                return new Schema.Any(schema.meta());
            }
            current = next.schema();
        }
        return current;
    }

    /** The id of the last named schema on the way to what {@code schema} is, or null if it is no reference. */
    public @Nullable String finalId(Schema schema) {
        Set<String> seen = new HashSet<>();
        String id = null;
        Schema current = schema;
        while (current instanceof Schema.Ref ref && seen.add(ref.target())) {
            id = ref.target();
            NamedSchema next = byId.get(id);
            if (next == null) {
                return id;
            }
            current = next.schema();
        }
        return id;
    }
}
