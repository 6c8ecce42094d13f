package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Takes an answer that is a stream of events, as soon as its head has come. */
record StreamReception(CallInfo call) implements Call.Reception<HttpResponse<BodyPipe>> {

    @Override
    public CompletableFuture<HttpResponse<BodyPipe>> receive(HttpResponse<BodyPipe> response) {
        if (!MediaTypes.mayBeEvents(response.headers())) {
            return BodyFailures.refuse(call, response, MediaTypes.EVENTS);
        }
        CompletableFuture<HttpResponse<BodyPipe>> refusal = BodyFailures.refuseCoding(call, response);
        return refusal == null ? CompletableFuture.completedFuture(response) : refusal;
    }
}
