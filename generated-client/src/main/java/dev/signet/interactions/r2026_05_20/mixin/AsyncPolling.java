package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks, and looks again later, until there is an end. */
final class AsyncPolling {
    private final AwaitCompletionAsync calls;
    private final Awaited awaited;
    private final Polling polling;
    private final CompletableFuture<Interaction> done;
    /** When to give up, as {@link System#nanoTime()} counts. */
    private final long end;

    AsyncPolling(AwaitCompletionAsync calls, Awaited awaited, Polling polling, CompletableFuture<Interaction> done) {
        this.calls = calls;
        this.awaited = awaited;
        this.polling = polling;
        this.done = done;
        this.end = System.nanoTime() + polling.limit().toNanos();
    }

    /** @param wait how long to wait if there is no end yet */
    void look(Duration wait) {
        if (!done.isDone()) {
            await(calls.get(awaited.id(), GetInteractionByIdParams.NONE, polling.options()), wait);
        }
    }

    private void await(CompletableFuture<Interaction> call, Duration wait) {
        CompletableFuture<Interaction> unused = call.whenComplete((seen, failure) -> {
            try {
                if (failure != null) {
                    done.completeExceptionally(AsyncParts.unwrapped(failure));
                } else {
                    decide(awaited.add(seen), wait);
                }
            } catch (RuntimeException | Error e) {
                // Thrown by the listener to progress, or at the limit: nobody else would end the future.
                done.completeExceptionally(e);
            }
        });
    }

    private void decide(Interaction seen, Duration wait) {
        polling.progress().accept(seen);
        long left = end - System.nanoTime();
        if (awaited.isDue() && !done.isDone()) {
            await(AsyncParts.call(seen, calls.createOnce(awaited.next(), polling.options())), polling.first());
        } else if (awaited.isOver()) {
            done.complete(seen);
        } else if (left <= 0) {
            done.completeExceptionally(new PollingTimeoutException(polling.limit(), seen));
        } else {
            CompletableFuture.delayedExecutor(Math.min(left, wait.toNanos()), TimeUnit.NANOSECONDS)
                    .execute(() -> look(polling.after(wait)));
        }
    }
}
