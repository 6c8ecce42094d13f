package dev.signet.benchmarks.contender;

import java.io.IOException;
import java.util.List;

/** Reads and writes messages of one kind. */
public interface Codec {

    /**
     * {@return the messages in the form in which {@link #read} takes them}
     *
     * @param messages JSON texts in UTF-8
     */
    default List<byte[]> input(List<byte[]> messages) {
        return messages;
    }

    /**
     * {@return what the message says}
     *
     * @param message one of {@link #input}
     */
    Object read(byte[] message) throws IOException;

    /**
     * {@return what {@link #write} takes to write this message}
     *
     * @param message a JSON text in UTF-8
     */
    default Object value(byte[] message) throws IOException {
        return read(message);
    }

    /**
     * {@return the JSON text}
     *
     * @param value a result of {@link #value}
     */
    String write(Object value) throws IOException;
}
