package dev.signet.support.http;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with what surrounds it.
 *
 * @param status the HTTP status, 2xx
 * @param headers the headers of the answer
 * @param value what its body says
 * @param <T> the type of the body
 */
public record ApiResponse<T extends @Nullable Object>(int status, HttpHeaders headers, T value) {}
