package dev.signet.codegen.diff.wire;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;

/** Which way a value goes, seen from a client. */
public enum Direction {
    SENT("request"),
    RECEIVED("response");

    private final String noun;

    Direction(String noun) {
        this.noun = noun;
    }

    /** The message that the value is part of. */
    public String noun() {
        return noun;
    }

    /** The direction of the other end: what a service sends to a webhook is received by the client. */
    public Direction opposite() {
        return this == SENT ? RECEIVED : SENT;
    }

    /**
     * What it does that fewer or more values are allowed than before: who reads is affected by values that only the writer allows.
     *
     * @param fewer whether some values are no longer allowed
     * @param more whether some values are allowed that were not
     * @param verdict how bad it is for whoever meets such a value
     */
    public Impact impact(boolean fewer, boolean more, Verdict verdict) {
        Verdict ofFewer = fewer ? verdict : Verdict.COMPATIBLE;
        Verdict ofMore = more ? verdict : Verdict.COMPATIBLE;
        return this == SENT ? Impact.onWire(ofFewer, ofMore) : Impact.onWire(ofMore, ofFewer);
    }
}
