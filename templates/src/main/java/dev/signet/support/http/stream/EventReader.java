package dev.signet.support.http.stream;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.EventDecoder;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StreamErrorException;
import dev.signet.support.http.StreamInterruptedException;
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
    private volatile @Nullable String lastName;
    private boolean atEnd;
    private boolean endsEarly;

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
            throw unframed(raw);
        }
        if (sentinel != null && Arrays.equals(raw.data(), sentinel)) {
            atEnd = !protocol.hasFinalEvent();
            endsEarly = !atEnd;
            return null;
        }
        if (raw.data().length == 0 && !protocol.takesEmptyData()) {
            return null;
        }
        try {
            ServiceError failure = protocol.failure(raw);
            if (failure != null) {
                throw reported(failure, raw);
            }
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

    /** Whether the sentinel has been read before the event that ends the stream. */
    boolean endsEarly() {
        return endsEarly;
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

    /** The name of the last event delivered; may be asked in any thread. */
    @Nullable
    String lastName() {
        return lastName;
    }

    /** Another connection goes on. */
    void resumed() {
        endsEarly = false;
        point.resumed();
    }

    private @Nullable E admit(SseEvent raw, E event) {
        ServiceError error = protocol.error(event);
        if (error != null) {
            throw reported(error, raw);
        }
        switch (point.place(protocol.id(raw, event), raw)) {
            case REPEATED -> {
                return null;
            }
            case ELSEWHERE ->
                throw new StreamInterruptedException(
                        call, "it was resumed with other events than before", delivered(), lastId(), null);
            case NEW -> {
                // It is delivered.
            }
        }
        lastName = raw.name();
        delivered.incrementAndGet();
        atEnd = protocol.isLast(event);
        return event;
    }

    /** JSON that stands where events should: an error, or the response of a call without a stream. */
    private ApiException unframed(SseEvent raw) {
        ServiceError error = ServiceError.ofErrorObject(raw.text());
        if (error != null) {
            return reported(error, raw);
        }
        String body = redactor.clean(raw.text());
        return new ResponseFormatException(call, OK, "the response is JSON and not a stream of events", body, null);
    }

    private StreamErrorException reported(ServiceError error, SseEvent raw) {
        String text = redactor.clean(raw.text());
        String body = text.length() > ErrorResponses.MOST_BYTES ? text.substring(0, ErrorResponses.MOST_BYTES) : text;
        return new StreamErrorException(call, redactor.clean(error), body);
    }
}
