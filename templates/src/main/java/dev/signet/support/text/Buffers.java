package dev.signet.support.text;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A few arrays that writers have done with, for the next ones. */
final class Buffers {

    private static final int FIRST_SIZE = 1024;

    /** Of larger arrays but one is kept, and only as long as memory is plenty. */
    private static final int MAX_KEPT = 64 * 1024;

    /** Still larger arrays are left to the garbage collector. */
    private static final int MAX_KEPT_SOFTLY = 4 * 1024 * 1024;

    private static final int SLOTS = 16;
    private static final AtomicReferenceArray<byte @Nullable []> KEPT = new AtomicReferenceArray<>(SLOTS);
    private static final AtomicReference<@Nullable SoftReference<byte[]>> LARGE = new AtomicReference<>();

    private Buffers() {}

    /** An array with whatever is in it. */
    static byte[] take() {
        byte[] kept = KEPT.getAndSet(slot(), null);
        return kept == null ? new byte[FIRST_SIZE] : kept;
    }

    /** An array of at least {@code size}, which begins with the first {@code used} bytes of {@code buffer} and takes its place. */
    static byte[] enlarge(byte[] buffer, int used, int size) {
        byte[] kept = size > MAX_KEPT && size <= MAX_KEPT_SOFTLY ? takeLarge() : null;
        if (kept == null || kept.length < size) {
            return Arrays.copyOf(buffer, size);
        }
        System.arraycopy(buffer, 0, kept, 0, used);
        give(buffer);
        return kept;
    }

    private static byte @Nullable [] takeLarge() {
        SoftReference<byte[]> kept = LARGE.getAndSet(null);
        return kept == null ? null : kept.get();
    }

    /** Takes back an array that nobody uses any more. */
    static void give(byte[] buffer) {
        if (buffer.length > MAX_KEPT && buffer.length <= MAX_KEPT_SOFTLY) {
            LARGE.lazySet(new SoftReference<>(buffer));
        } else if (buffer.length >= FIRST_SIZE && buffer.length <= MAX_KEPT) {
            KEPT.lazySet(slot(), buffer);
        }
    }

    /** Threads that are made one after the other have different ones. */
    private static int slot() {
        return (int) Thread.currentThread().getId() & (SLOTS - 1);
    }
}
