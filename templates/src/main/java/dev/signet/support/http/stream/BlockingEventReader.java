package dev.signet.support.http.stream;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for the events of a session in the caller's thread. */
public final class BlockingEventReader<E> {

    private final EventSource<E> session;
    private volatile boolean signalled;
    private volatile @Nullable Thread waiter;

    public BlockingEventReader(EventSource<E> session) {
        this.session = session;
        session.onSignal(this::signal);
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
            waiter = Thread.currentThread();
            signalled = false;
            event = session.poll();
            if (event == null && !session.isOver()) {
                session.waiting();
                await();
            }
        }
        session.busy();
        return event;
    }

    private void await() {
        while (!signalled) {
            if (Thread.interrupted()) {
                session.interrupted();
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.park(this);
        }
    }

    private void signal() {
        signalled = true;
        Thread waiting = waiter;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }
}
