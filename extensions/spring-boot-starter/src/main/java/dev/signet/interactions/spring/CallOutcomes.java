package dev.signet.interactions.spring;

import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallCancelledException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.ClientListener;
import dev.signet.interactions.support.http.StatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the calls went so far, from which the health of the service follows without a call of its own. */
final class CallOutcomes implements ClientListener {
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastFailure;
    private @Nullable String reason;
    private int failuresInARow;

    @Override
    public synchronized void finished(CallInfo call, Duration elapsed, long events) {
        lastSuccess = Instant.now();
        failuresInARow = 0;
    }

    /** What the caller caused says nothing of the service: a call that was cancelled, or a request that was refused for its content. */
    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        if (failure instanceof CallCancelledException) {
            return;
        }
        if (failure instanceof StatusException refused && !tellsOfService(refused.status())) {
            finished(call, elapsed, events);
            return;
        }
        String kind = failure instanceof StatusException refused
                ? "status " + refused.status()
                : failure.getClass().getSimpleName();
        synchronized (this) {
            lastFailure = Instant.now();
            reason = kind;
            failuresInARow++;
        }
    }

    private static boolean tellsOfService(int status) {
        return status >= 500 || status == 401 || status == 403 || status == 429;
    }

    /** Up, down, or neither before the first call has ended. */
    enum State {
        UNKNOWN,
        UP,
        DOWN
    }

    synchronized State state() {
        if (failuresInARow > 0) {
            return State.DOWN;
        }
        return lastSuccess == null ? State.UNKNOWN : State.UP;
    }

    synchronized Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        if (lastSuccess != null) {
            details.put("lastSuccess", lastSuccess.toString());
        }
        if (lastFailure != null && reason != null) {
            details.put("lastFailure", lastFailure.toString());
            details.put("reason", reason);
            details.put("failuresInARow", failuresInARow);
        }
        return details;
    }
}
