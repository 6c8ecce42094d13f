package dev.signet.support.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of an {@link EventStream}. The consumer, one thread at a time, asks with {@link #poll()}; whoever
 * brings something new (bytes, a resumed connection, the end) gives a signal. Nothing here waits.
 */
final class StreamSession<E> implements EventSource<E>, Engine.Ongoing {

    private static final Object FINISHED = new Object();
    private static final int OK = 200;

    private final Engine engine;
    private final Report report;
    private final EventProtocol<E> protocol;
    private final EventReader<E> reader;
    private final Resumer<E> resumer;
    private final IdleWatch idle;
    private final Future<?> callTimer;
    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();
    private volatile @Nullable Inflow inflow;
    private volatile Runnable onSignal = StreamSession::nobodyListens;

    StreamSession(
            Engine engine,
            Report report,
            ApiRequest request,
            CallOptions options,
            Deadline deadline,
            EventProtocol<E> protocol) {
        this.engine = engine;
        this.report = report;
        this.protocol = protocol;
        this.reader = new EventReader<>(report.call(), engine.redactor(), protocol);
        this.resumer = new Resumer<>(engine, report, request, options, deadline, protocol, reader);
        Timeouts limits = options.timeouts(engine.config().timeouts());
        this.idle =
                new IdleWatch(engine, limits.idle(), () -> timedOut(CallTimeoutException.Phase.IDLE, limits.idle()));
        this.callTimer = engine.after(deadline.left(), () -> timedOut(CallTimeoutException.Phase.CALL, limits.call()));
    }

    private static void nobodyListens() {}

    /** Begins with the first response. */
    void open(HttpResponse<BodyPipe> response) {
        attach(response);
        try {
            engine.begin(this);
        } catch (IllegalStateException e) {
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
            Object ending = end.get();
            if (ending instanceof ApiException failure) {
                failure.fillInStackTrace();
                throw failure;
            }
            Inflow in = inflow;
            if (ending != null || in == null) {
                return null;
            }
            try {
                SseEvent raw = in.parser().next();
                if (raw == null) {
                    int read = in.parser().fill(in.source());
                    if (read == 0) {
                        return null;
                    }
                    raw = read < 0 ? atEnd(in) : null;
                }
                E event = raw == null ? null : accept(raw);
                if (event != null) {
                    return event;
                }
            } catch (IOException e) {
                broken(in, e);
            }
        }
    }

    @Override
    public boolean isFinished() {
        return end.get() == FINISHED;
    }

    @Override
    public boolean isOver() {
        return end.get() != null;
    }

    /** While a resume is under way, that has limits of its own. */
    @Override
    public void waiting() {
        Inflow in = inflow;
        if (in != null) {
            idle.waiting(in.parser().signs());
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
        cancelled("the client was closed");
    }

    private void cancelled(String reason) {
        if (!isOver()) {
            fail(cancellation(reason));
        }
    }

    private @Nullable E accept(SseEvent raw) {
        try {
            E event = reader.read(raw);
            if (reader.isAtEnd()) {
                finish();
            }
            return event;
        } catch (ApiException e) {
            fail(e);
            return null;
        }
    }

    /** The input has ended; possibly with bare JSON whose line had no end. */
    private @Nullable SseEvent atEnd(Inflow in) throws IOException {
        boolean withinEvent = in.parser().isWithinEvent();
        SseEvent rest = in.parser().finish();
        if (rest == null) {
            if (protocol.mayEndQuietly() && !withinEvent) {
                finish();
            } else {
                cut(in, "the input ended", null);
            }
        }
        return rest;
    }

    private void broken(Inflow in, IOException cause) {
        boolean unreadable =
                cause instanceof TooLargeException || (cause instanceof GzipException gzip && !gzip.isTruncated());
        if (isOver()) {
            return;
        }
        if (unreadable) {
            fail(new ResponseFormatException(
                    report.call(), OK, "the stream can't be read, " + cause.getMessage(), cause));
        } else {
            cut(in, "the connection broke", cause);
        }
    }

    private void cut(Inflow in, String reason, @Nullable Throwable cause) {
        in.cancel();
        idle.busy();
        inflow = null;
        StreamInterruptedException interruption = interruption(reason, cause);
        try {
            if (!resumer.resume(interruption, in.parser().retryMillis(), this::resumed)) {
                fail(interruption);
            }
        } catch (RuntimeException e) {
            fail(interruption("no request to resume with", e));
        }
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
        Inflow next = Inflow.of(response, protocol.mediaType(), engine.config().maxEventBytes());
        reader.resumed();
        inflow = next;
        if (isOver()) {
            next.cancel();
        }
        next.pipe().onChange(() -> onSignal.run());
    }

    private void finish() {
        if (end.compareAndSet(null, FINISHED)) {
            Inflow in = inflow;
            if (in != null) {
                in.discard();
            }
            release();
            report.finished(reader.delivered());
        }
    }

    private void fail(ApiException reason) {
        if (end.compareAndSet(null, reason)) {
            Inflow in = inflow;
            if (in != null) {
                in.cancel();
            }
            resumer.abort(reason);
            release();
            report.failed(reason, reader.delivered());
        }
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
