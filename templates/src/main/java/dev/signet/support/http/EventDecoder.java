package dev.signet.support.http;

import dev.signet.support.JsonDeviation;
import dev.signet.support.http.body.MediaTypes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the events of a stream, and determines which one ends the stream and which one is an error. Each stream uses its own
 * instance, without concurrency, so it may have state.
 *
 * @param <E> an event, decoded
 */
public interface EventDecoder<E> {

    /**
     * {@return the media type to request} If it is not {@code text/event-stream}, it is one of JSON Lines, such as
     * {@code application/jsonl}, or of JSON text sequences (RFC 7464): each JSON text is then the data of an event
     * without name and id. Asked before the first event.
     */
    default String mediaType() {
        return MediaTypes.EVENTS;
    }

    /**
     * Receives what takes the deviations in events: values that do not fit their type and are kept as JSON. Called before the first event.
     *
     * @param sink takes each deviation
     */
    default void reportTo(Consumer<? super JsonDeviation> sink) {}

    /**
     * Decodes an event of any name. Returns null to skip it.
     *
     * @param event the event
     * @return the decoded event, or null
     * @throws RuntimeException if it is malformed; ends the stream with a {@link ResponseFormatException}
     */
    @Nullable
    E decode(SseEvent event);

    /** {@return whether an event with a {@code data} field that is empty is decoded} By default there is nothing in it to decode. */
    default boolean takesEmptyData() {
        return false;
    }

    /**
     * {@return whether this event ends the stream} It is delivered as the last one.
     *
     * @param event the event
     */
    default boolean isLast(E event) {
        return false;
    }

    /**
     * {@return the error that an event is by its form, before it is decoded; null if it is none} It is then thrown instead of being
     * delivered.
     *
     * @param event the event
     * @throws RuntimeException if it is malformed
     */
    default @Nullable ServiceError failure(SseEvent event) {
        return null;
    }

    /** {@return whether there is an event that ends the stream, so that {@link #sentinel} without it does not} */
    default boolean hasFinalEvent() {
        return false;
    }

    /**
     * {@return the error, if this event reports one; it is then thrown instead of being
     * delivered}
     *
     * @param event the event
     */
    default @Nullable ServiceError error(E event) {
        return null;
    }

    /**
     * {@return data that end the stream without being an event, such as {@code [DONE]}; null if there are no
     * such data}
     */
    default @Nullable String sentinel() {
        return null;
    }

    /**
     * {@return whether the end of the input ends the stream, for services without a final event} A connection
     * that closes without indicating that all was sent then counts as the end as well.
     */
    default boolean mayEndQuietly() {
        return false;
    }

    /**
     * {@return the id of the event for resuming; null if it has none}
     *
     * @param raw the undecoded event
     * @param event the event
     */
    default @Nullable String id(SseEvent raw, E event) {
        return raw.id().isEmpty() ? null : raw.id();
    }
}
