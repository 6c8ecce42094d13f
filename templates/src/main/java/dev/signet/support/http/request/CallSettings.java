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
 * @param idempotencyKey the key by which the service recognizes a repeated request; null for one of the call's own, if it needs one
 */
public record CallSettings(
        Timeouts timeouts,
        RetryPolicy retries,
        @Nullable Boolean idempotent,
        Map<String, String> headers,
        String query,
        @Nullable String idempotencyKey) {

    /**
     * Whether sending the request twice has the effect of sending it once.
     *
     * @param key the key that it is sent with, or null
     */
    public boolean isIdempotent(PreparedRequest request, @Nullable IdempotencyKey key) {
        return idempotent == null ? request.idempotent() || key != null : idempotent;
    }
}
