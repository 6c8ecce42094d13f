package dev.signet.support.http;

import java.net.http.HttpResponse;

/** One connection of a stream: where its bytes come from, decompressed, and the parser that cuts them into events. */
record Inflow(BodyPipe pipe, ByteSource source, SseParser parser) {

    private static final long MOST_DISCARDED = 64L * 1024;

    static Inflow of(HttpResponse<BodyPipe> response, int maxEventBytes) {
        BodyPipe pipe = response.body();
        ByteSource source = MediaTypes.isGzip(response.headers()) ? new Gunzip(pipe) : pipe;
        return new Inflow(pipe, source, new SseParser(maxEventBytes));
    }

    /** Closes the connection. May be called from any thread. */
    void cancel() {
        pipe.cancel();
    }

    /** Leaves the connection in order, if its end is near. */
    void discard() {
        pipe.discard(MOST_DISCARDED);
    }
}
