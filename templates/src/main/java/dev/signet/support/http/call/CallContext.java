package dev.signet.support.http.call;

import dev.signet.support.JsonDeviation;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.request.CallSettings;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.IdempotencyKey;
import dev.signet.support.http.request.PreparedRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call, from its first attempt to the end of its response.
 *
 * @param engine the client's threads and connections
 * @param report notifies the listener
 * @param request the request
 * @param settings the settings of this call
 * @param deadline when the call must be over
 * @param key sent with the request, so that the service does not execute it twice; null if there is none
 */
public record CallContext(
        Engine engine,
        CallReporter report,
        PreparedRequest request,
        CallSettings settings,
        Deadline deadline,
        @Nullable IdempotencyKey key) {

    /** A call that begins now. */
    public static CallContext of(Engine engine, PreparedRequest request, CallSettings settings) {
        CallReporter report = new CallReporter(
                engine.describe(request.method(), request.path()),
                engine.settings().listener());
        report.sending(request);
        return new CallContext(
                engine,
                report,
                request,
                settings,
                Deadline.in(settings.timeouts().call()),
                IdempotencyKey.of(engine.settings(), request, settings));
    }

    /** A call to another server that this one depends on, and that must be over when this one must. */
    CallContext toward(ClientSettings server, PreparedRequest other) {
        Engine others = engine.with(server);
        CallReporter quiet = new CallReporter(others.describe(other.method(), other.path()), server.listener());
        CallSettings own = new CallSettings(settings.timeouts(), settings.retries(), null, Map.of(), "", null);
        return new CallContext(others, quiet, other, own, deadline, null);
    }

    /** The same call, going on with another request, or with its own once more. */
    public CallContext with(PreparedRequest next) {
        return new CallContext(engine, report, next, settings, deadline, next.equals(request) ? key : null);
    }

    /** What takes the deviations in a response: the listener, or an exception if the client is strict. */
    public Consumer<JsonDeviation> deviations() {
        return engine.settings().strict() ? JsonDeviation.REFUSE : report::deviated;
    }

    public CallInfo info() {
        return report.call();
    }

    /** Whether the request may be sent again after the service could have received it. */
    public boolean isIdempotent() {
        return settings.isIdempotent(request, key);
    }
}
