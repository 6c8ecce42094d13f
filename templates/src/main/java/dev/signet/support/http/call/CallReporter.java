package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells the listener how one call goes; of its end, once. */
public final class CallReporter {

    private final CallInfo call;
    private final ClientListener listener;
    private final long began = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    CallReporter(CallInfo call, ClientListener listener) {
        this.call = call;
        this.listener = listener;
    }

    public CallInfo call() {
        return call;
    }

    void requestStarted(int attempt) {
        tell(ears -> ears.requestStarted(call, attempt));
    }

    void headersReceived(int status) {
        tell(ears -> ears.headersReceived(call, status, elapsed()));
    }

    public void retrying(ApiException reason, long pauseNanos) {
        tell(ears -> ears.retrying(call, reason, Duration.ofNanos(pauseNanos)));
    }

    public void finished(long events) {
        if (ended.compareAndSet(false, true)) {
            tell(ears -> ears.finished(call, elapsed(), events));
        }
    }

    public void failed(ApiException failure, long events) {
        if (ended.compareAndSet(false, true)) {
            tell(ears -> ears.failed(call, failure, elapsed(), events));
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void tell(Consumer<ClientListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException ignored) {
            // A listener's trouble is not the call's.
        }
    }
}
