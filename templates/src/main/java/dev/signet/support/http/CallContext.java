package dev.signet.support.http;

/**
 * What belongs to one call, from its first attempt to the end of its response.
 *
 * @param engine the client's threads and connections
 * @param report notifies the listener
 * @param request the request
 * @param settings the settings of this call
 * @param deadline when the call must be over
 */
record CallContext(Engine engine, Report report, PreparedRequest request, CallSettings settings, Deadline deadline) {

    /** A call that begins now. */
    static CallContext of(Engine engine, PreparedRequest request, CallSettings settings) {
        Report report = new Report(
                engine.describe(request.method(), request.path()),
                engine.settings().listener());
        return new CallContext(
                engine,
                report,
                request,
                settings,
                Deadline.in(settings.timeouts().call()));
    }

    /** The same call, going on with another request. */
    CallContext with(PreparedRequest next) {
        return new CallContext(engine, report, next, settings, deadline);
    }

    CallInfo info() {
        return report.call();
    }

    /** Whether the request may be sent again after the service could have received it. */
    boolean isIdempotent() {
        return settings.isIdempotent(request);
    }
}
