package dev.signet.support.http.client;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with status and headers. The value of a call that streams is the stream, which must be closed.
 *
 * @param status the HTTP status, 2xx
 * @param headers the response headers
 * @param value the decoded body
 * @param <T> the type of the body
 */
public record ApiResponse<T extends @Nullable Object>(int status, HttpHeaders headers, T value) {}
