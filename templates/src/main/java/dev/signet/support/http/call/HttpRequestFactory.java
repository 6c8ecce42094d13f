package dev.signet.support.http.call;

import dev.signet.support.http.request.ClientSettings;
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
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the JDK's requests. Credentials and headers of the client are sent to the origin of the request's server only. */
final class HttpRequestFactory {

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
        URI plain = request.uri(server, "");
        QueryString keys = new QueryString();
        if (client.origin(plain).equals(client.origin(server))) {
            secrets.forEach((credential, value) -> {
                if (credential.place() == SecretParameter.Place.QUERY) {
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
        if (own) {
            set(http, client.headers());
        }
        if (content != null) {
            http.setHeader("Content-Type", content.contentType());
        }
        set(http, request.headers());
        set(http, context.settings().headers());
        StringJoiner cookies = new StringJoiner("; ");
        if (!request.cookies().isEmpty()) {
            cookies.add(request.cookies());
        }
        if (own) {
            authenticate(http, secrets, cookies);
        }
        if (cookies.length() > 0) {
            http.setHeader("Cookie", cookies.toString());
        }
        return http.build();
    }

    private static void set(HttpRequest.Builder http, Map<String, String> headers) {
        headers.forEach(http::setHeader);
    }

    private static void authenticate(HttpRequest.Builder http, Secrets secrets, StringJoiner cookies) {
        secrets.forEach((credential, value) -> {
            switch (credential.place()) {
                case HEADER -> http.setHeader(credential.name(), value);
                case COOKIE -> cookies.add(credential.name() + "=" + value);
                case QUERY -> {
                    // Already part of the address.
                }
            }
        });
    }
}
