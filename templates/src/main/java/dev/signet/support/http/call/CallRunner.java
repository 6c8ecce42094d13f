package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.response.RawResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs calls for a thread that waits, or for a future, and reports how they end. */
public final class CallRunner {

    private CallRunner() {}

    /**
     * A call that takes the response whole.
     *
     * @param accept the {@code Accept} header
     * @param json whether a response that is not JSON fails the call
     */
    public static Call<RawResponse> buffered(CallContext context, String accept, boolean json) {
        long most = context.engine().settings().maxResponseBytes();
        return new Call<>(context, AcceptHeaders.whole(accept), new BufferingHandler(context.info(), json, most));
    }

    /**
     * Waits for the response.
     *
     * @throws ApiException if the call fails, or this thread is interrupted
     */
    public static <R> R await(CallContext context, Call<R> call) {
        try {
            return call.start().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CallCancelledException interrupted =
                    new CallCancelledException(context.info(), "the waiting thread was interrupted", e);
            call.abort(interrupted);
            throw failed(context, interrupted);
        } catch (ExecutionException e) {
            Throwable cause = Futures.cause(e);
            RuntimeException failure = failed(context, cause);
            if (cause instanceof ApiException own && own.call().equals(context.info())) {
                // Made by the client's threads: where it was called from tells more. What others threw keeps its
                // origin.
                failure.fillInStackTrace();
            }
            throw failure;
        }
    }

    /**
     * Starts a call whose end, in whatever way, completes the future in the client's executor; a future that ends in another way
     * cancels the call.
     *
     * @param then completes the future with a response
     */
    public static <R> void start(CallContext context, Call<R> call, CompletableFuture<?> future, Consumer<R> then) {
        start(context, call, future, then, context.engine()::callback);
    }

    /** Sends a request that another call depends on. The future completes in a thread of the client, so nothing may block there. */
    static <T> CompletableFuture<T> sendFor(
            CallContext depending, ClientSettings server, PreparedRequest request, Function<byte[], T> reader) {
        CallContext context = depending.toward(server, request);
        CompletableFuture<T> future = new CompletableFuture<>();
        start(
                context,
                buffered(context, MediaTypes.JSON, true),
                future,
                response -> future.complete(decode(context, response, whole -> reader.apply(whole.bytes()))),
                Runnable::run);
        return future;
    }

    private static <R> void start(
            CallContext context, Call<R> call, CompletableFuture<?> future, Consumer<R> then, Executor executor) {
        Futures.onCompletion(future, (value, failure) -> {
            if (!call.isOver()) {
                CallCancelledException reason =
                        new CallCancelledException(context.info(), "the future was completed by the caller", failure);
                call.abort(reason);
                context.report().failed(reason, 0);
            }
        });
        Futures.onCompletion(call.start(), (response, failure) -> {
            try {
                executor.execute(() -> {
                    try {
                        if (failure != null) {
                            throw failed(context, Futures.cause(failure));
                        }
                        then.accept(response);
                    } catch (Throwable e) {
                        // An Error too must end the future: nobody else would.
                        future.completeExceptionally(e);
                    }
                });
            } catch (Throwable e) {
                // Thrown by the executor itself.
                future.completeExceptionally(e);
            }
        });
    }

    /**
     * Decodes the body of a response, which ends the call.
     *
     * @throws ResponseFormatException if the decoder throws
     */
    public static <T extends @Nullable Object> T decode(
            CallContext context, RawResponse response, Function<RawResponse, T> decoder) {
        try {
            T decoded = decoder.apply(response);
            context.report().decoded(decoded);
            context.report().finished(0);
            return decoded;
        } catch (RuntimeException e) {
            String why = context.engine().redactor().clean(String.valueOf(e.getMessage()));
            throw failed(
                    context,
                    new ResponseFormatException(
                            context.info(), response.status(), "the response can't be read, " + why, e));
        }
    }

    /**
     * Reports the end of a call, and returns what to throw.
     *
     * @throws Error if that is what it ended with
     */
    private static RuntimeException failed(CallContext context, Throwable failure) {
        if (failure instanceof ApiException named) {
            context.report().failed(named, 0);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
