package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

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
        return combined(
                shape,
                more,
                (a, b) -> a.withConstraints(a.constraints().and(b.constraints()))
                        .withAssertions(a.assertions().and(b.assertions())));
    }

    /** The first, with the limits that both have, at every depth: either applies. */
    static Schema either(Schema shape, Schema other) {
        return combined(
                shape,
                other,
                (a, b) -> a.withConstraints(
                                a.constraints().equals(b.constraints()) ? a.constraints() : Constraints.NONE)
                        .withAssertions(a.assertions().equals(b.assertions()) ? a.assertions() : Assertions.NONE));
    }

    /** Whether two schemas of one structure have the same limits, at every depth. */
    static boolean isAlike(Schema a, Schema b) {
        return a.meta().constraints().equals(b.meta().constraints())
                && a.meta().assertions().equals(b.meta().assertions())
                && isAlikeWithin(a, b);
    }

    /** Whether two schemas of one structure have the same limits below the top. */
    static boolean isAlikeWithin(Schema a, Schema b) {
        List<Schema> left = a.children();
        List<Schema> right = b.children();
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(i -> isAlike(left.get(i), right.get(i)));
    }

    private static Schema combined(Schema a, Schema b, BinaryOperator<Meta> how) {
        if (a.equals(b) || !Structure.of(a).equals(Structure.of(b))) {
            return a;
        }
        Schema inner = a.asArray()
                .flatMap(x -> b.asArray().map(y -> arrays(x, y, how)))
                .or(() -> a.asObject().flatMap(x -> b.asObject().map(y -> combined(x, y, how))))
                .orElse(a);
        return inner.withMeta(how.apply(a.meta(), b.meta()));
    }

    private static Schema arrays(Schema.Array a, Schema.Array b, BinaryOperator<Meta> how) {
        List<Schema> tuple = new ArrayList<>();
        for (int i = 0; i < a.tuple().size(); i++) {
            tuple.add(combined(a.tuple().get(i), b.tuple().get(i), how));
        }
        return new Schema.Array(a.meta(), combined(a.items(), b.items(), how), tuple);
    }

    private static Schema combined(Schema.Obj a, Schema.Obj b, BinaryOperator<Meta> how) {
        List<Schema.Property> properties = new ArrayList<>();
        for (int i = 0; i < a.properties().size(); i++) {
            Schema.Property p = a.properties().get(i);
            Schema other = b.properties().get(i).schema();
            properties.add(p.with(combined(p.schema(), other, how)));
        }
        Schema additional = a.additional() == null || b.additional() == null
                ? a.additional()
                : combined(a.additional(), b.additional(), how);
        return a.with(properties, additional);
    }
}
