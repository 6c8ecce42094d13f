package dev.signet.support.http.client;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What goes on where a stream has ended, so that callers see one stream: see {@link EventStream#followedBy}. Asked by one
 * thread at a time.
 *
 * @param <E> the type of the events
 */
public interface Sequel<E> {

    /**
     * {@return what is delivered in place of an event; null leaves it out}
     *
     * @param event of the stream, or of one that follows it
     * @throws RuntimeException ends the stream with it
     */
    @Nullable
    E map(E event);

    /**
     * {@return the stream to go on with; null if there is none} Asked when a stream has ended as it should, and must not block.
     *
     * @throws RuntimeException ends the stream with it, as does a stage that fails
     */
    @Nullable
    CompletionStage<EventStream<E>> next();
}
