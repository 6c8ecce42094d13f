package dev.signet.support.http.request;

import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body under construction, in arrays of moderate size: it is never copied to grow, and takes little more than its length. */
public final class ChunkedBuffer extends OutputStream {

    private static final int SIZE = 64 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = {};
    private int used;
    private long length;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int from = offset;
        int end = offset + count;
        while (from < end) {
            if (used == last.length) {
                next(end - from);
            }
            int taken = Math.min(end - from, last.length - used);
            System.arraycopy(bytes, from, last, used, taken);
            used += taken;
            from += taken;
        }
        length += count;
    }

    /** Begins an array: the first one of just the size that is needed, since most bodies are written at once. */
    private void next(int needed) {
        if (used > 0) {
            full.add(last);
        }
        last = new byte[length == 0 ? Math.min(needed, SIZE) : SIZE];
        used = 0;
    }

    /** {@return what publishes all that was written, which must be all by now} */
    public BodyPublisher publisher() {
        if (full.isEmpty()) {
            return BodyPublishers.ofByteArray(last, 0, used);
        }
        List<byte[]> all = new ArrayList<>(full);
        all.add(Arrays.copyOf(last, used));
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(all), length);
    }
}
