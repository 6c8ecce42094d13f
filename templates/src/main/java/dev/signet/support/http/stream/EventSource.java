package dev.signet.support.http.stream;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an {@code EventStream} come from. The consumer, one thread at a time, asks with {@link #poll()}; whoever
 * brings something new gives a signal. Nothing here waits.
 */
public interface EventSource<E> {

    /**
     * {@return the next event; null if none is there yet, or at the end}
     *
     * @throws RuntimeException if the stream failed or was closed: always the same one
     */
    @Nullable
    E poll();

    /** Whether the stream has ended as it should. */
    boolean isFinished();

    /** Whether it has ended in any way. */
    boolean isOver();

    /** The consumer has nothing to do until the next signal. */
    void waiting();

    /** The consumer is at work, or wants nothing. */
    void busy();

    /** What to run when there is something new; may be called in any thread, and must not block. */
    void onSignal(Runnable action);

    /** The id of the last event delivered that had one. */
    @Nullable
    String lastEventId();

    /** The name of the last event delivered, or null if it had none. */
    @Nullable
    String lastEventName();

    Engine engine();

    /** What is thrown when the call is given up for this reason. */
    CallCancelledException cancellation(String reason);

    void close();

    void interrupted();
}
