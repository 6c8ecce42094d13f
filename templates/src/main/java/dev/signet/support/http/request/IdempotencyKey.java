package dev.signet.support.http.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A header by which a service recognizes a request that it has executed before; the same for all attempts of a call.
 *
 * @param header the name of the header
 * @param value the key
 */
public record IdempotencyKey(String header, String value) {

    /**
     * The key of a call: the one that it is given, else one of its own; null if it has none. A request that may be sent twice anyway
     * needs none.
     */
    public static @Nullable IdempotencyKey of(ClientSettings client, PreparedRequest request, CallSettings call) {
        String declared = request.idempotencyKeyHeader();
        String usual = request.absolute() == null ? client.idempotencyKeyHeader() : null;
        String header = declared == null ? usual : declared;
        if (header == null) {
            return null;
        }
        String given = call.idempotencyKey();
        for (Map<String, String> headers : List.of(call.headers(), request.headers())) {
            given = given == null ? HeaderSyntax.find(headers, header) : given;
        }
        if (given == null && request.idempotent()) {
            return null;
        }
        return new IdempotencyKey(header, given == null ? UUID.randomUUID().toString() : given);
    }
}
