package dev.signet.support.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What happens behind an {@link EventStream}. The consumer, one thread at a time, asks with {@link #poll()}; whoever
 * brings something new (bytes, a resumed connection, the end) gives a signal. Nothing here waits.
 */
final class StreamSession<E> implements Engine.Ongoing {

    private static final Object FINISHED = new Object();
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final Engine engine;
    private final Report report;
    private final ApiRequest request;
    private final CallOptions options;
    private final Timeouts timeouts;
    private final RetryPolicy retries;
    private final Deadline deadline;
    private final EventProtocol<E> protocol;
    private final byte @Nullable [] sentinel;

    private final ResumePoint point = new ResumePoint();
    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();
    private final Future<?> callTimer;
    private volatile @Nullable Future<?> idleTimer;
    private volatile @Nullable Inflow inflow;
    private volatile @Nullable Call<?> reopening;
    private volatile Runnable onSignal = () -> {};
    private volatile long delivered;
    private volatile long waitingSince;
    private long signsSeen;
    private int resumes;

    StreamSession(
            Engine engine,
            Report report,
            ApiRequest request,
            CallOptions options,
            Deadline deadline,
            EventProtocol<E> protocol) {
        this.engine = engine;
        this.report = report;
        this.request = request;
        this.options = options;
        this.timeouts = options.timeouts(engine.config().timeouts());
        this.retries = options.retries(engine.config().retries());
        this.deadline = deadline;
        this.protocol = protocol;
        String mark = protocol.sentinel();
        this.sentinel = mark == null ? null : mark.getBytes(StandardCharsets.UTF_8);
        this.callTimer =
                engine.after(deadline.left(), () -> timedOut(CallTimeoutException.Phase.CALL, timeouts.call()));
    }

    /** Begins with the first answer. */
    void open(HttpResponse<BodyPipe> response) {
        attach(response);
        try {
            engine.begin(this);
        } catch (IllegalStateException e) {
            clientClosed();
        }
        if (isOver()) {
            engine.end(this);
        }
        checkIdle();
    }

    /**
     * The next event; null if none is there yet, or at the end.
     *
     * @throws ApiException if the stream failed or was closed
     */
    @Nullable
    E poll() {
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

    /** Whether the stream has ended as it should. */
    boolean isFinished() {
        return end.get() == FINISHED;
    }

    /** Whether it has ended in any way. */
    boolean isOver() {
        return end.get() != null;
    }

    /** The consumer has nothing to do until the next signal: the idle clock runs. */
    void waiting() {
        Inflow in = inflow;
        long signs = in == null ? signsSeen : in.parser().signs();
        if (waitingSince == 0 || signs != signsSeen) {
            signsSeen = signs;
            waitingSince = System.nanoTime() | 1;
        }
    }

    /** The consumer is busy: the idle clock stands. */
    void busy() {
        if (waitingSince != 0) {
            waitingSince = 0;
        }
    }

    /** What to run when there is something new; may be called in any thread, and must not block. */
    void onSignal(Runnable action) {
        onSignal = action;
    }

    @Nullable
    String lastEventId() {
        return point.lastId();
    }

    Engine engine() {
        return engine;
    }

    void close() {
        fail(new CallCancelledException(report.call(), "the stream was closed before its end", null));
    }

    void interrupted() {
        fail(new CallCancelledException(report.call(), "the reading thread was interrupted", null));
    }

    @Override
    public void clientClosed() {
        fail(new CallCancelledException(report.call(), "the client was closed", null));
    }

    private @Nullable E accept(SseEvent raw) {
        if (raw.isBare()) {
            fail(streamError(Objects.requireNonNullElse(ErrorBody.parse(raw.data()), ServiceError.UNEXPLAINED), raw));
            return null;
        }
        if (sentinel != null && raw.hasData(sentinel)) {
            finish();
            return null;
        }
        E event = decode(raw);
        if (event == null) {
            return null;
        }
        ServiceError error = protocol.error(event);
        if (error != null) {
            fail(streamError(error, raw));
            return null;
        }
        String id = protocol.id(raw, event);
        if (point.isRepeated(id)) {
            return null;
        }
        point.delivered(id);
        delivered = delivered + 1;
        if (protocol.isLast(event)) {
            finish();
        }
        return event;
    }

    private @Nullable E decode(SseEvent raw) {
        try {
            return protocol.decode(raw);
        } catch (RuntimeException e) {
            String what = "event " + (delivered + 1) + (raw.name() == null ? "" : " (" + raw.name() + ")");
            String why = engine.redactor().clean(String.valueOf(e.getMessage()));
            fail(new ResponseFormatException(report.call(), 200, what + " can't be read, " + why, e));
            return null;
        }
    }

    private StreamErrorException streamError(ServiceError error, SseEvent raw) {
        String text = engine.redactor().clean(raw.text());
        String body = text.length() > ErrorAnswer.MOST_BYTES ? text.substring(0, ErrorAnswer.MOST_BYTES) : text;
        return new StreamErrorException(report.call(), error.redacted(engine.redactor()), body);
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
        if (isOver()) {
            return;
        }
        if (cause instanceof TooLargeException || cause instanceof GzipException broken && !broken.isTruncated()) {
            fail(new ResponseFormatException(
                    report.call(), 200, "the stream can't be read, " + cause.getMessage(), cause));
        } else {
            cut(in, "the connection broke", cause);
        }
    }

    private void cut(Inflow in, String reason, @Nullable Throwable cause) {
        in.cancel();
        StreamInterruptedException interruption = interruption(reason, cause);
        ApiRequest next = resumes < retries.maxResumes() ? resumption() : null;
        long asked = in.parser().retryMillis() * 1_000_000;
        long pause = Math.max(
                asked, retries.pause(resumes + 1, ThreadLocalRandom.current().nextDouble()));
        if (next == null || pause >= deadline.left() || asked > Deadline.nanos(retries.maxRetryAfter())) {
            fail(interruption);
            return;
        }
        resumes++;
        inflow = null;
        report.retrying(interruption, pause);
        engine.after(pause, () -> engine.soon(() -> reopen(next)));
    }

    /** The request that goes on, or the first one again if it did not get as far as an event and does no harm. */
    private @Nullable ApiRequest resumption() {
        String id = point.lastId();
        if (id != null) {
            return protocol.resume(id);
        }
        return delivered == 0 && options.idempotent(request.idempotent()) ? request : null;
    }

    private void reopen(ApiRequest next) {
        if (isOver()) {
            return;
        }
        Call<HttpResponse<BodyPipe>> call =
                new Call<>(engine, report, next, options, deadline, Accept.EVENTS, new StreamReception(report.call()));
        reopening = call;
        call.start().whenComplete((response, failure) -> {
            reopening = null;
            if (failure == null) {
                attach(response);
            } else {
                fail(reopenFailure(failure));
            }
        });
        if (isOver()) {
            call.clientClosed();
        }
    }

    private ApiException reopenFailure(Throwable failure) {
        boolean own = failure instanceof CallTimeoutException || failure instanceof CallCancelledException;
        return own ? (ApiException) failure : interruption("resuming failed", failure);
    }

    private StreamInterruptedException interruption(String reason, @Nullable Throwable cause) {
        return new StreamInterruptedException(report.call(), reason, delivered, point.lastId(), cause);
    }

    private void attach(HttpResponse<BodyPipe> response) {
        Inflow next = Inflow.of(response, engine.config().maxEventBytes());
        point.resumed();
        waitingSince = System.nanoTime() | 1;
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
                engine.after(PATIENCE, in::cancel);
            }
            release();
            report.finished(delivered);
        }
    }

    private void fail(ApiException reason) {
        if (end.compareAndSet(null, reason)) {
            Inflow in = inflow;
            if (in != null) {
                in.cancel();
            }
            Call<?> call = reopening;
            if (call != null) {
                call.abort(reason);
            }
            release();
            report.failed(reason, delivered);
        }
    }

    private void release() {
        callTimer.cancel(false);
        Future<?> timer = idleTimer;
        if (timer != null) {
            timer.cancel(false);
        }
        engine.end(this);
        onSignal.run();
    }

    private void timedOut(CallTimeoutException.Phase phase, Duration limit) {
        fail(new CallTimeoutException(report.call(), phase, limit, null));
    }

    /** Runs when the idle time could be over at the earliest. While a resume is under way, its own limits count. */
    private void checkIdle() {
        if (isOver()) {
            return;
        }
        long since = waitingSince;
        long limit = Deadline.nanos(timeouts.idle());
        long left = since == 0 || inflow == null ? limit : limit - (System.nanoTime() - since);
        if (left <= 0) {
            timedOut(CallTimeoutException.Phase.IDLE, timeouts.idle());
        } else {
            idleTimer = engine.after(left, this::checkIdle);
        }
    }
}
