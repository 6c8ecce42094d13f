package dev.signet.support;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies: of maps in the order of their entries, which {@link Map#copyOf} loses, and of nested collections. */
public final class Immutable {

    private static final OrderedMap<?> EMPTY = new OrderedMap<>(new LinkedHashMap<>(), false);

    private Immutable() {}

    /**
     * {@return an unmodifiable copy in the same order; {@code map} itself if it is such a copy already}
     *
     * @param map a map
     * @param <V> the type of the values
     * @throws NullPointerException if a key or a value is null
     */
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

    /**
     * {@return an unmodifiable copy in the same order, whose values may be null; {@code map} itself if it is such a copy already}
     *
     * @param map a map
     * @param <V> the type of the values
     * @throws NullPointerException if a key is null
     */
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

    /**
     * As {@link #copyWithNulls(Map)}, with each value that is not null copied too.
     *
     * @param map a map
     * @param copier copies a value
     * @param <V> the type of the values
     * @return see there
     */
    public static <V> Map<String, @Nullable V> copyWithNulls(
            Map<String, ? extends @Nullable V> map, UnaryOperator<V> copier) {
        LinkedHashMap<String, @Nullable V> copy = new LinkedHashMap<>(capacity(map.size()));
        for (Map.Entry<String, ? extends @Nullable V> entry : map.entrySet()) {
            V value = entry.getValue();
            copy.put(requireNonNull(entry.getKey(), "key"), value == null ? null : copier.apply(value));
        }
        return adoptWithNulls(copy);
    }

    /**
     * {@return an unmodifiable copy of a list whose elements may be null; {@code list} itself if it is such a copy already}
     *
     * @param list a list
     * @param <E> the type of the elements
     */
    public static <E> List<@Nullable E> copyWithNulls(List<? extends @Nullable E> list) {
        if (list instanceof ListWithNulls<?>) {
            @SuppressWarnings("unchecked") // nobody can add anything else to it
            List<@Nullable E> same = (List<@Nullable E>) list;
            return same;
        }
        return new ListWithNulls<>(new ArrayList<>(list));
    }

    /**
     * {@return an unmodifiable copy of a list of collections that may be null}
     *
     * @param list a list
     * @param copier copies an element that is not null
     * @param <E> the type of the elements
     */
    public static <E> List<@Nullable E> copyWithNulls(List<? extends @Nullable E> list, UnaryOperator<E> copier) {
        List<@Nullable E> copy = new ArrayList<>(list.size());
        for (E element : list) {
            copy.add(element == null ? null : copier.apply(element));
        }
        return new ListWithNulls<>(copy);
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
        return map.isEmpty() ? (Map<String, V>) EMPTY : new OrderedMap<>(map, false);
    }

    /** An unmodifiable view of a map that nobody else holds. */
    @SuppressWarnings("NonApiType") // only a map in order will do
    static <V> Map<String, @Nullable V> adoptWithNulls(LinkedHashMap<String, @Nullable V> map) {
        return new OrderedMap<>(map, true);
    }

    /** An unmodifiable view of a list that nobody else holds. */
    static <E> List<@Nullable E> adoptWithNulls(List<@Nullable E> list) {
        return new ListWithNulls<>(list);
    }

    static int capacity(int entries) {
        return Math.max(4, entries + entries / 3 + 1);
    }

    private static final class ListWithNulls<E extends @Nullable Object> extends AbstractList<E>
            implements RandomAccess {
        private final List<E> list;

        ListWithNulls(List<E> list) {
            this.list = list;
        }

        @Override
        public E get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private static final class OrderedMap<V extends @Nullable Object> extends AbstractMap<String, V> {
        private final LinkedHashMap<String, V> map;
        private final boolean nulls; // whether values may be null
        private @Nullable Set<Entry<String, V>> entries; // made when asked for; two racing threads make equal ones

        @SuppressWarnings("NonApiType") // only a map in order will do
        OrderedMap(LinkedHashMap<String, V> map, boolean nulls) {
            this.map = map;
            this.nulls = nulls;
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
