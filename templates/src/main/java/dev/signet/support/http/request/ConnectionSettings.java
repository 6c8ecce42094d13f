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
 * @param adaptiveConcurrency the most calls at a time to a service of which nothing is known yet; 0 to bound them by nothing that is found
 * @param plainHosts hosts in lower case that may be spoken to without TLS, beside those of loopback
 */
public record ConnectionSettings(
        @Nullable ProxySelector proxy,
        @Nullable SSLContext tls,
        int maxConnections,
        int maxConcurrentCalls,
        int adaptiveConcurrency,
        Set<String> plainHosts) {

    /** Copies the set. */
    public ConnectionSettings {
        plainHosts = Set.copyOf(plainHosts);
    }
}
