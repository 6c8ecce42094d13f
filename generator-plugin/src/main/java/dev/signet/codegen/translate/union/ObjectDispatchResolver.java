package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.To;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.union.UnionDispatchResolver.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the objects of a union apart: by a tag, then by what each must have, then by what only one of them has. */
final class ObjectDispatchResolver {
    private final Shapes shapes;
    private final Problems problems;

    ObjectDispatchResolver(Shapes shapes, Problems problems) {
        this.shapes = shapes;
        this.problems = problems;
    }

    Dispatch settle(Schema.Union union, List<Candidate> able) {
        Schema.Discriminator stated = union.discriminator();
        if (able.size() == 1 && shapes.follow(able.get(0).schema()).isUnion()) {
            return new To(able.get(0).variant());
        }
        String property = stated != null ? stated.property() : inferredTag(able);
        if (property == null) {
            return byShape(union, able);
        }
        Map<String, Variant> cases = new LinkedHashMap<>();
        List<Candidate> rest = new ArrayList<>();
        for (Candidate c : able) {
            Set<String> values = values(c, property, stated);
            for (String value : values) {
                if (cases.putIfAbsent(value, c.variant()) != null) {
                    ambiguous(problems, union, able);
                }
            }
            if (values.isEmpty() || (stated == null && !shapes.requires(c.schema(), property))) {
                rest.add(c);
            }
        }
        if (cases.isEmpty()) {
            return byShape(union, able);
        }
        return new Dispatch.ByTag(
                property, cases, rest.isEmpty() ? UnionDispatchResolver.unknown() : byShape(union, rest));
    }

    private Set<String> values(Candidate c, String property, Schema.@Nullable Discriminator stated) {
        return stated != null
                ? shapes.stated(stated, c.schema())
                : shapes.tags(c.schema()).getOrDefault(property, Set.of());
    }

    /**
     * The property whose listed values tell the members apart, or null if there is none. One that every member must have is best,
     * then one that has a single value in each; an optional one of several values tells nothing for sure.
     */
    @Nullable
    String inferredTag(List<Candidate> able) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        Set<String> overlapping = new HashSet<>();
        Set<String> multiple = new HashSet<>();
        for (Candidate c : able) {
            shapes.tags(c.schema()).forEach((property, values) -> {
                counts.merge(property, 1, Integer::sum);
                if (values.size() > 1 && !shapes.follow(c.schema()).isUnion()) {
                    multiple.add(property);
                }
                Set<String> before = seen.computeIfAbsent(property, p -> new HashSet<>());
                if (!values.stream().allMatch(before::add)) {
                    overlapping.add(property);
                }
            });
        }
        return counts.keySet().stream()
                .filter(p -> !overlapping.contains(p))
                .filter(p -> isRequiredTag(able, p) || (!multiple.contains(p) && able.size() > 1))
                .max(Comparator.comparing((String p) -> isRequiredTag(able, p))
                        .thenComparing(p -> !multiple.contains(p))
                        .thenComparing(counts::get))
                .orElse(null);
    }

    /** Whether every member that lists values for the property must have it. */
    private boolean isRequiredTag(List<Candidate> able, String property) {
        return able.stream()
                .filter(c -> shapes.tags(c.schema()).containsKey(property))
                .allMatch(c -> shapes.requires(c.schema(), property));
    }

    private Dispatch byShape(Schema.Union union, List<Candidate> able) {
        if (able.size() == 1) {
            return new To(able.get(0).variant());
        }
        List<Dispatch.Case> cases = new ArrayList<>();
        List<Candidate> rest = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        able.stream()
                .sorted(Comparator.comparingInt(
                        c -> -shapes.required(c.schema()).size()))
                .forEach(c -> {
                    Set<String> required = shapes.required(c.schema());
                    if (!required.isEmpty() && told.add(required)) {
                        cases.add(new Dispatch.Case(List.copyOf(required), c.variant(), isAlone(c, required, able)));
                    } else {
                        rest.add(c);
                    }
                });
        List<Candidate> last = new ArrayList<>();
        for (Candidate c : rest) {
            Set<String> unique = unique(c, able);
            unique.forEach(p -> cases.add(new Dispatch.Case(List.of(p), c.variant(), isAlone(c, Set.of(p), able))));
            if (unique.isEmpty() || shapes.required(c.schema()).isEmpty()) {
                last.add(c);
            }
        }
        if (last.stream().filter(c -> unique(c, able).isEmpty()).count() > 1) {
            ambiguous(problems, union, last);
        }
        Dispatch otherwise = last.isEmpty()
                ? UnionDispatchResolver.unknown()
                : last.size() == 1
                        ? new To(last.get(0).variant())
                        : new Dispatch.Perhaps(catchAll(last, able).variant());
        return cases.isEmpty() ? otherwise : new Dispatch.ByPresence(cases, otherwise);
    }

    /** Who takes an object that shows nothing: one that can't be told by its properties at all, else the first. */
    private Candidate catchAll(List<Candidate> last, List<Candidate> able) {
        return last.stream().filter(c -> unique(c, able).isEmpty()).findFirst().orElse(last.get(0));
    }

    /** Whether no other member may have all those properties. */
    boolean isAlone(Candidate c, Set<String> properties, List<Candidate> able) {
        return able.stream().noneMatch(other -> !other.equals(c) && mayHave(other.schema(), properties));
    }

    private boolean mayHave(Schema schema, Set<String> properties) {
        boolean closed = shapes.follow(schema)
                .asObject()
                .filter(object -> object.additional() == null)
                .isPresent();
        return !closed || shapes.declared(schema).containsAll(properties);
    }

    /** Properties that no other member declares. */
    private Set<String> unique(Candidate c, List<Candidate> able) {
        Set<String> names = new LinkedHashSet<>(shapes.declared(c.schema()));
        for (Candidate other : able) {
            if (!other.equals(c)) {
                names.removeAll(shapes.declared(other.schema()));
            }
        }
        return names;
    }

    static void ambiguous(Problems problems, Schema.Union union, List<Candidate> able) {
        ambiguous(problems, union, able, able.get(0));
    }

    static void ambiguous(Problems problems, Schema.Union union, List<Candidate> able, Candidate chosen) {
        String names = able.stream().map(c -> c.variant().name()).distinct().collect(Collectors.joining(", "));
        problems.warn(
                union.meta().pointer(),
                "some JSON values match several of " + names + "",
                "such a value is read as " + chosen.variant().name()
                        + "; add a discriminator or required properties, or remove a member, by an overlay");
    }
}
