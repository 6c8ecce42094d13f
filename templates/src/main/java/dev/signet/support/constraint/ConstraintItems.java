package dev.signet.support.constraint;

import java.util.HashMap;
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
        Map<Item, Integer> seen = new HashMap<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            Integer before = seen.putIfAbsent(new Item(JsonKey.of(items.get(i))), i);
            if (before != null) {
                place.violated("unique items", "equal items at " + before + " and " + i);
                return this;
            }
        }
        return this;
    }

    /**
     * What is equal for what is the same in JSON. In order, so that a map finds it soon even if somebody has chosen values that all have
     * one hash; whether two are equal is not told by the order.
     */
    private static final class Item implements Comparable<Item> {
        private final Object key;
        private final int hash;
        private @Nullable String text;

        Item(Object key) {
            this.key = key;
            this.hash = key.hashCode();
        }

        private String text() {
            String made = text;
            if (made == null) {
                made = key.toString();
                text = made;
            }
            return made;
        }

        @Override
        public int compareTo(Item other) {
            return text().compareTo(other.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Item item && hash == item.hash && key.equals(item.key);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * Checks how many items satisfy constraints.
     *
     * @param least the fewest
     * @param most the most; {@link Integer#MAX_VALUE} for any number
     * @param check the constraints of such an item
     * @return this
     */
    public ConstraintItems<E> contains(int least, int most, BiConsumer<ConstraintPlace, E> check) {
        if (items == null) {
            return this;
        }
        int count = 0;
        for (E item : items) {
            Constraints each = new Constraints();
            check.accept(each.value(), item);
            count += each.isEmpty() ? 1 : 0;
        }
        if (count < least) {
            place.violated(
                    "at least " + ConstraintPlace.counted(least, "item") + " of those that `contains` describes",
                    String.valueOf(count));
        }
        if (count > most) {
            place.violated(
                    "at most " + ConstraintPlace.counted(most, "item") + " of those that `contains` describes",
                    String.valueOf(count));
        }
        return this;
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
