package dev.signet.support.http.engine;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** What follows the end of a future, where nobody asks how that itself ends. */
public final class Futures {

    private Futures() {}

    @SuppressWarnings("FutureReturnValueIgnored")
    public static <T> void run(CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> action) {
        stage.whenComplete(action);
    }
}
