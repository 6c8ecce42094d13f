package dev.signet.support.http.request;

import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.Timeouts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one call: those of the client, with the call's own options applied.
 *
 * @param timeouts its time limits
 * @param retries how it is repeated and resumed
 * @param idempotent whether sending its requests twice does no harm; null if the requests tell
 * @param headers headers of this call
 * @param query encoded, without the question mark; empty if there is none
 */
public record CallSettings(
        Timeouts timeouts,
        RetryPolicy retries,
        @Nullable Boolean idempotent,
        Map<String, String> headers,
        String query) {

    /** The settings of a call without options. */
    public static CallSettings of(ClientSettings client) {
        return new CallSettings(client.timeouts(), client.retries(), null, Map.of(), "");
    }

    /** Whether sending the request twice has the effect of sending it once. */
    public boolean isIdempotent(PreparedRequest request) {
        return idempotent == null ? request.idempotent() : idempotent;
    }
}
