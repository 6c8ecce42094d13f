package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What scalars and enums have in common; empty if nothing. */
final class ScalarIntersection {
    /** The types that {@code type} means without a format that says more. */
    private static final Set<ScalarKind> PLAIN = Set.of(ScalarKind.STRING, ScalarKind.INT64, ScalarKind.FLOAT64);

    private ScalarIntersection() {}

    static Optional<Schema> of(Schema a, Schema b) {
        if (a.isNull() || b.isNull()) {
            Schema other = a.isNull() ? b : a;
            return other.isNull() || other.meta().nullable()
                    ? Optional.of(new Schema.Null(a.meta().or(b.meta())))
                    : Optional.empty();
        }
        Scalar x = a.asScalar().orElse(null);
        Scalar y = b.asScalar().orElse(null);
        if (x != null && y != null) {
            return scalars(x, y).map(kind -> kind == x.kind() && kind != y.kind() ? x : withKind(y, kind));
        }
        Enumeration e = a.asEnumeration().orElse(null);
        Enumeration f = b.asEnumeration().orElse(null);
        if (e != null && f != null) {
            return enumerations(e, f);
        }
        return e != null && y != null
                ? typed(e, y.kind())
                : x != null && f != null ? typed(f, x.kind()) : Optional.empty();
    }

    private static Schema withKind(Scalar scalar, ScalarKind kind) {
        return scalar.kind() == kind ? scalar : new Scalar(scalar.meta(), kind);
    }

    private static Optional<ScalarKind> scalars(Scalar a, Scalar b) {
        ScalarKind x = a.kind();
        ScalarKind y = b.kind();
        if (x == y) {
            return Optional.of(y);
        }
        if (x.isText() && y.isText()) {
            return PLAIN.contains(x)
                    ? Optional.of(y)
                    : PLAIN.contains(y) || x.javaType() == y.javaType() ? Optional.of(x) : Optional.empty();
        }
        return x.isNumber() && y.isNumber() ? Optional.of(numbers(x, y)) : Optional.empty();
    }

    /** An integer is a number; a stated format says more than none. */
    private static ScalarKind numbers(ScalarKind x, ScalarKind y) {
        if (x.isIntegral() != y.isIntegral()) {
            return x.isIntegral() ? x : y;
        }
        if (PLAIN.contains(x) || PLAIN.contains(y)) {
            return PLAIN.contains(x) ? y : x;
        }
        return x == ScalarKind.INT32 ? x : y;
    }

    /** The values that are of a type, which they have themselves if it holds them. */
    private static Optional<Schema> typed(Enumeration e, ScalarKind kind) {
        if (e.kind().isNumber() && kind.isNumber()) {
            List<Value> values = e.values().stream()
                    .filter(value -> !kind.isIntegral() || Numeral.isInteger(new BigDecimal(value.text())))
                    .toList();
            List<BigDecimal> numbers =
                    values.stream().map(value -> new BigDecimal(value.text())).toList();
            ScalarKind own =
                    Numeral.holds(kind, numbers) && !(e.kind().isIntegral() && !kind.isIntegral()) ? kind : e.kind();
            return with(e, own, values);
        }
        boolean same = kind.isText() ? e.kind().isText() : e.kind() == kind;
        return same ? Optional.of(e) : Optional.empty();
    }

    private static Optional<Schema> with(Enumeration e, ScalarKind kind, List<Value> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Enumeration(e.meta(), kind, values, e.constant(), e.open()));
    }

    /** The values that both list; an open one takes those of the other too. */
    private static Optional<Schema> enumerations(Enumeration a, Enumeration b) {
        boolean alike = a.kind() == b.kind() || (a.kind().isNumber() && b.kind().isNumber());
        if (!alike) {
            return Optional.empty();
        }
        Map<String, Value> first = byText(a);
        Map<String, Value> second = byText(b);
        Map<String, Value> labelled = new LinkedHashMap<>(first);
        second.forEach((text, value) -> labelled.merge(text, value, ScalarIntersection::labelled));
        List<Value> values = new ArrayList<>(labelled.values());
        values.removeIf(value ->
                (!a.open() && !first.containsKey(value.text())) || (!b.open() && !second.containsKey(value.text())));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        boolean constant = values.size() == 1 && (a.constant() || b.constant());
        Enumeration both = new Enumeration(b.meta(), b.kind(), values, constant, a.open() && b.open());
        return a.kind().isNumber() ? typed(both, a.kind()) : Optional.of(both);
    }

    private static Map<String, Value> byText(Enumeration e) {
        Map<String, Value> values = new LinkedHashMap<>();
        e.values().forEach(value -> values.putIfAbsent(value.text(), value));
        return values;
    }

    /** A value with what either says of it, the second first. */
    private static Value labelled(Value first, Value second) {
        return new Value(
                second.text(),
                second.description() != null ? second.description() : first.description(),
                second.javaName() != null ? second.javaName() : first.javaName(),
                first.deprecated() || second.deprecated());
    }
}
