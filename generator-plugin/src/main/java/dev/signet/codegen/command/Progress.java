package dev.signet.codegen.command;

import dev.signet.codegen.timing.Timings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells that work goes on: after two seconds, and again each time it has taken twice as long.
 *
 * @param about what is worked on
 * @param timings tell what is being done
 * @param patience how long to be silent at first
 */
record Progress(CommandLog log, String about, Timings timings, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    Progress(CommandLog log, String about, Timings timings) {
        this(log, about, timings, PATIENCE);
    }

    /** Does the work, and tells of it while it lasts. */
    <T> T during(Supplier<T> work) {
        CountDownLatch finished = new CountDownLatch(1);
        Thread teller = new Thread(() -> tell(finished), "signet-progress");
        teller.setDaemon(true);
        teller.start();
        try {
            return work.get();
        } finally {
            finished.countDown();
        }
    }

    private void tell(CountDownLatch finished) {
        Duration passed = Duration.ZERO;
        Duration next = patience;
        try {
            while (!finished.await(next.toNanos(), TimeUnit.NANOSECONDS)) {
                passed = passed.plus(next);
                log.info("Signet: " + about + ": " + timings.current().words() + ", " + passed.toSeconds()
                        + " s so far");
                next = passed;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
