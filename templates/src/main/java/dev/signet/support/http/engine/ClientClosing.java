package dev.signet.support.http.engine;

import dev.signet.support.http.CallCancelledException;

/** What it means for calls, streams and downloads that the client is closed. */
public final class ClientClosing {

    /** Why they end, as a {@link CallCancelledException} says it. */
    public static final String REASON = "the client was closed";

    private ClientClosing() {}

    /**
     * Whether a failure is due to the closing of the client: what fails meanwhile does so because of it, and may be noticed
     * earlier. Not an {@link Error}, nor what was cancelled for a reason of its own.
     */
    public static boolean causes(Throwable failure, Engine engine) {
        return !engine.isOpen() && failure instanceof Exception && !(failure instanceof CallCancelledException);
    }
}
