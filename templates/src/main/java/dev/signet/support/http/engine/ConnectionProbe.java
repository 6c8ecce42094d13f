package dev.signet.support.http.engine;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * Finds out whether the {@code HttpClient} had a connection for a request or made one. It asks the body for its length when it writes the
 * head of the request: within the call that begins the exchange if there is a connection, and in one of its own, later, if it must wait until
 * one is made, unless it is made before the first one has come so far. Whatever else happens counts as a connection that was made, so that a
 * request is not taken for unsent.
 */
final class ConnectionProbe implements BodyPublisher {

    /** Begins exchanges; the JDK has called it so since it has an {@code HttpClient}. */
    private static final String BEGINS_EXCHANGES = "jdk.internal.net.http.MultiExchange";

    private final BodyPublisher body;
    private volatile boolean kept;

    ConnectionProbe(BodyPublisher body) {
        this.body = body;
    }

    /** Whether the request was written to a connection that was there before. */
    boolean foundConnection() {
        return kept;
    }

    @Override
    public long contentLength() {
        kept = StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(BEGINS_EXCHANGES)));
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
