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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The address of the first attempt, with the options and the credentials that belong into the query. */
    static URI address(CallContext context, Secrets secrets) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        URI server = client.server(request);
        URI plain = request.uri(server, context.settings().query());
        QueryString keys = new QueryString();
        if (client.origin(plain).equals(client.origin(server))) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.QUERY
                        && !QueryString.has(plain.getRawQuery(), credential.name())) {
                    keys.add(credential.name(), value);
                }
            });
        }
        String extra = Stream.of(context.settings().query(), keys.toString())
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
        CookieHeader cookies = new CookieHeader();
        if (own) {
            set(http, client.headers(), cookies);
        }
        if (content != null) {
            http.setHeader("Content-Type", content.contentType());
        }
        if (own) {
            authenticate(http, secrets);
        }
        // what the call says itself is sent in place of the client's credential, and never beside it
        set(http, request.headers(), cookies);
        cookies.addAll(request.cookies());
        set(http, context.settings().headers(), cookies);
        if (own) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.COOKIE) {
                    cookies.addSecret(credential.name(), value);
                }
            });
        }
        if (!cookies.toString().isEmpty()) {
            http.setHeader(COOKIE, cookies.toString());
        }
        return http.build();
    }

    /** Headers replace those before; cookies are collected, since they are one header. */
    private static void set(HttpRequest.Builder http, Map<String, String> headers, CookieHeader cookies) {
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase(COOKIE)) {
                cookies.addAll(value);
            } else {
                http.setHeader(name, value);
            }
        });
    }

    private static void authenticate(HttpRequest.Builder http, Secrets secrets) {
        secrets.forEach((credential, value) -> {
            if (credential.place() == SecretParameter.Place.HEADER) {
                http.setHeader(credential.name(), value);
            }
        });
    }
}
