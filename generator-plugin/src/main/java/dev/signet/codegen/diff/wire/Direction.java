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

    /** Who can't do with what the other side writes; empty if the impact concerns nobody. */
    public String consequence(Impact impact) {
        boolean ofOld = !impact.oldClient().isCompatible();
        boolean ofNew = !impact.newClient().isCompatible();
        if (!ofOld && !ofNew) {
            return "";
        }
        boolean surely = impact.wire().isBreaking();
        if (this == SENT) {
            String refuse = surely ? "refuses" : "may refuse";
            return ofOld && ofNew
                    ? "a service of one version " + refuse + " requests of clients of the other"
                    : "a" + (ofOld ? " new" : "n old") + " service " + refuse + " what a" + (ofOld ? "n old" : " new")
                            + " client sends";
        }
        String fail = surely ? "can't" : "may be unable to";
        return ofOld && ofNew
                ? "a client of one version " + fail + " read responses of services of the other"
                : "a" + (ofOld ? "n old" : " new") + " client " + fail + " read what a" + (ofOld ? " new" : "n old")
                        + " service sends";
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
