package dev.signet.interactions.opentelemetry;

import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEventInteraction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.Usage;
import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.StatusException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The span of one call, and what is measured of it. */
final class TracedCall {
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    private static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    private static final AttributeKey<String> REQUEST_MODEL = AttributeKey.stringKey("gen_ai.request.model");
    private static final AttributeKey<String> AGENT = AttributeKey.stringKey("gen_ai.agent.name");
    private static final AttributeKey<String> RESPONSE_MODEL = AttributeKey.stringKey("gen_ai.response.model");
    private static final AttributeKey<String> RESPONSE_ID = AttributeKey.stringKey("gen_ai.response.id");
    private static final AttributeKey<List<String>> FINISH =
            AttributeKey.stringArrayKey("gen_ai.response.finish_reasons");
    private static final AttributeKey<Double> FIRST_EVENT =
            AttributeKey.doubleKey("gen_ai.response.time_to_first_chunk");
    private static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    private static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");
    private static final AttributeKey<String> TOKEN_TYPE = AttributeKey.stringKey("gen_ai.token.type");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");

    private final Span span;
    private final Context context;
    private final boolean generates;
    private final long began = System.nanoTime();

    /** What all measurements of the call have in common. */
    private final AttributesBuilder common;

    private double firstEvent = -1;
    private @Nullable Usage usage;

    private TracedCall(Span span, Context parent, boolean generates, AttributesBuilder common) {
        this.span = span;
        this.context = parent.with(span);
        this.generates = generates;
        this.common = common;
    }

    /** In the thread of the caller, whose span is the parent. */
    static TracedCall begin(Tracer tracer, CallInfo call, @Nullable Object body) {
        AttributesBuilder common = Attributes.builder();
        String name = call.method();
        boolean generates = true;
        if (body instanceof ModelInteraction request && request.model() != null) {
            String model = request.model().value();
            name = "generate_content " + model;
            common.put(OPERATION, "generate_content").put(REQUEST_MODEL, model);
        } else if (body instanceof AgentInteraction request) {
            String agent = request.agent().value();
            name = "invoke_agent " + agent;
            common.put(OPERATION, "invoke_agent").put(AGENT, agent);
        } else {
            generates = false;
        }
        if (generates) {
            common.put(PROVIDER, "gcp.gemini");
        }
        Context parent = Context.current();
        Span span = tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(common.build())
                .setAttribute(METHOD, call.method())
                .setAttribute(PATH, call.path())
                .startSpan();
        return new TracedCall(span, parent, generates, common);
    }

    Context context() {
        return context;
    }

    void attempt(int number) {
        if (number > 1) {
            span.setAttribute(RESENDS, (long) number - 1);
        }
    }

    synchronized void address(URI address) {
        String host = address.getHost();
        if (host != null) {
            int port = address.getPort() >= 0
                    ? address.getPort()
                    : address.getScheme().equals("http") ? 80 : 443;
            common.put(SERVER, host).put(PORT, (long) port);
            span.setAttribute(SERVER, host);
            span.setAttribute(PORT, (long) port);
        }
    }

    void status(int status) {
        span.setAttribute(STATUS, (long) status);
    }

    void retrying(ApiException reason, Duration pause) {
        span.addEvent(
                "retry", Attributes.of(ERROR, type(reason), AttributeKey.longKey("retry.delay_ms"), pause.toMillis()));
    }

    void answered(Object value) {
        if (value instanceof Interaction interaction) {
            ModelOption model = interaction.model();
            tell(interaction.id(), model == null ? null : model.value(), interaction.status(), interaction.usage());
        }
    }

    synchronized void event(Object event) {
        if (firstEvent < 0) {
            firstEvent = (System.nanoTime() - began) / 1e9;
            span.setAttribute(FIRST_EVENT, firstEvent);
        }
        if (event instanceof InteractionCreatedEvent created) {
            tell(created.interaction());
        } else if (event instanceof InteractionCompletedEvent completed) {
            tell(completed.interaction());
        }
    }

    private void tell(InteractionSseEventInteraction interaction) {
        tell(interaction.id(), interaction.model(), interaction.status(), interaction.usage());
    }

    private synchronized void tell(
            @Nullable String id, @Nullable String model, @Nullable InteractionStatus status, @Nullable Usage used) {
        if (id != null) {
            span.setAttribute(RESPONSE_ID, id);
        }
        if (model != null) {
            span.setAttribute(RESPONSE_MODEL, model);
            common.put(RESPONSE_MODEL, model);
        }
        if (status != null && !status.equals(InteractionStatus.IN_PROGRESS)) {
            span.setAttribute(FINISH, List.of(status.value()));
        }
        if (used != null) {
            usage = used;
            if (used.totalInputTokens() != null) {
                span.setAttribute(INPUT_TOKENS, used.totalInputTokens().longValue());
            }
            if (used.totalOutputTokens() != null) {
                span.setAttribute(OUTPUT_TOKENS, used.totalOutputTokens().longValue());
            }
        }
    }

    synchronized void end(@Nullable ApiException failure) {
        if (failure != null) {
            common.put(ERROR, type(failure));
            span.setAttribute(ERROR, type(failure));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static String type(ApiException failure) {
        return failure instanceof StatusException refused
                ? String.valueOf(refused.status())
                : failure.getClass().getName();
    }

    /** Only of what generates: other calls are none of these metrics' business. */
    synchronized void measure(
            DoubleHistogram durations, DoubleHistogram firstEvents, LongHistogram tokens, Duration elapsed) {
        if (!generates) {
            return;
        }
        Attributes attributes = common.build();
        durations.record(elapsed.toNanos() / 1e9, attributes, context);
        if (firstEvent >= 0) {
            firstEvents.record(firstEvent, attributes, context);
        }
        Usage used = usage;
        if (used != null) {
            count(tokens, used.totalInputTokens(), "input", attributes);
            count(tokens, used.totalOutputTokens(), "output", attributes);
        }
    }

    private void count(LongHistogram tokens, @Nullable Integer number, String type, Attributes attributes) {
        if (number != null) {
            tokens.record(number, attributes.toBuilder().put(TOKEN_TYPE, type).build(), context);
        }
    }
}
