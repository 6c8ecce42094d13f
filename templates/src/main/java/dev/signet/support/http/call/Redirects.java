package dev.signet.support.http.call;

import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.Servers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which redirects are followed: of requests that only read, within one origin, a few of them. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 5;

    private Redirects() {}

    /** Where to go on, or null if the response is to be taken as it is. */
    static @Nullable URI target(
            ClientSettings client, String method, URI address, HttpResponse<?> response, int followed) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        String location = response.headers().firstValue("location").orElse("");
        if (!reads || location.isEmpty() || followed >= MOST || !STATUSES.contains(response.statusCode())) {
            return null;
        }
        try {
            URI target = Servers.resolve(address, URI.create(location));
            return client.origin(target).equals(client.origin(address)) ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
