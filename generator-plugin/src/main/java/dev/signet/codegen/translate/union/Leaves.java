package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the leaves of unions, with what is known of their values. */
final class Leaves {
    private final FactsReader facts;
    private final DiscriminatorValues discriminators;
    private final Map<String, Members> unions;

    /**
     * A union, and the variants that stand for its members.
     *
     * @param variants in the order of the members
     */
    record Members(Schema.Union schema, List<Variant> variants) {
        Members {
            variants = List.copyOf(variants);
        }
    }

    /** @param unions by the names of their types */
    Leaves(SchemaIndex index, Map<String, Members> unions) {
        this.unions = unions;
        this.facts = new FactsReader(index);
        this.discriminators = new DiscriminatorValues(index);
    }

    /** In document order. */
    List<Leaf> of(String union) {
        return of(union, new HashSet<>(Set.of(union)));
    }

    /** @param seen unions on the way: a union has nothing from being a member of itself */
    private List<Leaf> of(String union, Set<String> seen) {
        Members members = unions.get(union);
        if (members == null) {
            return List.of();
        }
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < members.variants().size(); i++) {
            Variant variant = members.variants().get(i);
            Schema member = members.schema().members().get(i);
            TypeRef.Named inner = variant.type()
                    .asNamed()
                    .filter(type -> type.category() == Category.UNION)
                    .orElse(null);
            if (inner == null) {
                leaves.add(new Leaf(List.of(variant), List.of(member), facts.of(member)));
            } else if (seen.add(inner.name())) {
                of(inner.name(), seen).forEach(leaf -> leaves.add(leaf.within(variant, member)));
                seen.remove(inner.name());
            }
        }
        Schema.Discriminator stated = members.schema().discriminator();
        return stated == null ? leaves : discriminators.applied(stated, leaves);
    }
}
