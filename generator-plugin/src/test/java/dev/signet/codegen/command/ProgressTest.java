package dev.signet.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Timings timings = new Timings();

    /** Waits until so many lines were told. */
    private static final class WaitingLog implements CommandLog {
        private final List<String> text = new CopyOnWriteArrayList<>();
        private final CountDownLatch lines;

        WaitingLog(int lines) {
            this.lines = new CountDownLatch(lines);
        }

        @Override
        public void info(String line) {
            text.add(line);
            lines.countDown();
        }

        @Override
        public void warn(String line) {
            throw new AssertionError(line);
        }

        @Override
        public void error(String line) {
            throw new AssertionError(line);
        }

        boolean await() {
            try {
                return lines.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void longWorkIsToldOfAgainAndAgain() {
        WaitingLog log = new WaitingLog(2);

        boolean told = timings.during(
                Phase.EMITTING,
                () -> new Progress(log, "openapi.yaml", timings, Duration.ofMillis(1)).during(log::await));

        assertThat(told).isTrue();
        assertThat(log.text)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.matches("Signet: openapi.yaml: emitting Java, \\d+ s so far"));
    }

    @Test
    void shortWorkIsNotToldOf() {
        WaitingLog log = new WaitingLog(1);

        assertThat(new Progress(log, "openapi.yaml", timings, Duration.ofDays(1)).<String>during(() -> "done"))
                .isEqualTo("done");

        assertThat(log.text).isEmpty();
    }
}
