package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
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
     * @return the interaction in one of the {@linkplain AwaitCompletion#TERMINAL terminal} statuses; completes with a
     *     {@link PollingTimeoutException} if it does not end in time. Cancelling it ends the polling.
     */
    default CompletableFuture<Interaction> awaitCompletion(String id, Polling polling) {
        CompletableFuture<Interaction> done = new CompletableFuture<>();
        AsyncPolling.look(
                this,
                id,
                polling,
                polling.first(),
                System.nanoTime() + polling.limit().toNanos(),
                done);
        return done;
    }
}
