package dev.signet.support.http.stream;

import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.engine.ClientClosing;
import dev.signet.support.http.engine.Ending;
import dev.signet.support.http.engine.Engine;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Streams one after another. A failure of one, or of what leads to the next, ends all. */
public final class JoinedSource<E> implements EventSource<E> {

    private final Engine engine;
    private final Sequence<E> sequence;
    private final Ending end = new Ending();
    private volatile EventSource<E> current;
    private volatile boolean awaitsNext;
    private volatile Runnable onSignal = () -> {};
    private @Nullable String lastEventId;

    /** What follows a source, and what is delivered of the events of each. */
    public interface Sequence<E> {

        /** {@return what is delivered in place of an event; null leaves it out} */
        @Nullable
        E map(E event);

        /** {@return the source to go on with, asked when one has ended as it should; null if there is none} */
        @Nullable
        CompletionStage<EventSource<E>> next();
    }

    public JoinedSource(EventSource<E> first, Sequence<E> sequence) {
        this.engine = first.engine();
        this.sequence = sequence;
        this.current = first;
    }

    @Override
    public @Nullable E poll() {
        while (true) {
            end.throwFailure();
            if (isOver() || awaitsNext) {
                return null;
            }
            try {
                E event = current.poll();
                E mapped = event == null ? null : sequence.map(event);
                if (mapped != null) {
                    return mapped;
                }
                if (event == null && !goesOn()) {
                    return null;
                }
            } catch (RuntimeException e) {
                fail(e);
            }
        }
    }

    /** Whether there may be more at once. */
    private boolean goesOn() {
        EventSource<E> ended = current;
        if (!ended.isFinished()) {
            // Over, but not finished: it failed since it was asked, and tells when it is asked again.
            return ended.isOver();
        }
        CompletionStage<EventSource<E>> next = sequence.next();
        if (next == null) {
            end.finish();
            return false;
        }
        lastEventId = lastEventId();
        awaitsNext = true;
        next.whenComplete(this::attach);
        return !awaitsNext;
    }

    private void attach(@Nullable EventSource<E> next, @Nullable Throwable failure) {
        if (next != null) {
            current = next;
            next.onSignal(() -> onSignal.run());
            if (isOver()) {
                next.close();
            }
        } else {
            RuntimeException reason = unwrapped(failure);
            fail(ClientClosing.causes(reason, engine) ? cancellation(ClientClosing.REASON) : reason);
        }
        awaitsNext = false;
        onSignal.run();
    }

    private static RuntimeException unwrapped(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RuntimeException known ? known : new IllegalStateException("no stream follows", cause);
    }

    private void fail(RuntimeException reason) {
        if (end.fail(reason)) {
            current.close();
        }
    }

    @Override
    public boolean isFinished() {
        return end.isFinished();
    }

    @Override
    public boolean isOver() {
        return end.isOver();
    }

    @Override
    public void waiting() {
        if (!awaitsNext) {
            current.waiting();
        }
    }

    @Override
    public void busy() {
        current.busy();
    }

    @Override
    public void onSignal(Runnable action) {
        onSignal = action;
        current.onSignal(() -> onSignal.run());
    }

    @Override
    public @Nullable String lastEventId() {
        String own = current.lastEventId();
        return own == null ? lastEventId : own;
    }

    @Override
    public @Nullable String lastEventName() {
        return current.lastEventName();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public CallCancelledException cancellation(String reason) {
        return current.cancellation(reason);
    }

    @Override
    public void close() {
        fail(cancellation("the stream was closed before its end"));
        onSignal.run();
    }

    @Override
    public void interrupted() {
        fail(cancellation("the reading thread was interrupted"));
    }
}
