package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/**
 * The service answered, but not in a form that can be read: another content type, broken compression, JSON that is
 * malformed or of the wrong shape (the cause then tells where), or more bytes than are allowed.
 *
 * @serial exclude
 */
public final class ResponseFormatException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ResponseFormatException(CallInfo call, int status, String message, @Nullable Throwable cause) {
        super(call, message, cause);
        this.status = status;
    }

    /** {@return the HTTP status of the answer, or 0 if it was no HTTP answer at all} */
    public int status() {
        return status;
    }
}
