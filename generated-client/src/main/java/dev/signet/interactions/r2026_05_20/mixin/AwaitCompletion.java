package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.support.http.client.CallOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Waiting for interactions that run in the background. */
public interface AwaitCompletion {
    /** The statuses at which nothing more happens by itself. Any other is waited through, one that is not known yet included. */
    Set<InteractionStatus> TERMINAL = Set.of(
            InteractionStatus.COMPLETED,
            InteractionStatus.FAILED,
            InteractionStatus.CANCELLED,
            InteractionStatus.INCOMPLETE,
            InteractionStatus.BUDGET_EXCEEDED,
            InteractionStatus.REQUIRES_ACTION);

    /**
     * Fetches an interaction.
     *
     * @param id the interaction
     * @param params optional parameters
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands
     */
    Interaction get(String id, GetInteractionByIdParams params, CallOptions options);

    /**
     * Asks a model or an agent, with one request.
     *
     * @param request what to ask, and whom
     * @param options timeouts, retries and headers of this call
     * @return the interaction as it stands
     */
    Interaction createOnce(CreateInteractionRequest request, CallOptions options);

    /**
     * Waits for an interaction to end, as {@link Polling#DEFAULT} says.
     *
     * @param id the interaction
     * @return the interaction in one of the {@link #TERMINAL} statuses
     */
    default Interaction awaitCompletion(String id) {
        return awaitCompletion(id, Polling.DEFAULT);
    }

    /**
     * Waits for an interaction to end.
     *
     * @param id the interaction
     * @param polling how to wait
     * @return the interaction in one of the {@link #TERMINAL} statuses; joined from all its parts, if the service stopped at a
     *     limit and was asked to go on
     * @throws PollingTimeoutException if it does not end in time
     * @throws UnfinishedInteractionException if it is not complete at the limit of continuations
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    default Interaction awaitCompletion(String id, Polling polling) {
        long end = System.nanoTime() + polling.limit().toNanos();
        Awaited awaited = new Awaited(id, polling);
        for (Duration wait = polling.first(); ; wait = polling.after(wait)) {
            Interaction seen = awaited.add(get(awaited.id(), GetInteractionByIdParams.NONE, polling.options()));
            polling.progress().accept(seen);
            while (awaited.isDue()) {
                CreateInteractionRequest next = awaited.next();
                seen = awaited.add(Parts.call(seen, () -> createOnce(next, polling.options())));
                polling.progress().accept(seen);
                wait = polling.first();
            }
            if (awaited.isOver()) {
                return seen;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new PollingTimeoutException(polling.limit(), seen);
            }
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, wait.toNanos()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                CancellationException cancelled =
                        new CancellationException("The thread that waited for " + id + " was interrupted");
                cancelled.initCause(e);
                throw cancelled;
            }
        }
    }

    /**
     * {@return whether nothing more happens to an interaction by itself}
     *
     * @param interaction the interaction
     */
    static boolean isTerminal(Interaction interaction) {
        InteractionStatus status = interaction.status();
        return status != null && TERMINAL.contains(status);
    }
}
