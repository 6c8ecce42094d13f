package dev.signet.support.http.call;

import dev.signet.support.http.engine.Connections;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.CookieHeader;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.IdempotencyKey;
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
import java.util.TreeMap;
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
     * @throws IllegalArgumentException if its address is none that requests are sent to, or if it is given an idempotency key without a
     *     header for it
     */
    static void check(CallContext context) {
        credentials(context);
        if (context.settings().idempotencyKey() != null && context.key() == null) {
            throw new IllegalArgumentException("No header is known for the idempotency key of " + context.info()
                    + "; set idempotencyKeyHeader of the client");
        }
    }

    /** The credentials that are sent with the request: none if its address is not that of its server. */
    static List<SecretParameter> credentials(CallContext context) {
        ClientSettings client = context.engine().settings();
        URI server = client.server(context.request());
        return isOwn(context, context.request().uri(server, "")) ? client.credentials(context.request()) : List.of();
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
        List<String> taken = new ArrayList<>();
        if (isOwn(context, plain)) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.QUERY
                        && !QueryString.has(plain.getRawQuery(), credential.name())) {
                    keys.add(credential.name(), value);
                    taken.add(credential.name());
                }
            });
        }
        String options = context.settings().query();
        for (String name : taken) {
            options = QueryString.without(options, name);
        }
        String extra = Stream.of(options, keys.toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return request.uri(server, extra);
    }

    /**
     * The request of one attempt.
     *
     * @param permit of the exchange that it is for
     */
    static HttpRequest build(
            CallContext context,
            URI address,
            AcceptHeaders accept,
            Secrets secrets,
            int attempt,
            Connections.Permit permit) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        HttpRequest.Builder http = HttpRequest.newBuilder(address);
        if (client.origin(address).isPlain()) {
            http.version(HttpClient.Version.HTTP_1_1);
        }
        RequestContent content = request.content();
        http.method(
                request.method(),
                permit.watched(
                        content == null
                                ? BodyPublishers.noBody()
                                : content.publisher().get()));
        boolean own = isOwn(context, address);
        Map<String, String> headers = headers(context, accept, own);
        Map<String, String> credentials = own ? credentials(request, secrets) : new TreeMap<>();
        headers.remove(COOKIE);
        String cookies = cookies(context, own ? secrets : null);
        if (!cookies.isEmpty()) {
            credentials.put(COOKIE, cookies);
        }
        if (own) {
            credentials.keySet().forEach(headers::remove);
            new Interception(context, address, attempt).before(headers, credentials.keySet());
        }
        headers.putAll(credentials);
        headers.forEach(http::setHeader);
        return http.build();
    }

    /** The headers without credentials; what comes later counts. */
    private static Map<String, String> headers(CallContext context, AcceptHeaders accept, boolean own) {
        PreparedRequest request = context.request();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", accept.mediaType());
        headers.put("Accept-Encoding", accept.coding());
        if (own) {
            headers.putAll(context.engine().settings().headers());
        }
        RequestContent content = request.content();
        if (content != null) {
            headers.put("Content-Type", content.contentType());
        }
        headers.putAll(request.headers());
        headers.putAll(context.settings().headers());
        IdempotencyKey key = context.key();
        if (key != null) {
            headers.put(key.header(), key.value());
        }
        return headers;
    }

    /** Whether an address is at the server of the request, which is sent credentials and what else is meant for it only. */
    static boolean isOwn(CallContext context, URI address) {
        ClientSettings client = context.engine().settings();
        return client.origin(address).equals(client.origin(client.server(context.request())));
    }

    /** The headers with credentials. Nothing but what the request says itself is sent in place of one. */
    private static Map<String, String> credentials(PreparedRequest request, Secrets secrets) {
        Map<String, String> credentials = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        secrets.forEach((credential, value) -> {
            if (credential.place() == SecretParameter.Place.HEADER) {
                credentials.put(credential.name(), value);
            }
        });
        request.headers().keySet().forEach(credentials::remove);
        return credentials;
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
        String cookies = HeaderSyntax.find(headers, COOKIE);
        return cookies == null ? "" : cookies;
    }
}
