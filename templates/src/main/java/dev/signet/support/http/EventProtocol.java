package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * What the events of a stream mean: how they are read, which one ends the stream, which one is an error, and how to go on
 * after a cut. Each stream uses an instance of its own, one call at a time, so that it may remember what it has seen.
 *
 * @param <E> an event, decoded
 */
public interface EventProtocol<E> {

    /**
     * {@return the media type to ask for} If it is not {@code text/event-stream}, it is one of JSON Lines, such as
     * {@code application/jsonl}, or of JSON text sequences (RFC 7464): each JSON text is then the data of an event
     * without name and id. Asked before the first event.
     */
    default String mediaType() {
        return MediaTypes.EVENTS;
    }

    /**
     * Reads an event, of whatever name. Null skips it.
     *
     * @param event the event
     * @return what was read
     * @throws RuntimeException if it is malformed; ends the stream with a {@link ResponseFormatException}
     */
    @Nullable
    E decode(SseEvent event);

    /**
     * {@return whether this event ends the stream} It is delivered as the last one.
     *
     * @param event the event
     */
    default boolean isLast(E event) {
        return false;
    }

    /**
     * {@return what the service complains of, if this event is an error; it is then thrown instead of being
     * delivered}
     *
     * @param event the event
     */
    default @Nullable ServiceError error(E event) {
        return null;
    }

    /**
     * {@return data that end the stream without being an event, such as {@code [DONE]}; null if the service has no
     * such thing}
     */
    default @Nullable String sentinel() {
        return null;
    }

    /**
     * {@return whether the end of the input is as good as a last event, for services that send none} A connection
     * that closes without saying whether all was sent then passes for an end as well.
     */
    default boolean mayEndQuietly() {
        return false;
    }

    /**
     * {@return what identifies the event when resuming; null if it has no id of its own}
     *
     * @param raw the event as it came
     * @param event the event
     */
    default @Nullable String id(SseEvent raw, E event) {
        return raw.id().isEmpty() ? null : raw.id();
    }

    /**
     * {@return the request that goes on after the event with this id, once the connection was cut; null if that
     * can't be done} The service may begin with that event once more, and with later ones without an id that had
     * been delivered: they are recognised and left out.
     *
     * @param lastEventId the id
     */
    default @Nullable ApiRequest resume(String lastEventId) {
        return null;
    }
}
