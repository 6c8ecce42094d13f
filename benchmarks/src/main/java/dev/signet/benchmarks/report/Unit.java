package dev.signet.benchmarks.report;

import java.util.Locale;

/** How figures are shown. */
public enum Unit {
    NANOSECONDS,
    MILLISECONDS,
    SECONDS,
    /** Shown as MB from one on. */
    BYTES,
    /** Per second. */
    MILLIONS;

    private static final double MEGA = 1_000_000;

    /** {@return the figure with its unit, in three digits or more} */
    public String format(double value) {
        return switch (this) {
            case NANOSECONDS -> String.format(Locale.ROOT, "%,.0f ns", value);
            case MILLISECONDS -> String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
            case SECONDS -> String.format(Locale.ROOT, "%.2f s", value);
            case BYTES ->
                value < MEGA
                        ? String.format(Locale.ROOT, "%,.0f B", value)
                        : String.format(Locale.ROOT, "%.1f MB", value / MEGA);
            case MILLIONS -> String.format(Locale.ROOT, "%.2f M/s", value / MEGA);
        };
    }
}
