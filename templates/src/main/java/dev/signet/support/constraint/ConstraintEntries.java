package dev.signet.support.constraint;

import dev.signet.support.codec.JsonName;
import dev.signet.support.text.BoundedPattern;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Validates the constraints of a map.
 *
 * @param <V> the type of the values
 */
public final class ConstraintEntries<V extends @Nullable Object> {

    private final ConstraintPlace place;
    private final @Nullable Map<String, V> entries;

    ConstraintEntries(ConstraintPlace place, @Nullable Map<String, V> entries) {
        this.place = place;
        this.entries = entries;
    }

    /**
     * Checks the size.
     *
     * @param least the fewest properties
     * @return this
     */
    public ConstraintEntries<V> minProperties(int least) {
        if (entries != null) {
            place.members(entries.size(), least, Integer.MAX_VALUE);
        }
        return this;
    }

    /**
     * Checks the size.
     *
     * @param most the most properties
     * @return this
     */
    public ConstraintEntries<V> maxProperties(int most) {
        if (entries != null) {
            place.members(entries.size(), 0, most);
        }
        return this;
    }

    /**
     * Checks each name.
     *
     * @param check receives the member's location and its name
     * @return this
     */
    public ConstraintEntries<V> propertyNames(BiConsumer<ConstraintPlace, String> check) {
        if (entries != null) {
            entries.keySet().forEach(name -> check.accept(place.below(name), name));
        }
        return this;
    }

    /**
     * Checks that other members stand beside one.
     *
     * @param property the one
     * @param needed the others
     * @return this
     */
    public ConstraintEntries<V> dependentRequired(String property, String... needed) {
        if (entries != null && entries.containsKey(property)) {
            for (String name : needed) {
                if (!entries.containsKey(name)) {
                    place.violated(Quoting.quoted(name) + " beside " + Quoting.quoted(property), "none");
                }
            }
        }
        return this;
    }

    /**
     * Checks which members there are.
     *
     * @param condition what they must satisfy together
     * @return this
     */
    public ConstraintEntries<V> presence(ConstraintPresence condition) {
        if (entries != null && !condition.isMetBy(entries.keySet())) {
            place.violated("properties " + condition, condition.found(entries.keySet()));
        }
        return this;
    }

    /**
     * Checks that members have a declared name, or one that a pattern allows.
     *
     * @param declared names of any form
     * @param patterns of the others
     * @return this
     */
    public ConstraintEntries<V> closed(JsonName[] declared, ConstraintPattern... patterns) {
        if (entries != null) {
            Set<String> names = new LinkedHashSet<>(entries.keySet());
            for (JsonName name : declared) {
                names.remove(name.value());
            }
            for (String name : names) {
                boolean allowed = false;
                for (ConstraintPattern pattern : patterns) {
                    allowed |= pattern.test(name) == BoundedPattern.Outcome.FOUND;
                }
                if (!allowed) {
                    place.below(name).violated("no property of that name", "one");
                }
            }
        }
        return this;
    }

    /**
     * Checks each value.
     *
     * @param check receives the value's location and the value
     * @return this
     */
    public ConstraintEntries<V> each(BiConsumer<ConstraintPlace, V> check) {
        if (entries != null) {
            entries.forEach((name, value) -> check.accept(place.below(name), value));
        }
        return this;
    }
}
