package dev.signet.benchmarks.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A process that has ended well.
 *
 * @param wall from its start to its end
 * @param output what it printed
 * @param peak the most memory that was resident, in bytes; null if nobody asked or the system does not tell
 */
public record Finished(
        Duration wall, String output, @Nullable Double peak) {
    /** {@return {@link #wall} in milliseconds} */
    public double millis() {
        return wall.toNanos() / 1e6;
    }
}
