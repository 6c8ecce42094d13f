package dev.signet.support.http.request;

import dev.signet.support.http.ErrorDecoder;
import dev.signet.support.http.endpoint.Security;
import dev.signet.support.http.endpoint.Server;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with all its parameters encoded, independent of any client.
 *
 * @param method the HTTP method
 * @param path the path, to be appended to the client's base address
 * @param absolute the address to send it to instead, or null
 * @param query without the question mark; empty if there is none
 * @param headers names and values
 * @param cookies {@code name=value} of each, as the header has them; empty if there are none
 * @param content the body, or null
 * @param servers where it can be sent to; empty for the servers of the client
 * @param security which credentials it needs; null for what the client says
 * @param idempotent whether sending it twice has the effect of sending it once
 * @param idempotencyKeyHeader the header for a key by which the service recognizes a repeated request; null if it declares none
 * @param errors knows the types of error responses; null if they have none
 */
public record PreparedRequest(
        String method,
        String path,
        @Nullable URI absolute,
        String query,
        Map<String, String> headers,
        String cookies,
        @Nullable RequestContent content,
        List<Server> servers,
        @Nullable Security security,
        boolean idempotent,
        @Nullable String idempotencyKeyHeader,
        @Nullable ErrorDecoder errors) {

    /** Copies the collections. */
    public PreparedRequest {
        servers = List.copyOf(servers);
        headers = Map.copyOf(headers);
    }

    /** The full address, given the client's; {@code extraQuery} is appended as it is. */
    public URI uri(URI base, String extraQuery) {
        String address;
        if (absolute == null) {
            String prefix = base.toString();
            address = (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + path;
        } else {
            address = absolute.toString();
        }
        for (String part : List.of(query, extraQuery)) {
            if (!part.isEmpty()) {
                address += (address.indexOf('?') < 0 ? "?" : "&") + part;
            }
        }
        return URI.create(address);
    }

    /** Method and path only. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
