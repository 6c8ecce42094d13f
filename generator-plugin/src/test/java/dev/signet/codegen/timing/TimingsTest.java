package dev.signet.codegen.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.codegen.timing.Timings.Phase;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimingsTest {
    private static final int SOME_TIME = 20;

    private final Timings timings = new Timings();

    @Test
    void anInnerPhaseIsNotCountedAsTheOuterOne() {
        timings.during(Phase.READING, () -> timings.during(Phase.PARSING, TimingsTest::work));

        assertThat(timings.nanos(Phase.PARSING)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(SOME_TIME));
        assertThat(timings.nanos(Phase.READING)).isLessThan(timings.nanos(Phase.PARSING));
    }

    @Test
    void theOuterPhaseGoesOnAfterTheInnerOneEvenIfThatFailed() {
        timings.during(Phase.READING, () -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> timings.during(Phase.PARSING, () -> {
                        throw new IllegalStateException();
                    }));
            assertThat(timings.current()).isEqualTo(Phase.READING);
            return work();
        });

        assertThat(timings.nanos(Phase.READING)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(SOME_TIME));
        assertThat(timings.current()).isEqualTo(Phase.PREPARING);
    }

    @Test
    void tellsOfThePhasesThatThereWere() {
        timings.during(Phase.WRITING, TimingsTest::work);

        assertThat(timings.lines().get(0)).matches(" +[0-9]+\\.[0-9] ms in all, of which");
        assertThat(timings.lines())
                .anyMatch(line -> line.endsWith(" ms writing files"))
                .noneMatch(line -> line.endsWith(" ms emitting Java"));
    }

    private static boolean work() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SOME_TIME);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return true;
    }
}
