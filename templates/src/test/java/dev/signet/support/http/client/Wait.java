package dev.signet.support.http.client;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something to become true, long enough for a slow machine. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Wait() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what);
            }
            Thread.sleep(5);
        }
    }
}
