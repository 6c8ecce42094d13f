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
import dev.signet.support.http.engine.Ending;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.IdleTimer;
import dev.signet.support.http.engine.ThreadSignal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Future;

/** Reads the bytes of a download: one thread at a time waits for the bytes; any may close it. */
public final class DownloadSession implements Engine.Activity {

    private final Engine engine;
    private final CallReporter report;
    private final int status;
    private final BodyPipe pipe;
    private final ByteSource source;
    private final IdleTimer idle;
    private final Future<?> callTimer;
    private final Ending end = new Ending();
    private final ThreadSignal signal = new ThreadSignal();

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
        pipe.onChange(signal::give);
        if (!engine.begin(this)) {
            clientClosed();
        }
        if (end.isOver()) {
            engine.end(this);
        } else {
            idle.check();
        }
    }

    /**
     * Waits for bytes; returns how many there were, at least one, or -1 after the last.
     *
     * @throws ApiException if the response broke off, took too long or was cancelled, or this thread was interrupted
     */
    public int read(byte[] target, int offset, int length) {
        while (true) {
            signal.listen();
            end.throwFailure();
            int read = end.isOver() ? -1 : readNow(target, offset, length);
            if (read > 0 || end.isFinished()) {
                idle.busy();
                return read;
            }
            if (!end.isOver()) {
                idle.waiting(pipe.lastArrival());
                signal.await(this::interrupted);
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
            if (read < 0 && end.finish()) {
                release();
                report.finished(0);
            }
            return read;
        } catch (IOException e) {
            fail(BodyErrors.toException(report.call(), status, e));
            return 0;
        }
    }

    private void interrupted() {
        cancelled("the reading thread was interrupted");
    }

    private void cancelled(String reason) {
        if (!end.isOver()) {
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
        if (end.fail(reason)) {
            pipe.cancel();
            release();
            report.failed(reason, 0);
        }
    }

    private void release() {
        callTimer.cancel(false);
        idle.stop();
        engine.end(this);
        signal.give();
    }
}
