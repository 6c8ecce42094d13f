package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallCancelledException;
import dev.signet.interactions.support.http.client.CallOptions;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
     * Waits for an interaction to end. A look that fails for a reason that may pass (no connection, a timeout, status 429 or 5xx, and 404 in
     * the first moments) is followed by the next one: only the limit of {@code polling} ends the wait.
     *
     * @param id the interaction
     * @param polling how to wait
     * @return the interaction in one of the {@link #TERMINAL} statuses; joined from all its parts, if the service stopped at a
     *     limit and was asked to go on
     * @throws PollingTimeoutException if it does not end in time; its cause is the failure of the last look, if that failed
     * @throws UnfinishedInteractionException if it is not complete at the limit of continuations
     * @throws dev.signet.interactions.support.http.ApiException if the service refuses to be asked
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    default Interaction awaitCompletion(String id, Polling polling) {
        Awaited awaited = new Awaited(id, polling);
        while (true) {
            Interaction seen = look(awaited);
            if (seen != null) {
                polling.progress().accept(seen);
                while (awaited.isDue()) {
                    Interaction before = seen;
                    CreateInteractionRequest next = awaited.next();
                    seen = awaited.add(Parts.call(
                            before, () -> createOnce(next, polling.options().withoutIdempotencyKey())));
                    polling.progress().accept(seen);
                    awaited.startOver();
                }
                if (awaited.isOver()) {
                    return seen;
                }
            }
            try {
                TimeUnit.NANOSECONDS.sleep(awaited.pause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Parts.interrupted(id, e);
            }
            if (awaited.left() <= 0) {
                throw awaited.tooLate();
            }
        }
    }

    /** {@return the interaction as it stands; null if that can't be had now} */
    private @Nullable Interaction look(Awaited awaited) {
        try {
            return awaited.add(get(awaited.id(), GetInteractionByIdParams.NONE, awaited.options()));
        } catch (CallCancelledException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw Parts.interrupted(awaited.id(), e);
            }
            throw e;
        } catch (ApiException e) {
            if (!awaited.survives(e)) {
                throw e;
            }
            return null;
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
