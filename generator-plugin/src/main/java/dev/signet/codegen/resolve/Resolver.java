package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.bounds.NestedVariants;

/** Runs the resolution passes in order. */
public final class Resolver {
    private Resolver() {}

    /** The same API with nothing left to look up or to name; what can't be kept is told to {@code problems}. */
    public static ApiModel resolve(ApiModel document, Problems problems) {
        ApiModel united = ReferredPlaces.unite(document);
        DiscriminatorCheck.check(united, problems);
        ApiModel merged = AllOfMerger.merge(united, problems);
        ApiModel flat = UnionFlattener.flatten(merged);
        ApiModel limited = NestedVariants.limit(Hoister.hoist(flat, problems), problems);
        return DirectionResolver.resolve(RepeatedProse.limit(limited, problems), problems);
    }
}
