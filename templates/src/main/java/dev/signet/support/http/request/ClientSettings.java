package dev.signet.support.http.request;

import dev.signet.support.http.ClientListener;
import dev.signet.support.http.Interceptor;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.endpoint.Security;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client, credentials included.
 *
 * @param servers where requests go
 * @param credentials sent to the server of a request only
 * @param security which credentials a request needs that does not say it; null if nothing does, and all are sent
 * @param headers headers of every call to a server of the client
 * @param timeouts the time limits of calls that set none
 * @param retries how calls are repeated and resumed that don't say it
 * @param listener notified of calls
 * @param interceptors shown the requests to the servers of the client, in this order
 * @param idempotencyKeyHeader the header of a key of each call that is not to be executed twice; null for none but those of the requests
 * @param httpClient the {@code HttpClient} to use, or null for the client's own
 * @param connections how its own connects, and how much it does at a time
 * @param executor completes futures and calls subscribers; null for the client's own
 * @param maxResponseBytes the largest response, decompressed
 * @param maxEventBytes the largest line or event of a stream
 * @param strict whether a value that does not fit its type fails the call, instead of being kept as JSON
 */
public record ClientSettings(
        Servers servers,
        Credentials credentials,
        @Nullable Security security,
        Map<String, String> headers,
        Timeouts timeouts,
        RetryPolicy retries,
        ClientListener listener,
        List<Interceptor> interceptors,
        @Nullable String idempotencyKeyHeader,
        @Nullable HttpClient httpClient,
        ConnectionSettings connections,
        @Nullable Executor executor,
        long maxResponseBytes,
        int maxEventBytes,
        boolean strict) {

    /** The largest response if nothing else is set. */
    public static final long DEFAULT_RESPONSE_BYTES = 256L << 20;

    /** The largest event if nothing else is set. */
    public static final int DEFAULT_EVENT_BYTES = 64 << 20;

    /**
     * Checks the address of requests that name no servers, and copies the headers.
     *
     * @throws IllegalArgumentException if the address is not https, or http to a loopback host, or has a query, a fragment or
     *     a user in it
     */
    public ClientSettings {
        checked(servers.base(), connections);
        headers = Map.copyOf(headers);
        interceptors = List.copyOf(interceptors);
    }

    /** Settings for another address, such as that of a token endpoint: the same limits and connections, another credential. */
    public ClientSettings toward(URI address, SecretParameter credential) {
        return new ClientSettings(
                Servers.at(address),
                new Credentials(Map.of(), List.of(credential), false),
                null,
                Map.of(),
                timeouts,
                retries,
                ClientListener.NONE,
                List.of(),
                null,
                httpClient,
                connections,
                executor,
                maxResponseBytes,
                maxEventBytes,
                false);
    }

    /** The address of requests that name no servers. */
    public URI baseUri() {
        return servers.base();
    }

    /** The address that the path of a request is relative to; its origin alone is sent credentials. */
    public URI server(PreparedRequest request) {
        return request.servers().isEmpty() ? baseUri() : checked(servers.of(request.servers()), connections);
    }

    /**
     * The credentials to send with a request.
     *
     * @throws IllegalStateException if one is missing that it needs
     */
    public List<SecretParameter> credentials(PreparedRequest request) {
        Security need = request.security() == null ? security : request.security();
        return credentials.of(need, request.toString());
    }

    private static URI checked(URI address, ConnectionSettings connections) {
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URI must not have a query or a fragment");
        }
        Origin.of(address, connections.plainHosts());
        return address;
    }

    /** The origin of an address that this client may send a request to. */
    public Origin origin(URI address) {
        return Origin.of(address, connections.plainHosts());
    }

    /** Shows neither credentials nor header values. */
    @Override
    public String toString() {
        return "ClientConfig[baseUri=" + baseUri() + ", credentials=" + credentials + ", headers=" + headers.keySet()
                + ", timeouts=" + timeouts + ", retries=" + retries + "]";
    }
}
