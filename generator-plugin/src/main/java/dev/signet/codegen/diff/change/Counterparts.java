package dev.signet.codegen.diff.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Parts of something before and after, by what tells them apart.
 *
 * @param before the old ones, in order
 * @param after the new ones, in order
 */
public record Counterparts<T>(Map<String, T> before, Map<String, T> after) {

    public static <T> Counterparts<T> of(List<T> before, List<T> after, Function<T, String> key) {
        return of(before, key, after, key);
    }

    public static <T> Counterparts<T> of(
            List<T> before, Function<T, String> oldKey, List<T> after, Function<T, String> newKey) {
        return new Counterparts<>(by(before, oldKey), by(after, newKey));
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(key.apply(each), each));
        return map;
    }

    /** Visits the old ones, each with its counterpart if it has one, then those of the new ones that have none. */
    public void compare(Consumer<T> removed, BiConsumer<T, T> both, Consumer<T> added) {
        before.forEach((key, old) -> {
            T now = after.get(key);
            if (now == null) {
                removed.accept(old);
            } else {
                both.accept(old, now);
            }
        });
        after.forEach((key, now) -> {
            if (!before.containsKey(key)) {
                added.accept(now);
            }
        });
    }

    /** The keys of those old ones that have a counterpart, in order. */
    public List<String> oldOrder() {
        return before.keySet().stream().filter(after::containsKey).toList();
    }

    /** The keys of those new ones that have a counterpart, in order. */
    public List<String> newOrder() {
        return after.keySet().stream().filter(before::containsKey).toList();
    }
}
