package dev.signet.support.http.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {

    private static AdaptiveLimit filled(int initial) {
        AdaptiveLimit limit = new AdaptiveLimit(initial, 0);
        fill(limit, 1);
        return limit;
    }

    /** Begins as many as may begin. */
    private static int fill(AdaptiveLimit limit, long now) {
        int begun = 0;
        while (limit.mayBegin(now)) {
            limit.begin();
            begun++;
        }
        return begun;
    }

    private static void end(AdaptiveLimit limit, int count) {
        for (int i = 0; i < count; i++) {
            limit.end();
        }
    }

    @Test
    void growsByOneWhenAsManyAsItIsHaveBeenAnswered() {
        AdaptiveLimit limit = filled(4);
        for (int i = 0; i < 5; i++) {
            limit.accepted();
        }
        assertThat(fill(limit, 2)).isEqualTo(1);
    }

    @Test
    void doesNotGrowByWhatItDoesNotLimit() {
        AdaptiveLimit limit = new AdaptiveLimit(10, 0);
        limit.begin();
        for (int i = 0; i < 1000; i++) {
            limit.accepted();
        }
        assertThat(fill(limit, 1)).isEqualTo(9);
    }

    @Test
    void isHalvedOnceByAllThatWereSentTogether() {
        AdaptiveLimit limit = filled(16);
        for (int i = 0; i < 16; i++) {
            limit.refused(1, 2 + i);
        }
        end(limit, 16);
        assertThat(fill(limit, 20)).isEqualTo(8);
        limit.refused(20, 21);
        end(limit, 8);
        assertThat(fill(limit, 22)).isEqualTo(4);
    }

    @Test
    void neverForbidsAll() {
        AdaptiveLimit limit = new AdaptiveLimit(1, 0);
        for (int now = 1; now < 10; now++) {
            assertThat(fill(limit, now)).isEqualTo(1);
            limit.refused(now, now);
            limit.end();
        }
    }

    @Test
    void isClosedUntilThePauseIsOver() {
        AdaptiveLimit limit = new AdaptiveLimit(3, 0);
        limit.closeUntil(100);
        limit.closeUntil(50);
        assertThat(limit.mayBegin(99)).isFalse();
        assertThat(fill(limit, 100)).isEqualTo(3);
    }
}
