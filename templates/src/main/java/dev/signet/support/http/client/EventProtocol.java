package dev.signet.support.http.client;

import dev.signet.support.http.EventDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of the events of a stream: how they are decoded, and how the stream is resumed.
 *
 * @param <E> an event, decoded
 */
public interface EventProtocol<E> extends EventDecoder<E> {

    /**
     * {@return the request that resumes after the event with this id; null if that
     * is not possible} The service may repeat that event, and later ones without an id that had
     * been delivered: they are recognized and skipped.
     *
     * @param lastEventId the id
     */
    default @Nullable ApiRequest resume(String lastEventId) {
        return null;
    }
}
