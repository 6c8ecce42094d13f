package dev.signet.support.http.body;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response whose body was truncated so early that the JDK delivers nothing of it. */
public record TruncatedResponse(HttpRequest request, HttpResponse.ResponseInfo head, BodyPipe body)
        implements HttpResponse<BodyPipe> {

    @Override
    public int statusCode() {
        return head.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return head.headers();
    }

    @Override
    public HttpClient.Version version() {
        return head.version();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Optional<HttpResponse<BodyPipe>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }
}
