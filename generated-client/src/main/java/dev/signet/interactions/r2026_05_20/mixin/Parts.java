package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.value.Quotes;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** What calls that continue answers share. */
final class Parts {
    private Parts() {}

    /** Makes a call that continues an answer; if it fails, what there is of the answer is not lost. */
    static <T> T call(Interaction soFar, Supplier<T> call) {
        try {
            return call.get();
        } catch (ApiException e) {
            throw withPart(e, soFar);
        }
    }

    static <X extends Throwable> X withPart(X failure, Interaction soFar) {
        failure.addSuppressed(new UnfinishedInteractionException("a request that continues it failed", soFar));
        return failure;
    }

    /** What is thrown when the thread is interrupted that waits for an interaction. */
    static CancellationException interrupted(String id, Exception cause) {
        CancellationException cancelled =
                new CancellationException(Quotes.line("The thread that waited for " + id + " was interrupted"));
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Runs what blocks in a thread of its own: it is rare, and no pool may be kept from its work. */
    static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "interaction-continuation");
        thread.setDaemon(true);
        thread.start();
    }
}
