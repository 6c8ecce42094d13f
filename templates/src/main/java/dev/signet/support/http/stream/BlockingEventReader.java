package dev.signet.support.http.stream;

import dev.signet.support.http.engine.ThreadSignal;
import org.jspecify.annotations.Nullable;

/** Waits for the events of a session in the caller's thread. */
public final class BlockingEventReader<E> {

    private final EventSource<E> session;
    private final ThreadSignal signal = new ThreadSignal();

    public BlockingEventReader(EventSource<E> session) {
        this.session = session;
        session.onSignal(signal::give);
    }

    /**
     * The next event, or null after the last.
     *
     * @throws RuntimeException if the stream failed, was closed, or this thread was interrupted
     */
    @Nullable
    public E take() {
        E event = session.poll();
        while (event == null && !session.isFinished()) {
            signal.listen();
            event = session.poll();
            if (event == null && !session.isOver()) {
                session.waiting();
                signal.await(session::interrupted);
            }
        }
        session.busy();
        return event;
    }
}
