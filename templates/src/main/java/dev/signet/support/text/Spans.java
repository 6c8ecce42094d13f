package dev.signet.support.text;

import java.util.Arrays;

/** Where long containers end, by where they start. */
final class Spans {

    private static final int FREE = -1;

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    Spans() {
        Arrays.fill(starts, FREE);
    }

    /** The end of the container that starts at {@code start}, or -1 if it is not known. */
    int end(int start) {
        int slot = slot(start);
        return starts[slot] == start ? ends[slot] : -1;
    }

    void put(int start, int end) {
        if (size * 2 >= starts.length) {
            grow();
        }
        int slot = slot(start);
        size += starts[slot] == start ? 0 : 1;
        starts[slot] = start;
        ends[slot] = end;
    }

    /** The slot of {@code start}, or the free one where it belongs. */
    private int slot(int start) {
        int mask = starts.length - 1;
        int slot = ((start * 0x9E3779B9) >>> 7) & mask;
        while (starts[slot] != start && starts[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        starts = new int[oldStarts.length * 2];
        ends = new int[oldStarts.length * 2];
        size = 0;
        Arrays.fill(starts, FREE);
        for (int i = 0; i < oldStarts.length; i++) {
            if (oldStarts[i] != FREE) {
                put(oldStarts[i], oldEnds[i]);
            }
        }
    }
}
