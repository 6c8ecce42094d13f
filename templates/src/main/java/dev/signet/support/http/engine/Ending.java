package dev.signet.support.http.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a stream or download ends, which is decided once: as it should, or by a failure. */
public final class Ending {

    private static final Object FINISHED = new Object();

    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();

    /** Ends it as it should; returns whether that decides it. */
    public boolean finish() {
        return end.compareAndSet(null, FINISHED);
    }

    /** Ends it by a {@link RuntimeException} or an {@link Error}; returns whether that decides it. */
    public boolean fail(Throwable reason) {
        return end.compareAndSet(null, reason);
    }

    public boolean isFinished() {
        return end.get() == FINISHED;
    }

    public boolean isOver() {
        return end.get() != null;
    }

    /** Throws the failure, if there is one, an exception with the stack trace of whoever asks. */
    public void throwFailure() {
        Object ending = end.get();
        if (ending instanceof Error error) {
            throw error;
        }
        if (ending instanceof RuntimeException failure) {
            failure.fillInStackTrace();
            throw failure;
        }
    }
}
