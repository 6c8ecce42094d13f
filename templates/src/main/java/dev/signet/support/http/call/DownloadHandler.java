package dev.signet.support.http.call;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.body.BodyPipe;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Receives a download, starting with the response headers. */
public record DownloadHandler(CallInfo call) implements ResponseHandler<HttpResponse<BodyPipe>> {

    @Override
    public CompletableFuture<HttpResponse<BodyPipe>> handle(HttpResponse<BodyPipe> response) {
        CompletableFuture<HttpResponse<BodyPipe>> rejection = BodyErrors.rejectCoding(call, response);
        return rejection == null ? CompletableFuture.completedFuture(response) : rejection;
    }
}
