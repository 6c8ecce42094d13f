package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a complete response. */
record WholeReception(CallInfo call, boolean json, long maxBytes) implements Call.Reception<ApiResponse<byte[]>> {

    @Override
    public CompletableFuture<ApiResponse<byte[]>> receive(HttpResponse<BodyPipe> response) {
        if (json && !MediaTypes.mayBeJson(response.headers())) {
            return BodyFailures.refuse(call, response, RequestBody.JSON);
        }
        CompletableFuture<ApiResponse<byte[]>> refusal = BodyFailures.refuseCoding(call, response);
        if (refusal != null) {
            return refusal;
        }
        return BodyCollector.all(response.body(), response.headers(), maxBytes)
                .thenApply(body -> new ApiResponse<>(response.statusCode(), response.headers(), body));
    }
}
