package dev.signet.interactions.opentelemetry;

import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.Interceptor;
import dev.signet.interactions.support.http.PayloadListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traces and metrics of a client's calls, by OpenTelemetry's semantic conventions for generative AI. It is the client's listener:
 *
 * <pre>{@code
 * InteractionsClient client = InteractionsClient.builder()
 *         .listener(InteractionsTelemetry.of(openTelemetry))
 *         .build();
 * }</pre>
 *
 * <p>Each call is a span of kind {@code CLIENT} and a child of the caller's, whose context is sent to the service by the propagators
 * ({@code traceparent}). Spans and metrics name models, numbers of tokens, statuses and errors; nothing of what is asked or answered. One
 * telemetry may serve several clients.
 */
public final class InteractionsTelemetry implements PayloadListener, Interceptor {
    private static final String SCOPE = "dev.signet.interactions";
    private static final TextMapSetter<Request> SETTER = (request, name, value) -> {
        if (request != null) {
            request.header(name, value);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final DoubleHistogram durations;
    private final DoubleHistogram firstEvents;
    private final LongHistogram tokens;
    private final Map<CallInfo, TracedCall> calls = Collections.synchronizedMap(new IdentityHashMap<>());

    private InteractionsTelemetry(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer(SCOPE);
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        Meter meter = openTelemetry.getMeter(SCOPE);
        this.durations = seconds(meter, "gen_ai.client.operation.duration", "Duration of an operation.");
        this.firstEvents = seconds(
                meter, "gen_ai.client.operation.time_to_first_chunk", "Time until the first event of a stream.");
        this.tokens = meter.histogramBuilder("gen_ai.client.token.usage")
                .ofLongs()
                .setUnit("{token}")
                .setDescription("Number of input and output tokens used.")
                .setExplicitBucketBoundariesAdvice(List.of(
                        1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L, 16777216L,
                        67108864L))
                .build();
    }

    private static DoubleHistogram seconds(Meter meter, String name, String description) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(
                        List.of(0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92))
                .build();
    }

    /**
     * {@return a listener that reports to an OpenTelemetry}
     *
     * @param openTelemetry has the tracers, meters and propagators
     */
    public static InteractionsTelemetry of(OpenTelemetry openTelemetry) {
        return new InteractionsTelemetry(openTelemetry);
    }

    private TracedCall traced(CallInfo call, @Nullable Object body) {
        return calls.computeIfAbsent(call, begun -> TracedCall.begin(tracer, begun, body));
    }

    /** {@inheritDoc} */
    @Override
    public void requestBody(CallInfo call, Object value) {
        traced(call, value);
    }

    /** {@inheritDoc} */
    @Override
    public void requestStarted(CallInfo call, int attempt) {
        traced(call, null).attempt(attempt);
    }

    /** {@inheritDoc} */
    @Override
    public void beforeRequest(Request request) {
        TracedCall traced = calls.get(request.call());
        if (traced != null) {
            traced.address(request.address());
            propagator.inject(traced.context(), request, SETTER);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void headersReceived(CallInfo call, int status, Duration elapsed) {
        TracedCall traced = calls.get(call);
        if (traced != null) {
            traced.status(status);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void retrying(CallInfo call, ApiException reason, Duration pause) {
        TracedCall traced = calls.get(call);
        if (traced != null) {
            traced.retrying(reason, pause);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void responseBody(CallInfo call, Object value) {
        TracedCall traced = calls.get(call);
        if (traced != null) {
            traced.answered(value);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void eventReceived(CallInfo call, Object event) {
        TracedCall traced = calls.get(call);
        if (traced != null) {
            traced.event(event);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        end(call, null, elapsed);
    }

    /** {@inheritDoc} */
    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        end(call, failure, elapsed);
    }

    private void end(CallInfo call, @Nullable ApiException failure, Duration elapsed) {
        TracedCall traced = calls.remove(call);
        if (traced != null) {
            traced.end(failure);
            traced.measure(durations, firstEvents, tokens, elapsed);
        }
    }
}
