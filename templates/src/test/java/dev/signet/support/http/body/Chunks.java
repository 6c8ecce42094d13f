package dev.signet.support.http.body;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A source that gives its bytes in pieces as it is told, with pauses between them, and then ends. */
public final class Chunks implements ByteSource {

    private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
    private boolean paused;

    /** One piece after another. */
    public static Chunks of(List<byte[]> pieces) {
        Chunks chunks = new Chunks();
        chunks.pieces.addAll(pieces);
        return chunks;
    }

    /** The bytes in pieces of up to {@code longest}, cut at random. */
    public static Chunks random(byte[] bytes, int longest, Random random) {
        Chunks chunks = new Chunks();
        int at = 0;
        while (at < bytes.length) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(longest));
            chunks.pieces.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return chunks;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        paused = !paused;
        if (paused && !pieces.isEmpty()) {
            return 0;
        }
        byte[] piece = pieces.poll();
        if (piece == null) {
            return -1;
        }
        int count = Math.min(length, piece.length);
        System.arraycopy(piece, 0, target, offset, count);
        if (count < piece.length) {
            pieces.addFirst(Arrays.copyOfRange(piece, count, piece.length));
        }
        return count;
    }
}
