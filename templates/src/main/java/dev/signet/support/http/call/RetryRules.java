package dev.signet.support.http.call;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.SendFailures;
import java.math.BigDecimal;
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
    static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;
    private static final int VERSION_NOT_SUPPORTED = 505;
    private static final int LONGEST_NUMBER = 9;
    private static final int SPREAD = 10;
    private static final int MILLI = 3;
    private static final int NANO = 9;

    private RetryRules() {}

    static boolean mayRepeat(RetryPolicy policy, ApiException failure, boolean idempotent) {
        if (failure instanceof StatusException answer) {
            return mayRepeat(policy, answer.status(), idempotent) && !isOfTheDay(answer);
        }
        if (failure instanceof ConnectionException broken) {
            return !isTlsFailure(broken)
                    && !SendFailures.isOfBody(broken.getCause())
                    && (idempotent || !broken.requestSent());
        }
        return failure instanceof CallTimeoutException late && late.phase() == CallTimeoutException.Phase.CONNECT;
    }

    /** A quota of the day is not there again in a moment, whatever else the service says. */
    private static boolean isOfTheDay(StatusException answer) {
        return answer.status() == TOO_MANY_REQUESTS
                && answer.fields().stream().anyMatch(quota -> quota.field().contains("PerDay"));
    }

    private static boolean isTlsFailure(ConnectionException broken) {
        return broken.getCause() instanceof SSLHandshakeException
                || broken.getCause() instanceof SSLPeerUnverifiedException;
    }

    private static boolean mayRepeat(RetryPolicy policy, int status, boolean idempotent) {
        return switch (policy.statuses().getOrDefault(status, usual(status))) {
            case ALWAYS -> true;
            case IF_IDEMPOTENT -> idempotent;
            case NEVER -> false;
        };
    }

    private static RetryPolicy.Repeat usual(int status) {
        return switch (status) {
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS, UNAVAILABLE -> RetryPolicy.Repeat.ALWAYS;
            case NOT_IMPLEMENTED, VERSION_NOT_SUPPORTED -> RetryPolicy.Repeat.NEVER;
            default -> status >= 500 ? RetryPolicy.Repeat.IF_IDEMPOTENT : RetryPolicy.Repeat.NEVER;
        };
    }

    /** Nanoseconds to pause before the retry after {@code done} attempts, given a random number in [0, 1). */
    public static long pause(RetryPolicy policy, int done, double random) {
        double max = (double) Deadline.nanos(policy.maxDelay());
        double bound = Math.min(max, Deadline.nanos(policy.baseDelay()) * Math.pow(2, done - 1.0));
        return (long) (random * bound);
    }

    /**
     * Nanoseconds to pause before the retry after {@code done} attempts, or -1 if the service asks for more patience than there is.
     *
     * @param asked the pause that the service asks for, or null; a random part is added, so that not all come back at once
     * @param random a number in [0, 1)
     */
    static long pause(RetryPolicy policy, int done, @Nullable Duration asked, double random) {
        if (asked == null) {
            return pause(policy, done, random);
        }
        if (asked.compareTo(policy.maxRetryAfter()) > 0) {
            return -1;
        }
        long least = Deadline.nanos(asked);
        long spread = Math.min(Deadline.nanos(policy.maxDelay()), least / SPREAD);
        return least + Math.max(pause(policy, done, random), (long) (random * spread));
    }

    /**
     * The pause that the service asks for in a header, or in the {@code google.rpc.RetryInfo} of the body; the longer one if in both.
     * Never negative; null if it asks for none that can be understood.
     */
    static @Nullable Duration retryAfter(HttpHeaders headers, String body, Instant now) {
        Duration header = retryAfter(headers, now);
        Duration details = retryInfo(body);
        if (header == null || details == null) {
            return header == null ? details : header;
        }
        return header.compareTo(details) < 0 ? details : header;
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        Duration millis = seconds(headers.firstValue("retry-after-ms").orElse(""), MILLI);
        if (millis != null) {
            return millis;
        }
        String value = headers.firstValue("retry-after").orElse("").trim();
        Duration seconds = seconds(value, 0);
        if (seconds != null) {
            return seconds;
        }
        Instant then = date(value);
        if (then == null) {
            return null;
        }
        // By the clock of the service, if it tells its time: that of this machine may be wrong.
        Instant sent = date(headers.firstValue("date").orElse("").trim());
        Duration pause = Duration.between(sent == null ? now : sent, then);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    private static @Nullable Instant date(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * A number of seconds, or of a fraction of them; null if it is none.
     *
     * @param scale 3 for milliseconds, 9 for nanoseconds
     */
    private static @Nullable Duration seconds(String text, int scale) {
        String number = text.trim();
        int point = number.indexOf('.');
        boolean plain = isNumber(point < 0 ? number : number.substring(0, point))
                && (point < 0 || isNumber(number.substring(point + 1)));
        return plain
                ? Duration.ofNanos(
                        new BigDecimal(number).movePointRight(NANO - scale).longValue())
                : null;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_NUMBER;
    }

    /** The pause of a {@code google.rpc.RetryInfo}; null if the body is no JSON, or has none. */
    private static @Nullable Duration retryInfo(String body) {
        if (!body.contains("etryDelay") && !body.contains("retry_delay")) {
            return null;
        }
        try {
            return of(JsonValue.fromJson(body));
        } catch (JsonFormatException e) {
            return null;
        }
    }

    private static @Nullable Duration of(JsonValue value) {
        JsonValue first = value instanceof JsonArray array && !array.values().isEmpty()
                ? array.values().get(0)
                : value;
        if (!(first instanceof JsonObject object)) {
            return null;
        }
        JsonObject error = object.get("error") instanceof JsonObject inner ? inner : object;
        if (error.get("details") instanceof JsonArray details) {
            for (JsonValue detail : details.values()) {
                Duration delay = detail instanceof JsonObject info ? delay(info) : null;
                if (delay != null) {
                    return delay;
                }
            }
        }
        return null;
    }

    private static @Nullable Duration delay(JsonObject info) {
        JsonValue delay = info.has("retryDelay") ? info.get("retryDelay") : info.get("retry_delay");
        if (delay instanceof JsonString text && text.value().endsWith("s")) {
            return seconds(text.value().substring(0, text.value().length() - 1), 0);
        }
        if (delay instanceof JsonObject parts) {
            Duration seconds = seconds(number(parts.get("seconds")), 0);
            return seconds == null ? null : seconds.plus(nanos(parts.get("nanos")));
        }
        return null;
    }

    private static Duration nanos(@Nullable JsonValue value) {
        Duration nanos = seconds(number(value), NANO);
        return nanos == null ? Duration.ZERO : nanos;
    }

    private static String number(@Nullable JsonValue value) {
        return value instanceof JsonNumber || value instanceof JsonString
                ? value.toJson().replace("\"", "")
                : "0";
    }
}
