package dev.signet.support.http;

import java.net.http.HttpResponse;

/** One connection of a stream: where its bytes come from, decompressed, and the parser that cuts them into events. */
record Inflow(BodyPipe pipe, ByteSource source, EventParser parser) {

    private static final long MOST_DISCARDED = 64L * 1024;

    /** @param asked the media type that was asked for */
    static Inflow of(HttpResponse<BodyPipe> response, String asked, int maxEventBytes) {
        BodyPipe pipe = response.body();
        ByteSource source = MediaTypes.isGzip(response.headers()) ? new Gunzip(pipe) : pipe;
        return new Inflow(pipe, source, parser(MediaTypes.of(response.headers()), asked, maxEventBytes));
    }

    /** An answer that only says that it is JSON is what was asked for. */
    private static EventParser parser(String found, String asked, int maxEventBytes) {
        if (asked.equals(MediaTypes.EVENTS)) {
            return new SseParser(maxEventBytes);
        }
        String told = MediaTypes.isJsonLines(found) ? found : asked;
        return new JsonLinesParser(MediaTypes.isJsonSequence(told), maxEventBytes);
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
