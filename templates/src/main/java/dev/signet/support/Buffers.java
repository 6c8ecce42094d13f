package dev.signet.support;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A few arrays that writers have done with, for the next ones. */
final class Buffers {

    private static final int FIRST_SIZE = 1024;

    /** Larger arrays are left to the garbage collector, so that one large text does not hold memory for good. */
    private static final int MAX_KEPT = 64 * 1024;

    private static final int SLOTS = 16;
    private static final AtomicReferenceArray<byte @Nullable []> KEPT = new AtomicReferenceArray<>(SLOTS);

    private Buffers() {}

    /** An array with whatever is in it. */
    static byte[] take() {
        byte[] kept = KEPT.getAndSet(slot(), null);
        return kept == null ? new byte[FIRST_SIZE] : kept;
    }

    /** Takes back an array that nobody uses any more. */
    static void give(byte[] buffer) {
        if (buffer.length >= FIRST_SIZE && buffer.length <= MAX_KEPT) {
            KEPT.lazySet(slot(), buffer);
        }
    }

    /** Threads that are made one after the other have different ones. */
    private static int slot() {
        return (int) Thread.currentThread().getId() & (SLOTS - 1);
    }
}
