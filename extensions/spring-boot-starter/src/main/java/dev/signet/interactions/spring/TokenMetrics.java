package dev.signet.interactions.spring;

import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.PayloadListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number of tokens of calls that generate, as {@code gen_ai.client.token.usage}. */
final class TokenMetrics implements PayloadListener {
    private final MeterRegistry registry;
    private final Map<CallInfo, Exchange> calls = Collections.synchronizedMap(new IdentityHashMap<>());

    TokenMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void requestBody(CallInfo call, Object value) {
        Exchange exchange = Exchange.of(value);
        if (exchange != null) {
            calls.put(call, exchange);
        }
    }

    @Override
    public void responseBody(CallInfo call, Object value) {
        told(call, value);
    }

    @Override
    public void eventReceived(CallInfo call, Object event) {
        told(call, event);
    }

    /** The numbers count once, of the whole interaction or of the event that completes it. */
    private void told(CallInfo call, Object value) {
        Exchange exchange = value instanceof InteractionCreatedEvent ? null : calls.get(call);
        Exchange.Answer answer = exchange == null ? null : Exchange.answer(value);
        if (exchange != null && answer != null) {
            String model = answer.model() == null ? "none" : answer.model();
            count(exchange, model, "input", answer.inputTokens());
            count(exchange, model, "output", answer.outputTokens());
        }
    }

    private void count(Exchange exchange, String model, String type, @Nullable Integer tokens) {
        if (tokens != null) {
            DistributionSummary.builder("gen_ai.client.token.usage")
                    .description("Number of input and output tokens used.")
                    .tag("gen_ai.operation.name", exchange.operation())
                    .tag("gen_ai.provider.name", "gcp.gemini")
                    .tag("gen_ai.request.model", exchange.name())
                    .tag("gen_ai.response.model", model)
                    .tag("gen_ai.token.type", type)
                    .register(registry)
                    .record(tokens);
        }
    }

    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        calls.remove(call);
    }

    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        calls.remove(call);
    }
}
