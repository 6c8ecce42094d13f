package dev.signet.interactions.r2026_05_20;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.http.client.CallOptions;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How to wait for an interaction in the background.
 *
 * @param first the wait before the second look; it doubles from look to look
 * @param longest the longest wait between two looks
 * @param limit how long to wait in all
 * @param progress is told each state that was seen, in the thread that looks
 * @param options for each look
 * @param continuation how often an answer is continued that the service has stopped at a limit of its own
 */
public record Polling(
        Duration first,
        Duration longest,
        Duration limit,
        Consumer<? super Interaction> progress,
        CallOptions options,
        Continuation continuation) {
    /** After 1 second first, every 10 seconds at last, for an hour at most. */
    public static final Polling DEFAULT = new Polling(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            interaction -> {},
            CallOptions.NONE,
            Continuation.DEFAULT);

    /**
     * Checks that all durations are positive.
     *
     * @param first see {@link #first()}
     * @param longest the longest pause
     * @param limit see {@link #limit()}
     * @param progress see {@link #progress()}
     * @param options see {@link #options()}
     * @param continuation see {@link #continuation()}
     */
    public Polling {
        if (first.isNegative()
                || first.isZero()
                || longest.compareTo(first) < 0
                || limit.isNegative()
                || limit.isZero()) {
            throw new IllegalArgumentException("Waits must be positive, and the longest no shorter than the first");
        }
        requireNonNull(progress, "progress");
        requireNonNull(options, "options");
        requireNonNull(continuation, "continuation");
    }

    /**
     * Waits as told, and continues by {@link Continuation#DEFAULT}.
     *
     * @param first see {@link #first()}
     * @param longest the longest pause
     * @param limit see {@link #limit()}
     * @param progress see {@link #progress()}
     * @param options see {@link #options()}
     */
    public Polling(
            Duration first,
            Duration longest,
            Duration limit,
            Consumer<? super Interaction> progress,
            CallOptions options) {
        this(first, longest, limit, progress, options, Continuation.DEFAULT);
    }

    /**
     * {@return the same with other waits}
     *
     * @param shortest the first wait
     * @param most the longest wait
     */
    public Polling withWaits(Duration shortest, Duration most) {
        return new Polling(shortest, most, limit, progress, options, continuation);
    }

    /**
     * {@return the same with another limit}
     *
     * @param other the new one
     */
    public Polling withLimit(Duration other) {
        return new Polling(first, longest, other, progress, options, continuation);
    }

    /**
     * {@return the same, telling {@code other} of each state}
     *
     * @param other the new one
     */
    public Polling withProgress(Consumer<? super Interaction> other) {
        return new Polling(first, longest, limit, other, options, continuation);
    }

    /**
     * {@return the same with options for each look}
     *
     * @param other the new one
     */
    public Polling withOptions(CallOptions other) {
        return new Polling(first, longest, limit, progress, other, continuation);
    }

    /**
     * {@return the same with another continuation}
     *
     * @param other the new one
     */
    public Polling withContinuation(Continuation other) {
        return new Polling(first, longest, limit, progress, options, other);
    }

    /**
     * The wait that follows another.
     *
     * @param wait the one before
     * @return twice as long, but no longer than {@link #longest()}
     */
    public Duration after(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
