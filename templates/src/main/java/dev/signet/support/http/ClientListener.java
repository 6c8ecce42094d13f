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

    /** An attempt begins; {@code attempt} counts from 1. */
    default void requestStarted(CallInfo call, int attempt) {}

    /** The head of an answer has come, {@code elapsed} after the call began. */
    default void headersReceived(CallInfo call, int status, Duration elapsed) {}

    /** The call will be repeated, or the stream resumed, after {@code pause}, because of {@code reason}. */
    default void retrying(CallInfo call, ApiException reason, Duration pause) {}

    /** The call succeeded. For a stream, {@code events} were delivered; otherwise it is 0. */
    default void finished(CallInfo call, Duration elapsed, long events) {}

    /** The call failed, or was closed before its end. Nothing more is reported of it. */
    default void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {}
}
