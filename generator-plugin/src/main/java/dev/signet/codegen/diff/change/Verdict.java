package dev.signet.codegen.diff.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How bad a change is, in one respect; each is worse than those before it. */
public enum Verdict {
    /** Nobody notices. */
    COMPATIBLE("Compatible"),
    /**
     * Only those notice who rely on what is not promised (canonical constructors, record patterns, an exhaustive {@code switch}
     * that is not compiled again), who build with warnings as errors, or who use the very thing that is new.
     */
    LIMITED("Noticed by some"),
    /** Who uses it must change something. */
    BREAKING("Breaking");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String title;

    /** @param title heading of such changes */
    Verdict(String title) {
        this.title = title;
    }

    /** All, the worst first. */
    public static List<Verdict> worstFirst() {
        return Arrays.stream(values()).sorted(Comparator.reverseOrder()).toList();
    }

    /** The worse of the two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether nobody notices. */
    public boolean isCompatible() {
        return this == COMPATIBLE;
    }

    /** Whether a caller must change something. */
    public boolean isBreaking() {
        return compareTo(BREAKING) >= 0;
    }

    /** Heading of such changes. */
    public String title() {
        return title;
    }

    /** As reports write it, such as {@code breaking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
