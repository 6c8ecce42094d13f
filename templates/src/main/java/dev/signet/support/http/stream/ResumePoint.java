package dev.signet.support.http.stream;

import dev.signet.support.http.SseEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an interrupted stream resumes, and which events were delivered before. An event is known again by its id, or if it has none
 * of its own by its name and data; never by its place.
 */
final class ResumePoint {

    /** What an event is to a stream that was resumed. */
    enum Place {
        /** It was not delivered yet. */
        NEW,
        /** It was delivered before the cut. */
        REPEATED,
        /** It can't follow: something was left out, or changed. */
        ELSEWHERE
    }

    private static final int FIRST_CAPACITY = 64;
    private static final long PRIME = 0x100000001B3L;
    private static final long SEED = 0xCBF29CE484222325L;

    private volatile @Nullable String lastId;
    /** One for each event that was delivered. */
    private long[] keys = new long[FIRST_CAPACITY];

    private int delivered;
    /** The event that {@link #lastId} is of. */
    private int lastWithId = -1;
    /** The id before, on this connection: an event that has it too has none of its own. */
    private @Nullable String before;

    private boolean begins;
    /** The event that comes next, if what was delivered is being repeated. */
    private int expected;

    private boolean repeats;

    /** The id of the last delivered event that had one of its own. */
    @Nullable
    String lastId() {
        return lastId;
    }

    /** The service resumes after {@link #lastId()}, or wherever it likes. */
    void resumed() {
        begins = delivered > 0;
        repeats = false;
        before = null;
    }

    /** Looks at an event; to be asked once per event, in order. One that is new counts as delivered. */
    Place place(@Nullable String id, SseEvent event) {
        boolean own = id != null && !id.equals(before);
        before = id;
        long key = id != null && own ? hash(SEED, id) : content(event);
        if (begins) {
            begins = false;
            expected = start(key, own);
            repeats = expected >= 0;
        }
        if (repeats) {
            Place place = repeated(key, own);
            if (place != Place.NEW) {
                return place;
            }
        }
        add(key);
        if (own) {
            lastWithId = delivered - 1;
            lastId = id;
        }
        return Place.NEW;
    }

    private Place repeated(long key, boolean own) {
        int at = expected;
        // A service that keeps events with ids only leaves out those without.
        while (own && at <= lastWithId && keys[at] != key) {
            at++;
        }
        if (at < delivered && keys[at] == key) {
            expected = at + 1;
            repeats = expected < delivered;
            return Place.REPEATED;
        }
        repeats = false;
        // What follows the last id may be left out as a whole, since it was delivered; not in part.
        return expected == lastWithId + 1 ? Place.NEW : Place.ELSEWHERE;
    }

    /** Which of the delivered events this one is, with which the service resumes; -1 if none. */
    private int start(long key, boolean own) {
        if (lastWithId >= 0 && keys[lastWithId] == key) {
            return lastWithId;
        }
        if (lastWithId + 1 < delivered && keys[lastWithId + 1] == key) {
            return lastWithId + 1;
        }
        for (int i = lastWithId - 1; own && i >= 0; i--) {
            if (keys[i] == key) {
                return i;
            }
        }
        return keys[0] == key ? 0 : -1;
    }

    private void add(long key) {
        if (delivered == keys.length) {
            keys = Arrays.copyOf(keys, 2 * delivered);
        }
        keys[delivered++] = key;
    }

    private static long content(SseEvent event) {
        String name = event.name();
        long hash = hash(~SEED, name == null ? "" : name);
        for (byte b : event.data()) {
            hash = (hash ^ b) * PRIME;
        }
        return hash;
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
