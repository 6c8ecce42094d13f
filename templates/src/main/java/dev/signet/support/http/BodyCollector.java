package dev.signet.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gathers a whole body in memory, decompressed, up to a limit. */
final class BodyCollector {

    private final BodyPipe pipe;
    private final ByteSource source;
    private final long limit;
    private final boolean cut;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private boolean over;

    private BodyCollector(BodyPipe pipe, ByteSource source, long limit, boolean cut) {
        this.pipe = pipe;
        this.source = source;
        this.limit = limit;
        this.cut = cut;
    }

    /** All of it; fails with an {@link IOException} if the body breaks, or with {@link TooLargeException}. */
    static CompletableFuture<byte[]> all(BodyPipe pipe, boolean gzip, long limit) {
        return new BodyCollector(pipe, decoded(pipe, gzip), limit, false).start();
    }

    /** Its beginning; what can't be had is left out, so this never fails. */
    static CompletableFuture<byte[]> beginning(BodyPipe pipe, boolean gzip, long limit) {
        return new BodyCollector(pipe, decoded(pipe, gzip), limit, true).start();
    }

    private static ByteSource decoded(BodyPipe pipe, boolean gzip) {
        return gzip ? new Gunzip(pipe) : pipe;
    }

    private CompletableFuture<byte[]> start() {
        pipe.onChange(this::gather);
        return result;
    }

    private synchronized void gather() {
        if (over) {
            return;
        }
        try {
            int read = source.read(buffer, 0, buffer.length);
            while (read > 0) {
                int room = (int) Math.min(read, limit - gathered.size());
                gathered.write(buffer, 0, room);
                if (room < read) {
                    throw new TooLargeException("the body", limit);
                }
                read = source.read(buffer, 0, buffer.length);
            }
            if (read < 0) {
                end(null);
            }
        } catch (IOException e) {
            end(e);
        }
    }

    private void end(@Nullable IOException failure) {
        over = true;
        if (source instanceof Gunzip gunzip) {
            gunzip.close();
        }
        if (failure != null) {
            pipe.cancel();
        }
        if (failure == null || cut) {
            result.complete(gathered.toByteArray());
        } else {
            result.completeExceptionally(failure);
        }
    }
}
