package dev.signet.support.http.engine;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Notices when a consumer has waited too long for the service. Its clock runs only while the consumer waits. */
public final class IdleTimer {

    private final Engine engine;
    private final long limit;
    private final Runnable onIdle;
    private volatile long waitingSince;
    private volatile @Nullable Future<?> timer;
    private volatile boolean stopped;
    private long signsSeen;

    public IdleTimer(Engine engine, Duration limit, Runnable onIdle) {
        this.engine = engine;
        this.limit = Deadline.nanos(limit);
        this.onIdle = onIdle;
    }

    /** Runs when the time could be over at the earliest, and again until {@link #stop()}. */
    public void check() {
        long since = waitingSince;
        long left = since == 0 ? limit : limit - (System.nanoTime() - since);
        if (left <= 0) {
            waitingSince = 0;
            onIdle.run();
            left = limit;
        }
        if (!stopped) {
            timer = engine.schedule(left, this::check);
        }
    }

    /** The consumer waits; {@code signs} counts what shows that the service is alive. */
    public void waiting(long signs) {
        if (waitingSince == 0 || signs != signsSeen) {
            signsSeen = signs;
            waitingSince = System.nanoTime() | 1;
        }
    }

    /** The consumer does not wait for the service. */
    public void busy() {
        if (waitingSince != 0) {
            waitingSince = 0;
        }
    }

    public void stop() {
        stopped = true;
        Future<?> pending = timer;
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
