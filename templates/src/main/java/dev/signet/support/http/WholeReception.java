package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a complete response. */
record WholeReception(CallInfo call, boolean json, long maxBytes) implements Reception<BufferedResponse> {

    @Override
    public CompletableFuture<BufferedResponse> receive(HttpResponse<BodyPipe> response) {
        if (json && !MediaTypes.mayBeJson(response.headers())) {
            return BodyFailures.refuse(call, response, MediaTypes.JSON);
        }
        CompletableFuture<BufferedResponse> refusal = BodyFailures.refuseCoding(call, response);
        if (refusal != null) {
            return refusal;
        }
        return BodyCollector.all(response.body(), response.headers(), maxBytes)
                .thenApply(body -> new BufferedResponse(response.statusCode(), response.headers(), body));
    }
}
