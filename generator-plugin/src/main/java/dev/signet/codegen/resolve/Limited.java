package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** The constraints when several schemas of one structure become one. */
final class Limited {
    private Limited() {}

    /** The schema with further limits. */
    static Schema by(Schema schema, Constraints more) {
        return more.equals(Constraints.NONE)
                ? schema
                : schema.withMeta(schema.meta()
                        .withConstraints(schema.meta().constraints().and(more)));
    }

    /** The first, with the limits of both, at every depth: both apply. */
    static Schema both(Schema shape, Schema more) {
        return combined(shape, more, Constraints::and);
    }

    /** The first, with the limits that both have, at every depth: either applies. */
    static Schema either(Schema shape, Schema other) {
        return combined(shape, other, (a, b) -> a.equals(b) ? a : Constraints.NONE);
    }

    /** All limits on the way from a schema to what it refers to in the end. */
    static Constraints along(Schema schema, SchemaIndex index) {
        Constraints all = schema.meta().constraints();
        Set<String> seen = new HashSet<>();
        Schema current = schema;
        while (current instanceof Schema.Ref ref && seen.add(ref.target())) {
            NamedSchema next = index.find(ref.target());
            if (next == null) {
                return all;
            }
            current = next.schema();
            all = all.and(current.meta().constraints());
        }
        return all;
    }

    private static Schema combined(Schema a, Schema b, BinaryOperator<Constraints> how) {
        if (a.equals(b) || !Structure.of(a).equals(Structure.of(b))) {
            return a;
        }
        Schema inner = a;
        if (a instanceof Schema.Array x && b instanceof Schema.Array y) {
            inner = new Schema.Array(a.meta(), combined(x.items(), y.items(), how));
        } else if (a instanceof Schema.Obj x && b instanceof Schema.Obj y) {
            inner = combined(x, y, how);
        }
        Constraints own = how.apply(a.meta().constraints(), b.meta().constraints());
        return inner.withMeta(a.meta().withConstraints(own));
    }

    private static Schema combined(Schema.Obj a, Schema.Obj b, BinaryOperator<Constraints> how) {
        List<Schema.Property> properties = new ArrayList<>();
        for (int i = 0; i < a.properties().size(); i++) {
            Schema.Property p = a.properties().get(i);
            Schema other = b.properties().get(i).schema();
            properties.add(new Schema.Property(p.name(), p.required(), combined(p.schema(), other, how)));
        }
        Schema additional = a.additional() == null || b.additional() == null
                ? a.additional()
                : combined(a.additional(), b.additional(), how);
        return new Schema.Obj(a.meta(), properties, additional, a.discriminator());
    }
}
