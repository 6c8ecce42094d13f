package dev.signet.support.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response with a status other than 2xx, with all credentials masked. */
record ErrorAnswer(
        int status,
        ServiceError error,
        String remark,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        String body) {

    /** How much of an error's body is kept. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_PLAIN_TEXT = 200;

    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-goog-request-id", "x-correlation-id", "x-amzn-requestid");

    static ErrorAnswer of(int status, HttpHeaders headers, byte[] body, URI address, Redactor redactor) {
        String text = new String(body, StandardCharsets.UTF_8);
        ServiceError parsed = ErrorBody.parse(body);
        ServiceError error = parsed == null && MediaTypes.of(headers).equals("text/plain") ? plain(text) : parsed;
        return new ErrorAnswer(
                status,
                (error == null ? ServiceError.UNEXPLAINED : error).redacted(redactor),
                error == null ? remark(status, headers, body, address) : "",
                redactor.cleanOrNull(requestId(headers)),
                RetryRules.retryAfter(headers, Instant.now()),
                redactor.clean(text));
    }

    /** {@code 429 RESOURCE_EXHAUSTED: too many requests [request id 17]}. */
    String describe() {
        String explanation = remark.isEmpty() ? error.describe() : remark;
        return "status " + status + ", " + explanation + (requestId == null ? "" : " [request id " + requestId + "]");
    }

    private static String remark(int status, HttpHeaders headers, byte[] body, URI address) {
        if (status / 100 == 3) {
            return "redirect to " + target(headers, address) + " not followed";
        }
        return body.length == 0 || MediaTypes.mayBeJson(headers)
                ? "no error message"
                : "error in " + MediaTypes.of(headers) + " instead of JSON";
    }

    private static @Nullable ServiceError plain(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String message = line.length() > MOST_PLAIN_TEXT ? line.substring(0, MOST_PLAIN_TEXT) + "\u2026" : line;
        return message.isEmpty() ? null : ServiceError.of(null, message);
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
