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
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the JDK's requests. Credentials and headers of the client are sent to the configured origin only. */
final class HttpRequestFactory {

    private HttpRequestFactory() {}

    /** The address of the first attempt, with the options and the credentials that belong into the query. */
    static URI address(CallContext context) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        URI plain = request.uri(client.baseUri(), "");
        QueryString keys = new QueryString();
        if (Origin.of(plain).equals(client.origin())) {
            for (SecretParameter credential : client.credentials()) {
                if (credential.place() == SecretParameter.Place.QUERY) {
                    keys.add(credential.name(), credential.reveal());
                }
            }
        }
        String extra = Stream.of(context.settings().query(), keys.toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return request.uri(client.baseUri(), extra);
    }

    static HttpRequest build(CallContext context, URI address, AcceptHeaders accept) {
        ClientSettings client = context.engine().settings();
        PreparedRequest request = context.request();
        Origin origin = Origin.of(address);
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
        boolean own = origin.equals(client.origin());
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
            authenticate(http, client, cookies);
        }
        if (cookies.length() > 0) {
            http.setHeader("Cookie", cookies.toString());
        }
        return http.build();
    }

    private static void set(HttpRequest.Builder http, Map<String, String> headers) {
        headers.forEach(http::setHeader);
    }

    private static void authenticate(HttpRequest.Builder http, ClientSettings client, StringJoiner cookies) {
        for (SecretParameter credential : client.credentials()) {
            switch (credential.place()) {
                case HEADER -> http.setHeader(credential.name(), credential.reveal());
                case COOKIE -> cookies.add(credential.name() + "=" + credential.reveal());
                case QUERY -> {
                    // Already part of the address.
                }
            }
        }
    }
}
