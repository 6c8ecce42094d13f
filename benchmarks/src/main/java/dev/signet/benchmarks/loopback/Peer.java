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
     * @param characters of text in all of them
     */
    record Received(int events, long characters) {}
}
