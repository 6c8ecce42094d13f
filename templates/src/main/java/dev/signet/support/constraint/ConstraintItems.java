package dev.signet.support.constraint;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Validates the constraints of a list.
 *
 * @param <E> the type of the elements
 */
public final class ConstraintItems<E extends @Nullable Object> {

    private final ConstraintPlace place;
    private final @Nullable List<E> items;

    ConstraintItems(ConstraintPlace place, @Nullable List<E> items) {
        this.place = place;
        this.items = items;
    }

    /**
     * Checks the size.
     *
     * @param least the fewest items
     * @return this
     */
    public ConstraintItems<E> minItems(int least) {
        if (items != null && items.size() < least) {
            violated("at least " + ConstraintPlace.counted(least, "item"), items);
        }
        return this;
    }

    /**
     * Checks the size.
     *
     * @param most the most items
     * @return this
     */
    public ConstraintItems<E> maxItems(int most) {
        if (items != null && items.size() > most) {
            violated("at most " + ConstraintPlace.counted(most, "item"), items);
        }
        return this;
    }

    private void violated(String limit, List<E> found) {
        place.violated(limit, ConstraintPlace.counted(found.size(), "item"));
    }

    /**
     * Checks that no two items are equal; numbers are compared by their value.
     *
     * @return this
     */
    public ConstraintItems<E> uniqueItems() {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            Integer before = seen.putIfAbsent(key(items.get(i)), i);
            if (before != null) {
                place.violated("unique items", "equal items at " + before + " and " + i);
                return this;
            }
        }
        return this;
    }

    /** Equal for what is the same in JSON. */
    private static Object key(@Nullable Object item) {
        if (item instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (item instanceof Double number) {
            return number + 0.0; // so that -0.0 is 0.0
        }
        if (item instanceof JsonNumber number && Exact.of(number) instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (item instanceof JsonArray array) {
            return key(array.values());
        }
        if (item instanceof JsonObject object) {
            return key(object.members());
        }
        if (item instanceof List<?> list) {
            return list.stream().map(ConstraintItems::key).toList();
        }
        if (item instanceof Map<?, ?> map) {
            Map<@Nullable Object, Object> keys = new LinkedHashMap<>();
            map.forEach((name, value) -> keys.put(name, key(value)));
            return keys;
        }
        return item == null ? Void.class : item;
    }

    /**
     * Checks each item.
     *
     * @param check receives the item's location and the item
     * @return this
     */
    public ConstraintItems<E> each(BiConsumer<ConstraintPlace, E> check) {
        for (int i = 0; items != null && i < items.size(); i++) {
            check.accept(place.below(Integer.toString(i)), items.get(i));
        }
        return this;
    }
}
