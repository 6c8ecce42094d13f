package dev.signet.support.http.call;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.body.BodyCollector;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.response.RawResponse;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a complete response. */
record BufferingHandler(CallInfo call, boolean json, long maxBytes) implements ResponseHandler<RawResponse> {

    @Override
    public CompletableFuture<RawResponse> handle(HttpResponse<BodyPipe> response) {
        if (json && !isEmpty(response) && !MediaTypes.mayBeJson(response.headers())) {
            return BodyErrors.reject(call, response, MediaTypes.JSON);
        }
        CompletableFuture<RawResponse> rejection = BodyErrors.rejectCoding(call, response);
        if (rejection != null) {
            return rejection;
        }
        return BodyCollector.all(response.body(), response.headers(), maxBytes)
                .thenApply(body -> new RawResponse(response.statusCode(), response.headers(), body));
    }

    /** Whether there is nothing that could be of another media type. */
    private static boolean isEmpty(HttpResponse<BodyPipe> response) {
        return MediaTypes.isWithoutContent(response.statusCode())
                || response.headers().firstValue("content-length").orElse("").equals("0");
    }
}
