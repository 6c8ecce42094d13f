package dev.signet.interactions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.r2026_05_20.InteractionAccumulator;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.CallTimeoutException;
import dev.signet.interactions.support.http.ConnectionException;
import dev.signet.interactions.support.http.ResponseFormatException;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.StreamInterruptedException;
import dev.signet.interactions.support.http.Timeouts;
import dev.signet.interactions.support.http.client.EventStream;
import dev.signet.interactions.test.RecordedRequest;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the guide says of tests is done here, and printed as it says. */
class TestingPageTest {
    private static final Path PAGE = Path.of("../docs/guide/testing.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/signet/interactions/testing");

    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
            .input(InteractionsInput.of("Hello"))
            .build();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void values() {
        // tag::values
        Interaction made = Interaction.builder().id("i-1").build();
        Interaction read = Interaction.fromJson("{\"id\":\"i-1\"}");
        out.println(made.equals(read));
        // end::values
    }

    private void retries() {
        ModelInteraction request = REQUEST;
        // tag::retries
        RetryPolicy quick = RetryPolicy.DEFAULT.withDelays(Duration.ZERO, Duration.ofMillis(1));
        try (TestServer server = TestServer.start(TestResponse.status(503), TestResponse.json("{\"id\":\"i-1\"}"));
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("none")
                        .baseUri(server.uri())
                        .retries(quick)
                        .build()) {
            out.println(client.interactions().create(request).id());
            out.println(server.requests());
        }
        // end::retries
    }

    private void stream() throws IOException {
        ModelInteraction request = REQUEST;
        // tag::stream
        Path recorded = Path.of("src/test/resources/testing/answer.txt");
        try (TestServer server = TestServer.start(
                        TestResponse.stream(recorded),
                        TestResponse.stream(recorded).cutAfter(300));
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("none")
                        .baseUri(server.uri())
                        .retries(RetryPolicy.NEVER)
                        .build()) {
            out.println(InteractionAccumulator.collect(client.interactions().stream(request))
                    .outputText());
            try (EventStream<InteractionSseEvent> events = client.interactions().stream(request)) {
                events.forEach(event -> out.println(event.eventType()));
            } catch (StreamInterruptedException e) {
                out.println("interrupted after " + e.events() + " events");
            }
        }
        // end::stream
    }

    private void faults() {
        ModelInteraction request = REQUEST;
        // tag::faults
        List<TestResponse> faults = List.of(
                TestResponse.error(400, "invalid_request", "No such model"),
                TestResponse.json("<html>"),
                TestResponse.json("{\"id\":\"i-1\"}").cutAfter(5),
                TestResponse.disconnect(),
                TestResponse.raw(new byte[] {1, 2, 3}),
                TestResponse.silence());
        try (TestServer server = TestServer.start(faults.toArray(TestResponse[]::new));
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("none")
                        .baseUri(server.uri())
                        .retries(RetryPolicy.NEVER)
                        .timeouts(Timeouts.DEFAULT.withHeaders(Duration.ofSeconds(1)))
                        .build()) {
            while (server.remaining() > 0) {
                try {
                    client.interactions().create(request);
                } catch (StatusException e) {
                    out.println(e.status() + " " + e.code() + ": " + e.explanation());
                } catch (ConnectionException | CallTimeoutException | ResponseFormatException e) {
                    out.println(e.getClass().getSimpleName());
                }
            }
        }
        // end::faults
    }

    private void function() {
        ModelInteraction request = REQUEST;
        // tag::function
        try (TestServer server = TestServer.answering(sent -> switch (sent.method()) {
                    case "POST" -> TestResponse.json("{\"id\":\"i-1\",\"status\":\"in_progress\"}");
                    case "GET" -> TestResponse.json("{\"id\":\"i-1\",\"status\":\"completed\"}");
                    default -> TestResponse.status(204);
                });
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("none")
                        .baseUri(server.uri())
                        .build()) {
            String id = client.interactions().create(request).id();
            out.println(client.interactions().awaitCompletion(id).status().value());
        }
        // end::function
    }

    private void threads() throws InterruptedException {
        ModelInteraction request = REQUEST;
        // tag::threads
        try (TestServer server = TestServer.start(TestResponse.silence());
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("none")
                        .baseUri(server.uri())
                        .build()) {
            CompletableFuture<Interaction> later = client.async().interactions().create(request);
            RecordedRequest sent =
                    server.awaitRequests(1, Duration.ofSeconds(5)).get(0);
            later.cancel(true);
            out.println("cancelled " + sent);
        }
        // end::threads
    }

    private interface Shown {
        void run() throws Exception;
    }

    private DynamicTest shows(String name, Shown shown, String text) {
        return DynamicTest.dynamicTest(name, () -> {
            printed.reset();
            shown.run();
            assertThat(printed()).isEqualTo(text);
            String source = Files.readString(SOURCES.resolve("TestingPageTest.java"));
            String tagged = source.substring(
                    source.indexOf('\n', source.indexOf("// tag::" + name)) + 1, source.indexOf("// end::" + name));
            assertThat(Files.readString(PAGE))
                    .contains("```java\n" + tagged.stripTrailing().stripIndent() + "\n```\n\n```text shown\n" + text
                            + "```\n");
        });
    }

    @TestFactory
    List<DynamicTest> everyBlockPrintsWhatFollowsIt() {
        return List.of(
                shows("values", this::values, "true\n"),
                shows("retries", this::retries, "i-1\n[POST /v1/interactions, POST /v1/interactions]\n"),
                shows("stream", this::stream, """
                        Once upon a time.
                        interaction.created
                        step.start
                        interrupted after 2 events
                        """),
                shows("faults", this::faults, """
                        400 invalid_request: No such model
                        ResponseFormatException
                        ConnectionException
                        ConnectionException
                        ConnectionException
                        CallTimeoutException
                        """),
                shows("function", this::function, "completed\n"),
                shows("threads", this::threads, "cancelled POST /v1/interactions\n"));
    }

    @Test
    void theFilesAreThoseOfThePage() throws IOException {
        for (String name : List.of("Summaries", "SummariesTest")) {
            String source = Files.readString(SOURCES.resolve(name + ".java"));
            assertThat(Files.readString(PAGE))
                    .contains("```java\n" + source.replaceFirst("package .*\n\n", "") + "```");
        }
        assertThat(Files.readString(PAGE).split("```text shown", -1))
                .hasSize(everyBlockPrintsWhatFollowsIt().size() + 1);
    }
}
