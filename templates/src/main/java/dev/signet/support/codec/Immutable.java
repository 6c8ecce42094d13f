package dev.signet.support.codec;

import static java.util.Objects.requireNonNull;

import dev.signet.support.value.ListWithNulls;
import dev.signet.support.value.OrderedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies: of maps in the order of their entries, which {@link Map#copyOf} loses, and of nested collections. */
public final class Immutable {

    private Immutable() {}

    /**
     * {@return an unmodifiable copy in the same order; {@code map} itself if it is such a copy already}
     *
     * @param map a map
     * @param <V> the type of the values
     * @throws NullPointerException if a key or a value is null
     */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        return OrderedMap.copyOf(map);
    }

    /**
     * {@return an unmodifiable copy in the same order, whose values may be null; {@code map} itself if it is such a copy already}
     *
     * @param map a map
     * @param <V> the type of the values
     * @throws NullPointerException if a key is null
     */
    public static <V> Map<String, @Nullable V> copyWithNulls(Map<String, ? extends @Nullable V> map) {
        return OrderedMap.copyWithNulls(map);
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
        LinkedHashMap<String, @Nullable V> copy = new LinkedHashMap<>(OrderedMap.capacity(map.size()));
        for (Map.Entry<String, ? extends @Nullable V> entry : map.entrySet()) {
            V value = entry.getValue();
            copy.put(requireNonNull(entry.getKey(), "key"), value == null ? null : copier.apply(value));
        }
        return OrderedMap.adoptWithNulls(copy);
    }

    /**
     * {@return an unmodifiable copy of a list whose elements may be null; {@code list} itself if it is such a copy already}
     *
     * @param list a list
     * @param <E> the type of the elements
     */
    public static <E> List<@Nullable E> copyWithNulls(List<? extends @Nullable E> list) {
        return ListWithNulls.copyOf(list);
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
        return ListWithNulls.adopt(copy);
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
        LinkedHashMap<String, V> copy = new LinkedHashMap<>(OrderedMap.capacity(map.size()));
        for (Map.Entry<String, V> entry : map.entrySet()) {
            copy.put(requireNonNull(entry.getKey(), "key"), copier.apply(entry.getValue()));
        }
        return OrderedMap.adopt(copy);
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
}
