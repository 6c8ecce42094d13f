package dev.signet.support.http.engine;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** Callbacks of futures. */
public final class Futures {

    private Futures() {}

    /** Runs the action when the stage completes, in whatever way. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static <T> void onCompletion(CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> action) {
        stage.whenComplete(action);
    }

    /** What a future failed with, without what futures wrap it in. */
    public static Throwable cause(Throwable failure) {
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wraps && failure.getCause() != null ? failure.getCause() : failure;
    }
}
