package dev.signet.support.http.client;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.stream.BlockingEventReader;
import dev.signet.support.http.stream.EventSource;
import dev.signet.support.http.stream.JoinedSource;
import dev.signet.support.http.stream.StreamSubscription;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A streamed response. It is consumed once: by iterating, as a {@link Stream}, or by a {@link Flow.Subscriber}. Events
 * are read from the connection on demand, so a slow consumer applies back-pressure and needs no buffer.
 *
 * <p>The iteration ends after the final event of the protocol. Any other end throws, in {@code hasNext()} or
 * {@code next()}, or calls {@code onError}: a truncated stream is never taken for a complete one.
 *
 * <p>Close it, best in a try statement: a stream that is neither read to its end nor closed keeps its connection until
 * the call timeout. Any thread may close it; a waiting reader then gets a {@link CallCancelledException}, as it does
 * when it is interrupted.
 *
 * @param <E> the type of the events
 */
public final class EventStream<E> implements Iterable<E>, Flow.Publisher<E>, AutoCloseable {

    private final EventSource<E> session;
    private final AtomicBoolean taken = new AtomicBoolean();

    EventStream(EventSource<E> session) {
        this.session = session;
    }

    /** The events, in a thread that waits for each. */
    @Override
    public Iterator<E> iterator() {
        take();
        return new EventIterator();
    }

    /** {@return the events as a sequential stream; closing it closes this} */
    public Stream<E> stream() {
        take();
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new EventIterator(), traits), false)
                .onClose(this::close);
    }

    /** Calls the subscriber in the client's executor, one call at a time. Takes one subscriber, and no reader besides. */
    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        if (taken.compareAndSet(false, true)) {
            new StreamSubscription<E>(session, subscriber).start();
        } else {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {}
            });
            subscriber.onError(alreadyTaken());
        }
    }

    /**
     * Joins this stream and those that follow it. This one is consumed by it; to close the result closes whichever is open.
     *
     * @param sequel tells what follows, and what is delivered of each event
     * @return one stream of them all, which fails where one of them fails
     */
    public EventStream<E> followedBy(Sequel<E> sequel) {
        return new EventStream<>(new JoinedSource<>(take(), new Following<>(sequel)));
    }

    /** {@return the id of the last event delivered that had one, or null} */
    public @Nullable String lastEventId() {
        return session.lastEventId();
    }

    /** {@return the {@code event} field of the last event delivered, or null if it had none} */
    public @Nullable String lastEventName() {
        return session.lastEventName();
    }

    /** Gives the rest up and frees the connection. Does nothing at the end of the stream. */
    @Override
    public void close() {
        session.close();
    }

    /** What it reads from, once only. */
    EventSource<E> take() {
        if (!taken.compareAndSet(false, true)) {
            throw alreadyTaken();
        }
        return session;
    }

    private static IllegalStateException alreadyTaken() {
        return new IllegalStateException("The events of a stream can be consumed only once");
    }

    /** A sequel, by what its streams read from. */
    private record Following<E>(Sequel<E> sequel) implements JoinedSource.Sequence<E> {

        @Override
        public @Nullable E map(E event) {
            return sequel.map(event);
        }

        @Override
        public @Nullable CompletionStage<EventSource<E>> next() {
            CompletionStage<EventStream<E>> next = sequel.next();
            return next == null ? null : next.thenApply(EventStream::take);
        }
    }

    private final class EventIterator implements Iterator<E> {

        private final BlockingEventReader<E> reader = new BlockingEventReader<>(session);
        private @Nullable E next;

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = reader.take();
            }
            return next != null;
        }

        @Override
        public E next() {
            E event = next == null ? reader.take() : next;
            if (event == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return event;
        }
    }
}
