package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Normalizes unions: an inline union inside a union is flattened, {@code null} members become nullability, duplicate
 * members are removed, and a union of one member is that member, unless it is told by a discriminator or made of webhooks.
 */
final class UnionFlattener implements SchemaMap {
    private UnionFlattener() {}

    static ApiModel flatten(ApiModel model) {
        UnionFlattener pass = new UnionFlattener();
        ApiModel inside = pass.document(model);
        List<NamedSchema> schemas = new ArrayList<>();
        for (NamedSchema named : inside.schemas()) {
            boolean group = model.webhooks().groups().containsKey(named.id());
            schemas.add(new NamedSchema(named.id(), named.name(), pass.flattenOne(named.schema(), group)));
        }
        return inside.with(schemas, inside.operations());
    }

    @Override
    public Schema apply(Schema schema, String owner, String role) {
        return flattenOne(children(schema, owner), false);
    }

    private Schema flattenOne(Schema schema, boolean group) {
        return schema.asUnion().map(union -> flattened(union, group)).orElse(schema);
    }

    /** @param group whether it is a union of payloads, to which others may be added */
    private static Schema flattened(Schema.Union union, boolean group) {
        List<Schema> members = new ArrayList<>();
        boolean nullable = collect(union, members);
        Map<Object, Schema> distinct = new LinkedHashMap<>();
        for (Schema member : members) {
            distinct.merge(Structure.of(member), member, Limited::either);
        }
        List<Schema> rest = List.copyOf(distinct.values());
        var meta = union.meta().withNullable(union.meta().nullable() || nullable);
        if (rest.isEmpty()) {
            return new Schema.Null(meta);
        }
        // Of a hierarchy that has one variant others may be added: it stays a union.
        boolean hierarchy = union.discriminator() != null && union.members().size() == 1;
        if (rest.size() == 1 && !hierarchy && !group) {
            Schema only = rest.get(0);
            return only.withMeta(meta.or(only.meta()));
        }
        return new Schema.Union(meta, rest, union.discriminator());
    }

    private static boolean collect(Schema.Union union, List<Schema> into) {
        boolean nullable = false;
        for (Schema member : union.members()) {
            Schema.Union inner =
                    member.asUnion().filter(UnionFlattener::isAnonymous).orElse(null);
            if (member.isNull()) {
                nullable = true;
            } else if (inner != null) {
                boolean innerNull = collect(inner, into);
                nullable = nullable || innerNull || inner.meta().nullable();
            } else {
                into.add(member);
            }
        }
        return nullable;
    }

    private static boolean isAnonymous(Schema.Union union) {
        return union.discriminator() == null
                && union.meta().javaName() == null
                && union.meta().title() == null;
    }
}
