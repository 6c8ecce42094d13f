package dev.signet.support.http.call;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.request.Origin;
import dev.signet.support.http.request.Redactor;
import dev.signet.support.http.response.RawResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of responses with a status other than 2xx, with all credentials masked. */
public final class ErrorResponses {

    /** How much of an error's body is kept. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private static final int MOST_PLAIN_TEXT = 200;
    private static final int NOT_MODIFIED = 304;

    private static final ServiceError UNEXPLAINED = ServiceError.of(null, null);

    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-goog-request-id", "x-correlation-id", "x-amzn-requestid");

    private ErrorResponses() {}

    /** The message is like {@code status 429, RESOURCE_EXHAUSTED: too many requests [request id 17]}. */
    static StatusException exception(
            CallInfo call, int status, HttpHeaders headers, byte[] body, URI address, Redactor redactor) {
        RawResponse response = new RawResponse(status, headers, body);
        String text = response.text();
        String clean = redactor.clean(text);
        ServiceError error = redactor.clean(error(headers, text));
        String requestId = redactor.cleanOrNull(requestId(headers));
        String explanation = error.equals(UNEXPLAINED) || status / 100 == 2
                ? explanation(status, headers, body, address)
                : error.toString();
        String message =
                "status " + status + ", " + explanation + (requestId == null ? "" : " [request id " + requestId + "]");
        return new StatusException(
                call,
                message,
                error,
                requestId,
                RetryRules.retryAfter(headers, text, Instant.now()),
                clean,
                clean.equals(text)
                        ? response
                        : new RawResponse(
                                status, headers, clean.getBytes(MediaTypes.charset(headers, StandardCharsets.UTF_8))));
    }

    private static ServiceError error(HttpHeaders headers, String text) {
        ServiceError error = ServiceError.fromJson(text);
        return error.equals(UNEXPLAINED) && MediaTypes.of(headers).equals("text/plain") ? plain(text) : error;
    }

    private static String explanation(int status, HttpHeaders headers, byte[] body, URI address) {
        if (status / 100 == 2) {
            return MediaTypes.of(headers) + " instead of a stream";
        }
        if (status == NOT_MODIFIED) {
            return "not modified";
        }
        if (status / 100 == 3) {
            return "redirect to " + target(headers, address) + " not followed";
        }
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            return "the proxy requires authentication";
        }
        return body.length == 0 || MediaTypes.mayBeJson(headers)
                ? UNEXPLAINED.toString()
                : "error in " + MediaTypes.of(headers) + " instead of JSON";
    }

    private static ServiceError plain(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String message = line.length() > MOST_PLAIN_TEXT ? line.substring(0, MOST_PLAIN_TEXT) + "\u2026" : line;
        return message.isEmpty() ? UNEXPLAINED : ServiceError.of(null, message);
    }

    private static String target(HttpHeaders headers, URI address) {
        try {
            return headers.firstValue("location")
                    .map(location -> Origin.of(address.resolve(location)).toString())
                    .orElse("nowhere");
        } catch (IllegalArgumentException e) {
            return "an address that is not https";
        }
    }

    private static @Nullable String requestId(HttpHeaders headers) {
        for (String name : REQUEST_IDS) {
            String value = headers.firstValue(name).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
