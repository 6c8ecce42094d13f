package dev.signet.support.http;

import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Opens the further connections of a stream: a bounded number of them, after a pause, inside the deadline. */
final class Resumer<E> {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Engine engine;
    private final Report report;
    private final ApiRequest request;
    private final CallOptions options;
    private final RetryPolicy policy;
    private final Deadline deadline;
    private final EventProtocol<E> protocol;
    private final EventReader<E> reader;
    private int resumes;
    private volatile @Nullable Call<?> opening;
    private volatile @Nullable ApiException aborted;

    Resumer(
            Engine engine,
            Report report,
            ApiRequest request,
            CallOptions options,
            Deadline deadline,
            EventProtocol<E> protocol,
            EventReader<E> reader) {
        this.engine = engine;
        this.report = report;
        this.request = request;
        this.options = options;
        this.policy = options.retries(engine.config().retries());
        this.deadline = deadline;
        this.protocol = protocol;
        this.reader = reader;
    }

    /**
     * Resumes, if the protocol, the policy and the deadline allow it; {@code then} gets the response or the failure.
     *
     * @param askedMillis the pause that the service wishes, or less than zero
     * @throws RuntimeException from {@link EventProtocol#resume}
     */
    boolean resume(
            StreamInterruptedException reason,
            long askedMillis,
            BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        long asked = askedMillis * NANOS_PER_MILLI;
        long jitter = policy.pause(resumes + 1, ThreadLocalRandom.current().nextDouble());
        long pause = Math.max(asked, jitter);
        boolean patient = pause < deadline.left() && asked <= Deadline.nanos(policy.maxRetryAfter());
        ApiRequest next = patient && resumes < policy.maxResumes() ? next() : null;
        if (next == null) {
            return false;
        }
        resumes++;
        report.retrying(reason, pause);
        engine.later(pause, () -> engine.soon(() -> open(next, then)));
        return true;
    }

    /** The request that resumes, or the original one if no event was delivered and it is idempotent. */
    private @Nullable ApiRequest next() {
        String id = reader.lastId();
        if (id != null) {
            return protocol.resume(id);
        }
        return reader.delivered() == 0 && options.idempotent(request.idempotent()) ? request : null;
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
        String type = protocol.mediaType();
        Call<HttpResponse<BodyPipe>> call = new Call<>(
                engine, report, next, options, deadline, Accept.events(type), new StreamReception(report.call(), type));
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
