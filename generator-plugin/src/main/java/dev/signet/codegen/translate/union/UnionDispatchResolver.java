package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.To;
import dev.signet.codegen.javamodel.Dispatch.ToUnknown;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.types.TypeTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides for each JSON kind how a union tells its members apart. What stays ambiguous is a warning. */
final class UnionDispatchResolver {
    private static final int WIDEST = 4;

    private final Shapes shapes;
    private final Problems problems;

    UnionDispatchResolver(Shapes shapes, Problems problems) {
        this.shapes = shapes;
        this.problems = problems;
    }

    /**
     * A member with the variant that stands for it.
     *
     * @param schema as the union lists it
     */
    record Candidate(Schema schema, Variant variant) {}

    Map<JsonKind, Dispatch> settle(Schema.Union union, List<Candidate> candidates) {
        Map<JsonKind, Dispatch> byKind = new EnumMap<>(JsonKind.class);
        for (JsonKind kind : JsonKind.values()) {
            List<Candidate> able = candidates.stream()
                    .filter(c -> shapes.kindsWithin(c.schema(), union).contains(kind))
                    .toList();
            if (!able.isEmpty()) {
                byKind.put(kind, settle(kind, union, able));
            }
        }
        return byKind;
    }

    private Dispatch settle(JsonKind kind, Schema.Union union, List<Candidate> able) {
        if (kind == JsonKind.OBJECT) {
            return new ObjectDispatchResolver(shapes, problems).settle(union, able);
        }
        if (able.size() == 1) {
            return new To(able.get(0).variant());
        }
        return switch (kind) {
            case ARRAY -> arrays(union, able);
            case STRING -> texts(union, able);
            case NUMBER -> numbers(union, able);
            default -> widest(union, able, Candidate::schema);
        };
    }

    private Dispatch arrays(Schema.Union union, List<Candidate> able) {
        Map<JsonKind, List<Candidate>> byElement = new EnumMap<>(JsonKind.class);
        for (Candidate c : able) {
            shapes.kinds(items(c))
                    .forEach(kind -> byElement
                            .computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(c));
        }
        if (byElement.size() < 2) {
            return sameElements(union, able);
        }
        Map<JsonKind, Dispatch> cases = new EnumMap<>(JsonKind.class);
        byElement.forEach((kind, some) ->
                cases.put(kind, some.size() == 1 ? new To(some.get(0).variant()) : sameElements(union, some)));
        Candidate first = firstForNulls(able);
        return new Dispatch.ByElementKind(cases, holdsNulls(first), new To(first.variant()));
    }

    /** Where a list goes that has no element but null, or none. */
    private Candidate firstForNulls(List<Candidate> able) {
        return able.stream().filter(this::holdsNulls).findFirst().orElse(able.get(0));
    }

    /** Lists whose first elements are of one JSON kind. */
    private Dispatch sameElements(Schema.Union union, List<Candidate> able) {
        Dispatch first = new To(firstForNulls(able).variant());
        for (String property : shapes.tags(items(able.get(0))).keySet()) {
            Map<String, Variant> cases = elementTags(property, able);
            if (!cases.isEmpty()) {
                return new Dispatch.ByElementTag(property, cases, first);
            }
        }
        boolean objects = able.stream().allMatch(c -> shapes.kinds(items(c)).equals(Set.of(JsonKind.OBJECT)));
        return objects ? byElementShape(union, able) : widest(union, able, this::items);
    }

    private Dispatch byElementShape(Schema.Union union, List<Candidate> able) {
        List<Candidate> elements =
                able.stream().map(c -> new Candidate(items(c), c.variant())).toList();
        ObjectDispatchResolver objects = new ObjectDispatchResolver(shapes, problems);
        String property = objects.inferredTag(elements);
        Map<String, Variant> tags = new LinkedHashMap<>();
        List<Dispatch.Case> cases = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        List<Candidate> rest = new ArrayList<>();
        for (Candidate element : elements) {
            Set<String> values =
                    property == null ? Set.of() : shapes.tags(element.schema()).getOrDefault(property, Set.of());
            Set<String> required = shapes.required(element.schema());
            values.forEach(value -> tags.put(value, element.variant()));
            if (values.isEmpty() && (required.isEmpty() || !told.add(required))) {
                rest.add(element);
            } else if (values.isEmpty()) {
                cases.add(new Dispatch.Case(
                        List.copyOf(required), element.variant(), objects.isAlone(element, required, elements)));
            }
        }
        if (rest.size() > 1 || (tags.isEmpty() && cases.isEmpty())) {
            return widest(union, able, this::items);
        }
        cases.sort(Comparator.comparingInt(each -> -each.properties().size()));
        Dispatch otherwise = rest.isEmpty()
                ? new Dispatch.Perhaps(able.get(0).variant())
                : new To(rest.get(0).variant());
        return new Dispatch.ByElementShape(String.valueOf(property), tags, cases, otherwise);
    }

    /** Whether a list of nothing but nulls is one of these. */
    private boolean holdsNulls(Candidate c) {
        return shapes.follow(c.schema())
                .asArray()
                .map(Schema.Array::items)
                .filter(items ->
                        items.meta().nullable() || shapes.follow(items).meta().nullable())
                .isPresent();
    }

    private Schema items(Candidate c) {
        return shapes.follow(c.schema()).asArray().map(Schema.Array::items).orElse(c.schema());
    }

    /** Value → list, or nothing if the values of two lists overlap or one has none. */
    private Map<String, Variant> elementTags(String property, List<Candidate> able) {
        Map<String, Variant> cases = new LinkedHashMap<>();
        for (Candidate c : able) {
            Set<String> values = shapes.tags(items(c)).getOrDefault(property, Set.of());
            if (values.isEmpty()) {
                return Map.of();
            }
            for (String value : values) {
                if (cases.put(value, c.variant()) != null) {
                    return Map.of();
                }
            }
        }
        return cases;
    }

    private Dispatch texts(Schema.Union union, List<Candidate> able) {
        Map<String, Variant> cases = listed(able);
        List<Candidate> free = able.stream().filter(c -> !isClosed(c)).toList();
        if (free.size() > 1 || cases.isEmpty()) {
            return widest(union, able, Candidate::schema);
        }
        Candidate other = free.isEmpty() ? able.get(0) : free.get(0);
        // a listed text that is newer than the document may be none of the other's
        return new Dispatch.ByText(cases, new Dispatch.Perhaps(other.variant()));
    }

    /** Value → the first that lists it. */
    private Map<String, Variant> listed(List<Candidate> able) {
        Map<String, Variant> cases = new LinkedHashMap<>();
        for (Candidate c : able) {
            closed(c).ifPresent(e -> e.values().forEach(v -> cases.putIfAbsent(v.text(), c.variant())));
        }
        return cases;
    }

    /** The same for numbers: a double is also written in digits of its own, if the document's are more than it holds. */
    private Map<String, Variant> listedNumbers(List<Candidate> able) {
        Map<String, Variant> cases = listed(able);
        for (Candidate c : able) {
            closed(c)
                    .filter(e -> e.kind() == ScalarKind.FLOAT64)
                    .ifPresent(e -> e.values().forEach(v -> cases.putIfAbsent(written(v.text()), c.variant())));
        }
        return cases;
    }

    private static String written(String number) {
        return Numeral.canonical(BigDecimal.valueOf(Double.parseDouble(number)));
    }

    private boolean isClosed(Candidate c) {
        return closed(c).isPresent();
    }

    private Optional<Schema.Enumeration> closed(Candidate c) {
        return shapes.follow(c.schema()).asEnumeration().filter(e -> !e.open() && TypeTable.isEnum(e));
    }

    private Dispatch numbers(Schema.Union union, List<Candidate> able) {
        Map<String, Variant> cases = listedNumbers(able);
        List<Candidate> free = able.stream().filter(c -> !isClosed(c)).toList();
        Dispatch rest = free.size() < 2 && !cases.isEmpty() ? unlisted(free, able) : free(union, free, able);
        return cases.isEmpty() ? rest : new Dispatch.ByNumber(cases, rest);
    }

    /** Where a number goes that no enum lists: which enum it is new to can't be known. */
    private Dispatch unlisted(List<Candidate> free, List<Candidate> able) {
        if (free.isEmpty()) {
            return unknown();
        }
        Candidate only = free.get(0);
        Candidate fractional =
                able.stream().filter(c -> !isIntegral(c)).findFirst().orElse(only);
        // a listed number that is newer than the document may be none of the other's
        return isIntegral(only) && !fractional.equals(only)
                ? new Dispatch.ByIntegral(only.variant(), fractional.variant())
                : new Dispatch.Perhaps(only.variant());
    }

    private Dispatch free(Schema.Union union, List<Candidate> free, List<Candidate> able) {
        List<Candidate> integral = free.stream().filter(this::isIntegral).toList();
        List<Candidate> other = free.stream().filter(c -> !isIntegral(c)).toList();
        return integral.size() == 1 && other.size() == 1
                ? new Dispatch.ByIntegral(
                        integral.get(0).variant(), other.get(0).variant())
                : widest(union, free.isEmpty() ? able : free, Candidate::schema);
    }

    private boolean isIntegral(Candidate c) {
        return shapes.follow(c.schema())
                .scalarKind()
                .filter(ScalarKind::isIntegral)
                .isPresent();
    }

    /** The one that can hold the values of the others too, if there is one; else the first. */
    private Dispatch widest(Schema.Union union, List<Candidate> able, Function<Candidate, Schema> part) {
        Candidate chosen = able.stream()
                .max(Comparator.comparingInt(c -> width(shapes.follow(part.apply(c)))))
                .orElseThrow();
        ObjectDispatchResolver.ambiguous(problems, union, able, chosen);
        return new Dispatch.Perhaps(chosen.variant());
    }

    private static int width(Schema schema) {
        return schema.match(
                any -> WIDEST + 1,
                nothing -> 0,
                scalar -> width(scalar.kind()),
                enumeration -> 0,
                array -> 0,
                object -> 0,
                union -> WIDEST + 1,
                allOf -> 0,
                ref -> 0);
    }

    private static int width(ScalarKind kind) {
        return switch (kind) {
            case STRING -> WIDEST;
            case FLOAT64, DECIMAL -> 3;
            case INTEGER -> 2;
            case INT64 -> 1;
            default -> 0;
        };
    }

    /** What nothing matched is unknown. */
    static Dispatch unknown() {
        return new ToUnknown();
    }
}
