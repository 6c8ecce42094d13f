package dev.signet.codegen.java;

import dev.signet.codegen.model.Ordered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generated code checks beyond types. Types without limits are in no map.
 *
 * @param validation where it checks
 * @param types by the name of a record, a record around one value, or a union with such
 * @param params by the name of a record of parameters
 */
public record Limits(Validation validation, Map<String, Owner> types, Map<String, Owner> params) {
    public static final Limits NONE = new Limits(Validation.NONE, Map.of(), Map.of());

    public Limits {
        types = Ordered.copyOf(types);
        params = Ordered.copyOf(params);
    }

    /** Whether there is anything to check. */
    public boolean isEmpty() {
        return types.isEmpty() && params.isEmpty();
    }

    /**
     * A type whose values are limited.
     *
     * @param className of the class that checks it
     * @param parts limited components, in order; of a union those of its nested records
     * @param members limits of how many members the object has
     */
    public record Owner(String className, List<Part> parts, List<Rule> members) {
        public Owner {
            parts = List.copyOf(parts);
            members = List.copyOf(members);
        }

        /** The limits of a component or nested record, or null. */
        public @Nullable Part part(String name) {
            return parts.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
        }
    }

    /**
     * A value that is limited.
     *
     * @param name of the component, or of the nested record around it
     * @param wireName the property in JSON; null if it is the value itself
     * @param nullable whether it may be null
     * @param optional whether an empty list or map may stand for nothing at all
     * @param secret whether no message may show it
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
     * What is checked of a value.
     *
     * @param rules of the value itself
     * @param elements of the elements of a list or the values of a map; null if nothing is
     */
    public record Checks(List<Rule> rules, @Nullable Checks elements) {
        public Checks {
            rules = List.copyOf(rules);
        }

        public boolean isEmpty() {
            return rules.isEmpty() && elements == null;
        }
    }
}
