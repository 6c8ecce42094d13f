package dev.signet.interactions.spring.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.spring.InteractionsClientCustomizer;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A whole application on loopback, asked over HTTP. It is run with each line of Boot. */
@Timeout(60)
@Tag("integration")
class ApplicationTest {
    private static final String ANSWER = """
            {"id": "i-1", "model": "gemini-3.5-flash-002", "status": "completed",
             "steps": [{"type": "model_output", "content": [{"type": "text", "text": "Private answer"}]}],
             "usage": {"total_input_tokens": 7, "total_output_tokens": 42}}""";

    private static final TestServer SERVICE = TestServer.start();
    private static ConfigurableApplicationContext application;
    private static InMemorySpanExporter spans;

    @SpringBootApplication
    @RestController
    static class Application {
        private final InteractionsClient client;

        Application(InteractionsClient client) {
            this.client = client;
        }

        @GetMapping("/ask")
        String ask() {
            return client.interactions()
                    .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                            .input(InteractionsInput.of("Do I need an umbrella?"))
                            .build())
                    .outputText();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Extras {
        @Bean
        InMemorySpanExporter spanExporter() {
            return InMemorySpanExporter.create();
        }

        @Bean
        SimpleSpanProcessor spanProcessor(InMemorySpanExporter exporter) {
            return (SimpleSpanProcessor) SimpleSpanProcessor.create(exporter);
        }

        @Bean
        InteractionsClientCustomizer quick() {
            return builder -> builder.retries(RetryPolicy.DEFAULT.withDelays(Duration.ZERO, Duration.ofMillis(1)));
        }
    }

    @BeforeAll
    static void start() {
        SpringApplication boot = new SpringApplication(Application.class, Extras.class);
        application = boot.run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--signet.interactions.api-key=secret-key",
                "--signet.interactions.base-url=" + SERVICE.uri(),
                "--management.endpoints.web.exposure.include=health,metrics",
                "--management.endpoint.health.show-details=always",
                "--management.tracing.sampling.probability=1.0");
        spans = application.getBean(InMemorySpanExporter.class);
    }

    @AfterAll
    static void stop() {
        application.close();
        SERVICE.close();
    }

    private static String get(String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String health() throws IOException, InterruptedException {
        String health = get("/actuator/health");
        return health.substring(health.indexOf("\"interactions\""));
    }

    @Test
    void theLineOfBootIsTheOneThatIsMeant() {
        assertThat(SpringBootVersion.getVersion()).startsWith(System.getProperty("signet.boot", "3") + ".");
    }

    @Test
    void callsAreTracedMeasuredAndTellOfHealth() throws Exception {
        assertThat(health()).contains("\"status\":\"UNKNOWN\"");
        SERVICE.enqueue(TestResponse.status(503), TestResponse.json(ANSWER));
        assertThat(get("/ask")).isEqualTo("Private answer");
        assertThat(health()).contains("\"status\":\"UP\"", "lastSuccess");

        List<SpanData> all = spans.getFinishedSpanItems();
        assertThat(all).extracting(SpanData::getName).contains("generate_content gemini-3.5-flash");
        SpanData span = all.stream()
                .filter(each -> each.getName().equals("generate_content gemini-3.5-flash"))
                .findFirst()
                .orElseThrow();
        assertThat(all).anyMatch(each -> each.getSpanId().equals(span.getParentSpanId()));
        assertThat(span.getAttributes().asMap().toString())
                .contains("gen_ai.response.model=gemini-3.5-flash-002")
                .contains("gen_ai.usage.output_tokens=42")
                .contains("http.request.resend_count=1")
                .contains("http.response.status_code=200")
                .contains("error.type=none");
        assertThat(SERVICE.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.header("traceparent"))
                        .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"));

        assertThat(get("/actuator/metrics/gen_ai.client.operation?tag=gen_ai.request.model:gemini-3.5-flash"))
                .contains("\"statistic\":\"COUNT\",\"value\":1.0");
        assertThat(get("/actuator/metrics/gen_ai.client.token.usage?tag=gen_ai.token.type:output"))
                .contains("\"statistic\":\"TOTAL\",\"value\":42.0");

        SERVICE.enqueue(TestResponse.error(403, "denied", "Private question"));
        get("/ask");
        assertThat(health()).contains("\"status\":\"DOWN\"", "\"reason\":\"status 403\"", "\"failuresInARow\":1");
        SERVICE.enqueue(TestResponse.error(400, "bad", "Private question"));
        get("/ask");
        assertThat(health()).contains("\"status\":\"UP\"");
        assertThat(spans.getFinishedSpanItems().stream()
                        .filter(each -> each.getName().startsWith("generate_content"))
                        .toList()
                        .toString())
                .contains("error.type=403", "error.type=400")
                .doesNotContain("umbrella", "Private", "secret-key");
    }
}
