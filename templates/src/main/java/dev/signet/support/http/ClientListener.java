package dev.signet.support.http;

import dev.signet.support.JsonDeviation;
import java.time.Duration;

/**
 * Receives notifications of calls, for logs and metrics. It sees no header, query or credential, and nothing of a
 * body but the first characters of values that {@link #deviated deviate}.
 *
 * <p>Called in the thread in which the event occurs, mostly one of the transport: implementations must be thread-safe
 * and fast. Their exceptions are ignored; an {@link Error} that they throw ends the call.
 */
public interface ClientListener {

    /** Does nothing. */
    ClientListener NONE = new ClientListener() {};

    /**
     * An attempt begins; {@code attempt} counts from 1.
     *
     * @param call the call
     * @param attempt the number of the attempt, from 1
     */
    default void requestStarted(CallInfo call, int attempt) {}

    /**
     * The response headers arrived, {@code elapsed} after the call began.
     *
     * @param call the call
     * @param status the HTTP status
     * @param elapsed the time since the call began
     */
    default void headersReceived(CallInfo call, int status, Duration elapsed) {}

    /**
     * The call will be retried, or the stream resumed, after {@code pause}, because of {@code reason}.
     *
     * @param call the call
     * @param reason the failure
     * @param pause the delay
     */
    default void retrying(CallInfo call, ApiException reason, Duration pause) {}

    /**
     * A value of the response does not fit its type and was kept as JSON: in {@code extras} of a record, or in the {@code Unknown} of a
     * union.
     *
     * @param call the call
     * @param deviation the value's JSON pointer, what was expected and what was found; may quote up to 40 characters of the payload
     */
    default void deviated(CallInfo call, JsonDeviation deviation) {}

    /**
     * The call succeeded. For a stream, {@code events} were delivered; otherwise it is 0.
     *
     * @param call the call
     * @param elapsed the time since the call began
     * @param events the number of events
     */
    default void finished(CallInfo call, Duration elapsed, long events) {}

    /**
     * The call failed, or was closed before its end. This is the last notification of it.
     *
     * @param call the call
     * @param failure the exception
     * @param elapsed the time since the call began
     * @param events the number of events
     */
    default void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {}
}
