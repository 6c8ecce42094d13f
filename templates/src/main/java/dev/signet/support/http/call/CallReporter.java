package dev.signet.support.http.call;

import dev.signet.support.JsonDeviation;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import dev.signet.support.http.PayloadListener;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.RequestContent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notifies the listener of one call; of its end, once. */
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

    void sending(PreparedRequest request) {
        RequestContent content = request.content();
        Object value = content == null ? null : content.value();
        if (value != null && listener instanceof PayloadListener payloads) {
            notify(l -> payloads.requestBody(call, value));
        }
    }

    void decoded(@Nullable Object value) {
        if (value != null && listener instanceof PayloadListener payloads) {
            notify(l -> payloads.responseBody(call, value));
        }
    }

    public void received(Object event) {
        if (listener instanceof PayloadListener payloads) {
            notify(l -> payloads.eventReceived(call, event));
        }
    }

    void requestStarted(int attempt) {
        notify(l -> l.requestStarted(call, attempt));
    }

    void headersReceived(int status) {
        notify(l -> l.headersReceived(call, status, elapsed()));
    }

    public void retrying(ApiException reason, long pauseNanos) {
        notify(l -> l.retrying(call, reason, Duration.ofNanos(pauseNanos)));
    }

    public void deviated(JsonDeviation deviation) {
        notify(l -> l.deviated(call, deviation));
    }

    public void finished(long events) {
        if (ended.compareAndSet(false, true)) {
            notify(l -> l.finished(call, elapsed(), events));
        }
    }

    public void failed(ApiException failure, long events) {
        if (ended.compareAndSet(false, true)) {
            notify(l -> l.failed(call, failure, elapsed(), events));
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void notify(Consumer<ClientListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException ignored) {
            // A call does not fail because a listener does.
        }
    }
}
