package dev.signet.support.http;

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
     * {@return the exception to throw}
     *
     * @param error what would be thrown otherwise, with the response
     */
    StatusException decode(StatusException error);
}
