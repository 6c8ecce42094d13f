package dev.signet.support.http.body;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Collects a whole body in memory, decompressed, up to a limit. It takes what it is given and asks for nothing: while one
 * delivery is added, no other can be, whatever thread brings it.
 */
public final class BodyCollector implements BodyPipe.Sink {

    /** The most memory that is taken on the word of a {@code Content-Length}. */
    private static final int TRUSTED_LENGTH = 1 << 20;

    private static final int FIRST_CAPACITY = 1024;

    /** Some virtual machines can't make a larger array. */
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** The delivery that is being decompressed. */
    private static final class Delivered implements ByteSource {
        private @Nullable ByteBuffer buffer;
        private boolean ended;

        @Override
        public int read(byte[] target, int offset, int length) {
            if (buffer == null || !buffer.hasRemaining()) {
                return ended ? -1 : 0;
            }
            int count = Math.min(length, buffer.remaining());
            buffer.get(target, offset, count);
            return count;
        }
    }

    private final Delivered compressed = new Delivered();
    private final @Nullable Gunzip gunzip;
    private final long announced;
    private final long limit;
    private final boolean lenient;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private byte[] bytes = {};
    private int length;
    private @Nullable Throwable failure;
    private boolean over;

    private BodyCollector(HttpHeaders headers, long limit, boolean lenient) {
        this.gunzip = MediaTypes.isGzip(headers) ? new Gunzip(compressed) : null;
        this.announced = gunzip == null ? announced(headers) : -1;
        this.limit = limit;
        this.lenient = lenient;
    }

    /** All of it; fails with an {@link IOException} if the body breaks, or with {@link TooLargeException}. */
    public static CompletableFuture<byte[]> all(BodyPipe pipe, HttpHeaders headers, long limit) {
        return from(pipe, new BodyCollector(headers, limit, false));
    }

    /** Its first {@code limit} bytes, or as many as can be had; never fails. */
    public static CompletableFuture<byte[]> beginning(BodyPipe pipe, HttpHeaders headers, long limit) {
        return from(pipe, new BodyCollector(headers, limit, true));
    }

    private static CompletableFuture<byte[]> from(BodyPipe pipe, BodyCollector collector) {
        pipe.collect(collector);
        return collector.result;
    }

    private static long announced(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("content-length").orElse(-1);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public synchronized boolean accept(List<ByteBuffer> delivery) {
        for (ByteBuffer buffer : delivery) {
            if (over) {
                return false;
            }
            try {
                if (gunzip == null) {
                    append(buffer);
                } else {
                    compressed.buffer = buffer;
                    append(gunzip);
                }
            } catch (IOException e) {
                stop(e);
            }
        }
        return !over;
    }

    /** What was wrong before counts more than {@code reason}. */
    @Override
    public void end(@Nullable Throwable reason) {
        Throwable broken;
        byte[] collected = {};
        synchronized (this) {
            if (!over) {
                stop(reason == null ? atEnd() : reason);
            }
            broken = lenient ? null : failure;
            if (broken == null && !result.isDone()) {
                collected = bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
            }
        }
        // Not inside the lock: what follows the result may do anything.
        if (broken == null) {
            result.complete(collected);
        } else {
            result.completeExceptionally(broken);
        }
    }

    private @Nullable IOException atEnd() {
        try {
            if (gunzip != null) {
                compressed.ended = true;
                append(gunzip);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private void stop(@Nullable Throwable reason) {
        over = true;
        failure = reason;
        if (gunzip != null) {
            gunzip.close();
        }
    }

    private void append(ByteBuffer buffer) throws TooLargeException {
        int count = (int) Math.min(buffer.remaining(), room());
        reserve(count);
        buffer.get(bytes, length, count);
        length += count;
        if (buffer.hasRemaining()) {
            throw new TooLargeException("the body", limit);
        }
    }

    private void append(Gunzip source) throws IOException {
        while (room() > 0) {
            reserve(1);
            int read = source.read(bytes, length, (int) Math.min(bytes.length - length, room()));
            if (read <= 0) {
                return;
            }
            length += read;
        }
        if (source.read(new byte[1], 0, 1) > 0) {
            throw new TooLargeException("the body", limit);
        }
    }

    private long room() {
        return Math.min(limit, LARGEST_ARRAY) - length;
    }

    private void reserve(int count) {
        int needed = length + count;
        if (needed > bytes.length) {
            long first = Math.max(FIRST_CAPACITY, Math.min(announced, TRUSTED_LENGTH));
            long larger = Math.max(needed, Math.max(first, 2L * bytes.length));
            long exact = announced >= needed && announced < larger ? announced : larger;
            bytes = Arrays.copyOf(bytes, (int) Math.min(exact, Math.min(limit, LARGEST_ARRAY)));
        }
    }
}
