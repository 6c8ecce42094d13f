package dev.signet.support.http.engine;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Callbacks of futures. */
public final class Futures {

    private Futures() {}

    /** Runs the action when the stage completes, in whatever way. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static <T> void onCompletion(CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> action) {
        stage.whenComplete(action);
    }
}
