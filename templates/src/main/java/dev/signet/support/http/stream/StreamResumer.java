package dev.signet.support.http.stream;

import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.call.AcceptHeaders;
import dev.signet.support.http.call.Call;
import dev.signet.support.http.call.CallContext;
import dev.signet.support.http.call.RetryRules;
import dev.signet.support.http.call.StreamHandler;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.PreparedRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the further connections of a stream: a bounded number of them, after a pause, inside the deadline. */
final class StreamResumer {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final CallContext context;
    private final RetryPolicy policy;
    private final String mediaType;
    private final Function<String, @Nullable PreparedRequest> request;
    private int resumes;
    private volatile @Nullable Call<?> opening;
    private volatile @Nullable Throwable aborted;

    /**
     * Has opened nothing yet.
     *
     * @param mediaType what to ask for
     * @param request the request that goes on after the event with this id; null if there is none
     */
    StreamResumer(CallContext context, String mediaType, Function<String, @Nullable PreparedRequest> request) {
        this.context = context;
        this.policy = context.settings().retries();
        this.mediaType = mediaType;
        this.request = request;
    }

    /**
     * Resumes, if there is a request for it, and the policy and the deadline allow it; {@code then} gets the response or the
     * failure.
     *
     * @param askedMillis the pause that the service asks for, or less than zero
     * @param lastId the id of the last event delivered that had one, or null
     * @throws RuntimeException if the request can't be made
     */
    boolean resume(
            StreamInterruptedException reason,
            long askedMillis,
            @Nullable String lastId,
            BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        long asked = askedMillis * NANOS_PER_MILLI;
        long jitter = RetryRules.pause(
                policy, resumes + 1, ThreadLocalRandom.current().nextDouble());
        long pause = Math.max(asked, jitter);
        boolean patient = pause < context.deadline().left() && asked <= Deadline.nanos(policy.maxRetryAfter());
        PreparedRequest next = patient && resumes < policy.maxResumes() ? next(lastId, reason.events()) : null;
        if (next == null) {
            return false;
        }
        resumes++;
        context.report().retrying(reason, pause);
        Engine engine = context.engine();
        engine.scheduleTask(pause, () -> engine.soon(() -> open(next, then)));
        return true;
    }

    /** The request that resumes, or the original one if no event was delivered and it is idempotent. */
    private @Nullable PreparedRequest next(@Nullable String lastId, long delivered) {
        if (lastId != null) {
            return request.apply(lastId);
        }
        return delivered == 0 && context.isIdempotent() ? context.request() : null;
    }

    /** An event has come that was not delivered before. */
    void progressed() {
        resumes = 0;
    }

    /** The stream is over: what is being opened is not wanted any more. */
    void abort(Throwable reason) {
        aborted = reason;
        Call<?> call = opening;
        if (call != null) {
            call.abort(reason);
        }
    }

    private void open(PreparedRequest next, BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        Call<HttpResponse<BodyPipe>> call = new Call<>(
                context.with(next), AcceptHeaders.events(mediaType), new StreamHandler(context.info(), mediaType));
        opening = call;
        if (aborted != null) {
            return;
        }
        // If it is aborted from here on, it is so before it sends anything.
        Futures.onCompletion(call.start(), (response, failure) -> {
            opening = null;
            then.accept(response, failure);
        });
    }
}
