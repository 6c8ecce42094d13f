package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.Gunzip;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.engine.ClientClosing;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.IdleTimer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a download: one thread at a time waits for the bytes; any may close it. */
public final class DownloadSession implements Engine.Activity {

    private static final Object FINISHED = new Object();

    private final Engine engine;
    private final CallReporter report;
    private final int status;
    private final BodyPipe pipe;
    private final ByteSource source;
    private final IdleTimer idle;
    private final Future<?> callTimer;
    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();
    private volatile boolean signalled;
    private volatile @Nullable Thread waiter;

    public DownloadSession(CallContext context, HttpResponse<BodyPipe> response) {
        this.engine = context.engine();
        this.report = context.report();
        this.status = response.statusCode();
        this.pipe = response.body();
        this.source = MediaTypes.isGzip(response.headers()) ? new Gunzip(pipe) : pipe;
        Timeouts limits = context.settings().timeouts();
        this.idle =
                new IdleTimer(engine, limits.idle(), () -> timedOut(CallTimeoutException.Phase.IDLE, limits.idle()));
        this.callTimer = engine.schedule(
                context.deadline().left(), () -> timedOut(CallTimeoutException.Phase.CALL, limits.call()));
    }

    /** Begins to listen to the response and the clocks. */
    public void open() {
        pipe.onChange(this::signal);
        if (!engine.begin(this)) {
            clientClosed();
        }
        if (end.get() == null) {
            idle.check();
        } else {
            engine.end(this);
        }
    }

    /**
     * Waits for bytes; returns how many there were, at least one, or -1 after the last.
     *
     * @throws ApiException if the response broke off, took too long or was cancelled, or this thread was interrupted
     */
    public int read(byte[] target, int offset, int length) {
        while (true) {
            waiter = Thread.currentThread();
            signalled = false;
            Object ending = end.get();
            if (ending instanceof ApiException failure) {
                failure.fillInStackTrace();
                throw failure;
            }
            int read = ending == null ? readNow(target, offset, length) : -1;
            if (read > 0 || end.get() == FINISHED) {
                idle.busy();
                return read;
            }
            if (end.get() == null) {
                idle.waiting(pipe.lastArrival());
                await();
            }
        }
    }

    public void close() {
        cancelled("the download was closed before its end");
    }

    @Override
    public void clientClosed() {
        cancelled(ClientClosing.REASON);
    }

    private int readNow(byte[] target, int offset, int length) {
        try {
            int read = source.read(target, offset, length);
            if (read < 0 && end.compareAndSet(null, FINISHED)) {
                release();
                report.finished(0);
            }
            return read;
        } catch (IOException e) {
            fail(BodyErrors.toException(report.call(), status, e));
            return 0;
        }
    }

    private void await() {
        while (!signalled) {
            if (Thread.interrupted()) {
                cancelled("the reading thread was interrupted");
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

    private void cancelled(String reason) {
        if (end.get() == null) {
            fail(cancellation(reason));
        }
    }

    private CallCancelledException cancellation(String reason) {
        return new CallCancelledException(report.call(), reason, null);
    }

    private void timedOut(CallTimeoutException.Phase phase, Duration limit) {
        fail(new CallTimeoutException(report.call(), phase, limit, null));
    }

    private void fail(ApiException failure) {
        ApiException reason = ClientClosing.causes(failure, engine) ? cancellation(ClientClosing.REASON) : failure;
        if (end.compareAndSet(null, reason)) {
            pipe.cancel();
            release();
            report.failed(reason, 0);
        }
    }

    private void release() {
        callTimer.cancel(false);
        idle.stop();
        engine.end(this);
        signal();
    }
}
