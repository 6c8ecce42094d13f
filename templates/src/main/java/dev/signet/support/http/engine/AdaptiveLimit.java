package dev.signet.support.http.engine;

/**
 * How many exchanges a service takes at a time, as far as its answers tell: additive increase, multiplicative decrease (RFC 5681, section 3.1,
 * of segments). Times are those of {@link System#nanoTime()}. Not thread-safe.
 */
final class AdaptiveLimit {

    private double limit;
    private int exchanges;
    /** What began before was begun under a limit that is known to be too high. */
    private long decreased;

    private long opensAt;

    AdaptiveLimit(int initial, long now) {
        this.limit = initial;
        this.decreased = now;
        this.opensAt = now;
    }

    boolean mayBegin(long now) {
        return exchanges + 1 <= limit && now - opensAt >= 0;
    }

    void begin() {
        exchanges++;
    }

    void end() {
        exchanges--;
    }

    /** The service has executed a request: after as many as the limit it is one higher, if it was what kept others waiting. */
    void accepted() {
        if (2 * exchanges >= limit) {
            limit += 1 / limit;
        }
    }

    /** The service has no room for a request that began then. What was sent together is refused together, and halves the limit once. */
    void refused(long began, long now) {
        if (began - decreased >= 0) {
            limit = Math.max(1, Math.min(limit, exchanges) / 2);
            decreased = now;
        }
    }

    /** Nothing begins before. */
    void closeUntil(long time) {
        if (time - opensAt > 0) {
            opensAt = time;
        }
    }
}
