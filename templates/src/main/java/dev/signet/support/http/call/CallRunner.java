package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.engine.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs calls for a thread that waits, or for a future, and reports how they end. */
public final class CallRunner {

    private CallRunner() {}

    /** A call that takes the response whole. */
    public static Call<BufferedResponse> buffered(CallContext context, String accept) {
        long most = context.engine().settings().maxResponseBytes();
        return new Call<>(
                context,
                AcceptHeaders.whole(accept),
                new BufferingHandler(context.info(), MediaTypes.isJson(accept), most));
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
            RuntimeException failure = failed(context, e.getCause() == null ? e : e.getCause());
            failure.fillInStackTrace();
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
        Futures.onCompletion(future, (value, failure) -> {
            if (!call.isOver()) {
                CallCancelledException reason =
                        new CallCancelledException(context.info(), "the future was completed by the caller", failure);
                context.report().failed(reason, 0);
                call.abort(reason);
            }
        });
        Futures.onCompletion(
                call.start(),
                (response, failure) -> context.engine().callback(() -> {
                    try {
                        if (failure != null) {
                            throw failed(context, failure);
                        }
                        then.accept(response);
                    } catch (Throwable e) {
                        // An Error too must end the future: nobody else would.
                        future.completeExceptionally(e);
                    }
                }));
    }

    /**
     * Decodes the body of a response, which ends the call.
     *
     * @throws ResponseFormatException if the decoder throws
     */
    public static <T extends @Nullable Object> T decode(
            CallContext context, BufferedResponse response, Function<byte[], T> decoder) {
        try {
            T decoded = decoder.apply(response.body());
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

    /** Reports the end of a call, and returns what to throw. */
    private static RuntimeException failed(CallContext context, Throwable failure) {
        if (failure instanceof ApiException named) {
            context.report().failed(named, 0);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
