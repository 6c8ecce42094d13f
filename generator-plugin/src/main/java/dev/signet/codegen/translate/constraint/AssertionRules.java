package dev.signet.codegen.translate.constraint;

import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.Constraint.Kind;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Presence;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.codegen.translate.union.UnionBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of {@code const}, {@code enum}, {@code additionalProperties: false}, {@code contains}, {@code propertyNames},
 * {@code dependentRequired}, and {@code required} where it is an alternative. The first three are checked in strict mode only: elsewhere what is new to the document is welcome.
 */
record AssertionRules(
        SchemaIndex index, ConstraintBuilder rules, TypeTable table, UnionBuilder unions, Validation validation) {
    /** Each takes some eight bytes of the 64 KiB that a method may have. */
    private static final int MOST_NAMES = 3_000;

    /** @param chain the schema of a value, and those that it refers to one after the other */
    List<Constraint> of(TypeRef type, List<Schema> chain) {
        List<Constraint> all = new ArrayList<>();
        if (validation == Validation.STRICT) {
            values(type, chain).ifPresent(all::add);
            if (kind(type).isEmpty() && (type.isList() || type.isMap())) {
                chain.forEach(each -> warnOfValues(each.meta()));
            }
        }
        Assertions assertions = assertions(chain);
        String pointer = chain.get(0).meta().pointer();
        if (type.isList() || type.isAnyJson()) {
            TypeRef element = type.isList() ? type.element() : TypeRef.Json.ANY;
            assertions
                    .contains()
                    .forEach(contains -> all.addAll(contains(contains, element, type.hasNulls(), pointer)));
        }
        if (type.isMap() || type.isJson()) {
            all.addAll(members(assertions, pointer));
            chain.get(chain.size() - 1).asObject().ifPresent(object -> undeclared(object, type, all));
        }
        return all;
    }

    /** What objects without declared properties must have, and have nothing else than. */
    private void undeclared(Schema.Obj object, TypeRef type, List<Constraint> all) {
        if (!object.demanded().isEmpty()) {
            all.add(new Constraint.Present(Presence.of(object.demanded())));
        }
        if (object.closed() && type.isJson() && validation == Validation.STRICT) {
            all.add(new Constraint.AtMost(Kind.MAP, 0));
        }
    }

    /** The constraints of which members an object has. */
    List<Constraint> ofMembers(Schema.Obj schema) {
        List<Constraint> all = new ArrayList<>(
                members(schema.meta().assertions(), schema.meta().pointer()));
        if (schema.properties().isEmpty() && !schema.demanded().isEmpty()) {
            all.add(new Constraint.Present(Presence.of(schema.demanded())));
        }
        if (schema.closed() && validation == Validation.STRICT) {
            all.removeIf(rule -> rule.asClosedBy()
                    .filter(closed -> closed.patterns().isEmpty())
                    .isPresent());
            all.add(new Constraint.Closed());
        }
        if (validation == Validation.STRICT) {
            warnOfValues(schema.meta());
        }
        return all;
    }

    /** The constraints of a value of a union: each enum that implements it has only the values that are listed. */
    List<Constraint> ofMembers(String name, Schema schema) {
        Map<String, Constraint> all = new LinkedHashMap<>();
        if (validation == Validation.STRICT) {
            collect(name, schema, all, new HashSet<>());
        }
        return List.copyOf(all.values());
    }

    private void collect(String name, Schema schema, Map<String, Constraint> all, Set<String> seen) {
        Schema.Union union = schema.asUnion().filter(each -> seen.add(name)).orElse(null);
        for (Schema use : union == null ? List.<Schema>of() : union.members()) {
            Schema member = index.follow(use);
            TypeRef.Named type = table.typeOf(use).asNamed().orElse(null);
            if (type == null || !unions.of(type.name()).contains(name)) {
                continue;
            }
            Schema.Enumeration listed = member.asEnumeration().orElse(null);
            if (listed != null && !listed.open() && type.isEnum()) {
                Kind kind = listed.kind().isNumber() ? Kind.NUMBER : Kind.TEXT;
                all.put(type.name(), new Constraint.ListedMember(kind, type.name()));
            }
            collect(type.name(), member, all, seen);
        }
    }

    /** Java values that JSON objects and arrays have become are not compared with JSON. */
    private void warnOfValues(Meta meta) {
        if (meta.assertions().values() != null) {
            rules.warn(
                    meta.pointer(),
                    "`const` or `enum` of objects or arrays is not checked",
                    "check it in the program, or list values of the properties or items");
        }
    }

    private static Assertions assertions(List<Schema> chain) {
        return chain.stream()
                .map(each -> each.meta().assertions())
                .reduce(Assertions::and)
                .orElse(Assertions.NONE);
    }

    /** That a value is one of those listed. */
    private static Optional<Constraint> values(TypeRef type, List<Schema> chain) {
        if (chain.get(chain.size() - 1).isNull()) {
            return Optional.of(new Constraint.OneOf(Kind.JSON, List.of(new JsonLiteral.Null())));
        }
        Schema.Enumeration listed = chain.get(chain.size() - 1)
                .asEnumeration()
                .filter(e -> !e.open())
                .orElse(null);
        if (listed != null && type.isEnum()) {
            return Optional.of(new Constraint.Listed(listed.kind().isNumber() ? Kind.NUMBER : Kind.TEXT));
        }
        List<JsonLiteral> values = listed == null ? assertions(chain).values() : literals(listed);
        if (values == null) {
            return Optional.empty();
        }
        List<JsonLiteral> all = new ArrayList<>(values);
        JsonLiteral nothing = new JsonLiteral.Null();
        if (!all.isEmpty()
                && !all.contains(nothing)
                && chain.stream().anyMatch(each -> each.meta().nullable())) {
            all.add(nothing);
        }
        return kind(type).map(kind -> new Constraint.OneOf(kind, all));
    }

    private static List<JsonLiteral> literals(Schema.Enumeration enumeration) {
        return enumeration.values().stream()
                .map(value -> literal(enumeration.kind(), value.text()))
                .toList();
    }

    private static JsonLiteral literal(ScalarKind kind, String text) {
        if (kind == ScalarKind.BOOLEAN) {
            return new JsonLiteral.Bool(text.equals("true"));
        }
        return kind.isNumber() ? new JsonLiteral.Num(new BigDecimal(text)) : new JsonLiteral.Text(text);
    }

    /** As what values of a type are compared to those listed; empty if they can't be. */
    private static Optional<Kind> kind(TypeRef type) {
        return type.match(
                scalar -> kind(scalar.kind()),
                list -> Optional.empty(),
                map -> Optional.empty(),
                named -> named.isEnum() ? Optional.of(Kind.TEXT) : Optional.empty(),
                foreign -> Optional.empty(),
                json -> Optional.of(Kind.JSON));
    }

    private static Optional<Kind> kind(ScalarKind kind) {
        if (kind.isNumber()) {
            return Optional.of(Kind.NUMBER);
        }
        return kind == ScalarKind.BOOLEAN
                ? Optional.of(Kind.JSON)
                : kind.keepsText() ? Optional.of(Kind.TEXT) : Optional.empty();
    }

    private List<Constraint> contains(Assertions.Contains contains, TypeRef element, boolean hasNulls, String pointer) {
        // nothing tells a null from what satisfies all constraints
        List<Constraint> items = hasNulls ? null : items(contains.schema(), element);
        if (items == null) {
            rules.warn(
                    pointer,
                    "`contains` is not checked: it tells more of an item than its type, its value and its length or"
                            + " range",
                    "check it in the program");
            return List.of();
        }
        boolean all = contains.least() == 0 && contains.most() == null;
        return all
                ? List.of()
                : List.of(new Constraint.Contains(new Checks(items, null), contains.least(), contains.most()));
    }

    /** What tells the items that a schema is about from others; null if more than this can say. */
    private @Nullable List<Constraint> items(Schema schema, TypeRef element) {
        List<Schema> chain = index.chain(schema);
        Schema target = chain.get(chain.size() - 1);
        Assertions assertions = assertions(chain);
        boolean more = !assertions.contains().isEmpty()
                || !assertions.propertyNames().isEmpty()
                || !assertions.dependentRequired().isEmpty()
                || !assertions.presence().isEmpty()
                || !assertions.otherNames().isEmpty();
        Kind own = kind(element).orElse(null);
        if (more || own == null) {
            return null;
        }
        List<JsonLiteral> values =
                target.asEnumeration().map(AssertionRules::literals).orElseGet(assertions::values);
        List<Constraint> all = new ArrayList<>();
        if (values != null) {
            all.add(new Constraint.OneOf(own, values));
        } else if (target.isScalar()) {
            String type = target.scalarKind().map(ScalarKind::type).orElse("");
            if (element.isAnyJson()) {
                all.add(new Constraint.OfType(type));
            } else if (!isOf(element, type)) {
                return null;
            }
        } else if (!target.isAny()) {
            return null;
        }
        Constraints limits = index.constraints(schema);
        for (Kind kind : own == Kind.JSON && element.isAnyJson() ? ConstraintBuilder.COUNTED : List.of(own)) {
            all.addAll(rules.rules(kind, limits, null, schema.meta().pointer()));
        }
        return all;
    }

    /** Whether every value of a Java type is of a JSON type. */
    private static boolean isOf(TypeRef element, String type) {
        ScalarKind kind = element.asScalar().map(TypeRef.Scalar::kind).orElse(ScalarKind.STRING);
        return kind.type().equals(type) || (type.equals("number") && kind.isIntegral());
    }

    private List<Constraint> members(Assertions assertions, String pointer) {
        List<Constraint> all = new ArrayList<>();
        for (Schema names : assertions.propertyNames()) {
            List<Constraint> own = names(names);
            if (own == null) {
                rules.warn(
                        pointer,
                        "`propertyNames` is not checked: it is no schema of a string with a length, a pattern or"
                                + " values",
                        "check it in the program");
            } else if (!own.isEmpty()) {
                all.add(new Constraint.Names(own));
            }
        }
        all.addAll(together(assertions, pointer));
        if (validation == Validation.STRICT) {
            assertions.otherNames().forEach(patterns -> closedBy(patterns, pointer, all));
        }
        return all;
    }

    /** The constraints of which members there are together. */
    private List<Constraint> together(Assertions assertions, String pointer) {
        long names = assertions.dependentRequired().values().stream()
                        .mapToLong(List::size)
                        .sum()
                + assertions.presence().stream()
                        .mapToLong(each -> each.mentioned().count())
                        .sum();
        if (names > MOST_NAMES) {
            rules.warn(
                    pointer,
                    "which properties there may be together is not checked: it names " + names + ", more than a Java"
                            + " method has room for",
                    "check it in the program");
            return List.of();
        }
        List<Constraint> all = new ArrayList<>();
        assertions.dependentRequired().forEach((name, needed) -> {
            if (!needed.isEmpty()) {
                all.add(new Constraint.DependentRequired(name, needed));
            }
        });
        assertions.presence().forEach(condition -> all.add(new Constraint.Present(condition)));
        return all;
    }

    private void closedBy(List<String> patterns, String pointer, List<Constraint> all) {
        List<Constraint.Matches> matches = new ArrayList<>();
        for (String pattern : patterns) {
            Constraint.Matches each = rules.pattern(pattern, pointer);
            if (each == null) {
                return; // any name might match what can't be checked
            }
            matches.add(each);
        }
        all.add(new Constraint.ClosedBy(matches));
    }

    private @Nullable List<Constraint> names(Schema schema) {
        List<Schema> chain = index.chain(schema);
        Schema target = chain.get(chain.size() - 1);
        boolean string = target.isAny()
                || target.scalarKind()
                        .filter(kind -> kind == ScalarKind.STRING || target.isEnumeration())
                        .isPresent();
        return string ? items(schema, TypeRef.of(ScalarKind.STRING)) : null;
    }
}
