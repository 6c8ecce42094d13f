package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** The structure of a schema without descriptions and location, comparable by {@code equals}. */
final class Structure {
    private Structure() {}

    /** Whether two schemas have one structure, whether or not they may be null. */
    static boolean isSame(Schema a, Schema b) {
        return of(a.withMeta(a.meta().withNullable(false)))
                .equals(of(b.withMeta(b.meta().withNullable(false))));
    }

    static Object of(Schema schema) {
        List<Object> key = new ArrayList<>();
        key.add(schema.getClass().getSimpleName());
        key.add(schema.meta().nullable());
        key.addAll(schema.<List<?>>match(
                any -> List.of(),
                nothing -> List.of(),
                scalar -> List.of(scalar.kind()),
                values -> List.of(
                        values.kind(),
                        values.open(),
                        values.values().stream().map(Schema.Value::text).toList()),
                array -> List.of(of(array.items()), each(array.tuple())),
                Structure::members,
                union -> List.of(
                        each(union.members()),
                        union.discriminator() == null
                                ? ""
                                : union.discriminator().property()),
                allOf -> List.of(each(allOf.parts())),
                ref -> List.of(ref.target())));
        return key;
    }

    private static List<Object> each(List<Schema> schemas) {
        return schemas.stream().map(Structure::of).toList();
    }

    private static List<Object> members(Schema.Obj object) {
        List<Object> key = new ArrayList<>();
        for (Schema.Property p : object.properties()) {
            key.add(List.of(p.name(), p.required(), of(p.schema())));
        }
        key.add(object.additional() == null ? "none" : of(object.additional()));
        key.add(object.closed());
        key.add(object.demanded());
        return key;
    }
}
