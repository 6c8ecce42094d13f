package dev.signet.support.http.body;

import java.io.IOException;

/** Bytes that arrive in their own time; reading never blocks. Read by one thread at a time. */
public interface ByteSource {

    /**
     * Reads what is there, up to {@code length} bytes.
     *
     * @return how many bytes were read; 0 if none are there yet; -1 at the end
     * @throws IOException if the source broke, once everything before the break was read
     */
    int read(byte[] target, int offset, int length) throws IOException;
}
