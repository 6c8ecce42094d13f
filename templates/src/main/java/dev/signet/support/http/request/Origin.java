package dev.signet.support.http.request;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Scheme, host and port: whom a request goes to (RFC 6454). */
public record Origin(String scheme, String host, int port) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** The origin of an absolute address; refuses one that would travel in the clear to another machine. */
    public static Origin of(URI uri) {
        return of(uri, Set.of());
    }

    /**
     * The origin of an absolute address; refuses one that would travel in the clear to another machine.
     *
     * @param plainHosts machines for which that is allowed, in lower case
     */
    public static Origin of(URI uri, Set<String> plainHosts) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if ((!scheme.equals("https") && !scheme.equals("http")) || uri.getHost() == null) {
            throw new IllegalArgumentException("Not an http(s) URL with a host: " + show(uri));
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The URL of " + uri.getHost() + " must not contain credentials");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !isLoopback(host) && !plainHosts.contains(host)) {
            throw new IllegalArgumentException(
                    "Plain http is allowed for loopback hosts only, use https: " + scheme + "://" + host);
        }
        int standard = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return new Origin(scheme, host, uri.getPort() < 0 ? standard : uri.getPort());
    }

    public boolean isPlain() {
        return scheme.equals("http");
    }

    private static boolean isLoopback(String host) {
        boolean dotted = host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return dotted || host.equals("localhost") || host.equals("[::1]");
    }

    /** The address without query, fragment and user. */
    private static String show(URI uri) {
        return (uri.getScheme() == null ? "" : uri.getScheme() + "://")
                + (uri.getHost() == null ? "" : uri.getHost())
                + (uri.getRawPath() == null ? "" : uri.getRawPath());
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
