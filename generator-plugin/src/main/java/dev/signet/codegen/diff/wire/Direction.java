package dev.signet.codegen.diff.wire;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;

/** Which way a value goes, seen from a client. */
public enum Direction {
    SENT("request", "client", "service"),
    RECEIVED("response", "service", "client");

    private final String noun;
    private final String writer;
    private final String reader;

    Direction(String noun, String writer, String reader) {
        this.noun = noun;
        this.writer = writer;
        this.reader = reader;
    }

    /** The message that the value is part of, unless the service is the one who calls. */
    public String noun() {
        return noun;
    }

    /** Who writes the value: {@code client} or {@code service}. */
    public String writer() {
        return writer;
    }

    /** Who reads the value. */
    public String reader() {
        return reader;
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
                    ? "a service of one version " + refuse + " what clients of the other send"
                    : "a" + (ofOld ? " new" : "n old") + " service " + refuse + " what a" + (ofOld ? "n old" : " new")
                            + " client sends";
        }
        String fail = surely ? "can't" : "may be unable to";
        return ofOld && ofNew
                ? "a client of one version " + fail + " read what services of the other send"
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
