package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.concurrent.CompletableFuture;

/** The calls of {@link ContinuedCalls}, without blocking. */
public interface ContinuedCallsAsync {
    /**
     * {@link ContinuedCalls#createOnce} without blocking.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands, unfinished if its status is {@code requires_continuation}
     */
    CompletableFuture<Interaction> createOnce(CreateInteractionRequest request, CallOptions options);

    /**
     * {@link ContinuedCalls#streamOnce} without blocking.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the events of this request; close the stream after use
     */
    CompletableFuture<EventStream<InteractionSseEvent>> streamOnce(
            CreateInteractionRequest request, CallOptions options);

    /**
     * {@link #create(CreateInteractionRequest, Continuation, CallOptions)} with default options.
     *
     * @param request what to ask, and whom
     * @return the interaction as it stands: complete, in the background, or waiting for you
     */
    default CompletableFuture<Interaction> create(CreateInteractionRequest request) {
        return create(request, Continuation.DEFAULT, CallOptions.NONE);
    }

    /**
     * {@link #create(CreateInteractionRequest, Continuation, CallOptions)} by {@link Continuation#DEFAULT}.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of each request
     * @return the interaction as it stands: complete, in the background, or waiting for you
     */
    default CompletableFuture<Interaction> create(CreateInteractionRequest request, CallOptions options) {
        return create(request, Continuation.DEFAULT, options);
    }

    /**
     * {@link ContinuedCalls#create(CreateInteractionRequest, Continuation, CallOptions)} without blocking.
     *
     * @param request what to ask, and whom
     * @param continuation how often an unfinished answer is continued
     * @param options timeouts, retries and headers of each request
     * @return the interaction as it stands; completes with an {@link UnfinishedInteractionException} if it is not complete at the
     *     limit. Cancelling it cancels the call.
     */
    default CompletableFuture<Interaction> create(
            CreateInteractionRequest request, Continuation continuation, CallOptions options) {
        return AsyncParts.create(this, request, continuation, options);
    }

    /**
     * {@link #stream(CreateInteractionRequest, Continuation, CallOptions)} with default options.
     *
     * @param request what to ask, and whom
     * @return the events
     */
    default CompletableFuture<EventStream<InteractionSseEvent>> stream(CreateInteractionRequest request) {
        return stream(request, Continuation.DEFAULT, CallOptions.NONE);
    }

    /**
     * {@link #stream(CreateInteractionRequest, Continuation, CallOptions)} by {@link Continuation#DEFAULT}.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of each request
     * @return the events
     */
    default CompletableFuture<EventStream<InteractionSseEvent>> stream(
            CreateInteractionRequest request, CallOptions options) {
        return stream(request, Continuation.DEFAULT, options);
    }

    /**
     * {@link ContinuedCalls#stream(CreateInteractionRequest, Continuation, CallOptions)} without blocking.
     *
     * @param request what to ask, and whom
     * @param continuation how often an unfinished answer is continued
     * @param options timeouts, retries and headers of each request
     * @return the events as they arrive; close the stream after use. Cancelling the future cancels the call.
     */
    default CompletableFuture<EventStream<InteractionSseEvent>> stream(
            CreateInteractionRequest request, Continuation continuation, CallOptions options) {
        CompletableFuture<EventStream<InteractionSseEvent>> first = streamOnce(request, options);
        if (continuation.limit() == 0) {
            return first;
        }
        CompletableFuture<EventStream<InteractionSseEvent>> all = new CompletableFuture<>();
        AsyncParts.attend(
                first,
                all,
                (stream, result) -> result.complete(stream.followedBy(new ContinuedStream(
                        request, continuation, next -> streamOnce(next, options.withoutIdempotencyKey())))));
        return all;
    }
}
