package dev.signet.support.http;

import java.time.Duration;

/**
 * How often and after what pause an attempt is repeated, or a cut stream resumed.
 *
 * <p>What is repeated:
 *
 * <ul>
 *   <li>any call whose request can't have reached the service: connection refused, host unknown, connecting timed out;
 *   <li>any call answered with 408, 429 or 503: these say that the request was not acted on;
 *   <li>an idempotent call answered with another 5xx, except 501 and 505, or whose connection broke.
 * </ul>
 *
 * <p>What is not: anything after the first event of a stream was delivered (it may be <em>resumed</em>, see
 * {@link EventProtocol#resume}); a time limit that ran out, other than connecting; a TLS failure; an answer that can't
 * be read. Neither is a pause begun that would outlast the call's own time limit: the failure at hand is reported at once.
 *
 * <p>The pause before the n-th retry is random between zero and {@code baseDelay * 2^(n-1)}, at most {@code maxDelay}
 * ("full jitter"). {@code Retry-After} (seconds or an HTTP date, RFC 9110, section 10.2.3) and {@code retry-after-ms}
 * are a lower bound for it.
 *
 * @param maxRetries how often a call is repeated after its first attempt; 0 for never
 * @param baseDelay the upper bound of the first pause
 * @param maxDelay the upper bound of every pause that the service does not ask for
 * @param maxRetryAfter if the service asks for a longer pause than this, the call fails at once
 * @param maxResumes how often one stream is resumed after a cut
 */
public record RetryPolicy(
        int maxRetries, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter, int maxResumes) {

    /** Two retries with pauses up to 0.5 s and 1 s (8 s at most), one minute of {@code Retry-After}, five resumes. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1), 5);

    /** No retry and no resume. */
    public static final RetryPolicy NEVER = DEFAULT.withMaxRetries(0).withMaxResumes(0);

    /**
     * Checks that the limits make sense.
     *
     * @param maxRetries see {@link #maxRetries()}
     * @param baseDelay see {@link #baseDelay()}
     * @param maxDelay see {@link #maxDelay()}
     * @param maxRetryAfter see {@link #maxRetryAfter()}
     * @param maxResumes see {@link #maxResumes()}
     */
    public RetryPolicy {
        if (maxRetries < 0 || maxResumes < 0) {
            throw new IllegalArgumentException("A number of retries can't be negative");
        }
        if (baseDelay.isNegative() || maxDelay.isNegative() || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("A pause can't be negative");
        }
    }

    /**
     * {@return the same policy with another {@link #maxRetries()}}
     *
     * @param count how many
     */
    public RetryPolicy withMaxRetries(int count) {
        return new RetryPolicy(count, baseDelay, maxDelay, maxRetryAfter, maxResumes);
    }

    /**
     * {@return the same policy with other bounds for the pauses}
     *
     * @param base the shortest pause
     * @param max how often
     */
    public RetryPolicy withDelays(Duration base, Duration max) {
        return new RetryPolicy(maxRetries, base, max, maxRetryAfter, maxResumes);
    }

    /**
     * {@return the same policy with another {@link #maxRetryAfter()}}
     *
     * @param longest the longest pause
     */
    public RetryPolicy withMaxRetryAfter(Duration longest) {
        return new RetryPolicy(maxRetries, baseDelay, maxDelay, longest, maxResumes);
    }

    /**
     * {@return the same policy with another {@link #maxResumes()}}
     *
     * @param count how many
     */
    public RetryPolicy withMaxResumes(int count) {
        return new RetryPolicy(maxRetries, baseDelay, maxDelay, maxRetryAfter, count);
    }

    /** Nanoseconds to pause before the retry after {@code done} attempts, given a random number in [0, 1). */
    long pause(int done, double random) {
        double max = (double) Deadline.nanos(maxDelay);
        double bound = Math.min(max, Deadline.nanos(baseDelay) * Math.pow(2, done - 1.0));
        return (long) (random * bound);
    }
}
