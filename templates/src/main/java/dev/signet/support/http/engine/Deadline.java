package dev.signet.support.http.engine;

import java.time.Duration;

/** A point in time, on the clock that only runs forward. */
public final class Deadline {

    /** Longer limits are cut to this, so that nanoseconds fit a long. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + nanos(limit));
    }

    public static long nanos(Duration limit) {
        return limit.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : limit.toNanos();
    }

    /** Nanoseconds until then; zero or less once it has passed. */
    public long left() {
        return at - System.nanoTime();
    }
}
