package dev.signet.codegen.problem;

import org.jspecify.annotations.Nullable;

/** An exception as logs show it, with its stack trace and causes: each message is one line of visible characters. */
public final class VisibleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param failure not changed */
    public VisibleFailure(Throwable failure) {
        super(Visible.line(String.valueOf(failure)), cause(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable VisibleFailure cause(@Nullable Throwable cause) {
        return cause == null ? null : new VisibleFailure(cause);
    }

    /** The class and the message of what was thrown. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // stack traces begin with this, and shall not name this class
    public String toString() {
        return String.valueOf(getMessage());
    }
}
