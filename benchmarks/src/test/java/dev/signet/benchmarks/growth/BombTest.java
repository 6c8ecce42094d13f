package dev.signet.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BombTest {
    /** What grows faster would say nothing of the generator. */
    @ParameterizedTest
    @EnumSource
    void documentOfTwiceTheSizeIsLongerInProportion(Bomb bomb) {
        int once = bomb.document(bomb.size()).length();
        int twice = bomb.document(2 * bomb.size()).length();
        assertThat(twice).isGreaterThan(once).isLessThan(4 * once + 1);
    }
}
