package dev.signet.interactions.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.interactions.fake.FakeModel;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each request of the API's guides, built in Java and sent: method, address, headers and body are those of the guide. */
class GuideRequestsTest {
    private static final Path PAYLOADS = Path.of("../../shared/payloads");

    /** Turns with roles, which this revision does not have. */
    private static final Set<String> OF_THE_REVISION_BEFORE =
            Set.of("seeds/004/05-stateless-conversation.request.json");

    private static Received sent(Consumer<InteractionsClient> call) {
        FakeModel model = new FakeModel();
        try (FakeService service = FakeService.start(request -> {
                    boolean goesOn = request.body().length > 0 && request.json().has("previous_interaction_id");
                    return goesOn ? Reply.json(200, "{\"id\":\"i\",\"status\":\"completed\"}") : model.apply(request);
                });
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("the-key")
                        .baseUri(service.uri())
                        .build()) {
            call.accept(client);
            assertThat(service.received()).hasSize(1);
            return service.received().get(0);
        }
    }

    private static void carriesTheHeaders(Received request) {
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("x-goog-api-key")).isEqualTo("the-key");
        assertThat(request.header("Api-Revision")).isEqualTo("2026-05-20");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @TestFactory
    Stream<DynamicTest> everyRequestIsThatOfTheGuide() {
        assumeTrue(Files.isDirectory(PAYLOADS), "The payloads are not beside the project");
        return GuideRequests.calls().entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    Received request = sent(call.getValue());
                    carriesTheHeaders(request);
                    String resource = call.getKey().contains("CreateAgent") ? "agents" : "interactions";
                    String query = call.getKey().contains("004/20") ? "?alt=sse" : "";
                    assertThat(request).hasToString("POST /v1/" + resource + query);
                    assertThat((JsonValue) request.json())
                            .isEqualTo(JsonValue.fromJson(Files.readString(PAYLOADS.resolve(call.getKey()))));
                }));
    }

    @Test
    void noRequestOfTheGuidesIsForgotten() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "The payloads are not beside the project");
        JsonArray files = Objects.requireNonNull(JsonObject.fromJson(Files.readAllBytes(PAYLOADS.resolve("index.json")))
                .array("files"));
        Set<String> requests = new TreeSet<>();
        for (JsonValue each : files.values()) {
            JsonObject file = (JsonObject) each;
            String name = Objects.requireNonNull(file.string("file"));
            boolean wanted = name.startsWith("seeds/") || name.startsWith("2026-05-20/");
            if (wanted && name.endsWith(".json") && "request".equals(file.string("direction"))) {
                requests.add(name);
            }
        }
        requests.removeAll(OF_THE_REVISION_BEFORE);
        assertThat(GuideRequests.calls().keySet()).containsExactlyInAnyOrderElementsOf(requests);
    }

    @Test
    void everyRequestIsMadeOfWhatTheBuildersSay() {
        Map<String, Consumer<InteractionsClient>> calls = GuideRequests.calls();
        for (Map.Entry<String, Consumer<InteractionsClient>> call : calls.entrySet()) {
            Received request = sent(call.getValue());
            carriesTheHeaders(request);
            assertThat(request.json().has("model")
                            || request.json().has("agent")
                            || request.json().has("id"))
                    .as(call.getKey())
                    .isTrue();
        }
        assertThat(sent(calls.get("2026-05-20/openapi-2026-05/curl-tool-GoogleMaps.google_maps.request.json"))
                        .json()
                        .toJson())
                .isEqualTo("{\"input\":\"What is the best food near me?\",\"model\":\"gemini-3-flash-preview\","
                        + "\"tools\":[{\"type\":\"google_maps\",\"latitude\":37.7749,\"longitude\":-122.4194}]}");
    }
}
