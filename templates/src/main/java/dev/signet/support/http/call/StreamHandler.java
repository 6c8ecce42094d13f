package dev.signet.support.http.call;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.MediaTypes;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a stream of events, starting with the response headers. */
public record StreamHandler(CallInfo call, String mediaType) implements ResponseHandler<HttpResponse<BodyPipe>> {

    @Override
    public boolean takes(HttpResponse<BodyPipe> response) {
        String type = MediaTypes.of(response.headers());
        return MediaTypes.isWithoutContent(response.statusCode())
                || type.equals(mediaType)
                || (MediaTypes.mayStream(response.headers(), mediaType) && !MediaTypes.isJson(type));
    }

    @Override
    public CompletableFuture<HttpResponse<BodyPipe>> handle(HttpResponse<BodyPipe> response) {
        boolean isEmpty = MediaTypes.isWithoutContent(response.statusCode());
        if (!isEmpty && !MediaTypes.mayStream(response.headers(), mediaType)) {
            return BodyErrors.reject(call, response, mediaType);
        }
        CompletableFuture<HttpResponse<BodyPipe>> rejection = BodyErrors.rejectCoding(call, response);
        return rejection == null ? CompletableFuture.completedFuture(response) : rejection;
    }
}
