package dev.signet.support.http.client;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All items of a listing. Pages are fetched lazily, one by one; each iteration starts again with the first page.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {

    private final Function<@Nullable String, Page<T>> fetch;

    /**
     * Creates a listing whose pages are returned by {@code fetch} for the token of the page, or null for the first.
     * The iteration throws its exceptions; the next call fetches the same page again.
     *
     * @param fetch returns the page for a token, the first for null
     */
    public Paged(Function<@Nullable String, Page<T>> fetch) {
        this.fetch = Objects.requireNonNull(fetch, "fetch");
    }

    /**
     * {@return a listing of pages of another type}
     *
     * @param fetch returns the page for a token, or the first for null
     * @param items returns the items of a page
     * @param nextToken returns the token of the next page; null or empty on the last
     * @param <P> the type of a page
     * @param <T> the type of an item
     */
    public static <P, T> Paged<T> of(
            Function<@Nullable String, P> fetch, Function<P, List<T>> items, Function<P, @Nullable String> nextToken) {
        return new Paged<>(token -> {
            P page = fetch.apply(token);
            return new Page<>(items.apply(page), nextToken.apply(page));
        });
    }

    /** {@return the pages themselves} */
    public Iterable<Page<T>> pages() {
        return PageIterator::new;
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator();
    }

    /** {@return the items as a sequential stream} */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    private final class PageIterator implements Iterator<Page<T>> {

        private @Nullable String token;
        private boolean more = true;

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Page<T> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            Page<T> page = fetch.apply(token);
            if (page.hasNext() && Objects.equals(page.nextToken(), token)) {
                throw new IllegalStateException(
                        "The service returned the token of the current page as that of the next page");
            }
            token = page.nextToken();
            more = page.hasNext();
            return page;
        }
    }

    private final class ItemIterator implements Iterator<T> {

        private final Iterator<Page<T>> pages = new PageIterator();
        private final ArrayDeque<T> items = new ArrayDeque<>();

        @Override
        public boolean hasNext() {
            while (items.isEmpty() && pages.hasNext()) {
                items.addAll(pages.next().items());
            }
            return !items.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return items.remove();
        }
    }
}
