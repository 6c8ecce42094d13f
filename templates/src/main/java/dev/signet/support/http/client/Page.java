package dev.signet.support.http.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param items the items; may be empty although more pages follow
 * @param nextToken the token of the next page; null or empty on the last page
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    /**
     * Copies the list.
     *
     * @param items see {@link #items()}
     * @param nextToken see {@link #nextToken()}
     */
    public Page {
        items = List.copyOf(items);
    }

    /** {@return whether another page follows} */
    public boolean hasNext() {
        return nextToken != null && !nextToken.isEmpty();
    }
}
