package dev.signet.support.http.request;

import dev.signet.support.http.endpoint.Server;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go: the servers of the document, and what the caller chose among them or instead of them.
 *
 * @param offered servers of the requests that name none; the first is the default. Empty only if {@code everywhere} is given
 * @param document the address of the document, to which its servers may be relative; null if it is not known
 * @param everywhere the address of all requests, whichever servers they name; null if the servers count
 * @param chosen servers that are preferred where they are offered, the last one first
 * @param instead addresses that stand in for servers, even if there is one for all requests
 * @param variables values of variables
 */
public record Servers(
        List<Server> offered,
        @Nullable URI document,
        @Nullable URI everywhere,
        List<Server> chosen,
        Map<Server, URI> instead,
        Map<String, String> variables) {

    /** Copies the collections. */
    public Servers {
        offered = List.copyOf(offered);
        chosen = List.copyOf(chosen);
        instead = Map.copyOf(instead);
        variables = Map.copyOf(variables);
    }

    /** One address for all requests. */
    public static Servers at(URI address) {
        return new Servers(List.of(), null, address, List.of(), Map.of(), Map.of());
    }

    /** The address of requests that name no servers. */
    public URI base() {
        return of(List.of());
    }

    /**
     * The address of a request.
     *
     * @param own the servers that it names; empty for those of the document
     */
    public URI of(List<Server> own) {
        List<Server> servers = own.isEmpty() ? offered : own;
        Server server = chosen(servers);
        URI other = server == null ? null : instead.get(server);
        if (other != null) {
            return other;
        }
        if (everywhere != null) {
            return everywhere;
        }
        if (server == null) {
            throw new IllegalStateException("The client has no address");
        }
        return resolve(server);
    }

    private @Nullable Server chosen(List<Server> servers) {
        for (int i = chosen.size() - 1; i >= 0; i--) {
            if (servers.contains(chosen.get(i))) {
                return chosen.get(i);
            }
        }
        return servers.isEmpty() ? null : servers.get(0);
    }

    private URI resolve(Server server) {
        URI address = URI.create(server.address(variables));
        if (address.isAbsolute()) {
            return address;
        }
        URI beside = document != null ? document : absolute();
        if (beside == null) {
            throw new IllegalStateException("The server " + server.url()
                    + " is relative to the address of its document, which is not known; set the base URI");
        }
        return resolve(beside, address.toString().isEmpty() ? URI.create(".") : address);
    }

    /**
     * What a reference means where an address stands (RFC 3986, section 5.2), without a fragment. {@link URI#resolve} goes by an older
     * rule where either has no path, or the reference leads above the root.
     */
    public static URI resolve(URI base, URI reference) {
        String path = Objects.requireNonNullElse(reference.getRawPath(), "");
        if (!reference.isAbsolute() && reference.getRawAuthority() == null && path.isEmpty()) {
            String query = reference.getRawQuery() == null ? base.getRawQuery() : reference.getRawQuery();
            return withPath(base, Objects.requireNonNullElse(base.getRawPath(), ""), query);
        }
        boolean bare = base.getRawPath() == null || base.getRawPath().isEmpty();
        URI resolved = (bare ? base.resolve("/") : base).resolve(reference);
        String above = Objects.requireNonNullElse(resolved.getRawPath(), "");
        return withPath(resolved, above.replaceFirst("^(/\\.\\.)+(?=/|$)", ""), resolved.getRawQuery());
    }

    private static URI withPath(URI address, String path, @Nullable String query) {
        return URI.create(
                address.getScheme() + "://" + address.getRawAuthority() + path + (query == null ? "" : "?" + query));
    }

    /** The first server of the document that has an address of its own: others are taken to be beside it. */
    private @Nullable URI absolute() {
        return offered.stream()
                .map(server -> URI.create(server.address(variables)))
                .filter(URI::isAbsolute)
                .findFirst()
                .orElse(null);
    }
}
