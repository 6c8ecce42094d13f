package dev.signet.support.http.stream;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.EventDecoder;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StreamErrorException;
import dev.signet.support.http.call.ErrorResponses;
import dev.signet.support.http.request.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Decodes events by the protocol and counts them. Not thread-safe. */
final class EventReader<E> {

    private static final int OK = 200;

    private final CallInfo call;
    private final Redactor redactor;
    private final EventDecoder<E> protocol;
    private final byte @Nullable [] sentinel;
    private final ResumePoint point = new ResumePoint();
    private final AtomicLong delivered = new AtomicLong();
    private boolean atEnd;

    EventReader(CallInfo call, Redactor redactor, EventDecoder<E> protocol) {
        this.call = call;
        this.redactor = redactor;
        this.protocol = protocol;
        String mark = protocol.sentinel();
        this.sentinel = mark == null ? null : mark.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The event to deliver, or null if this one is to be left out.
     *
     * @param bare whether it is JSON that stood in the stream without a field name
     * @throws ApiException if it is an error, or can't be read
     */
    @Nullable
    E read(SseEvent raw, boolean bare) {
        if (bare) {
            throw reported(ServiceError.fromJson(raw.text()), raw);
        }
        if (sentinel != null && Arrays.equals(raw.data(), sentinel)) {
            atEnd = true;
            return null;
        }
        try {
            E event = protocol.decode(raw);
            return event == null ? null : admit(raw, event);
        } catch (ApiException e) {
            throw e;
        } catch (RuntimeException e) {
            String what = "event " + (delivered() + 1) + (raw.name() == null ? "" : " (" + raw.name() + ")");
            String why = redactor.clean(String.valueOf(e.getMessage()));
            throw new ResponseFormatException(call, OK, what + " can't be read, " + why, e);
        }
    }

    /** Whether the event that ends the stream, or the sentinel, has been read. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** How many events were delivered; may be asked in any thread. */
    long delivered() {
        return delivered.get();
    }

    /** The id of the last event delivered that had one; may be asked in any thread. */
    @Nullable
    String lastId() {
        return point.lastId();
    }

    /** Another connection goes on. */
    void resumed() {
        point.resumed();
    }

    private @Nullable E admit(SseEvent raw, E event) {
        ServiceError error = protocol.error(event);
        if (error != null) {
            throw reported(error, raw);
        }
        String id = protocol.id(raw, event);
        if (point.isRepeated(id)) {
            return null;
        }
        point.delivered(id);
        delivered.incrementAndGet();
        atEnd = protocol.isLast(event);
        return event;
    }

    private StreamErrorException reported(ServiceError error, SseEvent raw) {
        String text = redactor.clean(raw.text());
        String body = text.length() > ErrorResponses.MOST_BYTES ? text.substring(0, ErrorResponses.MOST_BYTES) : text;
        return new StreamErrorException(call, redactor.clean(error), body);
    }
}
