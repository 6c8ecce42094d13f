package dev.signet.codegen.problem;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file and line of a problem. Looking the line up costs time, so that is done when it is asked for first. Not thread-safe.
 */
public final class Location {
    /** No file at all. */
    public static final Location NONE = new Location(() -> "");

    private final Supplier<String> lookUp;
    private @Nullable String text;

    private Location(Supplier<String> lookUp) {
        this.lookUp = lookUp;
    }

    /** @param lookUp returns {@code file:line}, or the file alone; called once at most */
    static Location of(Supplier<String> lookUp) {
        return new Location(lookUp);
    }

    /** {@code openapi.yaml:123}, lines counting from 1; the file alone if the line is unknown; empty if there is no file. */
    @Override
    public String toString() {
        if (text == null) {
            text = lookUp.get();
        }
        return text;
    }
}
