package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that generated code checks. Types without constraints are in no map.
 *
 * @param validation where it checks
 * @param types by the name of a record, a record around one value, or a union with such
 * @param params by the name of a record of parameters
 */
public record ConstraintModel(Validation validation, Map<String, Owner> types, Map<String, Owner> params) {
    public static final ConstraintModel NONE = new ConstraintModel(Validation.NONE, Map.of(), Map.of());

    public ConstraintModel {
        types = Ordered.copyOf(types);
        params = Ordered.copyOf(params);
    }

    /** Whether there are no constraints to check. */
    public boolean isEmpty() {
        return types.isEmpty() && params.isEmpty();
    }

    /**
     * A type whose values have constraints.
     *
     * @param className of the class that checks it
     * @param parts components with constraints, in order; of a union its nested records with constraints
     * @param members constraints of the number of properties
     */
    public record Owner(String className, List<Part> parts, List<Constraint> members) {
        public Owner {
            parts = List.copyOf(parts);
            members = List.copyOf(members);
        }

        /** The constraints of a component or nested record; null if there are none. */
        public @Nullable Part part(String name) {
            return parts.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
        }
    }

    /**
     * A value with constraints.
     *
     * @param name of the component, or of the nested record around it
     * @param wireName the property in JSON; null if it is the value itself
     * @param nullable whether it may be null
     * @param optional whether an empty list or map may stand for nothing at all
     * @param secret whether messages must not show it
     */
    public record Part(
            String name,
            @Nullable String wireName,
            TypeRef type,
            boolean nullable,
            boolean optional,
            boolean secret,
            Checks checks) {}

    /**
     * The constraints of a value.
     *
     * @param rules those of the value itself
     * @param elements those of the elements of a list or the values of a map; null if there are none
     */
    public record Checks(List<Constraint> rules, @Nullable Checks elements) {
        public Checks {
            rules = List.copyOf(rules);
        }

        public boolean isEmpty() {
            return rules.isEmpty() && elements == null;
        }
    }
}
