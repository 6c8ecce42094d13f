package dev.signet.support.value;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list whose elements may be null, which {@link List#copyOf} does not allow.
 *
 * @param <E> the type of the elements
 */
public final class ListWithNulls<E extends @Nullable Object> extends AbstractList<E> implements RandomAccess {

    private final List<E> list;

    private ListWithNulls(List<E> list) {
        this.list = list;
    }

    /** A view of a list that nobody else holds. */
    public static <E> List<@Nullable E> adopt(List<@Nullable E> list) {
        return new ListWithNulls<>(list);
    }

    /** A copy; {@code list} itself if it is one. */
    public static <E> List<@Nullable E> copyOf(List<? extends @Nullable E> list) {
        if (list instanceof ListWithNulls<?>) {
            @SuppressWarnings("unchecked") // nobody can add anything else to it
            List<@Nullable E> same = (List<@Nullable E>) list;
            return same;
        }
        return new ListWithNulls<>(new ArrayList<>(list));
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
