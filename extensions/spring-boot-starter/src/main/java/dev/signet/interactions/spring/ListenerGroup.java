package dev.signet.interactions.spring;

import dev.signet.interactions.support.JsonDeviation;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.ClientListener;
import dev.signet.interactions.support.http.PayloadListener;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several listeners as one; what one of them throws keeps nothing from the others. */
final class ListenerGroup implements PayloadListener {
    private final List<ClientListener> listeners;
    private final List<PayloadListener> readers;

    ListenerGroup(List<ClientListener> listeners) {
        this.listeners = List.copyOf(listeners);
        this.readers = listeners.stream()
                .flatMap(each -> each instanceof PayloadListener reader ? Stream.of(reader) : Stream.empty())
                .toList();
    }

    private static <L> void each(List<L> listeners, Consumer<L> notification) {
        for (L listener : listeners) {
            try {
                notification.accept(listener);
            } catch (RuntimeException ignored) {
                // As in the client: what a listener throws changes no call.
            }
        }
    }

    @Override
    public void requestBody(CallInfo call, Object value) {
        each(readers, listener -> listener.requestBody(call, value));
    }

    @Override
    public void responseBody(CallInfo call, Object value) {
        each(readers, listener -> listener.responseBody(call, value));
    }

    @Override
    public void eventReceived(CallInfo call, Object event) {
        each(readers, listener -> listener.eventReceived(call, event));
    }

    @Override
    public void requestStarted(CallInfo call, int attempt) {
        each(listeners, listener -> listener.requestStarted(call, attempt));
    }

    @Override
    public void headersReceived(CallInfo call, int status, Duration elapsed) {
        each(listeners, listener -> listener.headersReceived(call, status, elapsed));
    }

    @Override
    public void retrying(CallInfo call, ApiException reason, Duration pause) {
        each(listeners, listener -> listener.retrying(call, reason, pause));
    }

    @Override
    public void deviated(CallInfo call, JsonDeviation deviation) {
        each(listeners, listener -> listener.deviated(call, deviation));
    }

    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        each(listeners, listener -> listener.finished(call, elapsed, events));
    }

    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        each(listeners, listener -> listener.failed(call, failure, elapsed, events));
    }
}
