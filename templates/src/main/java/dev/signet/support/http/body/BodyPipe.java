package dev.signet.support.http.body;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response on its way from the {@code HttpClient} to its consumer, in one of three ways: a reader pulls it
 * ({@link #read}), a sink takes all of it ({@link #collect}), or it is dropped ({@link #discard}, {@link #cancel}).
 *
 * <p>The {@code HttpClient} may deliver from inside {@link Flow.Subscription#request}. So demand is never signalled from a
 * reader's stack: for a reader it is signalled by another thread, a few deliveries at a time, so that few are held; for
 * the other two once, without bound.
 *
 * <p>What is dropped has a moment to end by itself before its connection is closed or its stream is reset, and is read
 * meanwhile. A connection of HTTP/1.1 that is closed at the very moment when its response is complete may already carry the
 * next request, which then fails. On HTTP/2, data that the JDK has received but not delivered when a stream is reset counts
 * against the flow control window of the connection for ever (seen in 17.0.15): in the end nothing arrives any more.
 */
public final class BodyPipe implements HttpResponse.BodySubscriber<BodyPipe>, ByteSource {

    /** Deliveries requested or waiting to be read; each is up to 16 KiB on HTTP/1.1 and a frame on HTTP/2. */
    private static final int WINDOW = 4;

    /** Deliveries read before more are requested: fewer than the window, so that one is always on its way. */
    private static final int BATCH = 2;

    /** What is read on HTTP/1.1 of a body that nobody wants, so that its connection can be used again. */
    private static final long MOST_DISCARDED = 64L * 1024;

    private static final long MOMENT = Duration.ofMillis(50).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    /** Runs what must not run inside a reader's call. */
    public interface Tasks {

        /** Runs a short task soon. */
        void soon(Runnable task);

        /** Runs a task that closes something after a while, or when the client is closed. */
        void closeAfter(long nanos, Runnable task);
    }

    /** Follows a body on its way. */
    public interface Watcher {

        /** Something has come. */
        void arrived();

        /** Nothing has come for so many nanoseconds, which is too long. */
        void silent(long nanos);

        /** Nothing more comes by this connection or stream. May be called twice. */
        void ended(boolean complete);
    }

    private static final Watcher NOBODY = new Watcher() {
        @Override
        public void arrived() {}

        @Override
        public void silent(long nanos) {}

        @Override
        public void ended(boolean complete) {}
    };

    /** Takes a whole body, delivery by delivery. */
    interface Sink {

        /** Takes a delivery; returns whether more is wanted. */
        boolean accept(List<ByteBuffer> delivery);

        /** There is nothing more, because the body is complete or, if {@code reason} is not null, because it broke off. */
        void end(@Nullable Throwable reason);
    }

    private final Tasks tasks;
    private final Watcher watcher;
    private final boolean multiplexed;
    private final ArrayDeque<List<ByteBuffer>> deliveries = new ArrayDeque<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Sink sink;
    private @Nullable Throwable failure;
    private boolean done;
    /** Nobody wants what is still to come. */
    private boolean dropped;

    private boolean closed;
    private long discarded;
    private int unrequested;
    private volatile Runnable onChange = BodyPipe::ignore;
    private volatile long lastArrival = System.nanoTime();

    /**
     * A pipe to which nothing was delivered yet.
     *
     * @param tasks signals demand and closes connections
     * @param version how the body is carried
     */
    public BodyPipe(Tasks tasks, HttpClient.Version version) {
        this(tasks, version, NOBODY);
    }

    /**
     * A pipe to which nothing was delivered yet.
     *
     * @param watcher is told what becomes of it, in any thread
     */
    public BodyPipe(Tasks tasks, HttpClient.Version version, Watcher watcher) {
        this.tasks = tasks;
        this.watcher = watcher;
        this.multiplexed = version == HttpClient.Version.HTTP_2;
    }

    private static void ignore() {}

    /** Completes at once, so that the response is handed on when its head has arrived. */
    @Override
    public CompletionStage<BodyPipe> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        boolean refuse;
        boolean all;
        synchronized (this) {
            refuse = closed || subscription != null;
            all = dropped || sink != null;
            if (!refuse) {
                subscription = newSubscription;
            }
        }
        if (refuse) {
            newSubscription.cancel();
        } else {
            newSubscription.request(all ? Long.MAX_VALUE : WINDOW);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> delivery) {
        lastArrival = System.nanoTime();
        watcher.arrived();
        Sink into;
        boolean enough;
        synchronized (this) {
            into = dropped ? null : sink;
            if (dropped) {
                discarded += size(delivery);
            } else if (into == null) {
                deliveries.add(new ArrayList<>(delivery));
            }
            enough = discarded > MOST_DISCARDED && !multiplexed;
        }
        if (into != null && !into.accept(delivery)) {
            cancel();
        } else if (enough) {
            close();
        } else if (into == null) {
            onChange.run();
        }
    }

    @Override
    public void onError(Throwable throwable) {
        end(throwable);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = 0;
        Flow.Subscription source = null;
        int more = 0;
        synchronized (this) {
            while (read < length && !deliveries.isEmpty()) {
                List<ByteBuffer> first = deliveries.element();
                read += copy(first, target, offset + read, length - read);
                if (first.isEmpty()) {
                    deliveries.remove();
                    unrequested++;
                }
            }
            if (read == 0 && deliveries.isEmpty() && (done || dropped)) {
                return endOfInput();
            }
            if (unrequested >= BATCH && !done && !dropped) {
                source = subscription;
                more = unrequested;
                unrequested = 0;
            }
        }
        if (source != null) {
            requestSoon(source, more);
        }
        return read;
    }

    private void requestSoon(Flow.Subscription source, int more) {
        tasks.soon(() -> source.request(more));
    }

    /**
     * Runs {@code action} whenever a reader should look again, at first right now. It runs in any thread, also in several at
     * once, so it must neither read nor block.
     */
    public void onChange(Runnable action) {
        onChange = action;
        action.run();
    }

    /** Hands the whole body to a sink, which is notified of the end, too. Nobody may read then. */
    void collect(Sink into) {
        boolean over;
        Throwable reason;
        Flow.Subscription source;
        boolean wanted = true;
        // A delivery that arrives meanwhile waits for those before it.
        synchronized (into) {
            List<List<ByteBuffer>> arrived;
            synchronized (this) {
                sink = into;
                arrived = List.copyOf(deliveries);
                deliveries.clear();
                over = done || dropped;
                reason = dropped ? givenUp() : failure;
                source = subscription;
            }
            for (List<ByteBuffer> delivery : arrived) {
                wanted = into.accept(delivery);
            }
        }
        if (over) {
            into.end(reason);
        } else if (!wanted) {
            cancel();
        } else if (source != null) {
            source.request(Long.MAX_VALUE);
        }
    }

    /** The time of the last delivery, on the clock of {@link System#nanoTime()}. */
    public long lastArrival() {
        return lastArrival;
    }

    /** The consumer has waited for so many nanoseconds, which is too long. */
    public void silent(long nanos) {
        watcher.silent(nanos);
    }

    /** Cancels the exchange: closes the connection, or on HTTP/2 the stream, in a moment. Does nothing after the end. */
    public void cancel() {
        drop(MOMENT);
    }

    /** Drops what is still to come, in the hope that it is little and the connection can be used again. */
    public void discard() {
        drop(multiplexed ? MOMENT : PATIENCE);
    }

    private void drop(long patience) {
        Flow.Subscription source;
        Sink into;
        synchronized (this) {
            deliveries.clear();
            if (dropped || done) {
                return;
            }
            dropped = true;
            source = subscription;
            into = sink;
        }
        tasks.closeAfter(patience, this::close);
        if (source != null) {
            source.request(Long.MAX_VALUE);
        }
        changed(into, givenUp());
    }

    private void close() {
        Flow.Subscription source;
        synchronized (this) {
            if (closed || done) {
                return;
            }
            closed = true;
            source = subscription;
        }
        if (source != null) {
            source.cancel();
        }
        watcher.ended(false);
    }

    private int endOfInput() throws IOException {
        if (failure != null) {
            throw failure instanceof IOException broken ? broken : new IOException(failure);
        }
        if (dropped) {
            throw givenUp();
        }
        return -1;
    }

    private static IOException givenUp() {
        return new IOException("the exchange was cancelled");
    }

    private void end(@Nullable Throwable reason) {
        Sink into;
        synchronized (this) {
            if (done) {
                return;
            }
            done = true;
            failure = reason;
            into = sink;
        }
        watcher.ended(reason == null);
        changed(into, reason);
    }

    private void changed(@Nullable Sink into, @Nullable Throwable end) {
        if (into == null) {
            onChange.run();
        } else {
            into.end(end);
        }
    }

    private static int copy(List<ByteBuffer> from, byte[] target, int offset, int length) {
        int copied = 0;
        while (copied < length && !from.isEmpty()) {
            ByteBuffer buffer = from.get(0);
            int count = Math.min(length - copied, buffer.remaining());
            buffer.get(target, offset + copied, count);
            copied += count;
            if (!buffer.hasRemaining()) {
                from.remove(0);
            }
        }
        return copied;
    }

    private static long size(List<ByteBuffer> delivery) {
        long size = 0;
        for (ByteBuffer buffer : delivery) {
            size += buffer.remaining();
        }
        return size;
    }
}
