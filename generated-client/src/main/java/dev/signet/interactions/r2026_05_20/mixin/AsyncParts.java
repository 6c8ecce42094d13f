package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.http.client.CallOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** An answer in several parts, without blocking. */
final class AsyncParts {
    private AsyncParts() {}

    static CompletableFuture<Interaction> create(
            ContinuedCallsAsync calls,
            CreateInteractionRequest request,
            Continuation continuation,
            CallOptions options) {
        CompletableFuture<Interaction> done = new CompletableFuture<>();
        attend(
                calls.createOnce(request, options),
                done,
                (first, result) -> goOn(calls, request, continuation, options, first, 0, result));
        return done;
    }

    private static void goOn(
            ContinuedCallsAsync calls,
            CreateInteractionRequest request,
            Continuation continuation,
            CallOptions options,
            Interaction whole,
            int made,
            CompletableFuture<Interaction> done) {
        if (!continuation.continues(whole)) {
            done.complete(whole);
            return;
        }
        CreateInteractionRequest next = continuation.next(request, whole, made);
        attend(
                call(whole, calls.createOnce(next, options.withoutIdempotencyKey())),
                done,
                (part, result) ->
                        goOn(calls, request, continuation, options, Continuation.join(whole, part), made + 1, result));
    }

    /** A call that continues an answer; if it fails, what there is of the answer is not lost. Cancelling it cancels the call. */
    static CompletableFuture<Interaction> call(Interaction soFar, CompletableFuture<Interaction> call) {
        CompletableFuture<Interaction> part = new CompletableFuture<>();
        attend(call, part, (value, result) -> result.complete(value));
        CompletableFuture<Interaction> told = new CompletableFuture<>();
        CompletableFuture<Interaction> unused = part.whenComplete((value, failure) -> {
            if (failure == null) {
                told.complete(value);
            } else {
                told.completeExceptionally(Parts.withPart(unwrapped(failure), soFar));
            }
        });
        cancels(told, part);
        return told;
    }

    /** Uses what a call gives for what is to be done; the latter fails as the former does, and cancels it if it is cancelled. */
    static <A, B> void attend(
            CompletableFuture<A> call, CompletableFuture<B> done, BiConsumer<A, CompletableFuture<B>> use) {
        cancels(done, call);
        CompletableFuture<A> unused = call.whenComplete((value, failure) -> {
            try {
                if (failure != null) {
                    done.completeExceptionally(unwrapped(failure));
                } else {
                    use.accept(value, done);
                }
            } catch (RuntimeException | Error e) {
                // Nobody else would end the future.
                done.completeExceptionally(e);
            }
        });
    }

    private static void cancels(CompletableFuture<?> done, CompletableFuture<?> call) {
        CompletableFuture<?> unused = done.whenComplete((value, failure) -> {
            if (done.isCancelled()) {
                call.cancel(true);
            }
        });
    }

    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
