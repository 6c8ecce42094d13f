package dev.signet.support.http.request;

import java.net.ProxySelector;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a client connects.
 *
 * @param proxy the proxies to use, or null for those of the JDK
 * @param tls keys and trusted certificates, or null for those of the JDK
 * @param maxConnections the most connections at a time
 * @param maxConcurrentCalls the most calls that have a request or a response under way
 * @param plainHosts hosts in lower case that may be spoken to without TLS, beside those of loopback
 */
public record ConnectionSettings(
        @Nullable ProxySelector proxy,
        @Nullable SSLContext tls,
        int maxConnections,
        int maxConcurrentCalls,
        Set<String> plainHosts) {

    /** No bounds, and whatever the JDK is set to. */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(null, null, Integer.MAX_VALUE, Integer.MAX_VALUE, Set.of());

    /** Copies the set. */
    public ConnectionSettings {
        plainHosts = Set.copyOf(plainHosts);
    }
}
