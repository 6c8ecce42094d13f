package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.engine.Deadline;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Which failures are retried, and the delay that the service requests. {@link RetryPolicy} documents the rules. */
public final class RetryRules {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;
    private static final int VERSION_NOT_SUPPORTED = 505;
    private static final int LONGEST_NUMBER = 15;

    private RetryRules() {}

    static boolean mayRepeat(ApiException failure, boolean idempotent) {
        if (failure instanceof StatusException answer) {
            return mayRepeat(answer.status(), idempotent);
        }
        if (failure instanceof ConnectionException broken) {
            return !isTlsFailure(broken) && (idempotent || !broken.requestSent());
        }
        return failure instanceof CallTimeoutException late && late.phase() == CallTimeoutException.Phase.CONNECT;
    }

    private static boolean isTlsFailure(ConnectionException broken) {
        return broken.getCause() instanceof SSLHandshakeException
                || broken.getCause() instanceof SSLPeerUnverifiedException;
    }

    private static boolean mayRepeat(int status, boolean idempotent) {
        return switch (status) {
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS, UNAVAILABLE -> true;
            case NOT_IMPLEMENTED, VERSION_NOT_SUPPORTED -> false;
            default -> status >= 500 && idempotent;
        };
    }

    /** Nanoseconds to pause before the retry after {@code done} attempts, given a random number in [0, 1). */
    public static long pause(RetryPolicy policy, int done, double random) {
        double max = (double) Deadline.nanos(policy.maxDelay());
        double bound = Math.min(max, Deadline.nanos(policy.baseDelay()) * Math.pow(2, done - 1.0));
        return (long) (random * bound);
    }

    /** The pause that the service asks for, never negative, or null if it asks for none that can be understood. */
    static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        String millis = headers.firstValue("retry-after-ms").orElse("").trim();
        if (isNumber(millis)) {
            return Duration.ofMillis(Long.parseLong(millis));
        }
        String value = headers.firstValue("retry-after").orElse("").trim();
        if (isNumber(value)) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_NUMBER;
    }
}
