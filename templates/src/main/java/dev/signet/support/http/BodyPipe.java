package dev.signet.support.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer on its way from the {@code HttpClient} to whoever reads it. Holds a few buffers at most: more is
 * asked for only when one has been read to its end.
 */
final class BodyPipe implements HttpResponse.BodySubscriber<BodyPipe>, ByteSource {

    /** Deliveries under way or waiting; each is up to 16 KiB on HTTP/1.1 and a frame on HTTP/2. */
    private static final int WINDOW = 4;

    private final ArrayDeque<List<ByteBuffer>> deliveries = new ArrayDeque<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private boolean done;
    private boolean cancelled;
    private boolean discarding;
    private long discardable;
    private volatile Runnable onChange = BodyPipe::nobodyListens;
    private volatile long lastArrival = System.nanoTime();

    private static void nobodyListens() {}

    /** Completes at once, so that the answer is handed on when its head has come. */
    @Override
    public CompletionStage<BodyPipe> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        boolean refuse;
        synchronized (this) {
            refuse = cancelled || subscription != null;
            if (!refuse) {
                subscription = newSubscription;
            }
        }
        if (refuse) {
            newSubscription.cancel();
        } else {
            newSubscription.request(WINDOW);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> delivery) {
        lastArrival = System.nanoTime();
        boolean drop;
        boolean enough;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            drop = discarding;
            if (!drop) {
                deliveries.add(new ArrayList<>(delivery));
            }
            discardable -= drop ? size(delivery) : 0;
            enough = discardable < 0;
        }
        if (!drop) {
            onChange.run();
        } else if (enough) {
            cancel();
        } else {
            request(1);
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
        int credit = 0;
        synchronized (this) {
            while (read < length && !deliveries.isEmpty()) {
                List<ByteBuffer> first = deliveries.element();
                read += copy(first, target, offset + read, length - read);
                if (first.isEmpty()) {
                    deliveries.remove();
                    credit++;
                }
            }
            if (read == 0 && deliveries.isEmpty() && (done || cancelled)) {
                return endOfInput();
            }
        }
        request(credit);
        return read;
    }

    /** Runs {@code action} whenever something has changed, at first right now. It must not block. */
    void onChange(Runnable action) {
        onChange = action;
        action.run();
    }

    /** When bytes came last, on the clock of {@link System#nanoTime()}. */
    long lastArrival() {
        return lastArrival;
    }

    /** Gives the exchange up: closes the connection, or on HTTP/2 the stream. Does nothing after the end. */
    void cancel() {
        Flow.Subscription toCancel;
        synchronized (this) {
            if (cancelled || done) {
                deliveries.clear();
                return;
            }
            cancelled = true;
            deliveries.clear();
            toCancel = subscription;
        }
        if (toCancel != null) {
            toCancel.cancel();
        }
        onChange.run();
    }

    /** Drops what still comes, so that the connection can be used again; gives up after {@code most} bytes. */
    void discard(long most) {
        int credit;
        synchronized (this) {
            if (cancelled || done) {
                deliveries.clear();
                return;
            }
            discarding = true;
            discardable = most;
            credit = deliveries.size();
            deliveries.clear();
        }
        onChange = BodyPipe::nobodyListens;
        request(credit);
    }

    private void request(int deliveriesMore) {
        Flow.Subscription source;
        synchronized (this) {
            source = subscription;
        }
        if (deliveriesMore > 0 && source != null) {
            source.request(deliveriesMore);
        }
    }

    private int endOfInput() throws IOException {
        if (failure != null) {
            throw failure instanceof IOException broken ? broken : new IOException(failure);
        }
        if (cancelled) {
            throw new IOException("the exchange was given up");
        }
        return -1;
    }

    private void end(@Nullable Throwable reason) {
        synchronized (this) {
            if (done) {
                return;
            }
            done = true;
            failure = reason;
        }
        onChange.run();
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
