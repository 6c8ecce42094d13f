package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Opens the further connections of a stream: a bounded number of them, after a pause, inside the deadline. */
final class Resumer {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Engine engine;
    private final Report report;
    private final CallOptions options;
    private final RetryPolicy policy;
    private final Deadline deadline;
    private int resumes;
    private volatile @Nullable Call<?> opening;
    private volatile @Nullable ApiException aborted;

    Resumer(Engine engine, Report report, CallOptions options, Deadline deadline) {
        this.engine = engine;
        this.report = report;
        this.options = options;
        this.policy = options.retries(engine.config().retries());
        this.deadline = deadline;
    }

    /** Whether no further resume is allowed. */
    boolean isExhausted() {
        return resumes >= policy.maxResumes();
    }

    /** Nanoseconds to pause, given the service's own wish in milliseconds; -1 if there is no time for that. */
    long pause(long askedMillis) {
        long asked = askedMillis * NANOS_PER_MILLI;
        long jitter = policy.pause(resumes + 1, ThreadLocalRandom.current().nextDouble());
        long pause = Math.max(asked, jitter);
        return pause >= deadline.left() || asked > Deadline.nanos(policy.maxRetryAfter()) ? -1 : pause;
    }

    /** Sends the request after a pause; {@code then} gets the answer or the failure. */
    void resume(ApiRequest next, long pause, BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        resumes++;
        engine.later(pause, () -> engine.soon(() -> open(next, then)));
    }

    /** The stream is over: what is being opened is not wanted any more. */
    void abort(ApiException reason) {
        aborted = reason;
        Call<?> call = opening;
        if (call != null) {
            call.abort(reason);
        }
    }

    private void open(ApiRequest next, BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        if (aborted != null) {
            return;
        }
        Call<HttpResponse<BodyPipe>> call =
                new Call<>(engine, report, next, options, deadline, Accept.EVENTS, new StreamReception(report.call()));
        opening = call;
        Then.run(call.start(), (response, failure) -> {
            opening = null;
            then.accept(response, failure);
        });
        ApiException late = aborted;
        if (late != null) {
            call.abort(late);
        }
    }
}
