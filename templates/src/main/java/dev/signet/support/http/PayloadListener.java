package dev.signet.support.http;

/**
 * A {@link ClientListener} that is also given the values of requests and responses: for traces that name a model, or for logs while a
 * program is developed. These values are private: {@code toString()} of a record masks only the properties that the document marks as
 * secret.
 *
 * <p>What is no such value is not told of: files, forms, multipart bodies and downloads, and bodies of errors, which are part of the
 * exception.
 */
public interface PayloadListener extends ClientListener {

    /**
     * A call begins, before its first attempt and in the thread of the caller.
     *
     * @param call the call
     * @param value the value that is sent as its body
     */
    default void requestBody(CallInfo call, Object value) {}

    /**
     * The body of a response was read; the call has succeeded if nothing else fails.
     *
     * @param call the call
     * @param value the value that the call returns
     */
    default void responseBody(CallInfo call, Object value) {}

    /**
     * An event of a stream is about to be delivered.
     *
     * @param call the call
     * @param event the event
     */
    default void eventReceived(CallInfo call, Object event) {}
}
