package dev.signet.support.http.stream;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.EventDecoder;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.GzipException;
import dev.signet.support.http.body.TooLargeException;
import dev.signet.support.http.call.CallContext;
import dev.signet.support.http.call.CallReporter;
import dev.signet.support.http.engine.ClientClosing;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.Ending;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.IdleTimer;
import dev.signet.support.http.request.PreparedRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of an {@code EventStream}. The consumer, one thread at a time, asks with {@link #poll()}; whoever
 * brings something new (bytes, a resumed connection, the end) gives a signal. Nothing here waits.
 */
public final class StreamSession<E> implements EventSource<E>, Engine.Activity {

    private static final int OK = 200;

    private final Engine engine;
    private final CallReporter report;
    private final EventDecoder<E> decoder;
    private final EventReader<E> reader;
    private final StreamResumer resumer;
    private final IdleTimer idle;
    private final Future<?> callTimer;
    private final Ending end = new Ending();
    private final Duration idleLimit;
    private volatile @Nullable EventConnection connection;
    /** The connection that was given up because nothing came by it. */
    private volatile @Nullable EventConnection silent;

    private volatile Runnable onSignal = StreamSession::nobodyListens;

    /**
     * A session that has not begun.
     *
     * @param resume the request that goes on after the event with this id; null if there is none
     */
    public StreamSession(
            CallContext context, EventDecoder<E> decoder, Function<String, @Nullable PreparedRequest> resume) {
        this.engine = context.engine();
        this.report = context.report();
        this.decoder = decoder;
        decoder.reportTo(context.deviations());
        this.reader = new EventReader<>(context.info(), engine.redactor(), decoder);
        this.resumer = new StreamResumer(context, decoder.mediaType(), resume);
        Timeouts limits = context.settings().timeouts();
        this.idleLimit = limits.idle();
        this.idle = new IdleTimer(engine, limits.idle(), this::fellSilent);
        this.callTimer = engine.schedule(
                context.deadline().left(), () -> timedOut(CallTimeoutException.Phase.CALL, limits.call()));
    }

    private static void nobodyListens() {}

    /** Begins with the first response. */
    public void open(HttpResponse<BodyPipe> response) {
        attach(response);
        if (!engine.begin(this)) {
            clientClosed();
        }
        if (isOver()) {
            engine.end(this);
        } else {
            idle.check();
        }
    }

    @Override
    public @Nullable E poll() {
        while (true) {
            end.throwFailure();
            EventConnection current = connection;
            if (isOver() || current == null) {
                return null;
            }
            try {
                SseEvent raw = current.parser().next();
                if (raw == null) {
                    int read = current.parser().fill(current.source());
                    if (read == 0) {
                        return null;
                    }
                    raw = read < 0 ? atEnd(current) : null;
                }
                E event = raw == null ? null : accept(current, raw);
                if (event != null) {
                    return event;
                }
            } catch (IOException e) {
                broken(current, e);
            } catch (Error e) {
                // Of a listener, or of what decodes: the consumer sees it, and the connection is freed.
                end(e);
            }
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

    /** While a resume is under way, that has limits of its own. */
    @Override
    public void waiting() {
        EventConnection current = connection;
        if (current != null) {
            idle.waiting(current.pipe().lastArrival());
        }
    }

    @Override
    public void busy() {
        idle.busy();
    }

    @Override
    public void onSignal(Runnable action) {
        onSignal = action;
    }

    @Override
    public @Nullable String lastEventId() {
        return reader.lastId();
    }

    @Override
    public @Nullable String lastEventName() {
        return reader.lastName();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public CallCancelledException cancellation(String reason) {
        return new CallCancelledException(report.call(), reason, null);
    }

    @Override
    public void close() {
        cancelled("the stream was closed before its end");
    }

    @Override
    public void interrupted() {
        cancelled("the reading thread was interrupted");
    }

    @Override
    public void clientClosed() {
        cancelled(ClientClosing.REASON);
    }

    private void cancelled(String reason) {
        if (!isOver()) {
            fail(cancellation(reason));
        }
    }

    private @Nullable E accept(EventConnection current, SseEvent raw) {
        try {
            E event = reader.read(raw, current.parser().isBare());
            if (event != null) {
                resumer.progressed();
                report.received(event);
            }
            if (reader.isAtEnd()) {
                finish();
            } else if (reader.endsEarly()) {
                cut(current, "it ended without its final event", null);
            }
            return event;
        } catch (ApiException e) {
            fail(e);
            return null;
        }
    }

    /** The input has ended; possibly with bare JSON whose line had no end. */
    private @Nullable SseEvent atEnd(EventConnection current) throws IOException {
        boolean withinEvent = current.parser().isWithinEvent();
        SseEvent rest = current.parser().finish();
        if (rest == null) {
            boolean isEmpty = current.isEmpty() && reader.delivered() == 0;
            if ((decoder.mayEndQuietly() || isEmpty) && !withinEvent) {
                finish();
            } else {
                cut(current, "the input ended", null);
            }
        }
        return rest;
    }

    private void broken(EventConnection current, IOException cause) {
        boolean unreadable =
                cause instanceof TooLargeException || (cause instanceof GzipException gzip && !gzip.isTruncated());
        if (isOver()) {
            return;
        }
        if (current.equals(silent)) {
            cut(current, "nothing received", idleTimeout());
        } else if (unreadable) {
            fail(new ResponseFormatException(
                    report.call(), OK, "the stream can't be read, " + cause.getMessage(), cause));
        } else {
            cut(current, "the connection broke", cause);
        }
    }

    private void cut(EventConnection current, String reason, @Nullable Throwable cause) {
        current.cancel();
        idle.busy();
        connection = null;
        StreamInterruptedException interruption = interruption(reason, cause);
        try {
            if (!resumer.resume(interruption, current.parser().retryMillis(), reader.lastId(), this::resumed)) {
                fail(cause instanceof CallTimeoutException late ? late : interruption);
            }
        } catch (RuntimeException e) {
            fail(interruption("no request to resume with", e));
        } catch (Error e) {
            end(e);
        }
    }

    /** Called by the timer, so that only the consumer, whom it wakes, looks at the events. */
    private void fellSilent() {
        EventConnection current = connection;
        if (current != null) {
            silent = current;
            current.pipe().silent(Deadline.nanos(idleLimit));
            current.cancel();
        }
    }

    private CallTimeoutException idleTimeout() {
        return new CallTimeoutException(report.call(), CallTimeoutException.Phase.IDLE, idleLimit, null);
    }

    private void resumed(@Nullable HttpResponse<BodyPipe> response, @Nullable Throwable failure) {
        if (response != null) {
            attach(response);
        } else if (failure instanceof CallTimeoutException || failure instanceof CallCancelledException) {
            fail((ApiException) failure);
        } else {
            fail(interruption("resuming failed", failure));
        }
    }

    private StreamInterruptedException interruption(String reason, @Nullable Throwable cause) {
        return new StreamInterruptedException(report.call(), reason, reader.delivered(), reader.lastId(), cause);
    }

    private void attach(HttpResponse<BodyPipe> response) {
        EventConnection next = EventConnection.of(
                response, decoder.mediaType(), engine.settings().maxEventBytes());
        reader.resumed();
        connection = next;
        if (isOver()) {
            next.cancel();
        }
        next.pipe().onChange(() -> onSignal.run());
    }

    private void finish() {
        if (end.finish()) {
            EventConnection current = connection;
            if (current != null) {
                current.discard();
            }
            release();
            report.finished(reader.delivered());
        }
    }

    private void fail(ApiException failure) {
        ApiException reason = ClientClosing.causes(failure, engine) ? cancellation(ClientClosing.REASON) : failure;
        if (end(reason)) {
            report.failed(reason, reader.delivered());
        }
    }

    private boolean end(Throwable reason) {
        boolean ends = end.fail(reason);
        if (ends) {
            EventConnection current = connection;
            if (current != null) {
                current.cancel();
            }
            resumer.abort(reason);
            release();
        }
        return ends;
    }

    private void release() {
        callTimer.cancel(false);
        idle.stop();
        engine.end(this);
        onSignal.run();
    }

    private void timedOut(CallTimeoutException.Phase phase, Duration limit) {
        fail(new CallTimeoutException(report.call(), phase, limit, null));
    }
}
