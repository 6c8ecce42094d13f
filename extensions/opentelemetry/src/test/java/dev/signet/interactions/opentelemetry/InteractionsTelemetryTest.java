package dev.signet.interactions.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.r2026_05_20.InteractionAccumulator;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.ConnectionException;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the SDK's exporters are given of calls to a server on loopback. */
@Timeout(30)
class InteractionsTelemetryTest {
    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
            .input(InteractionsInput.of("Private question"))
            .build();
    private static final String ANSWER = """
            {"id": "i-1", "model": "gemini-3.5-flash-002", "status": "completed",
             "steps": [{"type": "model_output", "content": [{"type": "text", "text": "Private answer"}]}],
             "usage": {"total_input_tokens": 7, "total_output_tokens": 42}}""";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final TestServer server = TestServer.start();
    private final InteractionsClient client = InteractionsClient.builder()
            .apiKey("secret-key")
            .baseUri(server.uri())
            .retries(RetryPolicy.DEFAULT.withDelays(Duration.ZERO, Duration.ofMillis(1)))
            .listener(InteractionsTelemetry.of(sdk))
            .build();

    @AfterEach
    void close() {
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("Private", "secret-key");
        client.close();
        server.close();
        sdk.close();
    }

    private SpanData span() {
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        return spans.getFinishedSpanItems().get(0);
    }

    private static List<HistogramPointData> points(Collection<MetricData> all, String name) {
        return all.stream()
                .filter(metric -> metric.getName().equals(name))
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .toList();
    }

    @Test
    void aCallIsASpanByTheConventionsBelowThatOfItsCaller() {
        server.enqueue(TestResponse.json(ANSWER));
        Span parent = sdk.getTracer("test").spanBuilder("parent").startSpan();
        try (Scope scope = parent.makeCurrent()) {
            assertThat(scope).isNotNull();
            client.async().interactions().create(REQUEST).join();
        }
        SpanData span = span();
        assertThat(span.getName()).isEqualTo("generate_content gemini-3.5-flash");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
        assertThat(span.getAttributes().toBuilder().build())
                .isEqualTo(Attributes.builder()
                        .put("gen_ai.operation.name", "generate_content")
                        .put("gen_ai.provider.name", "gcp.gemini")
                        .put("gen_ai.request.model", "gemini-3.5-flash")
                        .put("gen_ai.response.model", "gemini-3.5-flash-002")
                        .put("gen_ai.response.id", "i-1")
                        .put(stringArrayKey("gen_ai.response.finish_reasons"), List.of("completed"))
                        .put("gen_ai.usage.input_tokens", 7L)
                        .put("gen_ai.usage.output_tokens", 42L)
                        .put("http.request.method", "POST")
                        .put("http.response.status_code", 200L)
                        .put("url.path", "/v1/interactions")
                        .put("server.address", "127.0.0.1")
                        .put("server.port", (long) server.uri().getPort())
                        .build());
        assertThat(server.requests().get(0).header("traceparent"))
                .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");

        Collection<MetricData> measured = metrics.collectAllMetrics();
        assertThat(points(measured, "gen_ai.client.operation.duration"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.getSum()).isPositive();
                    assertThat(point.getAttributes().get(stringKey("gen_ai.response.model")))
                            .isEqualTo("gemini-3.5-flash-002");
                    assertThat(point.getAttributes().get(stringKey("server.address")))
                            .isEqualTo("127.0.0.1");
                });
        assertThat(points(measured, "gen_ai.client.token.usage"))
                .extracting(point -> point.getAttributes().get(stringKey("gen_ai.token.type")) + " " + point.getSum())
                .containsExactlyInAnyOrder("input 7.0", "output 42.0");
        assertThat(points(measured, "gen_ai.client.operation.time_to_first_chunk"))
                .isEmpty();
    }

    @Test
    void retriesAreEventsAndEachAttemptCarriesTheContext() {
        server.enqueue(TestResponse.status(503), TestResponse.json(ANSWER));
        client.interactions().create(REQUEST);
        assertThat(span().getAttributes().get(longKey("http.request.resend_count")))
                .isEqualTo(1);
        assertThat(span().getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getName()).isEqualTo("retry");
            assertThat(event.getAttributes().get(stringKey("error.type"))).isEqualTo("503");
        });
        assertThat(server.requests())
                .extracting(request -> request.header("traceparent"))
                .allMatch(header -> header.startsWith("00-" + span().getTraceId() + "-" + span().getSpanId() + "-"))
                .hasSize(2);
    }

    @Test
    void aStreamTellsOfItsFirstEventAndOfItsLast() {
        server.enqueue(TestResponse.events("""
                        {"event_type":"interaction.created","interaction":{"id":"i-1","status":"in_progress"}}""", """
                        {"event_type":"interaction.completed","interaction":{"id":"i-1","model":"gemini-3.5-flash-002",\
                        "status":"completed","usage":{"total_input_tokens":7,"total_output_tokens":42}}}""", "[DONE]").withPause(Duration.ofMillis(500)));
        InteractionAccumulator.collect(client.interactions().stream(REQUEST));
        Double first = span().getAttributes().get(doubleKey("gen_ai.response.time_to_first_chunk"));
        double whole = (span().getEndEpochNanos() - span().getStartEpochNanos()) / 1e9;
        assertThat(first).isPositive().isLessThan(whole - 0.1);
        assertThat(span().getAttributes().get(longKey("gen_ai.usage.output_tokens")))
                .isEqualTo(42);
        assertThat(span().getAttributes().get(stringArrayKey("gen_ai.response.finish_reasons")))
                .containsExactly("completed");
        assertThat(points(metrics.collectAllMetrics(), "gen_ai.client.operation.time_to_first_chunk"))
                .singleElement()
                .satisfies(point -> assertThat(point.getSum()).isEqualTo(first));
    }

    @Test
    void failuresHaveATypeAndNoWords() {
        server.enqueue(
                TestResponse.error(400, "invalid_request", "Private question is not allowed"),
                TestResponse.disconnect());
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> client.interactions().create(REQUEST));
        assertThat(span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span().getAttributes().get(stringKey("error.type"))).isEqualTo("400");
        spans.reset();
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> client.interactions().create(REQUEST));
        assertThat(span().getAttributes().get(stringKey("error.type"))).isEqualTo(ConnectionException.class.getName());
        assertThat(points(metrics.collectAllMetrics(), "gen_ai.client.operation.duration"))
                .extracting(point -> point.getAttributes().get(stringKey("error.type")))
                .containsExactlyInAnyOrder("400", ConnectionException.class.getName());
    }

    @Test
    void thePageShowsHowToAddIt() throws IOException {
        // tag::page
        InteractionsClient traced = InteractionsClient.builder()
                .apiKey("my-key")
                .listener(InteractionsTelemetry.of(GlobalOpenTelemetry.get()))
                .build();
        // end::page
        traced.close();
        String source = Files.readString(
                Path.of("src/test/java/dev/signet/interactions/opentelemetry/InteractionsTelemetryTest.java"));
        String shown = source.substring(source.indexOf("tag::page") + 10, source.indexOf("        // end::page"));
        assertThat(Files.readString(Path.of("../../docs/guide/observability.md")))
                .contains("```java opentelemetry\n" + shown.stripTrailing().stripIndent() + "\n```\n");
    }

    @Test
    void agentsAreInvokedAndOtherCallsAreSpansWithoutMeasurements() {
        server.enqueue(TestResponse.json("{\"id\":\"i-2\",\"status\":\"in_progress\"}"), TestResponse.json("{}"));
        client.interactions()
                .create(AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PREVIEW_04_2026)
                        .input(InteractionsInput.of("Private question"))
                        .background(true)
                        .build());
        client.agents().listPage();
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("invoke_agent " + AgentOption.DEEP_RESEARCH_PREVIEW_04_2026.value(), "GET");
        assertThat(points(metrics.collectAllMetrics(), "gen_ai.client.operation.duration"))
                .singleElement()
                .satisfies(point -> assertThat(point.getAttributes().get(stringKey("gen_ai.operation.name")))
                        .isEqualTo("invoke_agent"));
    }
}
