package dev.signet.support;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies: of maps in the order of their entries, which {@link Map#copyOf} loses, and of nested collections. */
public final class Immutable {

    private static final OrderedMap<?> EMPTY = new OrderedMap<>(new LinkedHashMap<>());

    private Immutable() {}

    /**
     * {@return an unmodifiable copy in the same order; {@code map} itself if it is such a copy already}
     *
     * @param map a map
     * @param <V> the type of the values
     * @throws NullPointerException if a key or a value is null
     */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        if (map instanceof OrderedMap<V>) {
            return map;
        }
        LinkedHashMap<String, V> copy = new LinkedHashMap<>(capacity(map.size()));
        for (Map.Entry<String, V> entry : map.entrySet()) {
            copy.put(requireNonNull(entry.getKey(), "key"), requireNonNull(entry.getValue(), "value"));
        }
        return adopt(copy);
    }

    /**
     * As {@link #copyOf(Map)}, with each value copied too.
     *
     * @param map a map
     * @param copier copies a value
     * @param <V> the type of the values
     * @return see there
     */
    public static <V> Map<String, V> copyOf(Map<String, V> map, UnaryOperator<V> copier) {
        LinkedHashMap<String, V> copy = new LinkedHashMap<>(capacity(map.size()));
        for (Map.Entry<String, V> entry : map.entrySet()) {
            copy.put(requireNonNull(entry.getKey(), "key"), copier.apply(entry.getValue()));
        }
        return adopt(copy);
    }

    /**
     * {@return an unmodifiable copy of a list of collections}
     *
     * @param list a list
     * @param copier copies an element
     * @param <E> the type of the elements
     * @throws NullPointerException if an element is null
     */
    public static <E> List<E> copyOf(List<E> list, UnaryOperator<E> copier) {
        List<E> copy = new ArrayList<>(list.size());
        for (E element : list) {
            copy.add(copier.apply(element));
        }
        return List.copyOf(copy);
    }

    /** An unmodifiable view of a map that nobody else holds and that has no nulls. */
    @SuppressWarnings({"unchecked", "NonApiType"}) // the empty map holds no V; only a map in order will do
    static <V> Map<String, V> adopt(LinkedHashMap<String, V> map) {
        return map.isEmpty() ? (Map<String, V>) EMPTY : new OrderedMap<>(map);
    }

    static int capacity(int entries) {
        return Math.max(4, entries + entries / 3 + 1);
    }

    private static final class OrderedMap<V> extends AbstractMap<String, V> {
        private final LinkedHashMap<String, V> map;
        private @Nullable Set<Entry<String, V>> entries; // made when asked for; two racing threads make equal ones

        @SuppressWarnings("NonApiType") // only a map in order will do
        OrderedMap(LinkedHashMap<String, V> map) {
            this.map = map;
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
}
