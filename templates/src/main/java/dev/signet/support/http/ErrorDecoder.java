package dev.signet.support.http;

import dev.signet.support.http.response.ResponseVariants;
import java.util.function.BiFunction;

/** Makes of the exception for an error response one that knows the types of an API's errors. */
@FunctionalInterface
public interface ErrorDecoder {

    /**
     * {@return whether it knows the type of responses of exactly this status} One of 2xx is thrown, too, if a stream of events was asked
     * for and the response is none.
     *
     * @param status the HTTP status
     */
    default boolean knows(int status) {
        return false;
    }

    /**
     * Reads errors by status and media type.
     *
     * @param variants what responses are read as
     * @param exception makes the exception to throw of the one that would be thrown otherwise, and of what its response is read as
     * @param <R> what all errors have in common
     * @return the decoder
     */
    static <R> ErrorDecoder of(
            ResponseVariants<R> variants, BiFunction<StatusException, ? super R, ? extends StatusException> exception) {
        return new ErrorDecoder() {
            @Override
            public boolean knows(int status) {
                return variants.has(status);
            }

            @Override
            public StatusException decode(StatusException error) {
                return exception.apply(error, variants.read(error.response(), deviation -> {}));
            }
        };
    }

    /**
     * {@return the exception to throw}
     *
     * @param error what would be thrown otherwise, with the response
     */
    StatusException decode(StatusException error);
}
