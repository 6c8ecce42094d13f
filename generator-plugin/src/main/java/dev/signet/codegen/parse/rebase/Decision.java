package dev.signet.codegen.parse.rebase;

import dev.signet.codegen.problem.Problem;

/**
 * What is proposed for an action that does not stay as it is.
 *
 * @param kind what is proposed
 * @param problem where the action stands, what is wrong with it in the changed document, and why
 * @param proposed the target that is proposed; the old one unless that has another name now
 */
public record Decision(Kind kind, Problem problem, String proposed) {

    /** What is proposed. */
    public enum Kind {
        /** It matches nothing; it is rewritten to what its target is called now. */
        FOLLOWED,
        /** It removes what is gone already; it is deleted. */
        GONE,
        /** It does what another action does to the same thing by now; it is deleted. */
        REPEATED,
        /** It still matches, but refers to what is called otherwise now, or no longer matches all that it names. */
        ADAPTED,
        /** Nobody but a person can know; it stays as it is. */
        OPEN
    }

    /** Whether the changed document can't be read because of it. */
    public boolean fails() {
        return kind != Kind.GONE && kind != Kind.ADAPTED;
    }
}
