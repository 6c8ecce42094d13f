package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** The structure of a schema without descriptions and location, comparable by {@code equals}. */
final class Structure {
    private Structure() {}

    static Object of(Schema schema) {
        List<Object> key = new ArrayList<>();
        key.add(schema.getClass().getSimpleName());
        key.add(schema.meta().nullable());
        if (schema instanceof Schema.Scalar scalar) {
            key.add(scalar.kind());
        } else if (schema instanceof Schema.Enumeration e) {
            key.add(e.kind());
            key.add(e.open());
            key.add(e.values().stream().map(Schema.Value::text).toList());
        } else if (schema instanceof Schema.Array array) {
            key.add(of(array.items()));
        } else if (schema instanceof Schema.Ref ref) {
            key.add(ref.target());
        } else if (schema instanceof Schema.Union union) {
            key.add(union.members().stream().map(Structure::of).toList());
            key.add(union.discriminator() == null ? "" : union.discriminator().property());
        } else if (schema instanceof Schema.AllOf all) {
            key.add(all.parts().stream().map(Structure::of).toList());
        } else if (schema instanceof Schema.Obj obj) {
            for (Schema.Property p : obj.properties()) {
                key.add(List.of(p.name(), p.required(), of(p.schema())));
            }
            key.add(obj.additional() == null ? "closed" : of(obj.additional()));
        }
        return key;
    }
}
