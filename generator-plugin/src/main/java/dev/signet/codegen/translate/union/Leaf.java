package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema that a value of a union can be of, however many unions lie between.
 *
 * @param path the variant of the union, that of the union which this is, and so on
 * @param schemas the members of these unions, as each lists them
 * @param facts of its values
 * @param byDefault whether the discriminator of its union leads here if it has no known value
 */
record Leaf(List<Variant> path, List<Schema> schemas, Facts facts, boolean byDefault) {
    Leaf {
        path = List.copyOf(path);
        schemas = List.copyOf(schemas);
    }

    /** The variant of the union itself. */
    Variant variant() {
        return path.get(0);
    }

    Variant last() {
        return path.get(path.size() - 1);
    }

    Schema schema() {
        return schemas.get(schemas.size() - 1);
    }

    String name() {
        return last().name();
    }

    Leaf with(Facts other) {
        return new Leaf(path, schemas, other, byDefault);
    }

    Leaf asDefault() {
        return new Leaf(path, schemas, facts, true);
    }

    /** The same as a member of a union around its own. */
    Leaf within(Variant variant, Schema member) {
        return new Leaf(
                Stream.concat(Stream.of(variant), path.stream()).toList(),
                Stream.concat(Stream.of(member), schemas.stream()).toList(),
                facts,
                false);
    }
}
