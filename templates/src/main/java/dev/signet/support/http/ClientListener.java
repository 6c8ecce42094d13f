package dev.signet.support.http;

import java.time.Duration;

/**
 * Is told how calls go, for logs and metrics. It sees no header, no body, no query and no credential.
 *
 * <p>Called in whatever thread the thing happens, mostly one of the transport's own: implementations must be
 * thread-safe and quick. What they throw is ignored.
 */
public interface ClientListener {

    /** Hears nothing. */
    ClientListener NONE = new ClientListener() {};

    /**
     * An attempt begins; {@code attempt} counts from 1.
     *
     * @param call which call it is
     * @param attempt which one it is, from 1
     */
    default void requestStarted(CallInfo call, int attempt) {}

    /**
     * The head of an answer has come, {@code elapsed} after the call began.
     *
     * @param call which call it is
     * @param status the HTTP status
     * @param elapsed how long it took
     */
    default void headersReceived(CallInfo call, int status, Duration elapsed) {}

    /**
     * The call will be repeated, or the stream resumed, after {@code pause}, because of {@code reason}.
     *
     * @param call which call it is
     * @param reason why
     * @param pause how long it waits
     */
    default void retrying(CallInfo call, ApiException reason, Duration pause) {}

    /**
     * The call succeeded. For a stream, {@code events} were delivered; otherwise it is 0.
     *
     * @param call which call it is
     * @param elapsed how long it took
     * @param events how many
     */
    default void finished(CallInfo call, Duration elapsed, long events) {}

    /**
     * The call failed, or was closed before its end. Nothing more is reported of it.
     *
     * @param call which call it is
     * @param failure what went wrong
     * @param elapsed how long it took
     * @param events how many
     */
    default void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {}
}
