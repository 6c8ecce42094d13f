package dev.signet.support.http.stream;

import org.jspecify.annotations.Nullable;

/** Where an interrupted stream resumes, and which events were delivered before. */
final class ResumePoint {

    private volatile @Nullable String lastId;
    private long deliveredSince;
    private long toSkip;
    private boolean mayRepeatLast;

    /** The id of the last delivered event that had one of its own. */
    @Nullable
    String lastId() {
        return lastId;
    }

    /** An event was delivered. One without an id, or with that of the event before, comes after the event of that id. */
    void delivered(@Nullable String id) {
        if (id == null || id.equals(lastId)) {
            deliveredSince++;
        } else {
            lastId = id;
            deliveredSince = 0;
        }
    }

    /** The service resumes after {@link #lastId()}, or possibly with it. */
    void resumed() {
        toSkip = deliveredSince;
        mayRepeatLast = lastId != null;
    }

    /** Whether the event with this id was delivered before the cut; to be asked once per event, in order. */
    boolean isRepeated(@Nullable String id) {
        boolean isFirst = mayRepeatLast;
        mayRepeatLast = false;
        boolean isLastOne = id != null && id.equals(lastId);
        if (isFirst && isLastOne) {
            return true;
        }
        if (toSkip > 0 && (id == null || isLastOne)) {
            toSkip--;
            return true;
        }
        toSkip = 0;
        return false;
    }
}
