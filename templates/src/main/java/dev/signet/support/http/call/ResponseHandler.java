package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.body.BodyPipe;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Processes a response of 2xx.
 *
 * @param <R> what it makes of the response
 */
interface ResponseHandler<R> {

    /** Whether the response is of the kind that was asked for. */
    default boolean takes(HttpResponse<BodyPipe> response) {
        return true;
    }

    /** May fail with an {@link ApiException}, or with an {@link IOException} for what broke on the way. */
    CompletableFuture<R> handle(HttpResponse<BodyPipe> response);
}
