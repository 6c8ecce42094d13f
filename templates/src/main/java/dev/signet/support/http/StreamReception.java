package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a stream of events, starting with the response headers. */
record StreamReception(CallInfo call, String mediaType) implements Reception<HttpResponse<BodyPipe>> {

    @Override
    public CompletableFuture<HttpResponse<BodyPipe>> receive(HttpResponse<BodyPipe> response) {
        if (!MediaTypes.mayStream(response.headers(), mediaType)) {
            return BodyFailures.refuse(call, response, mediaType);
        }
        CompletableFuture<HttpResponse<BodyPipe>> refusal = BodyFailures.refuseCoding(call, response);
        return refusal == null ? CompletableFuture.completedFuture(response) : refusal;
    }
}
