package dev.signet.benchmarks.loopback;

import java.io.IOException;

/** Someone who calls the service. */
public interface Peer extends AutoCloseable {

    /** Asks, waits for the answer, and {@return its status and its text} */
    String call() throws IOException, InterruptedException;

    /** Asks for a stream and reads it to its end. */
    Received stream() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /**
     * What came of a stream.
     *
     * @param events how many
     * @param textHash of all pieces of text in their order
     */
    record Received(int events, int textHash) {
        /** Before the first event. */
        public static final Received NOTHING = new Received(0, 0);

        /** {@return this with an event more, which has no text} */
        public Received event() {
            return new Received(events + 1, textHash);
        }

        /** {@return this with an event more, which brings a piece of text} */
        public Received event(String text) {
            return new Received(events + 1, 31 * textHash + text.hashCode());
        }
    }
}
