package dev.signet.support.http.engine;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.request.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's failures mean, which come before the head of a response. Some of them say that the service can't have acted on the
 * request; the JDK tells these apart by their message alone.
 */
public final class SendFailures {

    /** A connection that the service had closed says so within a round trip. Later, the request was on its way. */
    private static final long LONGEST_ROUND_TRIP = Duration.ofSeconds(2).toNanos();

    private static final List<String> CLOSED = List.of(
            "received no bytes",
            "EOF reached",
            "Connection reset",
            "Broken pipe",
            "closed",
            "close_notify",
            "peer shut down incorrectly");

    /** What a failure says of the request. */
    public enum Meaning {
        /** All streams of the connection are in use: nothing was sent. */
        NO_STREAM,
        /** The service has refused the stream (RFC 9113, section 8.7): the request was not processed. */
        REFUSED,
        /** The service has ended the connection, which was open before, or was about to: the request was not processed. */
        CONNECTION_ENDED,
        /** None of these. */
        OTHER;

        boolean isUnsent() {
            return this != OTHER;
        }
    }

    private SendFailures() {}

    public static Meaning meaning(Throwable cause, Connections.Permit permit) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (!isIo(cause)) {
            return Meaning.OTHER;
        }
        if (message.contains("too many concurrent streams")) {
            return Meaning.NO_STREAM;
        }
        // Error code 7, REFUSED_STREAM; the second is said by JDK 24 and later, also of streams beyond the last of a
        // GOAWAY.
        if (message.endsWith("Received RST_STREAM: Stream not processed")
                || message.contains("request not processed by peer")) {
            return Meaning.REFUSED;
        }
        // Up to JDK 23 said of all streams of the connection, which the JDK closes at once.
        if (message.endsWith("GOAWAY received")) {
            return Meaning.CONNECTION_ENDED;
        }
        return isDeadConnection(cause, message, permit) ? Meaning.CONNECTION_ENDED : Meaning.OTHER;
    }

    /** Whether the connection had served others before and was found closed without a byte of response. */
    private static boolean isDeadConnection(Throwable cause, String message, Connections.Permit permit) {
        boolean closed = cause instanceof EOFException
                || cause instanceof ClosedChannelException
                || CLOSED.stream().anyMatch(message::contains);
        boolean partly = message.contains("HTTP/1.1") && !message.endsWith("received no bytes");
        return closed && !partly && permit.reuses() && !permit.isAlive() && permit.elapsed() < LONGEST_ROUND_TRIP;
    }

    private static boolean isIo(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof HttpTimeoutException)
                && !(cause instanceof ConnectException)
                && !(cause instanceof ProtocolException)
                && !(cause instanceof SSLHandshakeException)
                && !(cause instanceof SSLPeerUnverifiedException);
    }

    /** Whether it is what the body's publisher threw: what the JDK itself fails with is checked. */
    public static boolean isOfBody(@Nullable Throwable cause) {
        return cause instanceof RuntimeException && !(cause instanceof CancellationException);
    }

    /** Gives a failure of the JDK's its name. */
    public static ApiException toException(
            CallInfo call, Throwable cause, Meaning meaning, Origin origin, Duration connectLimit) {
        // The only limit that the HttpClient is told is that of connecting; JDK 25 says so in two ways.
        if (cause instanceof HttpTimeoutException) {
            return new CallTimeoutException(call, CallTimeoutException.Phase.CONNECT, connectLimit, cause);
        }
        if (cause instanceof ConnectException) {
            boolean unknown = cause.getCause() instanceof UnresolvedAddressException;
            return new ConnectionException(
                    call, "no connection to " + origin + (unknown ? ": the host is unknown" : ""), false, cause);
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return new ConnectionException(call, "no secure connection to " + origin, false, cause);
        }
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (message.startsWith("Tunnel failed, got: ")) {
            String status = message.substring(message.lastIndexOf(' ') + 1);
            return new ConnectionException(
                    call, "no connection to " + origin + ": the proxy answers with status " + status, false, cause);
        }
        if (cause instanceof ProtocolException) {
            return new ResponseFormatException(call, 0, "the response is not HTTP", cause);
        }
        if (isOfBody(cause)) {
            return new ConnectionException(call, "the body of the request can't be read: " + cause, true, cause);
        }
        String what = switch (meaning) {
            case NO_STREAM -> "the connection has no free stream";
            case REFUSED -> "the service refused the request before it processed it";
            case CONNECTION_ENDED -> "the service ended the connection before it processed the request";
            case OTHER -> "the connection broke before the response";
        };
        return new ConnectionException(call, what, !meaning.isUnsent(), cause);
    }
}
