package dev.signet.support.http.call;

import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.CookieHeader;
import dev.signet.support.http.request.Origin;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.QueryString;
import dev.signet.support.http.request.RequestContent;
import dev.signet.support.http.request.SecretParameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the JDK's requests. Credentials and headers of the client are sent to the origin of the request's server only. */
final class HttpRequestFactory {

    private static final String COOKIE = "Cookie";

    private HttpRequestFactory() {}

    /**
     * Checks that the request can be sent.
     *
     * @throws IllegalStateException if it needs a credential that the client does not have, or has no address
     * @throws IllegalArgumentException if its address is none that requests are sent to
     */
    static void check(CallContext context) {
        credentials(context);
    }

    /** The credentials that are sent with the request: none if its address is not that of its server. */
    static List<SecretParameter> credentials(CallContext context) {
        ClientSettings client = context.engine().settings();
        URI server = client.server(context.request());
        boolean own = client.origin(context.request().uri(server, "")).equals(client.origin(server));
        return own ? client.credentials(context.request()) : List.of();
    }

    /**
     * The address of the first attempt, with the options and the credentials that belong into the query. What the request says itself is
     * sent in place of the credential of that name, and that in place of an option.
     */
    static URI address(CallContext context, Secrets secrets) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        URI server = client.server(request);
        URI plain = request.uri(server, "");
        QueryString keys = new QueryString();
        List<String> options = new ArrayList<>(List.of(context.settings().query()));
        if (client.origin(plain).equals(client.origin(server))) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.QUERY
                        && !QueryString.has(plain.getRawQuery(), credential.name())) {
                    keys.add(credential.name(), value);
                    options.replaceAll(query -> QueryString.without(query, credential.name()));
                }
            });
        }
        String extra = Stream.of(options.get(0), keys.toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return request.uri(server, extra);
    }

    static HttpRequest build(CallContext context, URI address, AcceptHeaders accept, Secrets secrets) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        Origin origin = client.origin(address);
        HttpRequest.Builder http = HttpRequest.newBuilder(address);
        if (origin.isPlain()) {
            http.version(HttpClient.Version.HTTP_1_1);
        }
        RequestContent content = request.content();
        http.method(
                request.method(),
                content == null ? BodyPublishers.noBody() : content.publisher().get());
        http.setHeader("Accept", accept.mediaType());
        http.setHeader("Accept-Encoding", accept.coding());
        boolean own = origin.equals(client.origin(client.server(request)));
        if (own) {
            set(http, client.headers());
        }
        if (content != null) {
            http.setHeader("Content-Type", content.contentType());
        }
        set(http, request.headers());
        set(http, context.settings().headers());
        if (own) {
            authenticate(http, request, secrets);
        }
        String cookies = cookies(context, own ? secrets : null);
        if (!cookies.isEmpty()) {
            http.setHeader(COOKIE, cookies);
        }
        return http.build();
    }

    /** Headers replace those before. */
    private static void set(HttpRequest.Builder http, Map<String, String> headers) {
        headers.forEach(http::setHeader);
    }

    /** Nothing but what the request says itself is sent in place of a credential. */
    private static void authenticate(HttpRequest.Builder http, PreparedRequest request, Secrets secrets) {
        secrets.forEach((credential, value) -> {
            if (credential.place() == SecretParameter.Place.HEADER
                    && request.headers().keySet().stream().noneMatch(credential.name()::equalsIgnoreCase)) {
                http.setHeader(credential.name(), value);
            }
        });
    }

    /**
     * The cookies of the client's headers, of the request, of the credentials and of the options: one header of them all.
     *
     * @param secrets null if the address is none that may see them, nor the client's headers
     */
    private static String cookies(CallContext context, @Nullable Secrets secrets) {
        PreparedRequest request = context.request();
        CookieHeader ofRequest = new CookieHeader();
        ofRequest.addAll(cookie(request.headers()));
        ofRequest.addAll(request.cookies());
        CookieHeader ofSecrets = new CookieHeader();
        CookieHeader all = new CookieHeader();
        if (secrets != null) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.COOKIE && !ofRequest.has(credential.name())) {
                    ofSecrets.addSecret(credential.name(), value);
                }
            });
            all.addAllBut(ofSecrets, cookie(context.engine().settings().headers()));
        }
        all.addAll(ofRequest.toString());
        all.addAll(ofSecrets.toString());
        all.addAllBut(ofSecrets, cookie(context.settings().headers()));
        return all.toString();
    }

    private static String cookie(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(COOKIE))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
