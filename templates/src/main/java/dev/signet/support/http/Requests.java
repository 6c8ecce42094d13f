package dev.signet.support.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the JDK's request from ours. What is the configured origin's own stays with it. */
final class Requests {

    private Requests() {}

    /** The address of the first attempt, with the options and the credentials that belong into the query. */
    static URI address(ClientConfig config, ApiRequest request, CallOptions options) {
        URI plain = request.uri(config.baseUri(), "");
        QueryString keys = new QueryString();
        if (Origin.of(plain).equals(config.origin())) {
            for (Credential credential : config.credentials()) {
                if (credential.place() == Credential.Place.QUERY) {
                    keys.add(credential.name(), credential.reveal());
                }
            }
        }
        String extra = Stream.of(options.query(), keys.toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return request.uri(config.baseUri(), extra);
    }

    static HttpRequest build(ClientConfig config, ApiRequest request, CallOptions options, URI address, Accept accept) {
        Origin origin = Origin.of(address);
        HttpRequest.Builder http = HttpRequest.newBuilder(address);
        if (origin.isPlain()) {
            http.version(HttpClient.Version.HTTP_1_1);
        }
        RequestBody body = request.body();
        http.method(request.method(), body == null ? BodyPublishers.noBody() : body.publisher());
        http.setHeader("Accept", accept.mediaType());
        http.setHeader("Accept-Encoding", accept.coding());
        boolean own = origin.equals(config.origin());
        if (own) {
            set(http, config.headers());
        }
        if (body != null) {
            http.setHeader("Content-Type", body.contentType());
        }
        set(http, request.headers());
        set(http, options.headers());
        StringJoiner cookies = new StringJoiner("; ");
        if (!request.cookies().isEmpty()) {
            cookies.add(request.cookies());
        }
        if (own) {
            authenticate(http, config, cookies);
        }
        if (cookies.length() > 0) {
            http.setHeader("Cookie", cookies.toString());
        }
        return http.build();
    }

    private static void set(HttpRequest.Builder http, Map<String, String> headers) {
        headers.forEach(http::setHeader);
    }

    private static void authenticate(HttpRequest.Builder http, ClientConfig config, StringJoiner cookies) {
        for (Credential credential : config.credentials()) {
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
