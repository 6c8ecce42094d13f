package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagedTest {

    private final List<String> fetched = new ArrayList<>();

    private Page<Integer> page(String token) {
        fetched.add(String.valueOf(token));
        return switch (String.valueOf(token)) {
            case "null" -> new Page<>(List.of(1, 2), "b");
            case "b" -> new Page<>(List.of(), "c");
            default -> new Page<>(List.of(3), "");
        };
    }

    @Test
    void givesTheItemsOfAllPagesEmptyOnesAmongThem() {
        assertThat(new Paged<>(this::page)).containsExactly(1, 2, 3);
        assertThat(fetched).containsExactly("null", "b", "c");
    }

    @Test
    void fetchesAPageOnlyWhenItIsNeeded() {
        assertThat(new Paged<>(this::page).stream().limit(2)).containsExactly(1, 2);
        assertThat(fetched).containsExactly("null");
    }

    @Test
    void givesThePagesThemselves() {
        assertThat(new Paged<>(this::page).pages())
                .extracting(Page::items)
                .containsExactly(List.of(1, 2), List.of(), List.of(3));
    }

    @Test
    void goesOnAfterAFailureWithThePageThatFailed() {
        boolean[] broken = {true};
        Paged<Integer> paged = new Paged<>(token -> {
            if ("b".equals(token) && broken[0]) {
                broken[0] = false;
                throw new IllegalStateException("later");
            }
            return page(token);
        });
        var items = paged.iterator();
        items.next();
        items.next();
        assertThatIllegalStateException().isThrownBy(items::hasNext);
        assertThat(items.next()).isEqualTo(3);
    }

    @Test
    void doesNotGoRoundInCircles() {
        Paged<Integer> circle = new Paged<>(token -> new Page<>(List.of(1), "same"));
        assertThatIllegalStateException().isThrownBy(() -> circle.forEach(item -> {}));
    }
}
