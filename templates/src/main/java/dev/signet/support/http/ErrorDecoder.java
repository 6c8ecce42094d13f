package dev.signet.support.http;

/** Makes of the exception for an error response one that knows the types of an API's errors. */
@FunctionalInterface
public interface ErrorDecoder {

    /**
     * {@return the exception to throw}
     *
     * @param error what would be thrown otherwise, with the response
     */
    StatusException decode(StatusException error);
}
