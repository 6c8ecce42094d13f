package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.http.client.CallOptions;
import java.util.concurrent.CompletableFuture;

/** Waiting for interactions that run in the background, without blocking a thread. */
public interface AwaitCompletionAsync {
    /**
     * Fetches an interaction.
     *
     * @param id the interaction
     * @param params optional parameters
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands
     */
    CompletableFuture<Interaction> get(String id, GetInteractionByIdParams params, CallOptions options);

    /**
     * Asks a model or an agent, with one request.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands
     */
    CompletableFuture<Interaction> createOnce(CreateInteractionRequest request, CallOptions options);

    /**
     * {@link #awaitCompletion(String, Polling)} by {@link Polling#DEFAULT}.
     *
     * @param id the interaction
     * @return the interaction in one of the {@linkplain AwaitCompletion#TERMINAL terminal} statuses
     */
    default CompletableFuture<Interaction> awaitCompletion(String id) {
        return awaitCompletion(id, Polling.DEFAULT);
    }

    /**
     * Waits for an interaction to end.
     *
     * @param id the interaction
     * @param polling how to wait
     * @return the interaction in one of the {@linkplain AwaitCompletion#TERMINAL terminal} statuses; joined from
     *     all its parts, if the service stopped at a limit and was asked to go on. Completes with a {@link PollingTimeoutException}
     *     if it does not end in time, with an {@link dev.signet.interactions.support.http.ApiException} if the service refuses to be
     *     asked, and with an {@link UnfinishedInteractionException} if it is not complete at the limit of
     *     continuations. Cancelling it ends the polling.
     */
    default CompletableFuture<Interaction> awaitCompletion(String id, Polling polling) {
        CompletableFuture<Interaction> done = new CompletableFuture<>();
        new AsyncPolling(this, new Awaited(id, polling), polling, done).look();
        return done;
    }
}
