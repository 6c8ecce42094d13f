package dev.signet.support.http;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** What follows the end of a future, where nobody asks how that itself ends. */
final class Then {

    private Then() {}

    @SuppressWarnings("FutureReturnValueIgnored")
    static <T> void run(CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> action) {
        stage.whenComplete(action);
    }
}
