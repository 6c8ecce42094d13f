package dev.signet.support.value;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map in the order of its entries, which {@link Map#copyOf} loses.
 *
 * @param <V> the type of the values
 */
@SuppressWarnings("NonApiType") // only a map in order will do
public final class OrderedMap<V extends @Nullable Object> extends AbstractMap<String, V> {

    private static final OrderedMap<?> EMPTY = new OrderedMap<>(new LinkedHashMap<>(), false);

    private final LinkedHashMap<String, V> map;
    private final boolean nulls; // whether values may be null
    private @Nullable Set<Entry<String, V>> entries; // made when asked for; two racing threads make equal ones

    private OrderedMap(LinkedHashMap<String, V> map, boolean nulls) {
        this.map = map;
        this.nulls = nulls;
    }

    /** A view of a map that nobody else holds and that has no nulls. */
    @SuppressWarnings("unchecked") // the empty map holds no V
    public static <V> Map<String, V> adopt(LinkedHashMap<String, V> map) {
        return map.isEmpty() ? (Map<String, V>) EMPTY : new OrderedMap<>(map, false);
    }

    /** A view of a map that nobody else holds. */
    public static <V> Map<String, @Nullable V> adoptWithNulls(LinkedHashMap<String, @Nullable V> map) {
        return new OrderedMap<>(map, true);
    }

    /** A copy without nulls; {@code map} itself if it is one. */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        if (map instanceof OrderedMap<V> ordered && !ordered.nulls) {
            return map;
        }
        LinkedHashMap<String, V> copy = new LinkedHashMap<>(capacity(map.size()));
        for (Map.Entry<String, V> entry : map.entrySet()) {
            copy.put(requireNonNull(entry.getKey(), "key"), requireNonNull(entry.getValue(), "value"));
        }
        return adopt(copy);
    }

    /** A copy whose values may be null; {@code map} itself if it is one. */
    public static <V> Map<String, @Nullable V> copyWithNulls(Map<String, ? extends @Nullable V> map) {
        if (map instanceof OrderedMap<?>) {
            @SuppressWarnings("unchecked") // nobody can put anything else into it
            Map<String, @Nullable V> same = (Map<String, @Nullable V>) map;
            return same;
        }
        LinkedHashMap<String, @Nullable V> copy = new LinkedHashMap<>(capacity(map.size()));
        for (Map.Entry<String, ? extends @Nullable V> entry : map.entrySet()) {
            copy.put(requireNonNull(entry.getKey(), "key"), entry.getValue());
        }
        return adoptWithNulls(copy);
    }

    /** How large a map must be to take so many entries without growing. */
    public static int capacity(int entries) {
        return Math.max(4, entries + entries / 3 + 1);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        Set<Entry<String, V>> view = entries;
        if (view == null) {
            view = Collections.unmodifiableMap(map).entrySet();
            entries = view;
        }
        return view;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return map.containsKey(key);
    }
}
