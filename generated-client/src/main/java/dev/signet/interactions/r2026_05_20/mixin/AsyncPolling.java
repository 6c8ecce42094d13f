package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks, and looks again later, until there is an end. */
final class AsyncPolling {
    private final AwaitCompletionAsync calls;
    private final Awaited awaited;
    private final Polling polling;
    private final CompletableFuture<Interaction> done;

    AsyncPolling(AwaitCompletionAsync calls, Awaited awaited, Polling polling, CompletableFuture<Interaction> done) {
        this.calls = calls;
        this.awaited = awaited;
        this.polling = polling;
        this.done = done;
    }

    void look() {
        if (!done.isDone()) {
            await(calls.get(awaited.id(), GetInteractionByIdParams.NONE, awaited.options()), true);
        }
    }

    /** @param survives whether the call may be made again if it fails */
    private void await(CompletableFuture<Interaction> call, boolean survives) {
        CompletableFuture<?> cancelling = done.whenComplete((value, failure) -> {
            if (done.isCancelled()) {
                call.cancel(true);
            }
        });
        CompletableFuture<Interaction> unused = call.whenComplete((seen, failure) -> {
            try {
                cancelling.cancel(false);
                Throwable cause = failure == null ? null : AsyncParts.unwrapped(failure);
                if (cause == null) {
                    decide(awaited.add(seen));
                } else if (survives && awaited.survives(cause)) {
                    lookLater();
                } else {
                    done.completeExceptionally(cause);
                }
            } catch (RuntimeException | Error e) {
                // Thrown by the listener to progress, or at the limit: nobody else would end the future.
                done.completeExceptionally(e);
            }
        });
    }

    private void decide(Interaction seen) {
        polling.progress().accept(seen);
        if (awaited.isDue() && !done.isDone()) {
            awaited.startOver();
            await(
                    AsyncParts.call(
                            seen,
                            calls.createOnce(awaited.next(), polling.options().withoutIdempotencyKey())),
                    false);
        } else if (awaited.isOver()) {
            done.complete(seen);
        } else {
            lookLater();
        }
    }

    private void lookLater() {
        if (awaited.left() <= 0) {
            done.completeExceptionally(awaited.tooLate());
        } else {
            CompletableFuture.delayedExecutor(awaited.pause(), TimeUnit.NANOSECONDS)
                    .execute(() -> {
                        try {
                            if (awaited.left() <= 0) {
                                done.completeExceptionally(awaited.tooLate());
                            } else {
                                look();
                            }
                        } catch (RuntimeException | Error e) {
                            done.completeExceptionally(e);
                        }
                    });
        }
    }
}
