package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the leaves of unions, with what is known of their values. */
final class Leaves {
    private final FactsReader facts;
    private final DiscriminatorValues discriminators;
    private final Map<String, Members> unions;

    /** The leaves of unions that are no part of themselves. */
    private final Map<String, List<Leaf>> known = new HashMap<>();

    /** Unions that are, and have been met on another way. */
    private final Set<String> expanded = new HashSet<>();

    /** How often a union was not looked into again: what is found then depends on where one started. */
    private int circles;

    /**
     * A union, and the variants that stand for its members.
     *
     * @param variants in the order of the members
     */
    record Members(Schema.Union schema, List<Variant> variants) {
        Members {
            variants = List.copyOf(variants);
        }

        /** Visits each variant with the member that it stands for. */
        void forEach(BiConsumer<Variant, Schema> visitor) {
            for (int i = 0; i < variants.size(); i++) {
                visitor.accept(variants.get(i), schema.members().get(i));
            }
        }
    }

    /** @param unions by the names of their types */
    Leaves(SchemaIndex index, Map<String, Members> unions) {
        this.unions = unions;
        this.facts = new FactsReader(index);
        this.discriminators = new DiscriminatorValues(index);
    }

    /** In document order. A leaf of several unions on the way is that of the first, unless discriminators know it by other values. */
    List<Leaf> of(String union) {
        expanded.clear();
        return of(union, new HashSet<>(Set.of(union)));
    }

    /** @param seen unions on the way: a union has nothing from being a member of itself */
    private List<Leaf> of(String union, Set<String> seen) {
        Members members = unions.get(union);
        if (members == null) {
            return List.of();
        }
        List<Leaf> before = known.get(union);
        if (before != null) {
            return before;
        }
        int met = circles;
        Distinct leaves = new Distinct();
        members.forEach((variant, member) -> {
            TypeRef.Named inner = variant.type()
                    .asNamed()
                    .filter(type -> type.category() == Category.UNION)
                    .orElse(null);
            if (inner == null) {
                leaves.add(new Leaf(List.of(variant), List.of(member), facts.of(member), false));
            } else if (seen.contains(inner.name()) || expanded.contains(inner.name())) {
                circles++;
            } else {
                seen.add(inner.name());
                of(inner.name(), seen).forEach(leaf -> leaves.add(leaf, variant, member, inner.name()));
                seen.remove(inner.name());
            }
        });
        Schema.Discriminator stated = members.schema().discriminator();
        List<Leaf> all = stated == null ? leaves.all : discriminators.applied(stated, leaves.all);
        if (met == circles) {
            known.put(union, all);
        } else {
            expanded.add(union);
        }
        return all;
    }

    /** Leaves without those that are met again on another way through unions: there may be more ways than anybody can count. */
    private static final class Distinct {
        private final List<Leaf> all = new ArrayList<>();

        /** What is known of each, by its variant. */
        private final Map<List<Object>, Set<Facts>> met = new HashMap<>();

        void add(Leaf leaf) {
            all.add(leaf);
        }

        void add(Leaf leaf, Variant variant, Schema member, String union) {
            boolean wrapped = leaf.last().asWrapper().isPresent();
            String owner = wrapped && leaf.path().size() == 1
                    ? union
                    : wrapped ? leaf.path().get(leaf.path().size() - 2).name() : "";
            if (met.computeIfAbsent(List.of(owner, leaf.last()), k -> new HashSet<>())
                    .add(leaf.facts())) {
                all.add(leaf.within(variant, member));
            }
        }
    }
}
