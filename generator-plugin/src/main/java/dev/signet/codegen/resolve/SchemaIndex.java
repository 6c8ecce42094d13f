package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        if (!schema.isRef()) {
            return schema;
        }
        List<Schema> chain = chain(schema);
        Schema last = chain.get(chain.size() - 1);
        return last.isRef() ? new Schema.Any(schema.meta()) : last;
    }

    /** All constraints of a schema and of what it refers to. */
    public Constraints constraints(Schema schema) {
        Constraints all = schema.meta().constraints();
        if (schema.isRef()) {
            for (Schema each : chain(schema)) {
                all = all.and(each.meta().constraints());
            }
        }
        return all;
    }

    /** Whether a schema, or what it refers to, says something. */
    public boolean says(Schema schema, Predicate<Meta> something) {
        for (Schema each : chain(schema)) {
            if (something.test(each.meta())) {
                return true;
            }
        }
        return false;
    }

    /** A schema, what it refers to, what that refers to and so on, as far as it is known and not there already. */
    public List<Schema> chain(Schema schema) {
        if (!schema.isRef()) {
            return List.of(schema);
        }
        List<Schema> chain = new ArrayList<>(List.of(schema));
        Set<String> seen = new HashSet<>();
        String target = schema.refersTo();
        while (target != null && seen.add(target)) {
            NamedSchema next = byId.get(target);
            if (next == null) {
                break;
            }
            chain.add(next.schema());
            target = next.schema().refersTo();
        }
        return chain;
    }

    /** Whether a schema, or what it refers to, adds null to its values. */
    public boolean isNullable(Schema schema) {
        return says(schema, Meta::nullable);
    }

    /** Whether null may be valid: it adds null, or takes any value. */
    boolean mayBeNull(Schema schema) {
        return isNullable(schema) || chain(schema).stream().anyMatch(Schema::isAny);
    }

    /** Whether a schema, or what it refers to, states a constraint. */
    public boolean isConstrained(Schema schema) {
        return says(schema, meta -> !meta.constraints().isNone());
    }

    /** The id of the last named schema on the way to what {@code schema} is, or null if it is no reference. */
    public @Nullable String finalId(Schema schema) {
        List<String> ids = ids(schema);
        return ids.isEmpty() ? null : ids.get(ids.size() - 1);
    }

    /** What a schema refers to, what that refers to and so on, the unknown included. */
    public List<String> ids(Schema schema) {
        if (!schema.isRef()) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        Schema current = schema;
        while (current != null) {
            Optional<String> target = current.asRef().map(Schema.Ref::target).filter(ids::add);
            current = target.map(byId::get).map(NamedSchema::schema).orElse(null);
        }
        return List.copyOf(ids);
    }
}
