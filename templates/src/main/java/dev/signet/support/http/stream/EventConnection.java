package dev.signet.support.http.stream;

import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.Gunzip;
import dev.signet.support.http.body.MediaTypes;
import java.net.http.HttpResponse;

/**
 * One connection of a stream.
 *
 * @param source where its bytes come from, decompressed
 * @param parser cuts them into events
 * @param isEmpty whether the status says that there are none
 */
record EventConnection(BodyPipe pipe, ByteSource source, EventParser parser, boolean isEmpty) {

    /** @param asked the media type that was asked for */
    static EventConnection of(HttpResponse<BodyPipe> response, String asked, int maxEventBytes) {
        BodyPipe pipe = response.body();
        ByteSource source = MediaTypes.isGzip(response.headers()) ? new Gunzip(pipe) : pipe;
        EventParser parser = parser(MediaTypes.of(response.headers()), asked, maxEventBytes);
        return new EventConnection(pipe, source, parser, MediaTypes.isWithoutContent(response.statusCode()));
    }

    /** A response that only says that it is JSON is what was asked for. */
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

    /** Drops the rest; the connection is used again if that is little. */
    void discard() {
        pipe.discard();
    }
}
