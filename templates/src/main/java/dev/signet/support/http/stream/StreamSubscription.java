package dev.signet.support.http.stream;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands the events of a session to a subscriber, as many as it asks for, one at a time. */
public final class StreamSubscription<E> implements Flow.Subscription {

    private final EventSource<E> session;
    private final Flow.Subscriber<? super E> subscriber;
    private final AtomicLong demand = new AtomicLong();
    /** Counts what happened since the last turn began; above zero, a turn is running or about to. */
    private final AtomicInteger signals = new AtomicInteger(1);

    private volatile boolean misused;
    private volatile boolean over;

    public StreamSubscription(EventSource<E> session, Flow.Subscriber<? super E> subscriber) {
        this.session = session;
        this.subscriber = subscriber;
    }

    public void start() {
        session.onSignal(this::schedule);
        subscriber.onSubscribe(this);
        session.engine().callback(this::drain);
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            misused = true;
        } else {
            demand.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        }
        schedule();
    }

    @Override
    public void cancel() {
        over = true;
        session.close();
    }

    private void schedule() {
        if (signals.getAndIncrement() == 0) {
            session.engine().callback(this::drain);
        }
    }

    private void drain() {
        int seen = signals.get();
        while (seen != 0) {
            if (!over) {
                deliver();
            }
            seen = signals.addAndGet(-seen);
        }
    }

    private void deliver() {
        long wanted = demand.get();
        long given = 0;
        try {
            E event = null;
            while (given < wanted && !over && (event = next()) != null) {
                given++;
                session.busy();
                subscriber.onNext(event);
            }
            if (given > 0 && wanted != Long.MAX_VALUE) {
                demand.addAndGet(-given);
            }
            afterDelivery(wanted > given);
        } catch (Failure e) {
            end(e.getCause());
        } catch (RuntimeException e) {
            // The subscriber broke its contract by throwing: it gets nothing more.
            cancel();
        } catch (Error e) {
            // As before, and the thread's handler of uncaught exceptions is told.
            cancel();
            throw e;
        }
    }

    /** After the events at hand: the end, or the wait for more. */
    private void afterDelivery(boolean moreRequested) {
        if (misused) {
            session.close();
            end(new IllegalArgumentException("request(n) needs a positive n"));
        } else if (session.isFinished()) {
            end(null);
        } else if (session.isOver()) {
            next();
        } else if (moreRequested) {
            session.waiting();
        } else {
            session.busy();
        }
    }

    private @Nullable E next() {
        try {
            return session.poll();
        } catch (RuntimeException | Error e) {
            throw new Failure(e);
        }
    }

    /** Tells what the stream throws from what the subscriber does. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    private void end(@Nullable Throwable failure) {
        if (over) {
            return;
        }
        over = true;
        if (failure == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(failure);
        }
    }
}
