package dev.signet.support.http.body;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A compressed body that is broken or cut short. */
public final class GzipException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    GzipException(String message, boolean truncated, @Nullable Throwable cause) {
        super(message, cause);
        this.truncated = truncated;
    }

    /** Whether all was well up to the point where the data ended. */
    public boolean isTruncated() {
        return truncated;
    }
}
