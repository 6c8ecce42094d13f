package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.concurrent.CompletableFuture;

/** Calls that continue an answer by themselves if the service stops at a limit of its own. */
public interface ContinuedCalls {
    /**
     * Asks a model or an agent, with one request.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands, unfinished if its status is {@code requires_continuation}
     */
    Interaction createOnce(CreateInteractionRequest request, CallOptions options);

    /**
     * Asks a model or an agent, with one request, and streams the answer.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the events of this request; close the stream after use
     */
    EventStream<InteractionSseEvent> streamOnce(CreateInteractionRequest request, CallOptions options);

    /**
     * {@link #create(CreateInteractionRequest, Continuation, CallOptions)} with default options.
     *
     * @param request what to ask, and whom
     * @return the interaction as it stands: complete, in the background, or waiting for you
     */
    default Interaction create(CreateInteractionRequest request) {
        return create(request, Continuation.DEFAULT, CallOptions.NONE);
    }

    /**
     * {@link #create(CreateInteractionRequest, Continuation, CallOptions)} by {@link Continuation#DEFAULT}.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of each request
     * @return the interaction as it stands: complete, in the background, or waiting for you
     */
    default Interaction create(CreateInteractionRequest request, CallOptions options) {
        return create(request, Continuation.DEFAULT, options);
    }

    /**
     * Asks a model or an agent. Returns when the answer is complete, unless it is worked out in the background.
     *
     * @param request what to ask, and whom
     * @param continuation how often an unfinished answer is continued
     * @param options timeouts, retries and headers of each request
     * @return the interaction as it stands: complete, in the background, or waiting for you; joined from all its parts
     * @throws UnfinishedInteractionException if it is not complete at the limit
     * @throws ApiException if a request fails; if it was one that continues, an {@link UnfinishedInteractionException} with what
     *     there is of the answer is among the suppressed
     */
    default Interaction create(CreateInteractionRequest request, Continuation continuation, CallOptions options) {
        Interaction whole = createOnce(request, options);
        for (int made = 0; continuation.continues(whole); made++) {
            CreateInteractionRequest next = continuation.next(request, whole, made);
            whole = Continuation.join(
                    whole, Parts.call(whole, () -> createOnce(next, options.withoutIdempotencyKey())));
        }
        return whole;
    }

    /**
     * {@link #stream(CreateInteractionRequest, Continuation, CallOptions)} with default options.
     *
     * @param request what to ask, and whom
     * @return the events
     */
    default EventStream<InteractionSseEvent> stream(CreateInteractionRequest request) {
        return stream(request, Continuation.DEFAULT, CallOptions.NONE);
    }

    /**
     * {@link #stream(CreateInteractionRequest, Continuation, CallOptions)} by {@link Continuation#DEFAULT}.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of each request
     * @return the events
     */
    default EventStream<InteractionSseEvent> stream(CreateInteractionRequest request, CallOptions options) {
        return stream(request, Continuation.DEFAULT, options);
    }

    /**
     * Asks a model or an agent, and streams the answer. An answer in several parts is one stream: it begins and ends once, its
     * steps are numbered throughout, and the usage at the end is that of all parts.
     *
     * @param request what to ask, and whom
     * @param continuation how often an unfinished answer is continued; the stream throws an
     *     {@link UnfinishedInteractionException} if it is not complete at the limit
     * @param options timeouts, retries and headers of each request
     * @return the events as they arrive; close the stream after use
     */
    default EventStream<InteractionSseEvent> stream(
            CreateInteractionRequest request, Continuation continuation, CallOptions options) {
        EventStream<InteractionSseEvent> first = streamOnce(request, options);
        return continuation.limit() == 0
                ? first
                : first.followedBy(new ContinuedStream(
                        request,
                        continuation,
                        next -> CompletableFuture.supplyAsync(
                                () -> streamOnce(next, options.withoutIdempotencyKey()), Parts::inBackground)));
    }
}
