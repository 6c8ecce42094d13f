package dev.signet.interactions.prism;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.Prerequisite;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.r2026_05_20.AgentsApi;
import dev.signet.interactions.r2026_05_20.AgentsAsyncApi;
import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.InteractionsApi;
import dev.signet.interactions.r2026_05_20.InteractionsAsyncApi;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.ListAgentsParams;
import dev.signet.interactions.r2026_05_20.ListWebhooksParams;
import dev.signet.interactions.r2026_05_20.UpdateWebhookParams;
import dev.signet.interactions.r2026_05_20.WebhooksApi;
import dev.signet.interactions.r2026_05_20.WebhooksAsyncApi;
import dev.signet.interactions.r2026_05_20.mixin.AwaitCompletion;
import dev.signet.interactions.r2026_05_20.mixin.AwaitCompletionAsync;
import dev.signet.interactions.r2026_05_20.model.Agent;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.CreateAgentInteractionParams;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.CreateModelInteractionParams;
import dev.signet.interactions.r2026_05_20.model.GenerationConfig;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.PingWebhookRequest;
import dev.signet.interactions.r2026_05_20.model.ResponseModality;
import dev.signet.interactions.r2026_05_20.model.RevocationBehavior;
import dev.signet.interactions.r2026_05_20.model.RotateSigningSecretRequest;
import dev.signet.interactions.r2026_05_20.model.ServiceTier;
import dev.signet.interactions.r2026_05_20.model.ThinkingLevel;
import dev.signet.interactions.r2026_05_20.model.Webhook;
import dev.signet.interactions.r2026_05_20.model.WebhookConfig;
import dev.signet.interactions.r2026_05_20.model.WebhookEvent;
import dev.signet.interactions.r2026_05_20.model.WebhookState;
import dev.signet.interactions.r2026_05_20.model.WebhookUpdate;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.ApiRequest;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.Decoder;
import dev.signet.interactions.support.http.client.EventStream;
import dev.signet.interactions.support.http.client.RequestBody;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call of the client against Prism, which validates requests by the published document, or by ours if that is not there. */
@Tag("integration")
class PrismTest {
    private static final Path PUBLISHED = Path.of("../../shared/specs/google-interactions-2026-05.json");
    private static final Path OURS = Path.of("../spec/2026-05-20/openapi.yaml");

    private static @Nullable Prism prism;
    private static @Nullable FakeService service;
    private static @Nullable InteractionsClient client;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Prism.find();
        Prerequisite.require(program.isPresent(), "Prism is not here and can't be installed: there is no npm");
        prism = Prism.serve(program.get(), Files.exists(PUBLISHED) ? PUBLISHED : OURS);
        service = FakeService.start(prism);
        client = InteractionsClient.builder()
                .apiKey("any-key")
                .baseUri(service.uri())
                .build();
    }

    @AfterAll
    static void stop() {
        if (client != null && service != null && prism != null) {
            client.close();
            service.close();
            prism.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCallIsValid() {
        return calls().entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    Prism server = requireNonNull(prism);
                    int before = server.violations().size();
                    call.getValue().accept(requireNonNull(client));
                    assertThat(server.violations()).hasSize(before);
                }));
    }

    @Test
    void aRequestThatIsWrongIsFoundOut() {
        Prism server = requireNonNull(prism);
        ApiRequest wrong = ApiRequest.post("/v1beta/interactions")
                .body(RequestBody.json("{\"model\":5}"))
                .build();
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> requireNonNull(client).transport().call(wrong, Decoder.bytes(), CallOptions.NONE))
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
        assertThat(server.violations()).anySatisfy(v -> assertThat(v).contains("required property 'input'"));
    }

    @Test
    void noCallIsForgotten() {
        Set<String> expected = new TreeSet<>();
        for (Class<?> api : List.of(
                InteractionsApi.class,
                InteractionsAsyncApi.class,
                AgentsApi.class,
                AgentsAsyncApi.class,
                WebhooksApi.class,
                WebhooksAsyncApi.class)) {
            for (Method method : api.getMethods()) {
                boolean own = method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != AwaitCompletion.class
                        && method.getDeclaringClass() != AwaitCompletionAsync.class;
                if (own) {
                    expected.add(api.getSimpleName() + "." + method.getName());
                }
            }
        }
        Set<String> called = new TreeSet<>();
        calls().keySet().forEach(name -> called.add(name.split(" ")[0]));
        assertThat(called).isEqualTo(expected);
    }

    private static CreateInteractionRequest least() {
        return CreateModelInteractionParams.builder(ModelOption.GEMINI_3_5_FLASH, InteractionsInput.of("Hello"))
                .build();
    }

    private static CreateInteractionRequest most() {
        return CreateModelInteractionParams.builder(ModelOption.GEMINI_3_5_FLASH, InteractionsInput.of("Hello"))
                .background(false)
                .store(true)
                .previousInteractionId("before")
                .responseModalities(List.of(ResponseModality.TEXT))
                .serviceTier(ServiceTier.STANDARD)
                .systemInstruction("Be brief.")
                .tools(List.of(GoogleSearch.builder().build()))
                .webhookConfig(WebhookConfig.builder()
                        .uris(List.of("https://example.com/hook"))
                        .build())
                .generationConfig(GenerationConfig.builder()
                        .temperature(0.5)
                        .topP(0.9)
                        .seed(7)
                        .stopSequences(List.of("END"))
                        .thinkingLevel(ThinkingLevel.LOW)
                        .maxOutputTokens(100)
                        .build())
                .build();
    }

    private static CreateInteractionRequest agent() {
        return CreateAgentInteractionParams.builder(
                        AgentOption.DEEP_RESEARCH_PREVIEW_04_2026, InteractionsInput.of("Hello"))
                .background(true)
                .build();
    }

    @SuppressWarnings("deprecation")
    private static GetInteractionByIdParams all() {
        return GetInteractionByIdParams.builder()
                .includeInput(true)
                .lastEventId("event-1")
                .build();
    }

    private static void drain(EventStream<?> events) {
        try (events) {
            assertThat(events).isNotEmpty();
        }
    }

    private static Map<String, Consumer<InteractionsClient>> calls() {
        Map<String, Consumer<InteractionsClient>> calls = new LinkedHashMap<>();
        calls.put("InteractionsApi.create least", c -> c.interactions().create(least()));
        calls.put("InteractionsApi.create most", c -> c.interactions().create(most()));
        calls.put("InteractionsApi.create agent", c -> c.interactions().create(agent()));
        calls.put(
                "InteractionsAsyncApi.create",
                c -> c.async().interactions().create(most()).join());
        calls.put("InteractionsApi.stream", c -> drain(c.interactions().stream(most())));
        calls.put(
                "InteractionsAsyncApi.stream",
                c -> drain(c.async().interactions().stream(least()).join()));
        calls.put("InteractionsApi.get", c -> c.interactions().get("i"));
        calls.put("InteractionsApi.get all", c -> c.interactions().get("i", all()));
        calls.put(
                "InteractionsAsyncApi.get",
                c -> c.async().interactions().get("i", all()).join());
        calls.put("InteractionsApi.events", c -> drain(c.interactions().events("i")));
        calls.put("InteractionsApi.events all", c -> drain(c.interactions().events("i", all())));
        calls.put(
                "InteractionsAsyncApi.events",
                c -> drain(c.async().interactions().events("i").join()));
        calls.put("InteractionsApi.delete", c -> c.interactions().delete("i"));
        calls.put(
                "InteractionsAsyncApi.delete",
                c -> c.async().interactions().delete("i").join());
        calls.put("InteractionsApi.cancel", c -> c.interactions().cancel("i"));
        calls.put(
                "InteractionsAsyncApi.cancel",
                c -> c.async().interactions().cancel("i").join());
        agents(calls);
        webhooks(calls);
        return calls;
    }

    private static void agents(Map<String, Consumer<InteractionsClient>> calls) {
        Agent agent = Agent.builder().id("a").baseAgent("b").description("d").build();
        ListAgentsParams params = ListAgentsParams.builder()
                .parent("p")
                .pageSize(5)
                .pageToken("t")
                .build();
        calls.put("AgentsApi.create", c -> c.agents().create(agent));
        calls.put(
                "AgentsApi.create least", c -> c.agents().create(Agent.builder().build()));
        calls.put("AgentsAsyncApi.create", c -> c.async().agents().create(agent).join());
        calls.put(
                "AgentsApi.list",
                c -> assertThat(c.agents().list().stream().limit(1)).hasSizeLessThan(2));
        calls.put("AgentsApi.listPage", c -> c.agents().listPage());
        calls.put("AgentsApi.listPage all", c -> c.agents().listPage(params));
        calls.put(
                "AgentsAsyncApi.listPage",
                c -> c.async().agents().listPage(params).join());
        calls.put("AgentsApi.get", c -> c.agents().get("a"));
        calls.put("AgentsAsyncApi.get", c -> c.async().agents().get("a").join());
        calls.put("AgentsApi.delete", c -> c.agents().delete("a"));
        calls.put("AgentsAsyncApi.delete", c -> c.async().agents().delete("a").join());
    }

    private static void webhooks(Map<String, Consumer<InteractionsClient>> calls) {
        Webhook webhook = Webhook.builder(List.of(WebhookEvent.INTERACTION_COMPLETED), "https://example.com/hook")
                .name("n")
                .build();
        WebhookUpdate update = WebhookUpdate.builder()
                .name("m")
                .state(WebhookState.ENABLED)
                .uri("https://example.com/other")
                .subscribedEvents(List.of(WebhookEvent.INTERACTION_FAILED))
                .build();
        ListWebhooksParams params =
                ListWebhooksParams.builder().pageSize(5).pageToken("t").build();
        UpdateWebhookParams mask =
                UpdateWebhookParams.builder().updateMask("name,state").build();
        PingWebhookRequest ping = PingWebhookRequest.builder().build();
        RotateSigningSecretRequest rotate = RotateSigningSecretRequest.builder()
                .revocationBehavior(RevocationBehavior.REVOKE_PREVIOUS_SECRETS_IMMEDIATELY)
                .build();
        calls.put("WebhooksApi.create", c -> c.webhooks().create(webhook));
        calls.put(
                "WebhooksAsyncApi.create",
                c -> c.async().webhooks().create(webhook).join());
        calls.put(
                "WebhooksApi.list",
                c -> assertThat(c.webhooks().list().iterator()).hasNext());
        calls.put("WebhooksApi.listPage", c -> c.webhooks().listPage());
        calls.put("WebhooksApi.listPage all", c -> c.webhooks().listPage(params));
        calls.put(
                "WebhooksAsyncApi.listPage",
                c -> c.async().webhooks().listPage(params).join());
        calls.put("WebhooksApi.get", c -> c.webhooks().get("w"));
        calls.put("WebhooksAsyncApi.get", c -> c.async().webhooks().get("w").join());
        calls.put("WebhooksApi.update", c -> c.webhooks().update("w", update));
        calls.put("WebhooksApi.update all", c -> c.webhooks().update("w", update, mask));
        calls.put(
                "WebhooksAsyncApi.update",
                c -> c.async().webhooks().update("w", update).join());
        calls.put("WebhooksApi.delete", c -> c.webhooks().delete("w"));
        calls.put(
                "WebhooksAsyncApi.delete", c -> c.async().webhooks().delete("w").join());
        calls.put("WebhooksApi.rotateSigningSecret", c -> c.webhooks().rotateSigningSecret("w", rotate));
        calls.put(
                "WebhooksAsyncApi.rotateSigningSecret",
                c -> c.async().webhooks().rotateSigningSecret("w", rotate).join());
        calls.put("WebhooksApi.ping", c -> c.webhooks().ping("w", ping));
        calls.put(
                "WebhooksAsyncApi.ping",
                c -> c.async().webhooks().ping("w", ping).join());
    }
}
