package dev.signet.codegen.diff.change;

/** How bad a change is, from one point of view. */
public enum Verdict {
    /** Nobody notices. */
    COMPATIBLE,
    /**
     * Only those notice who rely on what is not promised (canonical constructors, record patterns, an exhaustive {@code switch}
     * that is not compiled again), who build with warnings as errors, or who use the very thing that is new.
     */
    LIMITED,
    /** Who uses it must change something. */
    BREAKING;

    /** The worse of the two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
