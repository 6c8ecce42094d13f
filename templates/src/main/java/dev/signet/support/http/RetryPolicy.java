package dev.signet.support.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often and after what delay an attempt is retried, or an interrupted stream resumed.
 *
 * <p>Retried are:
 *
 * <ul>
 *   <li>any call whose request can't have reached the service: connection refused, host unknown, connecting timed out;
 *   <li>any call that the service did not process: a stream of HTTP/2 that it refused, a connection that it ended before (GOAWAY, or a kept
 *       connection found closed before the first byte of the response, as far as that can be told);
 *   <li>any call with status 408, 429 or 503: the request was not executed; not with 429 if a quota of the day is used up
 *       ({@code google.rpc.QuotaFailure});
 *   <li>an idempotent call with another status 5xx, except 501 and 505, or whose connection broke.
 * </ul>
 *
 * <p>{@link #withStatuses} chooses otherwise for some statuses. A call is idempotent by its HTTP method, by its options, or because it is sent
 * with an idempotency key.
 *
 * <p>What the service did not process is sent again without being counted, as long as {@code maxRetries} is not 0. So is, once, a call that
 * it answers with status 401 if its credential has another value by then.
 *
 * <p>Not retried are: a stream after its first event was delivered (it may be <em>resumed</em>, see
 * {@code EventProtocol.resume}); an expired timeout, other than connecting; a TLS failure; a response that can't be
 * parsed. If a delay would exceed the call timeout, the call fails immediately.
 *
 * <p>The delay before the n-th retry is random between zero and {@code baseDelay * 2^(n-1)}, at most {@code maxDelay}
 * ("full jitter"). {@code Retry-After} (seconds, with or without a fraction, or an HTTP date, RFC 9110, section 10.2.3),
 * {@code retry-after-ms} and {@code google.rpc.RetryInfo} in the body are a lower bound for it, to which jitter is added.
 *
 * @param maxRetries number of retries after the first attempt; 0 for none
 * @param baseDelay the upper bound of the first delay
 * @param maxDelay the upper bound of every delay that the service does not request
 * @param maxRetryAfter if the service requests a longer delay, the call fails immediately
 * @param maxResumes how often one stream is resumed without a new event in between
 * @param statuses which calls are retried after a status, where that is chosen; empty by default
 */
public record RetryPolicy(
        int maxRetries,
        Duration baseDelay,
        Duration maxDelay,
        Duration maxRetryAfter,
        int maxResumes,
        Map<Integer, Repeat> statuses) {

    /** Which calls are retried after a status. */
    public enum Repeat {
        /** All: the service does not execute what it answers so. */
        ALWAYS,
        /** Those that are idempotent. */
        IF_IDEMPOTENT,
        /** None. */
        NEVER
    }

    private static final int LEAST_STATUS = 400;
    private static final int MOST_STATUS = 599;

    /** Two retries with pauses up to 0.5 s and 1 s (8 s at most), one minute of {@code Retry-After}, five resumes. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1), 5);

    /** No retry and no resume. */
    public static final RetryPolicy NEVER = DEFAULT.withMaxRetries(0).withMaxResumes(0);

    /**
     * Checks the values.
     *
     * @param maxRetries see {@link #maxRetries()}
     * @param baseDelay see {@link #baseDelay()}
     * @param maxDelay see {@link #maxDelay()}
     * @param maxRetryAfter see {@link #maxRetryAfter()}
     * @param maxResumes see {@link #maxResumes()}
     * @param statuses see {@link #statuses()}
     */
    public RetryPolicy {
        if (maxRetries < 0 || maxResumes < 0) {
            throw new IllegalArgumentException("A number of retries can't be negative");
        }
        if (baseDelay.isNegative() || maxDelay.isNegative() || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("A pause can't be negative");
        }
        for (int status : statuses.keySet()) {
            if (status < LEAST_STATUS || status > MOST_STATUS) {
                throw new IllegalArgumentException("Not the status of an error: " + status);
            }
        }
        statuses = Map.copyOf(statuses);
    }

    /**
     * A policy that chooses nothing for statuses.
     *
     * @param maxRetries see {@link #maxRetries()}
     * @param baseDelay see {@link #baseDelay()}
     * @param maxDelay see {@link #maxDelay()}
     * @param maxRetryAfter see {@link #maxRetryAfter()}
     * @param maxResumes see {@link #maxResumes()}
     */
    public RetryPolicy(int maxRetries, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter, int maxResumes) {
        this(maxRetries, baseDelay, maxDelay, maxRetryAfter, maxResumes, Map.of());
    }

    /**
     * {@return the same policy with another {@link #maxRetries()}}
     *
     * @param count the number
     */
    public RetryPolicy withMaxRetries(int count) {
        return new RetryPolicy(count, baseDelay, maxDelay, maxRetryAfter, maxResumes, statuses);
    }

    /**
     * {@return the same policy with other bounds of the delays}
     *
     * @param base see {@link #baseDelay()}
     * @param max see {@link #maxDelay()}
     */
    public RetryPolicy withDelays(Duration base, Duration max) {
        return new RetryPolicy(maxRetries, base, max, maxRetryAfter, maxResumes, statuses);
    }

    /**
     * {@return the same policy with another {@link #maxRetryAfter()}}
     *
     * @param longest see {@link #maxRetryAfter()}
     */
    public RetryPolicy withMaxRetryAfter(Duration longest) {
        return new RetryPolicy(maxRetries, baseDelay, maxDelay, longest, maxResumes, statuses);
    }

    /**
     * {@return the same policy with another {@link #maxResumes()}}
     *
     * @param count the number
     */
    public RetryPolicy withMaxResumes(int count) {
        return new RetryPolicy(maxRetries, baseDelay, maxDelay, maxRetryAfter, count, statuses);
    }

    /**
     * {@return the same policy with another choice for some statuses} For example, {@code withStatuses(Repeat.ALWAYS, 409)} for a service that
     * answers so while another request holds a lock.
     *
     * @param calls which calls are retried
     * @param codes the statuses, from 400 to 599
     */
    public RetryPolicy withStatuses(Repeat calls, int... codes) {
        Map<Integer, Repeat> chosen = new LinkedHashMap<>(statuses);
        for (int code : codes) {
            chosen.put(code, calls);
        }
        return new RetryPolicy(maxRetries, baseDelay, maxDelay, maxRetryAfter, maxResumes, chosen);
    }
}
