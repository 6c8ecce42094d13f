package dev.signet.interactions.spring;

import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.Interceptor;
import dev.signet.interactions.support.http.PayloadListener;
import dev.signet.interactions.support.http.StatusException;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Observations of a client's calls by Micrometer, from which come timers and, with a tracer, spans; the context of the span is sent to the
 * service. Calls that generate are named {@code gen_ai.client.operation}, all others {@code interactions.client.call}. Models, statuses,
 * numbers of tokens and errors are told; nothing of what is asked or answered.
 *
 * <p>The auto-configuration adds it to its client. For a client of your own:
 *
 * <pre>{@code
 * InteractionsClient.builder().listener(InteractionsObservations.of(registry)).build();
 * }</pre>
 */
public final class InteractionsObservations implements PayloadListener, Interceptor {
    private static final String GENERATING = "gen_ai.client.operation";
    private static final String OTHER = "interactions.client.call";

    private static final String RESPONSE_MODEL = "gen_ai.response.model";
    private static final String STATUS = "http.response.status_code";
    private static final String ERROR = "error.type";
    private static final String NONE = "none";

    private final ObservationRegistry registry;
    private final Map<CallInfo, Observation> calls = Collections.synchronizedMap(new IdentityHashMap<>());

    private InteractionsObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    /**
     * {@return a listener that reports to a registry}
     *
     * @param registry where observations are handled
     */
    public static InteractionsObservations of(ObservationRegistry registry) {
        return new InteractionsObservations(registry);
    }

    /** The headers by which the context is sent. */
    private static final class Headers extends SenderContext<Map<String, String>> {
        Headers() {
            super(
                    (headers, name, value) -> {
                        if (headers != null) {
                            headers.put(name, value);
                        }
                    },
                    Kind.CLIENT);
            setCarrier(new ConcurrentHashMap<>());
        }
    }

    private Observation begin(CallInfo call, @Nullable Object body) {
        Exchange exchange = Exchange.of(body);
        Observation observation = Observation.createNotStarted(
                        exchange == null ? OTHER : GENERATING, Headers::new, registry)
                .lowCardinalityKeyValue("http.request.method", call.method())
                .lowCardinalityKeyValue(STATUS, NONE)
                .lowCardinalityKeyValue(ERROR, NONE)
                .highCardinalityKeyValue("url.path", call.path());
        if (exchange == null) {
            return observation.contextualName(call.method()).start();
        }
        return observation
                .contextualName(exchange.operation() + " " + exchange.name())
                .lowCardinalityKeyValue("gen_ai.operation.name", exchange.operation())
                .lowCardinalityKeyValue("gen_ai.provider.name", "gcp.gemini")
                .lowCardinalityKeyValue("gen_ai.request.model", exchange.name())
                .lowCardinalityKeyValue(RESPONSE_MODEL, NONE)
                .start();
    }

    private Observation observation(CallInfo call, @Nullable Object body) {
        return calls.computeIfAbsent(call, begun -> begin(begun, body));
    }

    private void told(CallInfo call, Object value) {
        Observation observation = calls.get(call);
        Exchange.Answer answer = observation == null ? null : Exchange.answer(value);
        if (observation == null || answer == null) {
            return;
        }
        if (answer.model() != null) {
            observation.lowCardinalityKeyValue(RESPONSE_MODEL, answer.model());
        }
        detail(observation, "gen_ai.response.id", answer.id());
        detail(observation, "gen_ai.response.finish_reasons", answer.finish());
        detail(observation, "gen_ai.usage.input_tokens", answer.inputTokens());
        detail(observation, "gen_ai.usage.output_tokens", answer.outputTokens());
    }

    private static void detail(Observation observation, String name, @Nullable Object value) {
        if (value != null) {
            observation.highCardinalityKeyValue(KeyValue.of(name, value.toString()));
        }
    }

    /** {@inheritDoc} */
    @Override
    public void requestBody(CallInfo call, Object value) {
        observation(call, value);
    }

    /** {@inheritDoc} */
    @Override
    public void requestStarted(CallInfo call, int attempt) {
        Observation observation = observation(call, null);
        if (attempt > 1) {
            observation.highCardinalityKeyValue("http.request.resend_count", Integer.toString(attempt - 1));
        }
    }

    /** {@inheritDoc} */
    @Override
    public void beforeRequest(Request request) {
        Observation observation = calls.get(request.call());
        if (observation != null
                && observation.getContext() instanceof Headers headers
                && headers.getCarrier() != null) {
            headers.getCarrier().forEach(request::header);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void headersReceived(CallInfo call, int status, Duration elapsed) {
        Observation observation = calls.get(call);
        if (observation != null) {
            observation.lowCardinalityKeyValue(STATUS, Integer.toString(status));
        }
    }

    /** {@inheritDoc} */
    @Override
    public void retrying(CallInfo call, ApiException reason, Duration pause) {
        Observation observation = calls.get(call);
        if (observation != null) {
            observation.event(Observation.Event.of("retry", "retry after " + type(reason)));
        }
    }

    /** {@inheritDoc} */
    @Override
    public void responseBody(CallInfo call, Object value) {
        told(call, value);
    }

    /** {@inheritDoc} */
    @Override
    public void eventReceived(CallInfo call, Object event) {
        told(call, event);
    }

    /** {@inheritDoc} */
    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        Observation observation = calls.remove(call);
        if (observation != null) {
            observation.stop();
        }
    }

    /** {@inheritDoc} */
    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        Observation observation = calls.remove(call);
        if (observation != null) {
            observation
                    .lowCardinalityKeyValue(ERROR, type(failure))
                    .error(new FailedCallException(type(failure)))
                    .stop();
        }
    }

    private static String type(ApiException failure) {
        return failure instanceof StatusException refused
                ? String.valueOf(refused.status())
                : failure.getClass().getSimpleName();
    }

    /** In place of the exception, whose message may quote what was asked. */
    @SuppressWarnings("serial")
    private static final class FailedCallException extends Exception {
        FailedCallException(String type) {
            super(type, null, false, false);
        }
    }
}
