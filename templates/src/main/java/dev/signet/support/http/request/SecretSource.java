package dev.signet.support.http.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the value of a secret comes from that may change. */
public interface SecretSource {

    /** What a source may use of the client that asks. */
    interface Context {

        /** Runs what may block, in a thread for that. */
        CompletableFuture<String> run(Supplier<String> task);

        /**
         * Sends a request by the client's connections, within the limits of the call that asks; cancelling the future cancels it.
         *
         * @param server whom to send it to, and with which credential
         * @return the body of a response of 2xx, which is JSON, as {@code reader} understands it
         */
        <T> CompletableFuture<T> send(ClientSettings server, PreparedRequest request, Function<byte[], T> reader);

        /** Whether the client that asks can still send requests. */
        boolean isOpen();

        /** The settings of the client that asks. */
        ClientSettings settings();
    }

    /**
     * The value to use now. Whoever does not want it any more cancels the future.
     *
     * @return fails with whatever kept the source from getting a value
     */
    CompletionStage<String> current(Context context);

    /** The service has refused a value: if it is kept, it is to be forgotten. */
    default void refused(String value) {}
}
