package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImmutableTest {

    @Test
    void mapCopyKeepsOrderAndIsMadeOnce() {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String name : List.of("z", "y", "x", "a")) {
            map.put(name, name.length());
        }
        Map<String, Integer> copy = Immutable.copyOf(map);
        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(copy.keySet()).containsExactly("z", "y", "x", "a");
        assertThat(Immutable.copyOf(copy)).isSameAs(copy);
        map.put("n", null);
        assertThatThrownBy(() -> Immutable.copyOf(map)).isInstanceOf(NullPointerException.class);
    }
}
