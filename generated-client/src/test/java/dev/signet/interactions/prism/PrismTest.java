package dev.signet.interactions.prism;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.Prerequisite;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.r2026_05_20.AgentsApi;
import dev.signet.interactions.r2026_05_20.AgentsAsyncApi;
import dev.signet.interactions.r2026_05_20.CredentialsApi;
import dev.signet.interactions.r2026_05_20.CredentialsAsyncApi;
import dev.signet.interactions.r2026_05_20.DecisionsApi;
import dev.signet.interactions.r2026_05_20.DecisionsAsyncApi;
import dev.signet.interactions.r2026_05_20.EnvironmentsApi;
import dev.signet.interactions.r2026_05_20.EnvironmentsAsyncApi;
import dev.signet.interactions.r2026_05_20.GetEnvironmentFilesParams;
import dev.signet.interactions.r2026_05_20.GetInteractionByIdParams;
import dev.signet.interactions.r2026_05_20.InteractionsApi;
import dev.signet.interactions.r2026_05_20.InteractionsAsyncApi;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.ListAgentsParams;
import dev.signet.interactions.r2026_05_20.ListCredentialsParams;
import dev.signet.interactions.r2026_05_20.ListEnvironmentsParams;
import dev.signet.interactions.r2026_05_20.ListTriggersParams;
import dev.signet.interactions.r2026_05_20.ListVoicesParams;
import dev.signet.interactions.r2026_05_20.ListWebhooksParams;
import dev.signet.interactions.r2026_05_20.StartEnvironmentFileUploadParams;
import dev.signet.interactions.r2026_05_20.TriggersApi;
import dev.signet.interactions.r2026_05_20.TriggersAsyncApi;
import dev.signet.interactions.r2026_05_20.UpdateCredentialParams;
import dev.signet.interactions.r2026_05_20.UpdateTriggerParams;
import dev.signet.interactions.r2026_05_20.UpdateWebhookParams;
import dev.signet.interactions.r2026_05_20.VoicesApi;
import dev.signet.interactions.r2026_05_20.VoicesAsyncApi;
import dev.signet.interactions.r2026_05_20.WebhooksApi;
import dev.signet.interactions.r2026_05_20.WebhooksAsyncApi;
import dev.signet.interactions.r2026_05_20.mixin.AwaitCompletion;
import dev.signet.interactions.r2026_05_20.mixin.AwaitCompletionAsync;
import dev.signet.interactions.r2026_05_20.model.Agent;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.AllowedDomains;
import dev.signet.interactions.r2026_05_20.model.AllowlistEntry;
import dev.signet.interactions.r2026_05_20.model.AudioData;
import dev.signet.interactions.r2026_05_20.model.ChoiceQuestion;
import dev.signet.interactions.r2026_05_20.model.CreateDecisionRequest;
import dev.signet.interactions.r2026_05_20.model.CreateEnvironmentRequest;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.CreateVoiceRequest;
import dev.signet.interactions.r2026_05_20.model.CredentialCreateParams;
import dev.signet.interactions.r2026_05_20.model.CredentialUpdateParams;
import dev.signet.interactions.r2026_05_20.model.DecisionInput;
import dev.signet.interactions.r2026_05_20.model.DecisionInstructions;
import dev.signet.interactions.r2026_05_20.model.EnvironmentVariableConfig;
import dev.signet.interactions.r2026_05_20.model.GenerationConfig;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import dev.signet.interactions.r2026_05_20.model.HttpBearerConfig;
import dev.signet.interactions.r2026_05_20.model.InjectionLocation;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.NetworkAccess;
import dev.signet.interactions.r2026_05_20.model.NetworkAllowlist;
import dev.signet.interactions.r2026_05_20.model.NoulQuestion;
import dev.signet.interactions.r2026_05_20.model.OAuth2UpdateConfig;
import dev.signet.interactions.r2026_05_20.model.PingWebhookRequest;
import dev.signet.interactions.r2026_05_20.model.Pitch;
import dev.signet.interactions.r2026_05_20.model.PromptedVoice;
import dev.signet.interactions.r2026_05_20.model.ReplicatedVoice;
import dev.signet.interactions.r2026_05_20.model.ResponseModality;
import dev.signet.interactions.r2026_05_20.model.RevocationBehavior;
import dev.signet.interactions.r2026_05_20.model.RotateSigningSecretRequest;
import dev.signet.interactions.r2026_05_20.model.RunTriggerRequest;
import dev.signet.interactions.r2026_05_20.model.ScoreQuestion;
import dev.signet.interactions.r2026_05_20.model.ServiceTier;
import dev.signet.interactions.r2026_05_20.model.Source;
import dev.signet.interactions.r2026_05_20.model.SourceType;
import dev.signet.interactions.r2026_05_20.model.ThinkingLevel;
import dev.signet.interactions.r2026_05_20.model.TriggerCreateParams;
import dev.signet.interactions.r2026_05_20.model.TriggerStatus;
import dev.signet.interactions.r2026_05_20.model.TriggerUpdate;
import dev.signet.interactions.r2026_05_20.model.VoiceInput;
import dev.signet.interactions.r2026_05_20.model.VoiceType;
import dev.signet.interactions.r2026_05_20.model.WebhookConfig;
import dev.signet.interactions.r2026_05_20.model.WebhookEvent;
import dev.signet.interactions.r2026_05_20.model.WebhookInput;
import dev.signet.interactions.r2026_05_20.model.WebhookState;
import dev.signet.interactions.r2026_05_20.model.WebhookUpdate;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.ApiRequest;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.Decoder;
import dev.signet.interactions.support.http.client.EventStream;
import dev.signet.interactions.support.http.client.Paged;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call of the client against Prism, which validates requests by the published document, or by ours if that is not there; with
 * our overlay, since the document itself describes an authentication that there is not.
 */
@Tag("integration")
class PrismTest {
    private static final Path PUBLISHED = Path.of("../../shared/specs/google-interactions-2026-11-derived.json");
    private static final Path OURS = Path.of("../spec/2026-05-20/openapi.yaml");
    private static final Path OVERLAY = Path.of("../spec/2026-05-20/overlay.yaml");

    private static @Nullable Prism prism;
    private static @Nullable FakeService service;
    private static @Nullable InteractionsClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Optional<Path> program = Prism.find();
        Prerequisite.require(program.isPresent(), "Prism is not here and can't be installed: there is no npm");
        Path document = folder.resolve("document.json");
        OverlaidDocument.of(Files.exists(PUBLISHED) ? PUBLISHED : OURS, OVERLAY).write(document);
        prism = Prism.serve(program.get(), document);
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
        ApiRequest wrong = ApiRequest.post("/v1/interactions")
                .body(RequestBody.json("{\"model\":5}"))
                .build();
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> requireNonNull(client).transport().call(wrong, Decoder.bytes(), CallOptions.NONE))
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
        assertThat(server.violations()).anySatisfy(v -> assertThat(v).contains("must be string"));
    }

    @Test
    void noCallIsForgotten() {
        Set<String> expected = new TreeSet<>();
        for (Class<?> api : List.of(
                InteractionsApi.class,
                InteractionsAsyncApi.class,
                AgentsApi.class,
                AgentsAsyncApi.class,
                EnvironmentsApi.class,
                EnvironmentsAsyncApi.class,
                TriggersApi.class,
                TriggersAsyncApi.class,
                VoicesApi.class,
                VoicesAsyncApi.class,
                CredentialsApi.class,
                CredentialsAsyncApi.class,
                DecisionsApi.class,
                DecisionsAsyncApi.class,
                WebhooksApi.class,
                WebhooksAsyncApi.class)) {
            for (Method method : api.getMethods()) {
                boolean own = method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != AwaitCompletion.class
                        && method.getDeclaringClass() != AwaitCompletionAsync.class
                        // The same requests, and further ones if the service wants to go on.
                        && !Set.of("createOnce", "streamOnce").contains(method.getName())
                        // Leads to the same requests.
                        && !method.getName().equals("withResponse");
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
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Hello"))
                .build();
    }

    @SuppressWarnings("deprecation") // All that there is
    private static CreateInteractionRequest most() {
        return ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("Hello"))
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
        return AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PREVIEW_04_2026)
                .input(InteractionsInput.of("Hello"))
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
        environments(calls);
        triggers(calls);
        voices(calls);
        credentials(calls);
        decisions(calls);
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

    private static void environments(Map<String, Consumer<InteractionsClient>> calls) {
        CreateEnvironmentRequest environment = CreateEnvironmentRequest.builder()
                .network(NetworkAllowlist.builder()
                        .allowlist(AllowedDomains.ofAllowlistEntryList(List.of(AllowlistEntry.builder("example.com")
                                .credential("c")
                                .build())))
                        .build())
                .sources(List.of(Source.builder()
                        .type(SourceType.INLINE)
                        .content("x")
                        .target("a.txt")
                        .build()))
                .build();
        CreateEnvironmentRequest shutOff = CreateEnvironmentRequest.builder()
                .network(NetworkAccess.DISABLED)
                .fromEnvironment("e")
                .build();
        ListEnvironmentsParams page =
                ListEnvironmentsParams.builder().pageSize(5).pageToken("t").build();
        GetEnvironmentFilesParams files = GetEnvironmentFilesParams.builder()
                .recursive(true)
                .pageSize(5)
                .pageToken("t")
                .build();
        StartEnvironmentFileUploadParams upload = StartEnvironmentFileUploadParams.builder()
                .overwrite(true)
                .extract(false)
                .build();
        both(
                calls,
                "Environments.create",
                c -> c.environments().create(environment),
                c -> c.async().environments().create(shutOff));
        both(
                calls,
                "Environments.listPage",
                c -> c.environments().listPage(),
                c -> c.async().environments().listPage(page));
        calls.put("EnvironmentsApi.list", c -> first(c.environments().list(page)));
        both(
                calls,
                "Environments.get",
                c -> c.environments().get("e"),
                c -> c.async().environments().get("e"));
        both(
                calls,
                "Environments.delete",
                c -> c.environments().delete("e"),
                c -> c.async().environments().delete("e"));
        both(
                calls,
                "Environments.filesPage",
                c -> c.environments().filesPage("e", "a.txt"),
                c -> c.async().environments().filesPage("e", "a.txt", files));
        calls.put("EnvironmentsApi.files", c -> first(c.environments().files("e", "a.txt", files)));
        both(
                calls,
                "Environments.startUpload",
                c -> c.environments().startUpload("e", "a.txt", 3, "text/plain"),
                c -> c.async().environments().startUpload("e", "a.txt", 3, "text/plain", upload));
    }

    private static void triggers(Map<String, Consumer<InteractionsClient>> calls) {
        TriggerCreateParams trigger = TriggerCreateParams.builder(
                        (AgentInteraction) agent(), "0 7 * * 1", "Europe/Berlin")
                .displayName("n")
                .environmentId("e")
                .executionTimeoutSeconds(60)
                .maxConsecutiveFailures(3)
                .build();
        TriggerUpdate update = TriggerUpdate.builder()
                .displayName("m")
                .status(TriggerStatus.PAUSED)
                .build();
        UpdateTriggerParams mask =
                UpdateTriggerParams.builder().updateMask("status").build();
        ListTriggersParams page = ListTriggersParams.builder()
                .filter("status=active")
                .pageSize(5)
                .pageToken("t")
                .build();
        RunTriggerRequest run = RunTriggerRequest.builder().build();
        both(
                calls,
                "Triggers.create",
                c -> c.triggers().create(trigger),
                c -> c.async().triggers().create(trigger));
        both(
                calls,
                "Triggers.listPage",
                c -> c.triggers().listPage(),
                c -> c.async().triggers().listPage(page));
        calls.put("TriggersApi.list", c -> first(c.triggers().list(page)));
        both(
                calls,
                "Triggers.get",
                c -> c.triggers().get("t"),
                c -> c.async().triggers().get("t"));
        both(
                calls,
                "Triggers.update",
                c -> c.triggers().update("t", update),
                c -> c.async().triggers().update("t", update, mask));
        both(
                calls,
                "Triggers.delete",
                c -> c.triggers().delete("t"),
                c -> c.async().triggers().delete("t"));
        both(
                calls,
                "Triggers.run",
                c -> c.triggers().run("t", run),
                c -> c.async().triggers().run("t", run));
        both(
                calls,
                "Triggers.executionsPage",
                c -> c.triggers().executionsPage("t"),
                c -> c.async().triggers().executionsPage("t"));
        calls.put("TriggersApi.executions", c -> first(c.triggers().executions("t")));
    }

    private static void voices(Map<String, Consumer<InteractionsClient>> calls) {
        CreateVoiceRequest prompted = CreateVoiceRequest.builder(VoiceInput.builder(VoiceType.PROMPTED)
                        .prompted(PromptedVoice.builder("Deep and calm").build())
                        .displayName("n")
                        .pitch(Pitch.LOW)
                        .build())
                .store(true)
                .build();
        AudioData sound = AudioData.builder("aGk=", "audio/wav").build();
        CreateVoiceRequest replicated = CreateVoiceRequest.builder(VoiceInput.builder(VoiceType.REPLICATED)
                        .replicated(ReplicatedVoice.builder(sound, sound).build())
                        .build())
                .build();
        ListVoicesParams page = ListVoicesParams.builder()
                .accent(List.of("British", "Irish"))
                .context(List.of("News"))
                .gender(List.of("female"))
                .languageCode(List.of("en-GB"))
                .persona(List.of("Warm"))
                .pitch(List.of("low"))
                .regionCode(List.of("GB"))
                .type(List.of("prebuilt"))
                .search("calm")
                .pageSize(5)
                .pageToken("t")
                .build();
        both(
                calls,
                "Voices.create",
                c -> c.voices().create(prompted),
                c -> c.async().voices().create(replicated));
        both(
                calls,
                "Voices.listPage",
                c -> c.voices().listPage(),
                c -> c.async().voices().listPage(page));
        calls.put("VoicesApi.list", c -> first(c.voices().list(page)));
        both(
                calls,
                "Voices.get",
                c -> c.voices().get("v"),
                c -> c.async().voices().get("v"));
        both(
                calls,
                "Voices.delete",
                c -> c.voices().delete("v"),
                c -> c.async().voices().delete("v"));
    }

    private static void credentials(Map<String, Consumer<InteractionsClient>> calls) {
        CredentialCreateParams token =
                HttpBearerConfig.builder("c", "secret").prefix("").build();
        CredentialCreateParams variable = EnvironmentVariableConfig.builder("c", InjectionLocation.HEADER, "secret")
                .trustedDomains(List.of("example.com"))
                .build();
        CredentialUpdateParams update = OAuth2UpdateConfig.builder()
                .scopes(List.of("read"))
                .clientSecret("secret")
                .build();
        UpdateCredentialParams mask =
                UpdateCredentialParams.builder().updateMask("scopes").build();
        ListCredentialsParams page =
                ListCredentialsParams.builder().pageSize(5).pageToken("t").build();
        both(
                calls,
                "Credentials.create",
                c -> c.credentials().create(token),
                c -> c.async().credentials().create(variable));
        both(
                calls,
                "Credentials.listPage",
                c -> c.credentials().listPage(),
                c -> c.async().credentials().listPage(page));
        calls.put("CredentialsApi.list", c -> first(c.credentials().list(page)));
        both(
                calls,
                "Credentials.get",
                c -> c.credentials().get("c"),
                c -> c.async().credentials().get("c"));
        both(
                calls,
                "Credentials.update",
                c -> c.credentials().update("c", update),
                c -> c.async().credentials().update("c", update, mask));
        both(
                calls,
                "Credentials.delete",
                c -> c.credentials().delete("c"),
                c -> c.async().credentials().delete("c"));
    }

    private static void decisions(Map<String, Consumer<InteractionsClient>> calls) {
        DecisionInstructions asked = DecisionInstructions.of("Is it a complaint?");
        CreateDecisionRequest request = CreateDecisionRequest.builder(
                        DecisionInput.of("The soup was cold."),
                        "models/gemini-4-carbon",
                        Map.of(
                                "complaint", NoulQuestion.builder(asked).build(),
                                "topic",
                                        ChoiceQuestion.builder(Map.of("food", "", "service", "The waiter"), asked)
                                                .build(),
                                "anger",
                                        ScoreQuestion.builder(List.of("calm", "angry"), asked)
                                                .build()))
                .build();
        both(
                calls,
                "Decisions.create",
                c -> c.decisions().create(request),
                c -> c.async().decisions().create(request));
    }

    private static void both(
            Map<String, Consumer<InteractionsClient>> calls,
            String name,
            Consumer<InteractionsClient> blocking,
            Function<InteractionsClient, CompletableFuture<?>> async) {
        calls.put(name.replace(".", "Api."), blocking);
        calls.put(name.replace(".", "AsyncApi."), c -> async.apply(c).join());
    }

    private static void first(Paged<?> all) {
        assertThat(all.stream().limit(1)).hasSizeLessThan(2);
    }

    private static void webhooks(Map<String, Consumer<InteractionsClient>> calls) {
        WebhookInput webhook = WebhookInput.builder(
                        List.of(WebhookEvent.INTERACTION_COMPLETED), "https://example.com/hook")
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
