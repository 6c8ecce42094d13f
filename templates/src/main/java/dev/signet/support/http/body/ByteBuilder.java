package dev.signet.support.http.body;

import java.util.Arrays;

/** Bytes that grow, up to a limit. */
public final class ByteBuilder {

    private static final int FIRST_CAPACITY = 256;
    private static final int KEPT_CAPACITY = 64 * 1024;

    private final String what;
    private final int most;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    public ByteBuilder(String what, int most) {
        this.what = what;
        this.most = most;
    }

    public void append(byte[] source, int from, int to) throws TooLargeException {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    public void append(char ascii) throws TooLargeException {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public int length() {
        return length;
    }

    public byte[] bytes() {
        return bytes;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public void clear() {
        length = 0;
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[FIRST_CAPACITY];
        }
    }

    private void reserve(int count) throws TooLargeException {
        if (count > most - length) {
            throw new TooLargeException(what, most);
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(length + count, 2L * bytes.length)));
        }
    }
}
