package dev.signet.benchmarks.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Finds the {@code data:} lines of a stream of events, each of which is one event here. */
final class DataLines {
    private static final int PREFIX = "data: ".length();

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private int start;
    private int end;

    DataLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next one; false if there is none. */
    boolean next() throws IOException {
        while (true) {
            for (int i = next; i < filled; i++) {
                if (buffer[i] == '\n') {
                    start = next + PREFIX;
                    end = i;
                    next = i + 1;
                    if (start < end && buffer[start - PREFIX] == 'd') {
                        return true;
                    }
                }
            }
            if (!fill()) {
                return false;
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read >= 0;
    }

    /** Holds the line between {@link #start} and {@link #end}, until {@link #next} is called again. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
