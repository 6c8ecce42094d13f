package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Looks, and looks again later, until there is an end. */
final class AsyncPolling {
    private AsyncPolling() {}

    /** @param end when to give up, as {@link System#nanoTime()} counts */
    static void look(
            AwaitCompletionAsync calls,
            String id,
            Polling polling,
            Duration wait,
            long end,
            CompletableFuture<Interaction> done) {
        if (done.isDone()) {
            return;
        }
        CompletableFuture<Interaction> unused = calls.get(id, GetInteractionByIdParams.NONE, polling.options())
                .whenComplete((seen, failure) -> {
                    try {
                        if (failure != null) {
                            done.completeExceptionally(
                                    failure instanceof CompletionException && failure.getCause() != null
                                            ? failure.getCause()
                                            : failure);
                        } else {
                            decide(calls, id, polling, wait, end, done, seen);
                        }
                    } catch (RuntimeException | Error e) {
                        // Thrown by the listener to progress: nobody else would end the future.
                        done.completeExceptionally(e);
                    }
                });
    }

    private static void decide(
            AwaitCompletionAsync calls,
            String id,
            Polling polling,
            Duration wait,
            long end,
            CompletableFuture<Interaction> done,
            Interaction seen) {
        polling.progress().accept(seen);
        long left = end - System.nanoTime();
        if (AwaitCompletion.isTerminal(seen)) {
            done.complete(seen);
        } else if (left <= 0) {
            done.completeExceptionally(new PollingTimeoutException(polling.limit(), seen));
        } else {
            CompletableFuture.delayedExecutor(Math.min(left, wait.toNanos()), TimeUnit.NANOSECONDS)
                    .execute(() -> look(calls, id, polling, polling.after(wait), end, done));
        }
    }
}
