package dev.signet.codegen.translate.types;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that other types stand for, and what was written inside them and is of no use any more. */
final class MappedTypes {
    private final SchemaIndex index;
    private final Map<String, TypeRef.Foreign> types = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    MappedTypes(ApiModel model, SchemaIndex index, TypeMappings mappings) {
        this.index = index;
        for (NamedSchema named : model.schemas()) {
            TypeRef.Foreign type = mappings.schema(named.name());
            if (type != null) {
                types.put(named.id(), type);
            }
        }
        if (!types.isEmpty()) {
            model.schemas().stream()
                    .map(NamedSchema::id)
                    .filter(id -> !types.containsKey(id) && !isInside(id))
                    .forEach(this::reach);
            model.operations().forEach(this::reach);
            while (!open.isEmpty()) {
                NamedSchema named = index.find(open.pop());
                if (named != null) {
                    reach(named.schema());
                }
            }
        }
    }

    private boolean isInside(String id) {
        return types.keySet().stream().anyMatch(replaced -> id.startsWith(replaced + "/"));
    }

    private void reach(String id) {
        if (!types.containsKey(id) && reached.add(id)) {
            open.push(id);
        }
    }

    private void reach(Operation operation) {
        operation.parameters().forEach(p -> reach(p.schema()));
        Operation.Body body = operation.body();
        if (body != null) {
            body.content().forEach(c -> reach(c.schema()));
        }
        operation.responses().forEach(r -> {
            r.content().forEach(c -> reach(c.schema()));
            r.headers().forEach(h -> reach(h.schema()));
        });
    }

    private void reach(Schema schema) {
        schema.asRef().ifPresent(ref -> reach(ref.target()));
        schema.children().forEach(this::reach);
    }

    /** The type that stands for a named schema, or null. */
    TypeRef.@Nullable Foreign find(String id) {
        return types.get(id);
    }

    /** Whether something on the way to what a schema is has another type standing for it. */
    boolean isReplaced(Schema schema) {
        return index.ids(schema).stream().anyMatch(types::containsKey);
    }

    /** Whether no type is made of a named schema. */
    boolean isHidden(String id) {
        return !types.isEmpty() && !reached.contains(id);
    }
}
