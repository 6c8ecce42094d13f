package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one schema of an inline one and of what references into its place mean: the place refers to it too, and it is named after the
 * place, as if nothing else referred to it.
 */
final class ReferredPlaces implements SchemaMap {
    private final Set<String> ids;
    private final Map<String, String> names = new LinkedHashMap<>();

    private ReferredPlaces(Set<String> ids) {
        this.ids = ids;
    }

    static ApiModel unite(ApiModel model) {
        ReferredPlaces pass =
                new ReferredPlaces(model.schemas().stream().map(NamedSchema::id).collect(Collectors.toSet()));
        List<NamedSchema> schemas = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            String chosen = named.schema().meta().javaName();
            schemas.add(new NamedSchema(
                    named.id(), named.name(), pass.children(named.schema(), chosen == null ? named.name() : chosen)));
        }
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : model.operations()) {
            operations.add(pass.operation(operation, operation.name()));
        }
        schemas.replaceAll(named ->
                new NamedSchema(named.id(), pass.names.getOrDefault(named.id(), named.name()), named.schema()));
        return model.with(schemas, operations);
    }

    @Override
    public Schema apply(Schema schema, String owner, String role) {
        String name = role.isEmpty() ? owner : owner + " " + role;
        String pointer = schema.meta().pointer();
        if (!role.isEmpty() && !schema.isRef() && ids.contains(pointer)) {
            names.putIfAbsent(pointer, name);
            return new Schema.Ref(schema.meta().asUse(), pointer);
        }
        return children(schema, name);
    }
}
