package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a download, starting with the response headers. */
record DownloadReception(CallInfo call) implements Reception<HttpResponse<BodyPipe>> {

    @Override
    public CompletableFuture<HttpResponse<BodyPipe>> receive(HttpResponse<BodyPipe> response) {
        CompletableFuture<HttpResponse<BodyPipe>> refusal = BodyFailures.refuseCoding(call, response);
        return refusal == null ? CompletableFuture.completedFuture(response) : refusal;
    }
}
