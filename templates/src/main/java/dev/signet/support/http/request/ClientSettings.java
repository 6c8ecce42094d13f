package dev.signet.support.http.request;

import dev.signet.support.http.ClientListener;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.Timeouts;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client, credentials included.
 *
 * @param baseUri the address of the service
 * @param credentials sent to the origin of {@code baseUri} only
 * @param headers headers of every call to that origin
 * @param timeouts the time limits of calls that set none
 * @param retries how calls are repeated and resumed that don't say it
 * @param listener notified of calls
 * @param httpClient the {@code HttpClient} to use, or null for the client's own
 * @param executor completes futures and calls subscribers; null for the client's own
 * @param maxResponseBytes the largest response, decompressed
 * @param maxEventBytes the largest line or event of a stream
 * @param strict whether a value that does not fit its type fails the call, instead of being kept as JSON
 */
public record ClientSettings(
        URI baseUri,
        List<SecretParameter> credentials,
        Map<String, String> headers,
        Timeouts timeouts,
        RetryPolicy retries,
        ClientListener listener,
        @Nullable HttpClient httpClient,
        @Nullable Executor executor,
        long maxResponseBytes,
        int maxEventBytes,
        boolean strict) {

    /** The largest response if nothing else is set. */
    public static final long DEFAULT_RESPONSE_BYTES = 256L << 20;

    /** The largest event if nothing else is set. */
    public static final int DEFAULT_EVENT_BYTES = 64 << 20;

    /**
     * Checks the address, and copies the collections.
     *
     * @throws IllegalArgumentException if the address is not https, or http to a loopback host, or has a query, a fragment or
     *     a user in it
     */
    public ClientSettings {
        if (baseUri.getRawQuery() != null || baseUri.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URI must not have a query or a fragment");
        }
        Origin.of(baseUri);
        credentials = List.copyOf(credentials);
        headers = Map.copyOf(headers);
    }

    /** Settings with one credential and defaults for everything else. */
    public static ClientSettings of(URI baseUri, SecretParameter credential) {
        return new ClientSettings(
                baseUri,
                List.of(credential),
                Map.of(),
                Timeouts.DEFAULT,
                RetryPolicy.DEFAULT,
                ClientListener.NONE,
                null,
                null,
                DEFAULT_RESPONSE_BYTES,
                DEFAULT_EVENT_BYTES,
                false);
    }

    /** The origin of the service. */
    public Origin origin() {
        return Origin.of(baseUri);
    }

    /** Shows neither credentials nor header values. */
    @Override
    public String toString() {
        return "ClientConfig[baseUri=" + baseUri + ", credentials=" + credentials + ", headers=" + headers.keySet()
                + ", timeouts=" + timeouts + ", retries=" + retries + "]";
    }
}
