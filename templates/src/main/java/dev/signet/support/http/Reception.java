package dev.signet.support.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Processes a response of 2xx.
 *
 * @param <R> what it makes of the response
 */
interface Reception<R> {

    /** May fail with an {@link ApiException}, or with an {@link IOException} for what broke on the way. */
    CompletableFuture<R> receive(HttpResponse<BodyPipe> response);
}
